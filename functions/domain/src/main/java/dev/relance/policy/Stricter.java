package dev.relance.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The stricter of two choices. */
final class Stricter {
  private Stricter() {}

  static <T extends Comparable<T>> T later(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static Optional<Duration> shorter(Optional<Duration> one, Optional<Duration> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** The amounts of both, each by a choice between two of the same currency. */
  static Map<String, BigDecimal> merged(
      Map<String, BigDecimal> one,
      Map<String, BigDecimal> other,
      BinaryOperator<BigDecimal> choice) {
    var merged = new HashMap<>(one);
    other.forEach((currency, amount) -> merged.merge(currency, amount, choice));
    return merged;
  }

  static <T extends Comparable<T>> T earlier(T one, T other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
