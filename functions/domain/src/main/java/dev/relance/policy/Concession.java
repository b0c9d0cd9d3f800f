package dev.relance.policy;

import dev.relance.money.Reduction;
import java.math.BigDecimal;

/**
 * What a level gives to whoever pays in time.
 *
 * @param percent of the amount due; above 0 and below 100
 */
public record Concession(Kind kind, BigDecimal percent) {
  public Concession {
    Reduction.require(percent);
  }

  /** What is given. */
  public enum Kind {
    /** A lower sum settles the invoice. */
    REDUCTION,
    /** The whole sum is due, and a part of it is credited for later work. */
    CREDIT
  }
}
