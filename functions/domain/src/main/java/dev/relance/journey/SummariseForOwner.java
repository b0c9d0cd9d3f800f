package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.NamedFollowUp;
import dev.relance.account.FollowUp;
import dev.relance.delivery.Postman;
import dev.relance.invoice.Creditor;
import dev.relance.journey.Intake.CreditorDesk;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.summary.LastSummary;
import dev.relance.summary.Occasion;
import dev.relance.summary.OwnerSummary;
import dev.relance.summary.SummaryComposer;
import dev.relance.summary.UnmatchedReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an owner what needs a decision, what was sent, what was not sent and why, and what was
 * paid.
 */
public final class SummariseForOwner {
  /** Longer than any rhythm: before the first summary, nothing has been told. */
  private static final Duration FIRST_LOOK_BACK = Duration.ofDays(31);

  private final Intake intake;
  private final Accounts accounts;
  private final Postman postman;
  private final SummaryComposer composer;
  private final InstantSource clock;

  public SummariseForOwner(
      Intake intake,
      Accounts accounts,
      Postman postman,
      SummaryComposer composer,
      InstantSource clock) {
    this.intake = intake;
    this.accounts = accounts;
    this.postman = postman;
    this.composer = composer;
    this.clock = clock;
  }

  /**
   * Sends a creditor's summary to its owners, once for the time since the last one, if there is an
   * {@link Occasion}. That time is marked as told before the send. A crash in between can lose a
   * summary but never repeat one, and the next one repeats what is open.
   */
  public void summarise(String creditorId) {
    Instant now = clock.instant();
    CreditorDesk desk = intake.desk(creditorId);
    LastSummary last = desk.summarised().orElse(LastSummary.none(now.minus(FIRST_LOOK_BACK)));
    Optional<OwnerSummary> summary =
        summary(desk, last, now)
            .filter(_ -> last.at().isBefore(now))
            .filter(s -> Occasion.of(s).isPresent());
    summary.filter(s -> intake.keep(desk.withSummarised(s.told()))).ifPresent(this::send);
  }

  private void send(OwnerSummary summary) {
    summary
        .creditor()
        .owners()
        .emails()
        .forEach(to -> postman.send(composer.compose(summary, to), Map.of()));
  }

  /** The content of a summary now; empty while the creditor's record is missing. */
  public Optional<OwnerSummary> summary(String creditorId, LastSummary last, Instant now) {
    return summary(intake.desk(creditorId), last, now);
  }

  private Optional<OwnerSummary> summary(CreditorDesk desk, LastSummary last, Instant now) {
    return intake.read(List.of(new RecordKey(desk.creditorId(), "creditor"))).stream()
        .flatMap(r -> r.creditor().stream())
        .findFirst()
        .map(creditor -> summary(creditor, desk.unmatched(), last, now));
  }

  private OwnerSummary summary(
      Creditor creditor, List<UnmatchedReply> unmatched, LastSummary last, Instant now) {
    var parts = new SummaryParts(creditor, last, unmatched, now);
    LocalDate from =
        last.countedOwed() ? last.at().atZone(ZoneOffset.UTC).toLocalDate() : LocalDate.EPOCH;
    Optional<String> next = Optional.empty();
    do {
      Accounts.AccountPage page = accounts.ofCreditor(creditor.id(), from, next);
      List<NamedFollowUp> named = accounts.named(page.accounts());
      named.forEach(parts::add);
      if (!last.countedOwed()) {
        named.forEach(account -> findAgain(account.followUp(), now));
      }
      next = page.next();
    } while (next.isPresent());
    return parts.summary();
  }

  /** Writes what an earlier version wrote, so that it is found while something is owed. */
  private void findAgain(FollowUp followUp, Instant now) {
    if (followUp.isOpen()) {
      accounts.commit(followUp, List.of(), now);
    }
  }
}
