package dev.relance.law;

/**
 * One rule of a pack, with its place and its text.
 *
 * @param place the place in the pack, such as money.fixedSums[0]
 */
public record LawFact(RuleList<?> list, String place, Sentence sentence, LawRule rule) {
  /** The part of the pack that it is in, such as money. */
  public String section() {
    return list.section();
  }

  public Basis basis() {
    return rule.basis();
  }
}
