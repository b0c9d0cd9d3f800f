package dev.relance.message;

import dev.relance.plan.OtherInvoice;
import dev.relance.plan.OtherInvoice.State;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Why a message does not ask for an open invoice, in the reader's words. */
public record StateWords(Wording wording, LocalDate on) {
  /** The state of an invoice. */
  public String of(OtherInvoice other) {
    return switch (other.state()) {
      case State.NotYetDue(LocalDate due) -> age(due);
      case State.PastDue(LocalDate since) ->
          other.invoice().openParts(on).size() > 1 ? firstPart(since) : age(since);
      case State.Disputed _ -> wording.say("state.disputed");
      case State.PaymentAnnounced _ -> wording.say("state.payment-announced");
      case State.Promised(LocalDate by) ->
          wording.say("state.promised", Map.of("day", wording.date(by)));
      case State.SumAgreed(LocalDate until) ->
          wording.say("state.sum-agreed", Map.of("day", wording.date(until)));
      case State.OnHold _ -> wording.say("state.on-hold");
      case State.AutoPay _ -> wording.say("state.auto-pay");
    };
  }

  private String firstPart(LocalDate due) {
    long days = ChronoUnit.DAYS.between(due, on);
    return wording.say(
        "common.first-part-past-due", Map.of("days", wording.count("count.days", days)));
  }

  private String age(LocalDate due) {
    return wording.age(ChronoUnit.DAYS.between(due, on));
  }
}
