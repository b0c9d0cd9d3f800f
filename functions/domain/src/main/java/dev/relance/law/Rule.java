package dev.relance.law;

import java.util.List;

/** One rule of a pack. Its type alone reads it, says it, and knows what rests on it. */
public interface Rule {
  Basis basis();

  /** What it does as long as nobody has verified it. */
  default Weight weight() {
    return Weight.HOLDS;
  }

  /** The published rates on which it builds. */
  default List<String> references() {
    return List.of();
  }
}
