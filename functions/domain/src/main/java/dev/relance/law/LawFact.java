package dev.relance.law;

/**
 * One rule of a pack, with its place and its text.
 *
 * @param section the part of the pack that it is in, such as money
 * @param list the name of its list in that part, such as fixedSums
 * @param place the place in the pack, such as money.fixedSums[0]
 */
public record LawFact(String section, String list, String place, Sentence sentence, LawRule rule) {
  public Basis basis() {
    return rule.basis();
  }
}
