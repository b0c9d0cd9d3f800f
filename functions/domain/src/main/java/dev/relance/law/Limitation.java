package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.invoice.ClaimKind;
import dev.relance.time.Place;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * When a claim ends by time. What may stop or renew the time (an acknowledgement, an order, a
 * claim) is not reckoned in: the day is the earliest on which the claim may end.
 *
 * @param of of which claims it speaks
 * @param years calendar years
 * @param place the part of the jurisdiction in which it holds; absent means all of it
 * @param interruptedBy what begins the time anew, as the source says it
 */
public record Limitation(
    ClaimKind of,
    int years,
    From from,
    Optional<String> place,
    Optional<String> interruptedBy,
    Basis basis) {
  /** The fewest days that a claim lasts: the schema of packs takes no shorter time than a year. */
  public static final int FEWEST_DAYS = 365;

  private static final int FEWEST_YEARS = 1;

  public Limitation {
    if (years < FEWEST_YEARS) {
      throw new IllegalArgumentException(
          "a limitation of %d years must be %d or more".formatted(years, FEWEST_YEARS));
    }
  }

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);

  static Limitation read(Document entry) {
    return new Limitation(
        entry.word("of", ClaimKind.class),
        entry.whole("years"),
        entry.word("from", From.class),
        entry.optionalText("place"),
        entry.optionalText("interruptedBy"),
        Basis.read(entry));
  }

  /** The last day on which a claim that fell due on a day can be brought. */
  public LocalDate lastDay(LocalDate due) {
    return switch (from) {
      case DUE_DATE -> due.plusYears(years);
      case YEAR_END -> YEAR_END.atYear(due.getYear() + years);
    };
  }

  /** Whether it may hold at a place: it does, or the place is not known well enough to say no. */
  public boolean mayHoldAt(Place at) {
    return place.isEmpty() || at.region().isEmpty() || at.isWithin(place.get());
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
