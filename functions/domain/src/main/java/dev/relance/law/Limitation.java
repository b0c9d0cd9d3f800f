package dev.relance.law;

import dev.relance.invoice.ClaimKind;
import dev.relance.time.Place;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * When a claim becomes time-barred. Events that suspend or restart the period (an acknowledgement,
 * an order, a claim) are not included, so the day is the earliest possible one.
 *
 * @param of the claims that it is about
 * @param years calendar years
 * @param territory where in the jurisdiction it applies
 * @param interruptedBy what restarts the period, in the words of the source
 */
public record Limitation(
    ClaimKind of,
    int years,
    From from,
    Territory territory,
    Optional<String> interruptedBy,
    Basis basis)
    implements LawRule {
  /** The shortest limitation period in days; the schema of packs accepts no period under a year. */
  public static final int FEWEST_DAYS = 365;

  private static final int FEWEST_YEARS = 1;

  public Limitation {
    if (years < FEWEST_YEARS) {
      throw new IllegalArgumentException(
          "a limitation of %d years must be %d or more".formatted(years, FEWEST_YEARS));
    }
  }

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);

  static Limitation read(RuleReading entry) {
    ClaimKind of = entry.word("of", ClaimKind.class);
    int years = entry.count("years");
    Territory territory = Territory.read(entry);
    entry.isOrNot("remindersStop");
    entry.isOrNot("paymentRevives");
    Optional<String> interruptedBy = entry.optionalQuote("interruptedBy");
    From from = entry.word("from", From.class);
    return new Limitation(of, years, from, territory, interruptedBy, entry.basis());
  }

  /** The last day to bring a claim that fell due on a day. */
  public LocalDate lastDay(LocalDate due) {
    return switch (from) {
      case DUE_DATE -> due.plusYears(years);
      case YEAR_END -> YEAR_END.atYear(due.getYear() + years);
    };
  }

  /**
   * Whether it may apply at a place: it does, or the place is not known precisely enough to exclude
   * it.
   */
  public boolean mayHoldAt(Place at) {
    return territory.mayInclude(at);
  }

  /** From when the years are counted. */
  public enum From implements Word {
    /** From the due date. */
    DUE_DATE("due-date"),
    /** From the end of the year of the due date. */
    YEAR_END("year-end");

    private final String word;

    From(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
