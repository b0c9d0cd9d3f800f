package dev.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The rate of interest for a day, in per cent a year, or the published rate that it lacks. */
public sealed interface YearlyRate {
  /** A rate that is known; zero or more. */
  record Known(BigDecimal pct, RateOrigin origin) implements YearlyRate {
    /** The same rate as a limit, which stands in place of the contract's. */
    public Known asLimit(LimitKind kind) {
      return new Known(pct, new RateOrigin.Limit(kind, origin));
    }
  }

  /** A published rate that is not there for the day; nothing stands in for it. */
  record Missing(String reference, LocalDate day) implements YearlyRate {}
}
