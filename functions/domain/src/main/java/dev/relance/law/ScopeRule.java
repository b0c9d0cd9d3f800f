package dev.relance.law;

/**
 * When and to whom a whole pack applies, where a source says so. The rules of the pack implement
 * it.
 */
public record ScopeRule(Basis basis) implements LawRule {
  static ScopeRule read(RuleReading entry) {
    entry.quote("applies");
    entry.optionalSum("maxAggregate");
    return new ScopeRule(entry.basis());
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }
}
