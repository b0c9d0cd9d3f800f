package dev.relance.source;

import java.util.List;
import java.util.Map;

/** The records of creditors, as far as sources write them. */
public interface SourceRecords {
  /**
   * An invoice by what a payer may call it.
   *
   * @param record its key
   * @param names its number, and what its source calls it
   */
  record Known(String record, List<String> names) {
    public Known {
      names = List.copyOf(names);
    }
  }

  /** The members of a record now; none if it is not there. */
  Map<String, Object> read(String creditorId, String record);

  /** Every invoice of a creditor. */
  List<Known> invoices(String creditorId);

  /**
   * Writes what changed of a record.
   *
   * @return false if somebody else changed it in the meantime, and nothing was written
   */
  boolean write(
      String creditorId, String record, Map<String, Object> before, Map<String, Object> after);
}
