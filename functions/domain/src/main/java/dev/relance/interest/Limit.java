package dev.relance.interest;

import dev.relance.law.PenaltyCap.Tier;
import dev.relance.vocabulary.Word;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The least or the most that law lets a creditor ask for.
 *
 * @param sum what is asked for because of it
 * @param instead what it would have come to
 * @param by how the limit is reckoned, where law sets it by the size of the debt
 */
public record Limit(Kind kind, Money sum, Money instead, Optional<Reckoned> by) implements Working {
  /** A tier of a scale and the part of the debt over its threshold, zero or more. */
  public record Reckoned(Tier tier, Money part) {
    @Override
    public String toString() {
      String share =
          part.isZero() || tier.percent().signum() == 0
              ? ""
              : " + %s %% x %s above %s"
                  .formatted(tier.percent().toPlainString(), part, tier.over());
      return tier.amount() + share + tier.max().map(max -> ", at most " + max).orElse("");
    }
  }

  /** Which end it is. */
  public enum Kind implements Word {
    AT_LEAST("at-least"),
    AT_MOST("at-most");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  @Override
  public String toString() {
    return "%s %s instead of %s%s"
        .formatted(kind.word(), sum, instead, by.map(how -> ": " + how).orElse(""));
  }
}
