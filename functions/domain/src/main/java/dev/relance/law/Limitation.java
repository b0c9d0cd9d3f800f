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
 * @param territory where in the jurisdiction it holds
 * @param remindersStop whether a reminder stops the time; it is told only
 * @param paymentRevives whether a payment revives the claim; it is told only
 * @param interruptedBy what begins the time anew, as the source says it
 */
public record Limitation(
    ClaimKind of,
    int years,
    From from,
    Territory territory,
    Optional<Boolean> remindersStop,
    Optional<Boolean> paymentRevives,
    Optional<String> interruptedBy,
    Basis basis)
    implements Rule {
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

  static Limitation read(Document entry) {
    return new Limitation(
        entry.word("of", ClaimKind.class),
        entry.whole("years"),
        entry.word("from", From.class),
        Territory.read(entry),
        entry.optionalClaim("remindersStop"),
        entry.optionalClaim("paymentRevives"),
        entry.optionalText("interruptedBy"),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    return territory
        .in(Sentence.of("limitation").andWord("claim", of).and("years", Sentence.count(years)))
        .andClaim("reminders-stop", remindersStop)
        .andClaim("payment-revives", paymentRevives)
        .and("interrupted-by", interruptedBy.map(Sentence::quote))
        .andWord("counted", from);
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
