package dev.relance.interest;

import dev.relance.tree.Words;
import org.joda.money.Money;

/**
 * The least or the most that law lets a creditor ask for.
 *
 * @param sum what is asked for because of it
 * @param instead what it would have come to
 */
public record Limit(Kind kind, Money sum, Money instead) implements Working {
  /** Which end it is. */
  public enum Kind {
    AT_LEAST,
    AT_MOST
  }

  @Override
  public String toString() {
    return "%s %s instead of %s".formatted(Words.of(kind), sum, instead);
  }
}
