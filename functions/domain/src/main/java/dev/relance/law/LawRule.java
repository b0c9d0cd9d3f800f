package dev.relance.law;

import java.util.List;

/** One rule of a pack. Only its type reads it, says it, and knows its weight. */
public interface LawRule {
  Basis basis();

  /** Its effect while it is unverified. */
  default Weight weight() {
    return Weight.HOLDS;
  }

  /** The published rates that it uses. */
  default List<String> references() {
    return List.of();
  }
}
