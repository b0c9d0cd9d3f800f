package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.account.Revision;
import dev.relance.delivery.MailEvent;
import dev.relance.delivery.Postman;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.plan.Fates;
import dev.relance.plan.History;
import dev.relance.plan.Touchpoint;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.plan.WakeUps;
import dev.relance.vocabulary.QuestionKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Records what the mail service reports. News only moves a message forward, so late, repeated and
 * reordered reports are harmless. A bounce makes its levels due again; a permanent one, or the
 * third in a row, suppresses the address.
 */
public final class RecordDelivery {
  /** A mailbox that was full three times in a row is not read. */
  private static final int BOUNCES_TO_SUPPRESS = 3;

  private final Writer writer;
  private final InstantSource clock;

  public RecordDelivery(Accounts accounts, WakeUps wakeUps, InstantSource clock) {
    this.writer = new Writer(accounts, wakeUps);
    this.clock = clock;
  }

  /** Records one piece of news. News about other mail is ignored. */
  public void record(MailEvent news) {
    Optional<AccountId> account = Tags.account(news.tags());
    Optional<String> touchpoint = Optional.ofNullable(news.tags().get(Postman.TOUCHPOINT_TAG));
    if (account.isPresent() && touchpoint.isPresent()) {
      record(account.get(), touchpoint.get(), news);
    }
  }

  private void record(AccountId account, String touchpoint, MailEvent news) {
    Instant now = clock.instant();
    writer.amend(account, now, latest -> amended(latest, touchpoint, news, now));
  }

  private static Revision amended(FollowUp state, String id, MailEvent news, Instant now) {
    Optional<Touchpoint> known = state.history().touchpoint(id);
    if (known.isEmpty() || known.get().fate().compareTo(news.fate()) >= 0) {
      return Revision.of(state);
    }
    Touchpoint touchpoint = known.get();
    var events = new ArrayList<Event>();
    events.add(
        new Event.DeliveryReported(id, news.fate(), news.at(), touchpoint.to(), news.detail()));
    FollowUp changed = state.with(h -> Fates.apply(h, touchpoint, news.fate()));
    if (suppresses(news, changed.history(), touchpoint.to())
        && !state.history().suppressed().containsKey(touchpoint.to())) {
      events.add(new Event.AddressSuppressed(touchpoint.to(), news.fate()));
      changed = changed.with(h -> h.withSuppressed(touchpoint.to(), news.fate()));
    }
    Revision revision = Revision.of(state).plus(changed, events);
    return needsALook(state, touchpoint, news) ? revision.lookedAtAgain(now) : revision;
  }

  /** Whether the news changes what may be done next. */
  private static boolean needsALook(FollowUp state, Touchpoint before, MailEvent news) {
    return isAboutAnAddress(state)
        || before.fate().compareTo(Fate.UNCONFIRMED) <= 0
        || news.fate().compareTo(Fate.DELIVERED) > 0
        || news.fate() == Fate.REJECTED;
  }

  /** A delivery to another address answers the question about the first. */
  private static boolean isAboutAnAddress(FollowUp state) {
    return state.open().stream()
        .map(open -> open.question().kind())
        .anyMatch(kind -> kind == QuestionKind.BOUNCED || kind == QuestionKind.COMPLAINED);
  }

  private static boolean suppresses(MailEvent news, History changed, String address) {
    return news.fate() == Fate.COMPLAINED
        || (news.fate() == Fate.BOUNCED
            && (news.isPermanent() || changed.bouncedInARow(address) >= BOUNCES_TO_SUPPRESS));
  }
}
