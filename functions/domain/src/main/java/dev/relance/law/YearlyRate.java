package dev.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The rate of interest for a day, in per cent a year, or the published rate that it lacks. */
public sealed interface YearlyRate {

  /** How the source of a rate begins that law asks of a contract whose own rate is lower. */
  String AT_LEAST = "at least ";

  /** How the source of a rate begins that law asks of a contract whose own rate is higher. */
  String AT_MOST = "at most ";

  /**
   * A rate that is known.
   *
   * @param pct per cent a year, zero or more
   * @param source how it is built, such as {@code ECB_MRO_HALF_YEAR@2026-01-01 + 8.00}
   * @param cites the sources of the published rates in it; empty when there are none
   * @param unverified the published rates in it that nobody verified, as {@code REFERENCE@from}
   */
  record Known(BigDecimal pct, String source, String cites, List<String> unverified)
      implements YearlyRate {
    public Known {
      unverified = List.copyOf(unverified);
    }

    /** The same rate as a limit, which stands in place of the contract's. */
    public Known asLimit(String limit) {
      return new Known(pct, limit + source, cites, unverified);
    }
  }

  /** A published rate that is not there for the day; nothing stands in for it. */
  record Missing(String reference, LocalDate day) implements YearlyRate {
    @Override
    public String toString() {
      return "no %s for %s".formatted(reference, day);
    }
  }
}
