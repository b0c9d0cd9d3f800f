package dev.relance.interest;

import dev.relance.law.RateOrigin;
import java.math.BigDecimal;

/** A step of a calculation as tables write it. */
final class WorkingCode {
  private WorkingCode() {}

  static String of(Working working) {
    return switch (working) {
      case Segment s ->
          "%s to %s: %d x %s x %s %% / %d = %s (%s)"
              .formatted(
                  s.from(),
                  s.to(),
                  s.days(),
                  s.balance(),
                  s.rate().pct().toPlainString(),
                  s.daysInYear(),
                  s.amount(),
                  of(s.rate().origin()));
      case Share s ->
          "%s %% x %s%s = %s"
              .formatted(
                  s.percent().toPlainString(),
                  s.part(),
                  s.over().isZero() ? "" : " above " + s.over(),
                  s.amount());
      case Limit l ->
          "%s %s instead of %s%s"
              .formatted(
                  l.kind().word(),
                  l.sum(),
                  l.instead(),
                  l.by().map(WorkingCode::of).map(how -> ": " + how).orElse(""));
    };
  }

  private static String of(Limit.ByTier by) {
    String share =
        by.part().isZero() || by.tier().percent().signum() == 0
            ? ""
            : " + %s %% x %s above %s"
                .formatted(by.tier().percent().toPlainString(), by.part(), by.tier().over());
    return by.tier().amount() + share + by.tier().max().map(max -> ", at most " + max).orElse("");
  }

  private static String of(RateOrigin origin) {
    return switch (origin) {
      case RateOrigin.Named named -> named.word();
      case RateOrigin.Published p ->
          (p.times().compareTo(BigDecimal.ONE) == 0 ? "" : p.times().toPlainString() + " x ")
              + p.reference()
              + "@"
              + p.from()
              + (p.marginPct().signum() == 0 ? "" : " + " + p.marginPct().toPlainString())
              + (p.isUpToHalfPoint() ? ", up to the half point" : "");
      case RateOrigin.LegalLimit limit ->
          (switch (limit.kind()) {
                case AT_LEAST -> "at least ";
                case AT_MOST -> "at most ";
              })
              + of(limit.of());
    };
  }
}
