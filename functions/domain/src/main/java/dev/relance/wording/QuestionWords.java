package dev.relance.wording;

import dev.relance.escalation.Matter;
import dev.relance.finding.Approvers;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Questions to the owner and their answers, in the words of a language, as plain text; pages escape
 * it.
 *
 * @param zone the zone for moments
 */
public record QuestionWords(Wording wording, ZoneId zone) {
  /** A question in a sentence. */
  public String sentence(QuestionKind kind, Matter matter) {
    return wording.say(
        "question." + kind.word(),
        Map.of("detail", of(matter), "names", namesStep(matter), "approvers", approvers(matter)));
  }

  /** An answer that the owner can give. */
  public String answer(Answer answer) {
    return wording.say("answer." + answer.word());
  }

  private String of(Matter matter) {
    return switch (matter) {
      case Matter.Nothing() -> "";
      case Matter.OfLevel of -> level(of);
      case Matter.OfRule of -> wording.say("rule." + of.rule().word());
      case Matter.OfAddress of -> Plain.text(of.address());
      case Matter.UnconfirmedSend unconfirmed ->
          wording.say(
              "matter.unconfirmed-send",
              Map.of(
                  "level", wording.say("level." + unconfirmed.level().word()),
                  "day", wording.date(unconfirmed.on())));
      case Matter.BrokenPromise broken ->
          wording.say(
              "matter.broken-promise",
              Map.of(
                  "sum", broken.sum().map(wording::money).orElse(""),
                  "paid", broken.paid().map(wording::money).orElse(""),
                  "day", wording.date(broken.by())));
      case Matter.LongPromise promised ->
          wording.say(
              "matter.long-promise",
              Map.of(
                  "sum", promised.sum().map(wording::money).orElse(""),
                  "day", wording.date(promised.by()),
                  "plan", wording.and(promised.plan().stream().map(this::part).toList()),
                  "renewals",
                      promised.renewals() == 0
                          ? ""
                          : wording.count("count.renewals", promised.renewals()),
                  "until", wording.date(promised.silentUntil())));
      case Matter.Announced announced ->
          wording.say(
              "matter.announced",
              Map.of(
                  "step", wording.say("legal-step." + announced.step().word()),
                  "day", wording.date(announced.on())));
      case Matter.Insolvency insolvency ->
          wording.say(
              "matter.insolvency",
              Map.of(
                  "since",
                  wording.date(insolvency.since()),
                  "months",
                  insolvency
                      .lodging()
                      .map(l -> wording.count("count.months", l.withinMonths()))
                      .orElse(""),
                  "cites",
                  insolvency.lodging().map(l -> Plain.phrase(l.cites())).orElse("")));
      case Matter.AmountDue sum -> wording.money(sum.due());
      case Matter.Age age -> String.valueOf(age.days());
      case Matter.EndOfClaim end -> wording.date(end.lastDay()).the();
      case Matter.Refusals refusals -> String.valueOf(refusals.inARow());
      case Matter.NoRoom noRoom -> findings().limit(noRoom.limit());
      case Matter.Disputed disputed ->
          wording.say(
              "matter.disputed",
              Map.of(
                  "words", disputed.words().map(w -> Plain.phrase(w.text())).orElse(""),
                  "part", disputed.part().map(wording::money).orElse(""),
                  "isRefusal", disputed.isRefusal()));
      case Matter.Recap recap -> recap(recap);
      case Matter.Replied replied ->
          wording.say(
              "matter.replied",
              Map.of(
                  "words",
                  Plain.phrase(replied.words().text()),
                  "topics",
                  String.join(
                      ", ",
                      replied.topics().stream()
                          .map(topic -> wording.say("reply-topic." + topic.word()))
                          .toList()),
                  "day",
                  replied.promised().<Object>map(wording::date).orElse(""),
                  "doubt",
                  replied
                      .doubt()
                      .map(doubt -> wording.say("reply-doubt." + doubt.word()))
                      .orElse("")));
      case Matter.CallDue due ->
          wording.say(
              "matter.call-due",
              Map.of(
                  "level", wording.say("level." + due.after().word()),
                  "payer", new PayerWords(wording).of(due.payer())));
      case Matter.Quoted quoted -> Plain.phrase(quoted.words().text());
      case Matter.LeftOut leftOut -> wording.say("content." + leftOut.content().word());
      case Matter.Forbidden forbidden -> wording.say("topic." + forbidden.topic().word());
      case Matter.Found found -> findings().found(found.finding());
    };
  }

  private String part(Matter.Instalment part) {
    return wording.say(
        "page.account.plan-part",
        Map.of("sum", wording.money(part.sum()), "day", wording.date(part.by())));
  }

  private String level(Matter.OfLevel of) {
    String level = wording.say("level." + of.level().word());
    List<LocalDate> days = of.parts().dueDates();
    return days.isEmpty()
        ? level
        : wording.say(
            "matter.level-of-part",
            Map.of(
                "level",
                level,
                "whole",
                of.parts().besidesWhole(),
                "many",
                days.size() > 1,
                "due",
                wording.dates(days)));
  }

  /** In full, as the debtor will read it; the notes are for the owner only. */
  private String recap(Matter.Recap recap) {
    return wording.say(
        "matter.recap",
        Map.of(
            "conversation", wording.name("conversation", recap.said().channel()),
            "day", wording.date(recap.said().on()),
            "points", String.join(" ", new RecapWords(wording).points(recap.said())),
            "notes", recap.notes().map(w -> Plain.text(w.text())).orElse(""),
            "until", wording.date(recap.until())));
  }

  /** The first approval of an announcement names the step and its day. */
  private static boolean namesStep(Matter matter) {
    return matter instanceof Matter.OfLevel(Level level, _, var approvers)
        && level == Level.INTENT
        && !(approvers instanceof Approvers.Second);
  }

  private String approvers(Matter matter) {
    return new ApproversWords(wording).of(matter.approvers());
  }

  private FindingWords findings() {
    return new FindingWords(wording, zone);
  }
}
