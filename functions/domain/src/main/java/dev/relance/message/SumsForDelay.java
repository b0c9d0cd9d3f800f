package dev.relance.message;

import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Refusal;
import dev.relance.interest.Statement;
import dev.relance.interest.SumKind;
import dev.relance.mail.Attachment;
import dev.relance.message.CalculationText.CalculationLine;
import dev.relance.message.CalculationText.Part;
import dev.relance.money.Totals;
import dev.relance.plan.DueLevel;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What law and contract add to the invoices of a message, and the calculation. It includes only
 * what is owed; refused sums are not for the debtor. The invoices stay unchanged.
 */
record SumsForDelay(Reminder reminder, Wording wording, List<DueLevel> concerned) {
  /** With more lines than this, the calculation goes into a file. */
  private static final int MOST_LINES = 12;

  boolean isEmpty() {
    return all().findAny().isEmpty();
  }

  /** The totals of everything added, per currency. */
  Totals sums() {
    return Totals.of(all().map(Owed::asked).toList());
  }

  /** The totals of one kind, per currency. */
  Optional<Money> sum(SumKind kind, CurrencyUnit currency) {
    return all()
        .filter(owed -> owed.kind() == kind)
        .map(Owed::asked)
        .filter(money -> money.getCurrencyUnit().equals(currency))
        .reduce(Money::plus);
  }

  /** The kinds of sums that are asked for, in order. */
  Stream<SumKind> kinds() {
    return Stream.of(SumKind.values()).filter(kind -> all().anyMatch(owed -> owed.kind() == kind));
  }

  /** What the sums are, in words: interest, costs, or both. */
  String what() {
    boolean interest = kinds().anyMatch(kind -> kind == SumKind.INTEREST);
    boolean costs = kinds().anyMatch(kind -> kind != SumKind.INTEREST);
    return isEmpty()
        ? ""
        : wording.say(interest && costs ? "sums.both" : interest ? "sums.interest" : "sums.costs");
  }

  /** Whether interest is left out because a published rate is missing. */
  boolean lackRate() {
    return concerned.stream()
        .flatMap(
            item ->
                Optional.ofNullable(reminder.legal().statements().get(item.invoice().id()))
                    .stream())
        .flatMap(statement -> statement.refused().stream())
        .anyMatch(
            refused ->
                refused.kind() == SumKind.INTEREST && refused.why() instanceof Refusal.MissingRate);
  }

  /** Whether interest goes on. */
  boolean bearInterest() {
    return kinds().anyMatch(kind -> kind == SumKind.INTEREST);
  }

  /** The calculation, printed or in a file. */
  List<Calculation> calculation() {
    if (isEmpty()) {
      return List.of();
    }
    String attached =
        wording.say("calculation.attached", Map.of("file", wording.say("calculation.file")));
    boolean isReckoned = all().anyMatch(owed -> !owed.calculation().isEmpty());
    String rounded = isReckoned ? wording.say("calculation.note") : "";
    return List.of(
        new Calculation(
            wording.say("calculation.title"),
            isLong() ? List.of() : items().map(this::part).toList(),
            isLong() ? attached : rounded));
  }

  /** The file, if the calculation is too long to print. */
  Optional<Attachment> file() {
    return isLong()
        ? Optional.of(CalculationFile.of(concerned, reminder.legal().statements(), wording))
        : Optional.empty();
  }

  private boolean isLong() {
    return all().mapToInt(owed -> Math.max(1, owed.calculation().size())).sum() > MOST_LINES;
  }

  /** The totals of each kind, per currency. */
  Stream<Money> split() {
    return Stream.of(SumKind.values())
        .map(kind -> all().filter(owed -> owed.kind() == kind).map(Owed::asked).toList())
        .flatMap(sums -> Totals.of(sums).sums().stream());
  }

  Stream<Owed> all() {
    return items().flatMap(item -> owed(item).stream());
  }

  private Stream<DueLevel> items() {
    return concerned.stream().filter(item -> !owed(item).isEmpty());
  }

  private List<Owed> owed(DueLevel item) {
    return Optional.ofNullable(reminder.legal().statements().get(item.invoice().id()))
        .map(Statement::forDelay)
        .orElse(List.of());
  }

  private Part part(DueLevel item) {
    var lines = new ArrayList<CalculationLine>();
    owed(item).forEach(owed -> lines.addAll(new CalculationText(wording).lines(owed)));
    return new Part(concerned.size() > 1 ? Plain.name(item.invoice().number()) : "", lines);
  }

  /**
   * The calculation of all sums.
   *
   * @param note a remark on all of it, or where the calculation is
   */
  record Calculation(String heading, List<Part> parts, String note) {}
}
