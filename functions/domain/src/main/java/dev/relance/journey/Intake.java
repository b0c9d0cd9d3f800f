package dev.relance.journey;

import dev.relance.invoice.Creditor;
import dev.relance.summary.LastSummary;
import dev.relance.summary.UnmatchedReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads single records as they are now, and tells their writers what was rejected. */
public interface Intake {
  /** Reads records, strongly consistent, in the order of the keys. */
  List<CurrentRecord> read(List<RecordKey> keys);

  /** Writes the reasons where the record's writer can read them. */
  void reject(RecordKey key, List<String> reasons, Instant at);

  /** Removes a rejection, because the record is accepted now. */
  void clear(RecordKey key);

  /**
   * Writes a record of our own, as any writer would.
   *
   * @return false if a record with this key is there already; it stays as it is
   */
  boolean write(RecordKey key, Map<String, ?> members);

  /** The ids of a creditor's debtors who have an e-mail address. */
  List<String> debtorsAt(String creditorId, String address);

  /** Our own notes about a creditor. */
  CreditorDesk desk(String creditorId);

  /**
   * Writes our notes about a creditor over the version that was read.
   *
   * @return false if somebody else wrote first
   */
  boolean keep(CreditorDesk desk);

  /** Holds a reply whose debtor nobody knows, for a while, until an owner names one. */
  void hold(RecordKey reply, Map<String, ?> members, Instant until);

  /** The members of a reply that is held; empty if there is none any more. */
  Optional<Map<String, Object>> held(RecordKey reply);

  /** The key of a record: a creditor and, for example, invoice#17. */
  record RecordKey(String creditorId, String record) {
    @Override
    public String toString() {
      return creditorId + " " + record;
    }
  }

  /**
   * A record as it is now.
   *
   * @param debtorId the debtor that it names, if it names one
   * @param reasons why it is rejected; empty if it is accepted or gone
   * @param rejectedBefore the reasons that its writer was told; empty if none
   * @param creditor the creditor, if this is an accepted creditor record
   */
  record CurrentRecord(
      RecordKey key,
      Optional<String> debtorId,
      List<String> reasons,
      List<String> rejectedBefore,
      Optional<Creditor> creditor) {
    public CurrentRecord {
      reasons = List.copyOf(reasons);
      rejectedBefore = List.copyOf(rejectedBefore);
    }
  }

  /**
   * Our notes about a creditor.
   *
   * @param facts a hash of the creditor's record without the time of its feed
   * @param feedSeenAt when any record of the creditor was last seen
   * @param summarised what the owner was told last
   * @param unmatched the latest mails of which nobody knows from which debtor they are, oldest
   *     first
   */
  record CreditorDesk(
      String creditorId,
      long version,
      String facts,
      Optional<Instant> feedSeenAt,
      Optional<LastSummary> summarised,
      List<UnmatchedReply> unmatched) {
    /** More than these are not told one by one. */
    private static final int MOST_UNMATCHED = 100;

    public CreditorDesk {
      unmatched = List.copyOf(unmatched);
    }

    /** A creditor without notes. */
    public static CreditorDesk start(String creditorId) {
      return new CreditorDesk(creditorId, 0, "", Optional.empty(), Optional.empty(), List.of());
    }

    CreditorDesk withFacts(String changed) {
      return new CreditorDesk(creditorId, version, changed, feedSeenAt, summarised, unmatched);
    }

    CreditorDesk withFeedSeenAt(Instant at) {
      return new CreditorDesk(creditorId, version, facts, Optional.of(at), summarised, unmatched);
    }

    CreditorDesk withSummarised(LastSummary last) {
      return new CreditorDesk(creditorId, version, facts, feedSeenAt, Optional.of(last), unmatched);
    }

    /** Whether it holds a mail already. */
    boolean holds(String reply) {
      return unmatched.stream().anyMatch(known -> known.id().equals(reply));
    }

    CreditorDesk withUnmatched(UnmatchedReply reply) {
      return new CreditorDesk(
          creditorId,
          version,
          facts,
          feedSeenAt,
          summarised,
          Stream.concat(
                  unmatched.stream().skip(Math.max(0, unmatched.size() - MOST_UNMATCHED + 1)),
                  Stream.of(reply))
              .toList());
    }
  }
}
