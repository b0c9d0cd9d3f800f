package dev.relance.interest;

import dev.relance.law.Basis;
import dev.relance.law.Source;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.util.Optional;

/** The source of a figure in a statement. */
public sealed interface Cited {
  /** A demand of the creditor or of ourselves alone. */
  enum Own implements Cited, Word {
    HOUSE_RULE("house-rule"),
    OFFER("offer");

    private final String word;

    Own(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The invoice itself. */
  record Invoiced(Written number) implements Cited {}

  /** A rule of law. */
  record LegalRule(Source source) implements Cited {}

  /** A clause of the contract. */
  record Clause(Written text) implements Cited {}

  /** A clause of the contract, as far as a rule of law allows it. */
  record LimitedClause(Written text, Source limit) implements Cited {}

  /**
   * The law, which says nothing about it.
   *
   * @param law the packs as evidence writes them
   */
  record SilentLaw(String law) implements Cited {}

  /** The rule of law in it, if there is one. */
  default Optional<Source> rule() {
    return switch (this) {
      case LegalRule(Source source) -> Optional.of(source);
      case LimitedClause(Written _, Source limit) -> Optional.of(limit);
      case Own _, Invoiced _, Clause _, SilentLaw _ -> Optional.empty();
    };
  }

  static Cited of(Basis basis) {
    return new LegalRule(basis.source());
  }

  static Cited of(String clause) {
    return new Clause(new Written(clause));
  }

  static Cited of(String clause, Basis limit) {
    return new LimitedClause(new Written(clause), limit.source());
  }
}
