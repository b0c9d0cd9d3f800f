package dev.relance.local.report;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Notice;
import dev.relance.invoice.Promise;
import dev.relance.local.Phrases;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words for what people did and were asked, in evidence. */
public final class TimelineText {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final Phrases TEXTS = Phrases.of("report.timeline");

  private TimelineText() {}

  /** What a question is about: the approval of the next level. */
  public static String asked(QuestionKind question) {
    return TEXTS.say("asked." + question.word());
  }

  /** Who decided what: the owner approved the formal notice. */
  static String deed(DecisionRecord decision) {
    String key = "decided." + decision.kind().word();
    String fuller =
        key
            + (decision.step().isPresent()
                ? "-step"
                : decision.until().isPresent() ? "-until" : "");
    return TEXTS.say("by." + decision.by().word())
        + " "
        + TEXTS.say(
            TEXTS.has(fuller) ? fuller : key,
            decision.level().map(TimelineText::level).orElse(""),
            decision.step().map(step -> TEXTS.say("step." + step.word())).orElse(""),
            decision.stepDate().or(decision::until).map(TimelineText::day).orElse(""),
            decision.rule().map(rule -> ENGLISH.name("rule", rule)).orElse(""));
  }

  /** How a person was contacted by hand, and the outcome. */
  static String contact(Contact contact) {
    return TEXTS.say("channel." + contact.channel().word())
        + "; "
        + TEXTS.say("outcome." + contact.outcome().word());
  }

  /**
   * What else a decision says: promises, parts and reasons.
   *
   * @param amount how to write an amount, which has the currency of its invoice
   */
  static List<String> details(DecisionRecord decision, Function<BigDecimal, String> amount) {
    var details = new ArrayList<String>();
    decision.promise().ifPresent(promise -> details.add(promised(promise, amount)));
    decision.instalments().forEach(part -> details.add(promised(part, amount)));
    String sums = decision.kind() == DecisionKind.SETTLE ? "agreed" : "credited";
    decision.sum().map(amount).ifPresent(sum -> details.add(TEXTS.say(sums, sum)));
    disputed(decision.disputedAmount(), amount).ifPresent(details::add);
    decision.paidOn().ifPresent(on -> details.add(TEXTS.say("paid-on", day(on))));
    decision.resolution().ifPresent(how -> details.add(TEXTS.say("resolution." + how.word())));
    decision.email().ifPresent(address -> details.add(TEXTS.say("email", address)));
    decision.reference().ifPresent(named -> details.add(TEXTS.say("reference", named)));
    decision.reason().ifPresent(details::add);
    return details;
  }

  /** What else a contact says: the promise, the notice, who spoke, and what was said. */
  static List<String> details(Contact contact, Function<BigDecimal, String> amount) {
    var details = new ArrayList<String>();
    contact.promise().ifPresent(promise -> details.add(promised(promise, amount)));
    disputed(contact.result().disputedAmount(), amount).ifPresent(details::add);
    contact.notice().ifPresent(notice -> notice(notice, details));
    contact.particulars().by().ifPresent(who -> details.add(TEXTS.say("contact.by", who)));
    contact
        .particulars()
        .spokenTo()
        .ifPresent(who -> details.add(TEXTS.say("contact.spoken-to", who)));
    contact.particulars().notes().ifPresent(details::add);
    return details;
  }

  private static Optional<String> disputed(
      Optional<BigDecimal> sum, Function<BigDecimal, String> amount) {
    return sum.map(amount).map(written -> TEXTS.say("disputed", written));
  }

  private static String promised(Promise promise, Function<BigDecimal, String> amount) {
    String day = day(promise.date());
    Optional<String> sum = promise.amount().map(amount);
    return sum.map(s -> TEXTS.say("promised", s, day))
        .orElseGet(() -> TEXTS.say("promised-all", day));
  }

  private static void notice(Notice notice, List<String> details) {
    details.add(
        TEXTS.say(
            "notice",
            TEXTS.say("notice." + notice.kind().word()),
            TEXTS.say("dispatch." + notice.dispatch().word())));
    notice.receivedOn().ifPresent(on -> details.add(TEXTS.say("received", day(on))));
    notice.answeredOn().ifPresent(on -> details.add(TEXTS.say("answered", day(on))));
    if (!notice.enclosures().isEmpty()) {
      details.add(TEXTS.say("enclosures", ENGLISH.and(notice.enclosures())));
    }
  }

  private static String level(Level level) {
    return ENGLISH.name("level", level);
  }

  private static String day(LocalDate day) {
    return ENGLISH.date(day);
  }
}
