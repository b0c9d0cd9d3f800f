package dev.relance.local.replay;

import dev.relance.cloud.EventBus;
import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookEvent;
import dev.relance.local.book.BookLine;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.record.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs a book through the deployed functions from one instant to another. */
public final class Replay {
  private static final String REJECTED = "RecordRejected";

  private final LocalRelance relance;
  private final List<BookLine> lines;
  private final List<BookEvent> events;
  private final Instant from;
  private final List<RejectedRecord> refusals = new ArrayList<>();
  private final SortedMap<String, Long> callsBefore;
  private int written;
  private int happened;

  /**
   * @param relance started at the first instant of the replay
   */
  public Replay(LocalRelance relance, Book book) {
    this.relance = relance;
    this.from = relance.now();
    this.lines = book.lines();
    this.events = book.events();
    book.files().forEach(relance::keep);
    this.callsBefore = relance.cloud().calls().snapshot();
  }

  /**
   * Lets time pass, writes the lines of the book when their time comes, and delivers what falls
   * due. Lines from before the start are written at the start.
   *
   * @param until inclusive
   * @param told receives each instant that was reached
   */
  public void advanceTo(Instant until, Consumer<Instant> told) {
    writeDue();
    for (var next = nextLine(); next.isPresent() && !next.get().isAfter(until); next = nextLine()) {
      relance.advanceTo(next.get());
      writeDue();
      told.accept(next.get());
    }
    relance.advanceTo(until);
    told.accept(until);
  }

  /** When the next line of the book is written or the next event happens. */
  public Optional<Instant> nextLine() {
    return Stream.concat(
            lines.stream().skip(written).limit(1).map(this::at),
            events.stream().skip(happened).limit(1).map(this::at))
        .min(Comparator.naturalOrder());
  }

  /** What the replay left so far. */
  public ReplayResult result() {
    return new ReplayResult(
        from,
        relance.now(),
        relance.evidence().entrySet().stream()
            .map(account -> story(account.getKey(), account.getValue()))
            .toList(),
        refusals(),
        relance.mailbox(),
        usage());
  }

  private Usage usage() {
    return new Usage(
        relance.cloud().calls().since(callsBefore),
        relance.remindersByCalls(),
        relance.cloud().capacity().snapshot(),
        relance.invocations(),
        relance.cloud().eventBus().events().size());
  }

  private void writeDue() {
    int end = written;
    while (end < lines.size() && !at(lines.get(end)).isAfter(relance.now())) {
      end++;
    }
    if (end > written) {
      refusals.addAll(relance.write(lines.subList(written, end)));
      written = end;
    }
    while (happened < events.size() && !at(events.get(happened)).isAfter(relance.now())) {
      relance.outside().perform(events.get(happened)).ifPresent(refusals::add);
      happened++;
    }
  }

  private Instant at(BookEvent event) {
    return event.at().isAfter(from) ? event.at() : from;
  }

  private Instant at(BookLine line) {
    return line.at().filter(at -> at.isAfter(from)).orElse(from);
  }

  /** Every rejected record so far, in order of time. */
  public List<RejectedRecord> refusals() {
    return Stream.concat(
            refusals.stream(),
            relance.cloud().eventBus().events().stream()
                .filter(event -> event.detailType().equals(REJECTED))
                .map(Replay::refusal))
        .distinct()
        .sorted(
            Comparator.comparing(RejectedRecord::at)
                .thenComparing(RejectedRecord::creditorId)
                .thenComparing(RejectedRecord::record))
        .toList();
  }

  private static RejectedRecord refusal(EventBus.BusEvent event) {
    Document detail = new Document("", Json.object(event.detail()));
    return new RejectedRecord(
        detail.instant("at"),
        detail.text("creditorId"),
        detail.text("record"),
        detail.texts("reasons"));
  }

  /** What happened on one account so far. */
  public AccountStory story(AccountId id) {
    return story(id, relance.evidence(id));
  }

  private AccountStory story(AccountId id, List<String> lines) {
    return AccountStory.of(
        relance.account(id),
        lines.stream().map(line -> Entry.read(line, new Document("", Json.object(line)))).toList());
  }
}
