package dev.relance.law;

import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a debt is due, what may be agreed, and when the debtor is in default.
 *
 * @param shift what becomes of a due date that is no working day; it stays without it
 */
public record PaymentTerms(Set<Parties> between, Optional<DueDateShift> shift, Basis basis)
    implements MoneyRule {
  private static final List<String> DAYS =
      List.of(
          "defaultDays",
          "maxDays",
          "publicDays",
          "endOfMonthDays",
          "periodicDays",
          "invoiceWithinDays",
          "defaultAfterDays");
  private static final List<String> DEFAULT =
      List.of("defaultByReminder", "defaultByCalendarDate", "consumerNeedsNotice");

  static PaymentTerms read(RuleReading entry) {
    Set<Parties> between = Parties.read(entry);
    DAYS.forEach(entry::optionalCount);
    DEFAULT.forEach(entry::isOrNot);
    return new PaymentTerms(
        between, entry.optionalWord("dueDateShift", DueDateShift.class), entry.basis());
  }

  /** What becomes of a due date that is no working day. */
  public enum DueDateShift implements Word {
    /** Poland: KC 115. */
    NEXT_WORKING_DAY("next-working-day");

    private final String word;

    DueDateShift(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    LocalDate shifted(LocalDate due, WorkingDays workingDays) {
      return switch (this) {
        case NEXT_WORKING_DAY -> workingDays.onOrAfter(due);
      };
    }
  }

  /** More time for the debtor is a limit; nothing else here has an effect. */
  @Override
  public Weight weight() {
    return shift.isPresent() ? Weight.HOLDS : Weight.TOLD_ONLY;
  }

  @Override
  public boolean standsAlone() {
    return false;
  }
}
