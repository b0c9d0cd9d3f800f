package dev.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The interest rate for a day in per cent a year, or the published rate that is missing. */
public sealed interface YearlyRate {
  /** A rate that is known; zero or more. */
  record Known(BigDecimal pct, RateOrigin origin) implements YearlyRate {
    /** The same rate as a limit that replaces the contract rate. */
    public Known asLimit(LimitKind kind) {
      return new Known(pct, new RateOrigin.LegalLimit(kind, origin));
    }
  }

  /** A published rate that is missing for a day; nothing replaces it. */
  record NotPublished(String reference, LocalDate day) implements YearlyRate {}
}
