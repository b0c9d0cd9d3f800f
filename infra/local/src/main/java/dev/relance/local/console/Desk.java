package dev.relance.local.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.cloud.SentMail;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookLine;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Outside;
import dev.relance.local.replay.RejectedRecord;
import dev.relance.local.replay.Replay;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.replay.Visit;
import dev.relance.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running book that the console shows. */
final class Desk implements AutoCloseable {
  private static final Duration LONGEST_SEARCH = Duration.ofDays(31);

  /** Records are taken in and answered within a minute. */
  private static final Duration AFTER_WRITING = Duration.ofMinutes(1);

  private final LocalRelance relance;
  private final Replay replay;
  private final List<RejectedRecord> refused = new ArrayList<>();

  /** Opens a book at its beginning and lets some time pass. */
  Desk(Book book, Duration passed) {
    Instant from = book.first().orElseThrow();
    this.relance = LocalRelance.start(from);
    this.replay = new Replay(relance, book);
    advanceTo(from.plus(passed));
  }

  LocalRelance relance() {
    return relance;
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

  /** Lets time pass until the next mail goes out, but at most a month. */
  void advanceToNextMail() {
    Instant end = now().plus(LONGEST_SEARCH);
    int before = mailbox().size();
    while (now().isBefore(end) && mailbox().size() == before) {
      Instant next = nextDue().isAfter(now()) ? nextDue() : now().plusSeconds(1);
      advanceTo(next.isAfter(end) ? end : next);
    }
  }

  /** Writes records now. The table may refuse them. */
  void write(List<BookLine> lines) {
    refused.addAll(relance.write(lines));
    settle();
  }

  /** Lets what was just written or reported be taken in and answered. */
  void settle() {
    advanceTo(now().plus(AFTER_WRITING));
  }

  /** Opens a page behind a link, or sends a form of it. */
  Page open(Visit visit) {
    Page page = relance.open(visit);
    if (visit.form().isPresent()) {
      settle();
    }
    return page;
  }

  /** What the owner's desk answers. */
  APIGatewayV2HTTPResponse atDesk(Visit visit) {
    APIGatewayV2HTTPResponse answer = relance.atDesk(visit);
    if (visit.form().isPresent()) {
      settle();
    }
    return answer;
  }

  /** The link to the desk of the first owner of an account. */
  Optional<String> linkForOwner(AccountId id) {
    return relance
        .account(id)
        .creditor()
        .flatMap(
            creditor ->
                relance.wiring().serveDesk().link(creditor, creditor.owners().emails().getFirst()));
  }

  /** What readers of mails and the mail service do. */
  Outside outside() {
    return relance.outside();
  }

  /** Every rejected record so far, newest first. */
  List<RejectedRecord> refusals() {
    return Stream.concat(refused.stream(), replay.refusals().stream())
        .sorted(Comparator.comparing(RejectedRecord::at).reversed())
        .toList();
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
