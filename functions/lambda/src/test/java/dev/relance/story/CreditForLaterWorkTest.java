package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.story.Records.Written;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a credit that a message offered: on 10 June 2026, until the 24th. */
class CreditForLaterWorkTest {
  private static final String LADDER =
      """
      [{"policy": "crediting", "version": 1, "effectiveFrom": "2026-01-01", "why": "Wants them back.",
        "ladder": [
          {"level": "friendly", "day": 1},
          {"level": "compromise", "day": 10, "creditPercent": "15", "validDays": 14},
          {"level": "firm", "day": 31}],
        "spacingDays": 7, "minimumAmount": {"other": "1.00"}, "promiseGraceDays": 3,
        "acknowledgements": {"receipt": true},
        "sendFrom": "09:00", "unconfirmedAfterHours": 24,
        "ownerThreshold": {"ageDays": 180, "amount": {}},
        "limits": {"caps": [], "cites": "house rule", "why": "none"}}]
      """;

  private Diary diary;

  @BeforeEach
  void open() {
    diary = Diary.opens("2026-05-20T08:00", Diary.PARIS, Optional.of(LADDER));
    diary.writes(
        creditor().with("policy", "crediting"),
        debtor(),
        Records.decision("yes", "approve", "owner").with("level", "compromise"));
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void without_a_complaint_there_is_no_credit() {
    diary.writes(invoice("A-1", "2026-05-31").with("total", "1000.00"));
    diary.on("2026-06-20T08:00");

    assertThat(diary.levels()).containsExactly("friendly", "compromise");
    assertThat(lastReminder()).doesNotContain("goodwill");
  }

  @Test
  void a_complaint_earns_one_offer_of_a_credit() {
    diary.writes(
        contact("c", "call", "dispute"),
        complainedAbout("A-1", "2026-05-31"),
        complainedAbout("A-2", "2026-06-20"));
    diary.on("2026-07-10T08:00");

    assertThat(diary.reminders().stream().map(Diary::text).filter(t -> t.contains("goodwill")))
        .singleElement()
        .asString()
        .contains("€1,000.00", "€150.00");
  }

  @ParameterizedTest
  @CsvSource({
    // the last day; a day late; in time, but a cent short; the lower sum, which settles nothing
    "2026-06-25, 1000.00, true",
    "2026-06-26, 1000.00, false",
    "2026-06-25, 999.99, false",
    "2026-06-25, 850.00, false",
  })
  void the_whole_sum_paid_in_time_earns_the_credit(LocalDate day, String sum, boolean isEarned) {
    diary.writes(complainedAbout("A-1", "2026-05-31"));
    diary.on("2026-06-26T08:00");
    assertThat(lastReminder()).contains("goodwill", "by 25 June 2026");

    diary.writes(complainedAbout("A-1", "2026-05-31").paid(day.toString(), sum));
    diary.on("2026-07-10T20:00");

    assertThat(diary.toldToOwner().contains("€150.00 for later work")).isEqualTo(isEarned);
    assertThat(diary.told("A-1 is closed: settled")).isEmpty();
    assertThat(told().contains("is now settled")).isEqualTo(sum.equals("1000.00"));
    assertThat(told().contains("you now have a credit of €150.00")).isEqualTo(isEarned);
  }

  private static Written complainedAbout(String id, String due) {
    return invoice(id, due)
        .with("issueDate", "2026-05-01")
        .with("total", "1000.00")
        .with("resolution", Map.of("on", "2026-05-21", "how", "corrected"));
  }

  private String lastReminder() {
    return Diary.text(diary.reminders().getLast());
  }

  private String told() {
    return String.join(" ", diary.reminders().stream().map(Diary::text).toList());
  }
}
