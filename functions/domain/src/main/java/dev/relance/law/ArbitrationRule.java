package dev.relance.law;

import dev.relance.vocabulary.Word;

/** What a court does with a claim under a contract with an arbitration clause. */
public record ArbitrationRule(Effect effect, Basis basis) implements LawRule {
  static ArbitrationRule read(RuleReading entry) {
    return new ArbitrationRule(entry.word("effect", Effect.class), entry.basis());
  }

  /**
   * A clause that does not bind favours the creditor; everything else keeps claims out of court.
   */
  @Override
  public Weight weight() {
    return effect == Effect.NOT_BINDING ? Weight.WITHOUT_EFFECT : Weight.HOLDS;
  }

  /** What the court does if the debtor invokes the clause. */
  public enum Effect implements Word {
    STAYS("stays"),
    INADMISSIBLE("inadmissible"),
    /** The clause does not bind this debtor. */
    NOT_BINDING("not-binding");

    private final String word;

    Effect(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
