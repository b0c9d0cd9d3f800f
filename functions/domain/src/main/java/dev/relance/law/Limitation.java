package dev.relance.law;

import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Invoice;
import dev.relance.time.Place;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a claim becomes time-barred. Of the events that restart the period only a demand that
 * arrived is included, where the law says so and somebody has read it; an acknowledgement, an order
 * or a claim is not. So the day is the earliest possible one.
 *
 * @param of the claims that it is about
 * @param years calendar years
 * @param territory where in the jurisdiction it applies
 * @param interruptedBy what restarts the period, in the words of the source
 * @param restart which demands that arrive do
 */
public record Limitation(
    ClaimKind of,
    int years,
    From from,
    Territory territory,
    Optional<String> interruptedBy,
    Restart restart,
    Basis basis)
    implements LawRule {
  private static final MonthDay YEAR_END = MonthDay.of(12, 31);
  private static final int DAYS_OF_YEAR = 365;

  public Limitation {
    if (years < from.fewestYears) {
      throw new IllegalArgumentException(
          "a limitation of %d years from '%s' must be %d or more"
              .formatted(years, from.word(), from.fewestYears));
    }
  }

  /** The first epoch day on which the claim of an invoice may have ended, whatever the law. */
  public static long earliestEnd(Invoice invoice) {
    return Math.min(From.DUE_DATE.earliestEnd(invoice), From.CLAIM_AROSE.earliestEnd(invoice));
  }

  static Limitation read(RuleReading entry) {
    ClaimKind of = entry.word("of", ClaimKind.class);
    int years = entry.count("years");
    Territory territory = Territory.read(entry);
    Restart restart = Restart.read(entry);
    entry.isOrNot("paymentRevives");
    Optional<String> interruptedBy = entry.optionalQuote("interruptedBy");
    From from = entry.word("from", From.class);
    return new Limitation(of, years, from, territory, interruptedBy, restart, entry.basis());
  }

  /**
   * The last day to bring the claim of an invoice. A demand that arrived after the end changes
   * nothing.
   */
  public LocalDate lastDay(Invoice invoice, Demands demands) {
    LocalDate last = yearsAfter(from.start(invoice));
    if (heedsDemands()) {
      for (LocalDate arrived : restart.among(demands)) {
        LocalDate anew = yearsAfter(arrived);
        last = arrived.isAfter(last) || anew.isBefore(last) ? last : anew;
      }
    }
    return last;
  }

  /** Whether demands that arrive can move the last day. */
  public boolean heedsDemands() {
    return restart != Restart.NONE && basis.verified();
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

  /**
   * The demands that reached the debtor, by their days.
   *
   * @param written by message, or by a letter whose receipt can be proved
   * @param spoken in a conversation by telephone
   */
  public record Demands(List<LocalDate> written, List<LocalDate> spoken) {
    /** None that counts. */
    public static final Demands NONE = new Demands(List.of(), List.of());

    public Demands {
      written = List.copyOf(written);
      spoken = List.copyOf(spoken);
    }
  }

  /** The demands that start the time anew. */
  public enum Restart {
    NONE,
    WRITTEN,
    /** Spoken ones too (Finland: act 728/2003). */
    IN_ANY_FORM;

    private static Restart read(RuleReading entry) {
      boolean some = entry.isOrNot("remindersStop");
      boolean any = entry.isOrNot("inAnyForm");
      return some && any ? IN_ANY_FORM : some ? WRITTEN : NONE;
    }

    private List<LocalDate> among(Demands demands) {
      return switch (this) {
        case NONE -> List.of();
        case WRITTEN -> demands.written().stream().sorted().toList();
        case IN_ANY_FORM ->
            Stream.concat(demands.written().stream(), demands.spoken().stream()).sorted().toList();
      };
    }
  }

  /** From when the years are counted. */
  public enum From implements Word {
    /** From the due date. */
    DUE_DATE("due-date", 1),
    /** From the end of the year of the due date. */
    YEAR_END("year-end", 1),
    /**
     * From the delivery or the issue of the invoice, whichever came first. No known law gives less
     * than three years from then. The bound of two spares us the law of most invoices.
     */
    CLAIM_AROSE("claim-arose", 2);

    private final String word;
    private final int fewestYears;

    From(String word, int fewestYears) {
      this.word = word;
      this.fewestYears = fewestYears;
    }

    private long earliestEnd(Invoice invoice) {
      return start(invoice).toEpochDay() + (long) DAYS_OF_YEAR * fewestYears;
    }

    @Override
    public String word() {
      return word;
    }

    private LocalDate start(Invoice invoice) {
      return switch (this) {
        case DUE_DATE, YEAR_END -> invoice.ladderStart();
        case CLAIM_AROSE -> arose(invoice);
      };
    }

    private static LocalDate arose(Invoice invoice) {
      LocalDate delivered = invoice.terms().deliveredOn().orElse(invoice.issueDate());
      return delivered.isBefore(invoice.issueDate()) ? delivered : invoice.issueDate();
    }
  }
}
