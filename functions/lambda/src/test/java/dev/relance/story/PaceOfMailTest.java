package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.SentMail;
import dev.relance.invoice.AccountId;
import dev.relance.story.Records.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Much mail goes out over the morning, and none while the operator stops it. */
class PaceOfMailTest {
  private static final String FRIENDLY =
      "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00";

  private static final String PUT_OFF = "message-put-off";

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_slow_mail_service_gets_one_message_after_another_and_everything_goes_out_that_day() {
    diary.cloud().ses().grant(1, 200);
    diary.writes(creditor());
    IntStream.range(0, 60)
        .forEach(
            i ->
                diary.writes(
                    debtor("d-" + i, "d@bistro.example"),
                    invoice("A-" + i, "2026-02-02").with("debtor", "d-" + i)));

    diary.on("2026-02-03T19:00");

    assertThat(diary.reminders()).hasSize(60);
    assertThat(diary.reminders().stream().map(SentMail::acceptedAt).distinct())
        .as("spread over four minutes")
        .hasSizeGreaterThan(3);
    List<String> minutes = diary.messages(new AccountId(Records.CREDITOR, "d-7"));
    assertThat(minutes).singleElement().asString().startsWith("2026-02-03 09:0");
  }

  @Test
  void an_import_at_noon_is_spread_over_the_afternoon_and_hardly_anything_is_put_off() {
    diary.cloud().ses().grant(1, 2000);
    diary.writes(creditor()).on("2026-02-03T12:00").sweeps();
    diary.writes(
        IntStream.range(0, 60)
            .mapToObj(i -> debtor("d-" + i, "d@bistro.example"))
            .toArray(Written[]::new));
    diary.writes(
        IntStream.range(0, 60)
            .mapToObj(i -> invoice("A-" + i, "2026-02-02").with("debtor", "d-" + i))
            .toArray(Written[]::new));

    diary.on("2026-02-03T19:00");

    assertThat(diary.reminders()).hasSize(60);
    assertThat(diary.reminders().stream().map(SentMail::acceptedAt).distinct())
        .hasSizeGreaterThan(10);
    assertThat(IntStream.range(0, 60).filter(i -> isPutOff("d-" + i)).count())
        .as("only those whose turns fall on the same second")
        .isLessThan(4);
  }

  private boolean isPutOff(String debtor) {
    return diary.evidence(new AccountId(Records.CREDITOR, debtor)).stream()
        .anyMatch(entry -> entry.text("event").equals(PUT_OFF));
  }

  @Test
  void over_the_daily_quota_the_rest_waits_for_the_next_day_and_nobody_is_asked() {
    diary.cloud().ses().grant(14, 1);
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.writes(
        debtor("d-2", "d@bistro.example"), invoice("B-1", "2026-02-02").with("debtor", "d-2"));

    diary.on("2026-02-03T22:00");
    assertThat(diary.reminders()).hasSize(1);
    diary.on("2026-02-04T22:00");

    assertThat(diary.reminders()).hasSize(2);
    assertThat(diary.told("asked")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", Records.CREDITOR})
  void stopped_nothing_is_sent_and_everything_is_recorded_and_resumed_it_goes_out_once(
      String whom) {
    diary.writes(
        creditor().with("ownerEmails", List.of(Records.OWNER)),
        debtor(),
        invoice("A-1", "2026-02-02"));
    diary.cloud().tables().putItem(r -> r.tableName(followUps()).item(stop(whom)));

    diary.on("2026-02-05T20:00");

    assertThat(diary.reminders()).isEmpty();
    assertThat(diary.news())
        .contains(
            "2026-02-03 09:00 friendly of A-1 is held back by sending-stopped, until"
                + " 2026-02-04T08:00:00Z");
    assertThat(diary.summaryTexts())
        .anyMatch(text -> text.contains("the operator has stopped messages to debtors"));

    diary.cloud().tables().deleteItem(r -> r.tableName(followUps()).key(stop(whom)));
    diary.on("2026-02-08T20:00");

    assertThat(diary.messages()).containsExactly(FRIENDLY.replace("02-03", "02-06"));
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void stopped_for_another_creditor_it_goes_out() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.cloud().tables().putItem(r -> r.tableName(followUps()).item(stop("somebody-else")));

    diary.on("2026-02-05T20:00");

    assertThat(diary.messages()).containsExactly(FRIENDLY);
  }

  private String followUps() {
    return diary.relance().name("FollowUpsTable");
  }

  private static Map<String, AttributeValue> stop(String whom) {
    return Map.of("account", AttributeValue.fromS(whom), "item", AttributeValue.fromS("stop"));
  }
}
