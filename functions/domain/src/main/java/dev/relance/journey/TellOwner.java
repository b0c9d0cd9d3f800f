package dev.relance.journey;

import dev.relance.account.Accounts.NamedFollowUp;
import dev.relance.account.FollowUp;
import dev.relance.account.Revision;
import dev.relance.delivery.Postman;
import dev.relance.escalation.Alert;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.plan.Account;
import dev.relance.plan.History;
import dev.relance.summary.AlertComposer;
import dev.relance.summary.LastSummary;
import dev.relance.summary.Mark;
import dev.relance.summary.OwnerSummary.Open;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an owner at once of what cannot wait for the summary, in one mail per question. That it is
 * being told is noted before the send, so that no other run tells it as well; that it was told,
 * after it. A run that stops in between is followed by one that tells it again.
 */
final class TellOwner {
  private final Writer writer;
  private final Postman postman;
  private final AlertComposer composer;

  TellOwner(Writer writer, Postman postman, AlertComposer composer) {
    this.writer = writer;
    this.postman = postman;
    this.composer = composer;
  }

  /** Tells it. False if somebody else wrote first, and nothing was sent. */
  boolean tell(Revision noted, Account account, List<Alert> alerts, Instant now) {
    List<String> events = alerts.stream().flatMap(alert -> alert.events().stream()).toList();
    Revision telling = noted.plus(noted.state().with(h -> h.withTelling(events, now)), List.of());
    Optional<FollowUp> reserved = writer.commit(telling, now);
    reserved.ifPresent(
        state -> {
          send(account, state, alerts, now);
          writer.amend(
              account.id(),
              now,
              latest -> Revision.of(latest).plus(latest.with(History::withTold), List.of()));
        });
    return reserved.isPresent();
  }

  private void send(Account account, FollowUp state, List<Alert> alerts, Instant now) {
    Creditor creditor = account.creditor().orElseThrow();
    Set<String> marks =
        alerts.stream()
            .map(alert -> Mark.of(account.id(), alert.question()))
            .collect(Collectors.toUnmodifiableSet());
    new SummaryParts(creditor, LastSummary.none(now), List.of(), now)
        .questions(new NamedFollowUp(state, account.debtor().map(Debtor::name))).stream()
            .filter(open -> marks.contains(open.mark()))
            .forEach(open -> send(creditor, open, now));
  }

  private void send(Creditor creditor, Open open, Instant now) {
    Map<String, String> tags = Map.of(Postman.QUESTION_TAG, open.kind().word());
    creditor
        .owners()
        .emails()
        .forEach(to -> postman.send(composer.compose(creditor, open, to, now), tags));
  }
}
