package dev.relance.law;

/** How long papers are kept. */
public record Retention(Basis basis) implements LawRule {
  static Retention read(RuleReading entry) {
    entry.count("years");
    entry.quote("of");
    entry.name("from");
    return new Retention(entry.basis());
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }
}
