package dev.relance.journey;

import dev.relance.invoice.Creditor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads single records as they stand now, and tells their writers what was not accepted. */
public interface Intake {
  /** Reads records, strongly consistent, in the order of the keys. */
  List<Reading> read(List<RecordKey> keys);

  /** Puts the reasons where the writer of a record can read them. */
  void reject(RecordKey key, List<String> reasons, Instant at);

  /** Takes a rejection back, because the record is accepted now. */
  void clear(RecordKey key);

  /** Writes a record of our own making, as any writer would. */
  void write(RecordKey key, Map<String, ?> members);

  /** Our own notes about a creditor. */
  CreditorDesk desk(String creditorId);

  /**
   * Writes our notes about a creditor over the version that was read.
   *
   * @return false when somebody else wrote first
   */
  boolean keep(CreditorDesk desk);

  /** The key of a record: a creditor and, for example, invoice#17. */
  record RecordKey(String creditorId, String record) {
    @Override
    public String toString() {
      return creditorId + " " + record;
    }
  }

  /**
   * A record as it stands now.
   *
   * @param debtorId the debtor that it is about, when it names one
   * @param reasons why it is not accepted; empty when it is, or when it is gone
   * @param rejectedBefore the reasons that its writer was told; empty when none
   * @param creditor the creditor, when the record is one and is accepted
   */
  record Reading(
      RecordKey key,
      Optional<String> debtorId,
      List<String> reasons,
      List<String> rejectedBefore,
      Optional<Creditor> creditor) {
    public Reading {
      reasons = List.copyOf(reasons);
      rejectedBefore = List.copyOf(rejectedBefore);
    }
  }

  /**
   * Our notes about a creditor.
   *
   * @param facts the creditor's record in short, without the time of its feed
   * @param feedSeenAt when any record of the creditor was last seen
   * @param summarisedAt until when the owner was told
   */
  record CreditorDesk(
      String creditorId,
      long version,
      String facts,
      Optional<Instant> feedSeenAt,
      Optional<Instant> summarisedAt) {
    /** A creditor of whom nothing is noted. */
    public static CreditorDesk start(String creditorId) {
      return new CreditorDesk(creditorId, 0, "", Optional.empty(), Optional.empty());
    }

    CreditorDesk withFacts(String changed) {
      return new CreditorDesk(creditorId, version, changed, feedSeenAt, summarisedAt);
    }

    CreditorDesk withFeedSeenAt(Instant at) {
      return new CreditorDesk(creditorId, version, facts, Optional.of(at), summarisedAt);
    }

    CreditorDesk withSummarisedAt(Instant at) {
      return new CreditorDesk(creditorId, version, facts, feedSeenAt, Optional.of(at));
    }
  }
}
