package dev.relance.local.story;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Replay;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.record.Json;
import dev.relance.story.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The sample book, run as the demo runs it; what an account's evidence tells is read in pages. */
final class Sample {
  private static final Duration DAYS = Duration.ofDays(150);

  private final AccountStory story;
  private int read;

  private Sample(AccountStory story) {
    this.story = story;
  }

  /** The diary of one debtor, open at its first page. */
  static Sample of(String creditor, String debtor) {
    return Once.RESULT.accounts().stream()
        .filter(a -> a.account().equals(new AccountId(creditor, debtor)))
        .findFirst()
        .map(Sample::new)
        .orElseThrow();
  }

  /** What all tests of this run share. */
  static ReplayResult result() {
    return Once.RESULT;
  }

  /** Runs the book once more, from the beginning. */
  static ReplayResult runs() {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    try (LocalRelance relance = LocalRelance.start(from)) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(from.plus(DAYS), _ -> {});
      return replay.result();
    }
  }

  /** What happened until a local time, inclusive, since the page before. */
  List<String> until(String localTime) {
    Instant end = LocalDateTime.parse(localTime).atZone(zone()).toInstant();
    List<Document> page =
        documents().skip(read).takeWhile(e -> !e.instant("at").isAfter(end)).toList();
    read += page.size();
    return page.stream().flatMap(e -> Sentence.of(e, zone()).stream()).toList();
  }

  /** What happened after the last page, to the end of the 150 days. */
  List<String> untilTheEnd() {
    return until("2026-12-31T00:00");
  }

  /** Every message, with its exact bytes. */
  List<Document> messages() {
    return documents().filter(e -> e.text("event").equals("message-authorized")).toList();
  }

  private Stream<Document> documents() {
    return story.entries().stream().map(e -> new Document("", Json.object(e.line())));
  }

  private ZoneId zone() {
    return story.zone();
  }

  private static final class Once {
    static final ReplayResult RESULT = runs();
  }
}
