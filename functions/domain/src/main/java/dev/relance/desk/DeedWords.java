package dev.relance.desk;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Notice;
import dev.relance.invoice.Promise;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.wording.Wording;
import dev.relance.wording.WrittenDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words for what people did and were asked, in evidence. */
public record DeedWords(Wording wording) {
  /** What a question is about: the approval of the next level. */
  public String asked(QuestionKind question) {
    return say("asked." + question.word());
  }

  /** Who decided what: the owner approved the formal notice. */
  String deed(DecisionRecord decision) {
    String key = "decided." + decision.kind().word();
    String fuller =
        key
            + (decision.step().isPresent()
                ? "-step"
                : decision.until().isPresent() ? "-until" : "");
    return say("by." + decision.by().word())
        + " "
        + say(
            wording.has("timeline." + fuller) ? fuller : key,
            decision.level().map(this::level).orElse(""),
            decision.step().map(step -> wording.name("legal-step", step)).orElse(""),
            decision.stepDate().or(decision::until).<Object>map(this::day).orElse(""),
            decision.rule().map(rule -> wording.name("rule", rule)).orElse(""));
  }

  /** How a person was contacted by hand, and the outcome. */
  String contact(Contact contact) {
    return say("channel." + contact.channel().word())
        + "; "
        + wording.name("outcome", contact.outcome());
  }

  /**
   * What else a decision says: promises, parts and reasons.
   *
   * @param amount how to write an amount, which has the currency of its invoice
   */
  List<String> details(DecisionRecord decision, Function<BigDecimal, String> amount) {
    var details = new ArrayList<String>();
    decision.promise().ifPresent(promise -> details.add(promised(promise, amount)));
    decision.instalments().forEach(part -> details.add(promised(part, amount)));
    String sums = decision.kind() == DecisionKind.SETTLE ? "agreed" : "credited";
    decision.sum().map(amount).ifPresent(sum -> details.add(say(sums, sum)));
    disputed(decision.disputedAmount(), amount).ifPresent(details::add);
    decision.paidOn().ifPresent(on -> details.add(say("paid-on", day(on))));
    decision.resolution().ifPresent(how -> details.add(say("resolution." + how.word())));
    decision.email().ifPresent(address -> details.add(say("email", address)));
    decision.reference().ifPresent(named -> details.add(say("reference", named)));
    decision.reason().ifPresent(details::add);
    return details;
  }

  /** What else a contact says: the promise, the notice, who spoke, and what was said. */
  List<String> details(Contact contact, Function<BigDecimal, String> amount) {
    var details = new ArrayList<String>();
    contact.promise().ifPresent(promise -> details.add(promised(promise, amount)));
    disputed(contact.result().disputedAmount(), amount).ifPresent(details::add);
    contact.notice().ifPresent(notice -> notice(notice, details));
    contact.particulars().by().ifPresent(who -> details.add(say("contact.by", who)));
    contact.particulars().spokenTo().ifPresent(who -> details.add(say("contact.spoken-to", who)));
    contact.particulars().notes().ifPresent(details::add);
    contact.particulars().letter().ifPresent(hash -> details.add(fingerprint(hash)));
    return details;
  }

  /** The bytes of a letter, by their hash. */
  String fingerprint(String sha256) {
    return say("letter.fingerprint", sha256);
  }

  private Optional<String> disputed(Optional<BigDecimal> sum, Function<BigDecimal, String> amount) {
    return sum.map(amount).map(written -> say("disputed", written));
  }

  private String promised(Promise promise, Function<BigDecimal, String> amount) {
    WrittenDay day = day(promise.date());
    Optional<String> sum = promise.amount().map(amount);
    return sum.map(s -> say("promised", s, day)).orElseGet(() -> say("promised-all", day));
  }

  private void notice(Notice notice, List<String> details) {
    details.add(
        say(
            "notice",
            say("notice." + notice.kind().word()),
            say("dispatch." + notice.dispatch().word())));
    notice.receivedOn().ifPresent(on -> details.add(say("received", day(on))));
    notice.answeredOn().ifPresent(on -> details.add(say("answered", day(on))));
    if (!notice.enclosures().isEmpty()) {
      details.add(say("enclosures", wording.and(notice.enclosures())));
    }
  }

  private String level(Level level) {
    return wording.name("level", level);
  }

  private WrittenDay day(LocalDate day) {
    return wording.date(day);
  }

  private String say(String key, Object... values) {
    return wording.say("timeline." + key, Timeline.values(List.of(values)));
  }
}
