package dev.relance.law;

import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Invoice;
import dev.relance.time.Place;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * When a claim becomes time-barred. Of the events that restart the period only a reminder that
 * arrived is included, where the law says so and somebody has read it; an acknowledgement, an order
 * or a claim is not. So the day is the earliest possible one.
 *
 * @param of the claims that it is about
 * @param years calendar years
 * @param territory where in the jurisdiction it applies
 * @param interruptedBy what restarts the period, in the words of the source
 * @param remindersRestart whether a reminder that arrives does
 */
public record Limitation(
    ClaimKind of,
    int years,
    From from,
    Territory territory,
    Optional<String> interruptedBy,
    boolean remindersRestart,
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
    boolean remindersRestart = entry.isOrNot("remindersStop");
    entry.isOrNot("paymentRevives");
    Optional<String> interruptedBy = entry.optionalQuote("interruptedBy");
    From from = entry.word("from", From.class);
    return new Limitation(
        of, years, from, territory, interruptedBy, remindersRestart, entry.basis());
  }

  /**
   * The last day to bring the claim of an invoice. A reminder that arrived after the end changes
   * nothing.
   *
   * @param reminders the days on which some arrived, in ascending order
   */
  public LocalDate lastDay(Invoice invoice, List<LocalDate> reminders) {
    LocalDate last = yearsAfter(from.start(invoice));
    if (remindersRestart && basis.verified()) {
      for (LocalDate arrived : reminders) {
        LocalDate anew = yearsAfter(arrived);
        last = arrived.isAfter(last) || anew.isBefore(last) ? last : anew;
      }
    }
    return last;
  }

  private LocalDate yearsAfter(LocalDate start) {
    return switch (from) {
      case DUE_DATE, CLAIM_AROSE -> start.plusYears(years);
      case YEAR_END -> YEAR_END.atYear(start.getYear() + years);
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
    YEAR_END("year-end"),
    /** From the delivery or the issue of the invoice, whichever came first. */
    CLAIM_AROSE("claim-arose");

    private final String word;

    From(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    private LocalDate start(Invoice invoice) {
      return switch (this) {
        case DUE_DATE, YEAR_END -> invoice.ladderStart();
        case CLAIM_AROSE ->
            invoice
                .terms()
                .deliveredOn()
                .filter(invoice.issueDate()::isAfter)
                .orElse(invoice.issueDate());
      };
    }
  }
}
