package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.house.House;
import dev.relance.tree.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same unpaid invoice of a private reader in every place that has a law pack. */
class PlacesTest {
  @Test
  void the_law_of_each_place_shows_in_what_is_held_back() {
    Book book = BookReader.strict().read(House.ROOT.resolve("infra/local/books/places.jsonl"));
    Map<String, String> held = new TreeMap<>();
    Map<String, Long> sent = new TreeMap<>();
    try (LocalRelance relance =
        LocalRelance.start(Instant.parse("2026-07-20T00:00:00Z"), Optional.empty())) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(Instant.parse("2026-11-15T00:00:00Z"), _ -> {});
      for (var account : replay.result().accounts()) {
        String place = account.account().debtorId();
        sent.put(place, count(account.entries()));
        held.put(place, held(account.entries()));
      }
    }

    assertThat(held).hasSize(24);
    assertThat(held)
        .containsEntry("us-dc", "firm: D.C. Code 28-3814(d)(4)(B)(i), (m) [S20]")
        .containsEntry("us-nyc", "firm: NYC DCWP final rule on debt collection [S17] [S16]")
        .containsEntry("us-somewhere", "firm: D.C. Code 28-3814(d)(4)(B)(i), (m) [S20]")
        .containsEntry(
            "us-ny-somewhere", "firm: NYC DCWP final rule on debt collection [S17] [S16]")
        .containsEntry("us-ny", "")
        .containsEntry("ca-on", "courtesy: R.R.O. 1990 Reg. 74 [S57]")
        .containsEntry("ca-on-letter", "courtesy: R.R.O. 1990 Reg. 74 [S57]")
        .containsEntry("ca-qc", "courtesy: Quebec R-2.2 s34 [S59]");
    assertThat(held.entrySet().stream().filter(e -> !e.getValue().isEmpty())).hasSize(7);
    assertThat(sent)
        .containsEntry("ca-on", 0L)
        .containsEntry("ca-on-letter", 4L)
        .containsEntry("ca-qc", 0L)
        .containsEntry("us-dc", 4L)
        .containsEntry("us-dc-consents", 5L)
        .containsEntry("us-ny", 5L)
        .containsEntry("us-ny-somewhere", 4L)
        .containsEntry("us-nyc", 4L)
        .containsEntry("us-nyc-consents", 5L)
        .containsEntry("fr", 5L);
  }

  private static long count(List<Tree> entries) {
    return entries.stream().filter(e -> e.text("event").equals("message-authorized")).count();
  }

  /** What law, and not a rule of the house, held back. */
  private static String held(List<Tree> entries) {
    return entries.stream()
        .filter(e -> e.text("event").equals("follow-up-deferred"))
        .filter(e -> !e.text("cites").startsWith("house rule"))
        .map(e -> e.text("level") + ": " + e.text("cites"))
        .collect(Collectors.joining("; "));
  }
}
