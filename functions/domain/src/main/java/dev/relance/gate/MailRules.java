package dev.relance.gate;

import dev.relance.finding.Finding;
import dev.relance.plan.Touchpoint;
import dev.relance.plan.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The answers of the account rules that are about how mail goes out, and not about the debtor. */
final class MailRules {
  private MailRules() {}

  /** Nothing is lost meanwhile: each morning it is looked at again. */
  static Verdict stopped(AccountRules rule, Situation situation) {
    return situation
        .account()
        .flow()
        .stopped()
        .<Verdict>map(
            whom ->
                rule.deferred(
                    new Finding.SendingStopped(whom),
                    situation.opening(situation.today().plusDays(1))))
        .orElseGet(rule::permitted);
  }

  /** From the deadline on, the message counts as unconfirmed and no longer blocks the others. */
  static Verdict unsettled(AccountRules rule, Situation situation) {
    return situation.account().history().touchpoints().stream()
        .filter(Touchpoint::isUnsettled)
        .filter(t -> deadline(situation, t).isAfter(situation.at()))
        .findFirst()
        .<Verdict>map(t -> rule.deferred(new Finding.SendUnsettled(t.id()), deadline(situation, t)))
        .orElseGet(rule::permitted);
  }

  private static Instant deadline(Situation situation, Touchpoint touchpoint) {
    return touchpoint.at().plus(situation.policy().unconfirmedAfter());
  }

  static Verdict refusedLately(AccountRules rule, Situation situation) {
    List<Touchpoint> refused = situation.account().history().refusedInARow();
    if (refused.isEmpty()) {
      return rule.permitted();
    }
    Duration pause = pauseAfterRefusals(refused.size());
    Instant last = refused.getLast().at();
    Instant until = last.plus(pause);
    return situation.at().isBefore(until)
        ? rule.deferred(new Finding.RefusedLately(refused.size(), pause, last), until)
        : rule.permitted();
  }

  private static Duration pauseAfterRefusals(int refusals) {
    return switch (refusals) {
      case 1 -> Duration.ofMinutes(15);
      case 2 -> Duration.ofHours(1);
      case 3 -> Duration.ofHours(4);
      default -> Duration.ofDays(1);
    };
  }

  /**
   * A busy mail service is nobody's fault and nobody's question, so it is tried until the message
   * goes out. Accounts that were put off together do not come back together.
   */
  static Verdict putOffLately(AccountRules rule, Situation situation) {
    List<Touchpoint> putOff = situation.account().history().putOffInARow();
    if (putOff.isEmpty()) {
      return rule.permitted();
    }
    Duration pause = pauseAfterAttempts(putOff.size());
    Instant last = putOff.getLast().at();
    Instant until =
        last.plus(pause).plus(Turn.within(pause, situation.account().id(), situation.day(last)));
    return situation.at().isBefore(until)
        ? rule.deferred(new Finding.PutOffLately(putOff.size(), pause, last), until)
        : rule.permitted();
  }

  /** A busy service has room within minutes. One whose daily quota is used up has not for hours. */
  static Duration pauseAfterAttempts(int attempts) {
    return switch (attempts) {
      case 1 -> Duration.ofMinutes(5);
      case 2 -> Duration.ofMinutes(10);
      case 3 -> Duration.ofMinutes(20);
      case 4 -> Duration.ofMinutes(40);
      case 5 -> Duration.ofMinutes(80);
      case 6 -> Duration.ofMinutes(160);
      default -> Duration.ofMinutes(240);
    };
  }

  /** Within the contact window, each account has its turn. */
  static Verdict turn(AccountRules rule, Situation situation) {
    Instant opens = situation.moment().opens();
    return situation.at().isBefore(opens) && situation.window().isOpen(situation.at())
        ? rule.deferred(new Finding.BeforeItsTurn(), opens)
        : rule.permitted();
  }
}
