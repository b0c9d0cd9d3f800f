package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.laws.Judge.Authorized;
import dev.relance.laws.Judge.Item;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Judges law 15 under the standard policy, by plain loops: one reminder in seven days, at one tone,
 * nothing gentler while a notice runs, and no gentler message while a firm word stands.
 */
final class JudgeOfVoice {
  private static final int DAYS_BETWEEN_REMINDERS = 7;
  private static final int DAYS_OF_A_FORMAL_NOTICE = 14;
  private static final int DAYS_OF_A_FIRM_WORD = 14;

  /** From the gentlest to the sternest; an offer at the end is gentler than a notice. */
  private static final List<Level> BY_TONE =
      List.of(
          Level.COURTESY,
          Level.FRIENDLY,
          Level.CLARIFICATION,
          Level.COMPROMISE,
          Level.FIRM,
          Level.SETTLEMENT,
          Level.FORMAL_NOTICE,
          Level.INTENT);

  private final JudgedAccount account;

  JudgeOfVoice(JudgedAccount account) {
    this.account = account;
  }

  void judge(List<Authorized> before, Authorized mine) {
    LocalDate today = account.day(mine);
    for (Authorized earlier : before) {
      if (earlier.acknowledges.isEmpty() && !earlier.isRefused && !earlier.isBounced) {
        assertThat(account.day(earlier).plusDays(DAYS_BETWEEN_REMINDERS))
            .as("law 15: one reminder in seven days, the last on %s", account.day(earlier))
            .isBeforeOrEqualTo(today);
        earlier.items.forEach(item -> running(item, earlier, mine, today));
        earlier.items.forEach(item -> firm(item, account.day(earlier), mine, today));
      }
    }
    if (mine.form.isStatement()) {
      statement(before, mine, today);
    }
    for (Item item : mine.items) {
      assertThat(tone(item.level()))
          .as("law 15: the strictest leads")
          .isLessThanOrEqualTo(tone(mine.leading()));
      assertThat(item.level() == mine.leading() || tone(item.level()) < tone(Level.SETTLEMENT))
          .as("law 15: %s is said by its own message, not by %s", item.level(), mine.leading())
          .isTrue();
    }
  }

  /** One statement a month, to who owes several invoices and heard of it before. */
  private void statement(List<Authorized> before, Authorized mine, LocalDate today) {
    assertThat(before)
        .filteredOn(earlier -> earlier.form.isStatement() && earlier.stands())
        .as("law 15: one statement of account a month")
        .noneMatch(sent -> YearMonth.from(account.day(sent)).equals(YearMonth.from(today)));
    assertThat(account.open()).as("a statement is of several").hasSizeGreaterThan(1);
    assertThat(before).as("a statement is never the first word").anyMatch(Authorized::stands);
    if (!mine.servesLevels()) {
      assertThat(mine.items)
          .as("a statement on its own asks for what is past due")
          .allMatch(item -> account.isPastDue(item, today));
    }
  }

  private void firm(Item item, LocalDate on, Authorized mine, LocalDate today) {
    boolean stands =
        item.level() == Level.FIRM
            && account.isOpen(item)
            && !today.isAfter(on.plusDays(DAYS_OF_A_FIRM_WORD));
    assertThat(stands && tone(mine.leading()) < tone(Level.FIRM))
        .as("law 15: %s after a firm word of %s about %s", mine.leading(), on, item.invoice())
        .isFalse();
  }

  private void running(Item item, Authorized told, Authorized mine, LocalDate today) {
    boolean isRunning =
        account.isOpen(item)
            && (item.level() == Level.FORMAL_NOTICE
                    && !today.isAfter(account.day(told).plusDays(DAYS_OF_A_FORMAL_NOTICE))
                || item.level() == Level.INTENT
                    && !today.isAfter(account.announced(item.invoice(), told)));
    for (Item next : mine.items) {
      assertThat(isRunning && tone(next.level()) < tone(item.level()))
          .as("law 15: %s while %s of %s runs", next.level(), item.level(), item.invoice())
          .isFalse();
    }
  }

  private static int tone(Level level) {
    return BY_TONE.indexOf(level);
  }
}
