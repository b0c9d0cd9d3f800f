package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Where a yearly rate comes from. */
public sealed interface RateOrigin {
  /** A text that names the number itself. */
  enum Named implements RateOrigin, Word {
    LAW("fixed"),
    CONTRACT("contract");

    private final String word;

    Named(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A published rate with a multiple and a margin.
   *
   * @param from the first day of the published rate
   * @param citation where it was published
   */
  record Published(
      String reference,
      LocalDate from,
      BigDecimal times,
      BigDecimal marginPct,
      boolean isUpToHalfPoint,
      Citation citation,
      boolean isVerified)
      implements RateOrigin {}

  /** A limit of the law that replaces the contract rate. */
  record LegalLimit(LimitKind kind, RateOrigin of) implements RateOrigin {}

  /** The unverified published rate in it, as an operator confirms it: REFERENCE@from. */
  default Optional<String> unverified() {
    return switch (this) {
      case Named _ -> Optional.empty();
      case Published published ->
          published.isVerified()
              ? Optional.empty()
              : Optional.of(published.reference() + "@" + published.from());
      case LegalLimit limit -> limit.of().unverified();
    };
  }
}
