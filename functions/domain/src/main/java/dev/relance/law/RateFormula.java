package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a yearly rate is built: a multiple of a published rate plus a margin, or the margin alone.
 *
 * @param times the multiple; above zero
 * @param marginPct percentage points
 * @param upToHalfPoint whether the sum is rounded up to the next half point (10.15 becomes 10.50,
 *     10.50 stays; the Belgian act of 2 August 2002, art. 5)
 */
public record RateFormula(
    Optional<String> reference, BigDecimal times, BigDecimal marginPct, boolean upToHalfPoint) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public RateFormula {
    if (times.signum() <= 0) {
      throw new IllegalArgumentException(
          "%s times a rate is no rate; it must be above 0".formatted(times.toPlainString()));
    }
    if (reference.isEmpty() && marginPct.signum() < 0) {
      throw new IllegalArgumentException(
          "a rate of %s %% must be 0 or more".formatted(marginPct.toPlainString()));
    }
  }

  private enum RoundRate implements Word {
    UP_TO_HALF_POINT("up-to-half-point");

    private final String word;

    RoundRate(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Reads {@code reference} with {@code marginPct}, {@code times} and {@code roundRate}, or {@code
   * ratePct} alone.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static RateFormula read(RuleReading entry) {
    boolean isFixed = entry.entry().optionalText("ratePct").isPresent();
    if (entry.entry().optionalText("reference").isPresent() == isFixed) {
      return entry.entry().make("reference", RateFormula::refusal);
    }
    var rate = new RuleReading("rate", entry.entry());
    RateFormula read = isFixed ? fixed(rate) : readPublished(rate);
    entry.say("rate", rate.sentence());
    return read;
  }

  private static RateFormula refusal() {
    throw new IllegalArgumentException("write either a reference or a ratePct");
  }

  private static RateFormula fixed(RuleReading entry) {
    BigDecimal pct = entry.decimal("ratePct");
    boolean up = entry.optionalWord("roundRate", RoundRate.class).isPresent();
    return entry
        .entry()
        .make("times", () -> new RateFormula(Optional.empty(), BigDecimal.ONE, pct, up));
  }

  /** Reads a limit of contract rates: one that the law names, or one based on a published rate. */
  static RateFormula readLimit(RuleReading entry) {
    return entry.entry().optionalText("ratePct").isPresent() ? fixed(entry) : readPublished(entry);
  }

  private static RateFormula readPublished(RuleReading entry) {
    BigDecimal times = entry.optionalDecimal("times").orElse(BigDecimal.ONE);
    String reference = entry.name("reference");
    BigDecimal margin = entry.optionalDecimal("marginPct").orElse(BigDecimal.ZERO);
    boolean up = entry.optionalWord("roundRate", RoundRate.class).isPresent();
    return entry
        .entry()
        .make("times", () -> new RateFormula(Optional.of(reference), times, margin, up));
  }

  /** The rate for a day, never below zero; missing if the published rate is. */
  public YearlyRate on(LocalDate day, ReferenceRates rates) {
    if (reference.isEmpty()) {
      return new YearlyRate.Known(rounded(marginPct), RateOrigin.Named.LAW);
    }
    return rates
        .on(reference.get(), day)
        .<YearlyRate>map(row -> known(reference.get(), row))
        .orElseGet(() -> new YearlyRate.NotPublished(reference.get(), day));
  }

  /** The days after {@code from} and up to {@code to}, inclusive, on which the rate may change. */
  public List<LocalDate> changesBetween(LocalDate from, LocalDate to, ReferenceRates rates) {
    return reference.map(name -> rates.changesBetween(name, from, to)).orElse(List.of());
  }

  private YearlyRate known(String name, ReferenceRates.PublishedRate row) {
    BigDecimal published = row.ratePct().orElseThrow();
    return new YearlyRate.Known(
        rounded(published.multiply(times).add(marginPct).max(BigDecimal.ZERO)),
        new RateOrigin.Published(
            name, row.from(), times, marginPct, upToHalfPoint, row.citation(), row.verified()));
  }

  private BigDecimal rounded(BigDecimal pct) {
    return upToHalfPoint
        ? pct.multiply(TWO).setScale(0, RoundingMode.CEILING).divide(TWO).setScale(2)
        : pct;
  }
}
