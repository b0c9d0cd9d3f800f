package dev.relance.local.erase;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.aws.S3Inbox;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.DebtorErased;
import dev.relance.evidence.Event.Erased;
import dev.relance.evidence.Event.LetterMade;
import dev.relance.evidence.Event.ReplyReceived;
import dev.relance.invoice.AccountId;
import dev.relance.local.stack.DeployedStack;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Erases what a deployed stack holds of one debtor of a creditor. */
public final class Erasure {
  /** A function may write the account at the same time. */
  private static final int ATTEMPTS = 5;

  private final AccountId id;
  private final DeployedStack stack;
  private final Accounts accounts;
  private final DebtorItems items;
  private final ArchivedCopies copies;

  public Erasure(DeployedStack stack, AccountId id) {
    this.id = id;
    this.stack = stack;
    this.accounts = stack.wiring().accounts();
    this.items = new DebtorItems(stack, id);
    this.copies = new ArchivedCopies(stack);
  }

  /**
   * What there is to erase.
   *
   * @param entries of evidence that still say something
   * @param copies of evidence in the archive
   * @param isOpen whether something of the account is still followed up
   */
  public record Found(int records, long entries, int copies, boolean isOpen) {
    /** Whether nothing is known of the debtor. */
    public boolean isNothing() {
      return records == 0 && entries == 0 && copies == 0;
    }
  }

  /**
   * What could not be erased.
   *
   * @param versions how many versions in the archive are locked
   * @param until when the last of these locks ends
   */
  public record Kept(int versions, Optional<Instant> until) {}

  /** Looks what there is, and changes nothing. */
  public Found find() {
    return new Found(
        items.records().size(),
        accounts.evidence(id).stream().filter(Erasure::saysSomething).count(),
        copies.count(id),
        accounts.followUp(id).isOpen());
  }

  /**
   * Erases it. The records go first, so that nothing is written anew; the pages in the table go
   * last, because they name what else is to be erased.
   *
   * @param reason goes into evidence
   */
  public Kept run(String reason) {
    items.removeRecords(items.records());
    List<Entry> entries = accounts.evidence(id);
    if (entries.isEmpty() || !(entries.getLast().event() instanceof DebtorErased)) {
      forget(reason);
    }
    items.removeSignposts(entries);
    copies.delete(entries.stream().flatMap(entry -> object(entry).stream()).toList());
    copies.eraseEvidence(id);
    items.erasePages();
    return new Kept(
        copies.lockedUntil().size(), copies.lockedUntil().stream().max(Comparator.naturalOrder()));
  }

  private void forget(String reason) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FollowUp state = accounts.followUp(id);
      Instant now = stack.now();
      List<Entry> told = Entry.chain(id, state.head(), now, List.of(new DebtorErased(reason)));
      if (accounts.commit(state.erased(), told, now).isPresent()) {
        return;
      }
    }
    throw new IllegalStateException(id.key() + " is being written all the time");
  }

  private static boolean saysSomething(Entry entry) {
    return switch (entry.event()) {
      case DebtorErased _, Erased _ -> false;
      default -> true;
    };
  }

  /** The object in the archive that an entry is about, besides its own copy. */
  private static Optional<String> object(Entry entry) {
    return switch (entry.event()) {
      case ReplyReceived(var heard) -> Optional.of(S3Inbox.copyOf(heard.sha256()));
      case LetterMade made -> Optional.of(made.letter().copy().object());
      default -> Optional.empty();
    };
  }
}
