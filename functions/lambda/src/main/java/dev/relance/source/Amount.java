package dev.relance.source;

import dev.relance.document.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * How a file writes amounts of money: the decimal mark and the mark between thousands.
 *
 * @param group the mark between thousands; empty text if there is none
 */
record Amount(String decimal, String group) {
  private static final int MOST_WHOLE_DIGITS = 13;
  private static final String LESS = " less ";

  /** A sign such as $ or €, with the space that parts it from its number. */
  private static final Pattern SYMBOL =
      Pattern.compile("[\\s\u00A0\u202F]*\\p{Sc}[\\s\u00A0\u202F]*");

  Amount {
    if (decimal.equals(group)) {
      throw new IllegalArgumentException(Flaw.text("two-marks", decimal));
    }
  }

  /** The marks that a mapping names. The defaults are a decimal point and no other mark. */
  static Amount asWritten(Optional<Document> marks) {
    return new Amount(
        marks.map(m -> m.text("decimal")).orElse("."),
        marks.flatMap(m -> m.optionalText("group")).orElse(""));
  }

  /**
   * An amount with exactly the decimals of its currency, such as 120.00. An amount with more is
   * refused, never rounded.
   *
   * @param text a currency and an amount, such as {@code USD 120}
   */
  String exact(String text) {
    String[] parts = text.split("\\s+", 2);
    CurrencyUnit unit = currency(parts[0]);
    String amount = parts.length == 2 ? parts[1] : "";
    return exact(unit, amount, difference(amount));
  }

  /**
   * An amount that counts the smallest units of its currency, such as {@code USD 12000} for 120.00.
   */
  String ofMinorUnits(String text) {
    String[] parts = text.split("\\s+", 2);
    CurrencyUnit unit = currency(parts[0]);
    String amount = parts.length == 2 ? parts[1] : "";
    return exact(
        unit,
        amount,
        difference(amount).map(number -> number.movePointLeft(unit.getDecimalPlaces())));
  }

  /** The text, or empty text if its amount is zero. */
  String nonzero(String text) {
    return difference(text).filter(number -> number.signum() == 0).isPresent() ? "" : text;
  }

  private static String exact(CurrencyUnit unit, String amount, Optional<BigDecimal> read) {
    return read.map(BigDecimal::stripTrailingZeros)
        .filter(number -> number.signum() >= 0)
        .filter(number -> number.scale() <= unit.getDecimalPlaces())
        .filter(number -> number.precision() - number.scale() <= MOST_WHOLE_DIGITS)
        .map(number -> number.setScale(unit.getDecimalPlaces(), RoundingMode.UNNECESSARY))
        .map(BigDecimal::toPlainString)
        .orElseThrow(
            () ->
                FlawedFile.of(
                    "",
                    "not-an-amount",
                    Flaw.quote(amount),
                    unit.getDecimalPlaces(),
                    unit.getCode()));
  }

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw FlawedFile.of("", "not-a-currency", Flaw.quote(code));
    }
  }

  /** An amount, or one less others: {@code 120 less 20}. */
  private Optional<BigDecimal> difference(String text) {
    List<Optional<BigDecimal>> numbers =
        Stream.of(text.split(LESS, -1)).map(String::strip).map(this::number).toList();
    return numbers.stream().allMatch(Optional::isPresent)
        ? numbers.stream().flatMap(Optional::stream).reduce(BigDecimal::subtract)
        : Optional.empty();
  }

  private Optional<BigDecimal> number(String written) {
    String text = SYMBOL.matcher(written).replaceAll("");
    String grouped =
        group.isEmpty() ? "" : "|\\d{1,3}(?:%s\\d{3})+".formatted(Pattern.quote(group));
    String shape =
        "(?:\\d{1,%d}%s)(?:%s\\d{1,9})?"
            .formatted(MOST_WHOLE_DIGITS, grouped, Pattern.quote(decimal));
    return text.matches(shape)
        ? Optional.of(new BigDecimal(text.replace(group, "").replace(decimal, ".")))
        : Optional.empty();
  }
}
