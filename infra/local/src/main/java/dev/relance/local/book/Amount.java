package dev.relance.local.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * An amount of money that a column holds, written with exactly the decimals of its currency; one
 * that has more is refused, never rounded.
 *
 * @param currency a text that gives an ISO 4217 code
 */
record Amount(String column, Template currency, Notation notation, boolean isOptional) {
  private static final int MOST_WHOLE_DIGITS = 13;

  /** How the file writes amounts: which marks stand before decimals and between thousands. */
  record Notation(String decimal, Optional<String> group) {
    static final Notation PLAIN = new Notation(".", Optional.empty());

    /** Whether the marks are one character each, no digits, and not the same. */
    boolean isClear() {
      return isMark(decimal)
          && group.map(mark -> isMark(mark) && !mark.equals(decimal)).orElse(true);
    }

    private static boolean isMark(String mark) {
      return mark.matches("[^A-Za-z0-9]");
    }

    private Optional<BigDecimal> parse(String text) {
      String grouped =
          group.map(mark -> "|\\d{1,3}(?:%s\\d{3})+".formatted(Pattern.quote(mark))).orElse("");
      String shape =
          "(?:\\d{1,%d}%s)(?:%s\\d{1,9})?"
              .formatted(MOST_WHOLE_DIGITS, grouped, Pattern.quote(decimal));
      if (!text.matches(shape)) {
        return Optional.empty();
      }
      String digits = group.map(mark -> text.replace(mark, "")).orElse(text);
      return Optional.of(new BigDecimal(digits.replace(decimal, ".")));
    }
  }

  /** The amount in a row, such as 120.00; empty when the cell is empty and may be. */
  Optional<String> in(Row row) {
    return isOptional && row.cell(column).isEmpty() ? Optional.empty() : Optional.of(require(row));
  }

  private String require(Row row) {
    CurrencyUnit unit = currency(row);
    return notation
        .parse(row.cell(column))
        .map(BigDecimal::stripTrailingZeros)
        .filter(amount -> amount.scale() <= unit.getDecimalPlaces())
        .filter(amount -> amount.precision() - amount.scale() <= MOST_WHOLE_DIGITS)
        .map(amount -> amount.setScale(unit.getDecimalPlaces(), RoundingMode.UNNECESSARY))
        .map(BigDecimal::toPlainString)
        .orElseThrow(() -> refusal(row, unit));
  }

  private FlawedFile refusal(Row row, CurrencyUnit unit) {
    return row.flaw(
        column,
        "an amount of zero or more with at most %d decimals as %s has"
            .formatted(unit.getDecimalPlaces(), unit.getCode()),
        "correct it, or say in the mapping's \"amounts\" how the file writes them");
  }

  private CurrencyUnit currency(Row row) {
    String code = currency.require(row);
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new FlawedFile(
          "%s, column %s".formatted(row.place(), currency.columns().findFirst().orElse(column)),
          "currency %s is no ISO 4217 code".formatted(Flaw.quote(code)),
          "write one like USD");
    }
  }
}
