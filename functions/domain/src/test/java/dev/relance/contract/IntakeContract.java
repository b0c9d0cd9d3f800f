package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.journey.Intake;
import dev.relance.journey.Intake.CreditorDesk;
import dev.relance.journey.Intake.CurrentRecord;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.summary.LastSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Intake}. */
public abstract class IntakeContract {
  private static final Instant NOW = Instant.parse("2026-03-17T08:30:00Z");
  private static final RecordKey KEY = new RecordKey("acme", "invoice#A");

  protected abstract Intake intake();

  @Test
  void of_a_record_that_is_not_there_nothing_is_said() {
    CurrentRecord reading = intake().read(List.of(KEY)).getFirst();

    assertThat(reading.reasons()).isEmpty();
    assertThat(reading.rejectedBefore()).isEmpty();
    assertThat(reading.debtorId()).isEmpty();
  }

  @Test
  void a_rejection_is_read_back_until_it_is_cleared() {
    intake().reject(KEY, List.of("total is missing", "dueDate: 'x' is not a date"), NOW);
    assertThat(intake().read(List.of(KEY)).getFirst().rejectedBefore())
        .containsExactly("total is missing", "dueDate: 'x' is not a date");

    intake().clear(KEY);
    assertThat(intake().read(List.of(KEY)).getFirst().rejectedBefore()).isEmpty();
  }

  @Test
  void many_records_are_read_in_the_order_of_their_keys() {
    List<RecordKey> keys =
        IntStream.range(0, 130).mapToObj(i -> new RecordKey("acme", "invoice#" + i)).toList();

    assertThat(intake().read(keys)).extracting(CurrentRecord::key).containsExactlyElementsOf(keys);
  }

  @Test
  void what_the_owner_was_told_is_kept() {
    var told = new LastSummary(NOW, new TreeSet<>(List.of("bistro 0123456789abcdef")), true);
    assertThat(intake().desk("acme").summarised()).isEmpty();

    assertThat(
            intake()
                .keep(
                    new CreditorDesk(
                        "acme", 0, "", Optional.of(NOW), Optional.of(told), List.of())))
        .isTrue();

    assertThat(intake().desk("acme").summarised()).contains(told);
  }

  @Test
  void a_reply_whose_debtor_nobody_knows_is_held_under_its_key() {
    RecordKey reply = new RecordKey("acme", "reply#mail.1");
    assertThat(intake().held(reply)).isEmpty();

    intake().hold(reply, Map.of("raw", "SGVsbG8=", "at", NOW.toString()), NOW);

    assertThat(intake().held(reply)).contains(Map.of("raw", "SGVsbG8=", "at", NOW.toString()));
    assertThat(intake().held(new RecordKey("other", "reply#mail.1"))).isEmpty();
  }

  @Test
  void of_two_who_read_the_same_notes_only_the_first_writes() {
    CreditorDesk start = intake().desk("acme");
    assertThat(start.version()).isZero();

    assertThat(intake().keep(start)).isTrue();
    assertThat(intake().keep(start)).isFalse();

    CreditorDesk read = intake().desk("acme");
    assertThat(read.version()).isEqualTo(1);
    assertThat(intake().keep(read)).isTrue();
    assertThat(intake().desk("other").version()).isZero();
  }
}
