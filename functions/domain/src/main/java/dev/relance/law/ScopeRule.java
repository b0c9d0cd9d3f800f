package dev.relance.law;

/** When and to whom a whole pack speaks, where a source says so; the rules of the pack carry it. */
public record ScopeRule(Basis basis) implements Rule {
  static ScopeRule read(Reading entry) {
    entry.quote("applies");
    entry.optionalSum("maxAggregate");
    return new ScopeRule(entry.basis());
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }
}
