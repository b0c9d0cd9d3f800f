package dev.relance.local.console;

import dev.relance.cloud.SentMail;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookLine;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Refusal;
import dev.relance.local.replay.Replay;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.report.Explanation;
import dev.relance.plan.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running book that the console shows: one request at a time reads or changes it. */
final class Desk implements AutoCloseable {
  private static final Duration LONGEST_SEARCH = Duration.ofDays(31);

  private final LocalRelance relance;
  private final Replay replay;
  private final List<Refusal> refused = new ArrayList<>();

  private Desk(LocalRelance relance, Book book) {
    this.relance = relance;
    this.replay = new Replay(relance, book);
  }

  /** Opens a book at its beginning and lets some time pass. */
  static Desk open(Book book, Duration passed) {
    Instant from = book.first().orElseThrow();
    Desk desk = new Desk(LocalRelance.start(from, Optional.empty()), book);
    desk.advanceTo(from.plus(passed));
    return desk;
  }

  Instant now() {
    return relance.now();
  }

  /** When the next timer, report or line of the book is due. */
  Instant nextDue() {
    return Stream.concat(Stream.of(relance.nextDue()), replay.nextLine().stream())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Lets time pass; it never runs backwards. */
  void advanceTo(Instant until) {
    if (until.isAfter(now())) {
      replay.advanceTo(until, _ -> {});
    }
  }

  /** Lets time pass until the next mail goes out, a month at most. */
  void advanceToNextMail() {
    Instant end = now().plus(LONGEST_SEARCH);
    int before = mailbox().size();
    while (now().isBefore(end) && mailbox().size() == before) {
      Instant next = nextDue();
      advanceTo(next.isAfter(end) ? end : next);
      if (!next.isAfter(now())) {
        advanceTo(now().plusSeconds(1));
      }
    }
  }

  /** Writes a record now; the table may refuse it. */
  void write(BookLine line) {
    refused.addAll(relance.write(List.of(line)));
  }

  /** Every record that was not accepted so far, oldest first. */
  List<Refusal> refusals() {
    return Stream.concat(refused.stream(), replay.refusals().stream())
        .sorted(Comparator.comparing(Refusal::at))
        .toList();
  }

  List<AccountId> accounts() {
    return relance.accounts();
  }

  Account account(AccountId id) {
    return relance.wiring().accounts().load(id).account();
  }

  Plan decision(Account account) {
    return Decide.decide(account, relance.wiring().terms(), now());
  }

  String explanation(Account account) {
    return Explanation.of(account, relance.wiring().terms(), now());
  }

  AccountStory story(AccountId id) {
    return replay.story(id);
  }

  List<SentMail> mailbox() {
    return relance.mailbox();
  }

  @Override
  public void close() {
    relance.close();
  }
}
