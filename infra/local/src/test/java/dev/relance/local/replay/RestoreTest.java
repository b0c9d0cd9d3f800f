package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.Chain;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.report.ChangedMessages;
import dev.relance.local.report.ChangedMessages.Asked;
import dev.relance.local.report.ChangedMessages.Change;
import dev.relance.record.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A stack whose tables come from a backup, as point-in-time recovery brings them back: every item,
 * and none of the timers.
 */
class RestoreTest {
  private static final Instant START = BookReader.sample().first().orElseThrow();
  private static final Instant BACKUP = START.plus(Duration.ofDays(60));
  private static final Instant END = START.plus(Duration.ofDays(120));

  private static final List<String> TABLES =
      List.of("EvidenceTable", "FollowUpsTable", "RecordsTable");

  @Test
  void a_restored_stack_sends_what_was_still_to_be_sent_and_nothing_twice() {
    try (LocalRelance lost = LocalRelance.start(START);
        LocalRelance restored = LocalRelance.start(BACKUP)) {
      var before = new Replay(lost, BookReader.sample());
      before.advanceTo(BACKUP, _ -> {});
      TABLES.forEach(table -> copy(table, lost, restored));
      before.advanceTo(END, _ -> {});
      var after = new Replay(restored, later(BookReader.sample()));
      after.advanceTo(END, _ -> {});

      lost.accounts().forEach(restored::know);
      assertThat(ChangedMessages.between(before.result(), after.result()).all())
          .allMatch(RestoreTest::isTheSameALittleLater);
      lost.accounts().forEach(id -> assertThat(isWhole(restored, id)).as(id.key()).isTrue());
    }
  }

  /** Without its timer an account waits for the sweep, which is daily here. */
  private static boolean isTheSameALittleLater(Change change) {
    Asked then = change.before().orElseThrow();
    Asked now = change.after().orElseThrow();
    return then.invoices().equals(now.invoices())
        && Duration.between(then.at(), now.at()).compareTo(Duration.ofDays(2)) <= 0;
  }

  /** What was written before the backup is in it. */
  private static Book later(Book book) {
    return new Book(
        book.lines().stream()
            .filter(line -> line.at().filter(at -> at.isAfter(BACKUP)).isPresent())
            .toList(),
        book.events().stream().filter(event -> event.at().isAfter(BACKUP)).toList(),
        List.of());
  }

  private static void copy(String table, LocalRelance from, LocalRelance to) {
    from.cloud()
        .tables()
        .scanPaginator(r -> r.tableName(from.name(table)))
        .items()
        .forEach(item -> to.cloud().tables().putItem(r -> r.tableName(to.name(table)).item(item)));
  }

  private static boolean isWhole(LocalRelance relance, AccountId id) {
    var chain = new Chain(id.key());
    return relance.evidence(id).stream()
        .allMatch(line -> chain.check(line, Json.object(line)).isEmpty());
  }
}
