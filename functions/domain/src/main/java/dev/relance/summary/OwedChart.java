package dev.relance.summary;

import dev.relance.wording.Columns;
import dev.relance.wording.Wording;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What is owed by age, as a chart of bars that needs no picture. */
public record OwedChart(Wording wording) {
  /** The older a sum, the redder its bar. */
  private static final Map<Age, String> COLOURS =
      Map.of(
          Age.NOT_YET_DUE, "#5f9186",
          Age.UP_TO_30, "#b97b1c",
          Age.UP_TO_60, "#c0651c",
          Age.UP_TO_90, "#b0432a",
          Age.OVER_90, "#8c2333");

  /**
   * The chart of one currency.
   *
   * @param more figures besides what is owed
   */
  public Block of(Owed owed, List<Figure> more) {
    return new Block(
        Stream.concat(
                Stream.of(
                    figure(wording.say("summary.owed.total"), owed.total()),
                    figure(wording.say("summary.owed.past-due"), owed.pastDue())),
                more.stream())
            .toList(),
        owed.total().isPositive()
            ? Arrays.stream(Age.values()).map(age -> bar(owed, age)).toList()
            : List.of());
  }

  /** A sum with its label. */
  Figure figure(String label, Money sum) {
    String amount = wording.money(sum);
    return new Figure(wording.capital(label), amount, Columns.row(wording.capital(label), amount));
  }

  private Bar bar(Owed owed, Age age) {
    String label = wording.name("age", age);
    String amount = wording.money(owed.of(age));
    return new Bar(
        label,
        amount,
        age.word(),
        COLOURS.getOrDefault(age, ""),
        width(owed.of(age), owed.largest()),
        Columns.row("  " + label, amount));
  }

  /** The width of a bar in percent of the widest one. A sum above zero is seen. */
  private static String width(Money sum, Money widest) {
    if (!sum.isPositive()) {
      return "";
    }
    int percent =
        sum.getAmount()
            .movePointRight(2)
            .divide(widest.getAmount(), 0, RoundingMode.HALF_UP)
            .intValueExact();
    return String.valueOf(Math.max(1, percent));
  }

  /** What is owed in one currency: figures, and a bar for each band of age. */
  public record Block(List<Figure> figures, List<Bar> bars) {
    public boolean hasBars() {
      return !bars.isEmpty();
    }
  }

  /** A sum with its label. */
  public record Figure(String label, String amount, String line) {}

  /**
   * One band of age.
   *
   * @param style the name of its colour, which differs on a dark page
   * @param width in percent; empty text for no bar
   */
  public record Bar(
      String label, String amount, String style, String colour, String width, String line) {}
}
