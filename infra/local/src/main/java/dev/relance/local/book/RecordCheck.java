package dev.relance.local.book;

import java.util.List;
import java.util.Map;

/** Whether the Records table would accept a record. */
public interface RecordCheck {
  /** Accepts everything. */
  RecordCheck NONE = (_, _, _) -> List.of();

  /** Why a record would be rejected; none if it is accepted. */
  List<String> reasons(String creditorId, String record, Map<String, ?> fields);
}
