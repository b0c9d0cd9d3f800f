package dev.relance.account;

import dev.relance.escalation.Question;
import dev.relance.evidence.ChainHead;
import dev.relance.invoice.AccountId;
import dev.relance.plan.History;
import dev.relance.plan.Remainder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * Our own state of one account: what was done, what is open, and when it is due next.
 *
 * @param version counts the changes; a change is written only over the version that it read
 * @param open questions open to the owner
 * @param receipts money that came in over the last weeks
 * @param recorded keys of the contacts and decisions that evidence holds already
 * @param rejections records that are not accepted as they stand now, with the reasons
 * @param head the end of the evidence chain
 * @param dueAt when the account is to be looked at again; the sweep finds it by this time
 * @param wakeUpAt the timer that was asked for last
 */
public record FollowUp(
    AccountId id,
    long version,
    History history,
    List<OpenQuestion> open,
    List<Receipt> receipts,
    SortedSet<String> recorded,
    SortedMap<String, List<String>> rejections,
    ChainHead head,
    Optional<Instant> dueAt,
    Optional<Instant> wakeUpAt) {
  public FollowUp {
    open = List.copyOf(open);
    receipts = List.copyOf(receipts);
    recorded = Collections.unmodifiableSortedSet(new TreeSet<>(recorded));
    rejections = Collections.unmodifiableSortedMap(new TreeMap<>(rejections));
  }

  /** The state of an account of which nothing is known. */
  public static FollowUp start(AccountId id) {
    return new FollowUp(
        id,
        0,
        History.NONE,
        List.of(),
        List.of(),
        Collections.emptySortedSet(),
        Collections.emptySortedMap(),
        ChainHead.START,
        Optional.empty(),
        Optional.empty());
  }

  /** A question and since when it is open. */
  public record OpenQuestion(Question question, Instant since) {}

  /**
   * Money received or credited on an invoice, and what was left of it.
   *
   * @param waived what is not owed any more because it came in time for a lower sum
   * @param remainder what it leaves behind, when it settled the invoice
   */
  public record Receipt(
      String invoice,
      String number,
      Instant at,
      Money received,
      Money left,
      Optional<Money> waived,
      Optional<Remainder> remainder) {}

  public FollowUp with(UnaryOperator<History> change) {
    return of(change.apply(history), open, receipts, recorded, rejections);
  }

  FollowUp withOpen(List<OpenQuestion> questions) {
    return of(history, questions, receipts, recorded, rejections);
  }

  FollowUp withReceipts(List<Receipt> changed) {
    return of(history, open, changed, recorded, rejections);
  }

  FollowUp withRecorded(SortedSet<String> keys) {
    return of(history, open, receipts, keys, rejections);
  }

  FollowUp withRejections(SortedMap<String, List<String>> changed) {
    return of(history, open, receipts, recorded, changed);
  }

  public FollowUp withDueAt(Optional<Instant> due, Optional<Instant> wakeUp) {
    return new FollowUp(
        id, version, history, open, receipts, recorded, rejections, head, due, wakeUp);
  }

  /** The state as it is once it was written together with evidence that ends here. */
  public FollowUp committed(ChainHead newHead) {
    return new FollowUp(
        id, version + 1, history, open, receipts, recorded, rejections, newHead, dueAt, wakeUpAt);
  }

  private FollowUp of(
      History done,
      List<OpenQuestion> questions,
      List<Receipt> received,
      SortedSet<String> keys,
      SortedMap<String, List<String>> refused) {
    return new FollowUp(
        id, version, done, questions, received, keys, refused, head, dueAt, wakeUpAt);
  }
}
