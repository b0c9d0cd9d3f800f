package dev.relance.message;

import dev.relance.wording.Columns;
import java.util.List;

/** How a sum is made up. */
public record SumSplit(String heading, List<Block> currencies) {
  public SumSplit {
    currencies = List.copyOf(currencies);
  }

  /** The part for one currency, which is named if there are several. */
  public record Block(String currency, List<AmountLine> lines) {}

  /** A label and an amount. */
  public record AmountLine(String label, String value, boolean isStrong, String line) {
    static AmountLine of(String label, String value) {
      return new AmountLine(label, value, false, Columns.row("  " + label, value));
    }

    AmountLine strongly() {
      return new AmountLine(label, value, true, line);
    }
  }
}
