package dev.relance.journey;

import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.message.StopLinks;
import dev.relance.message.StopPage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Stops further e-mail to a debtor who says so through the signed link: it becomes a decision
 * record, like any other, and the rules read it from there.
 */
public final class StopFurtherMail {
  private final Intake intake;
  private final StopLinks stopLinks;
  private final InstantSource clock;

  public StopFurtherMail(Intake intake, StopLinks stopLinks, InstantSource clock) {
    this.intake = intake;
    this.stopLinks = stopLinks;
    this.clock = clock;
  }

  /** The page that asks for confirmation; nothing is done, because mail scanners open links. */
  public StopPage ask(String token) {
    return stopLinks
        .account(token, clock.instant())
        .map(_ -> StopPage.ASK)
        .orElse(StopPage.UNKNOWN);
  }

  /** Records the stop; doing it again does no harm. */
  public StopPage stop(String token) {
    Instant now = clock.instant();
    return stopLinks.account(token, now).map(id -> record(id, now)).orElse(StopPage.UNKNOWN);
  }

  private StopPage record(AccountId id, Instant now) {
    intake.write(
        new RecordKey(id.creditorId(), "decision#stop." + Tags.touchpoint(id, 0)),
        Map.of("debtor", id.debtorId(), "kind", "stop", "by", "debtor", "at", now.toString()));
    return StopPage.DONE;
  }
}
