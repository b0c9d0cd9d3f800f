package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.laws.Judge.Authorized;
import dev.relance.laws.Judge.Item;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;

/**
 * Judges law 10 by plain loops: an announcement leaves two weeks, and until the owner says what
 * became of the step, nothing gentler goes out. After a step was taken, nothing more is said of its
 * invoice.
 */
final class JudgeOfSteps {
  private static final int DAYS_OF_NOTICE = 14;

  private final JudgedAccount account;

  JudgeOfSteps(JudgedAccount account) {
    this.account = account;
  }

  void judge(List<Authorized> before, Authorized mine) {
    for (Item item : mine.items) {
      if (item.level() == Level.INTENT) {
        assertThat(account.announced(item.invoice(), mine))
            .as("law 10: an announcement leaves two weeks, %s", item)
            .isAfterOrEqualTo(account.day(mine).plusDays(DAYS_OF_NOTICE));
      }
    }
    for (Authorized earlier : before) {
      for (Item told : earlier.items) {
        if (told.level() == Level.INTENT && !earlier.isRefused && !earlier.isBounced) {
          followed(told, account.day(earlier), mine);
        }
      }
    }
  }

  private void followed(Item told, LocalDate on, Authorized mine) {
    DecisionKind answer = answer(told.invoice(), on);
    for (Item next : mine.items) {
      assertThat(
              account.open().containsKey(told.invoice())
                  && answer == DecisionKind.APPROVE
                  && next.level() != Level.INTENT)
          .as("law 10: %s before the owner answered for the step on %s", next, told.invoice())
          .isFalse();
      assertThat(answer == DecisionKind.STEP_TAKEN && next.invoice().equals(told.invoice()))
          .as("law 10: %s after the step was taken", next)
          .isFalse();
    }
  }

  /** The owner's last answer since the announcement; the approval itself while there is none. */
  private DecisionKind answer(String invoice, LocalDate since) {
    DecisionKind last = DecisionKind.APPROVE;
    for (DecisionRecord decided : account.decisions()) {
      boolean isAnswer =
          decided.kind() == DecisionKind.STEP_TAKEN
              || decided.kind() == DecisionKind.STEP_NOT_TAKEN;
      LocalDate day = decided.at().atZone(account.zone()).toLocalDate();
      if (isAnswer && decided.concerns(invoice) && !day.isBefore(since)) {
        last = decided.kind();
      }
    }
    return last;
  }
}
