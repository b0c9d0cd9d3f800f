package dev.relance.journey;

import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.page.Page;
import dev.relance.page.StopPage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * Stops further e-mail to a debtor who asks for it through the signed link. The request becomes a
 * normal decision record, from which the rules read it.
 */
public final class StopFurtherMail {
  private final Intake intake;
  private final SignedLinks links;
  private final InstantSource clock;

  public StopFurtherMail(Intake intake, SignedLinks links, InstantSource clock) {
    this.intake = intake;
    this.links = links;
    this.clock = clock;
  }

  /** The page that asks for confirmation. It changes nothing, because mail scanners open links. */
  public Page ask(String token, Locale language) {
    return links
        .account(LinkPurpose.STOP, token, clock.instant())
        .map(_ -> StopPage.ASK)
        .orElse(StopPage.UNKNOWN)
        .in(language);
  }

  /** Records the stop. Doing it again is harmless. */
  public Page stop(String token, Locale language) {
    Instant now = clock.instant();
    return links
        .account(LinkPurpose.STOP, token, now)
        .map(id -> record(id, now))
        .orElse(StopPage.UNKNOWN)
        .in(language);
  }

  private StopPage record(AccountId id, Instant now) {
    intake.write(
        new RecordKey(id.creditorId(), "decision#stop." + Tags.touchpoint(id, 0)),
        Map.of("debtor", id.debtorId(), "kind", "stop", "by", "debtor", "at", now.toString()));
    return StopPage.DONE;
  }
}
