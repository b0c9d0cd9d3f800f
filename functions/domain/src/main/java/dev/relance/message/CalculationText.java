package dev.relance.message;

import dev.relance.interest.Figure.Owed;
import dev.relance.interest.SumKind;
import dev.relance.interest.Working;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Statements;
import dev.relance.wording.Columns;
import dev.relance.wording.Plain;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How interest and costs were worked out, step by step. */
public record CalculationText(Wording wording) {
  /** The calculation for an invoice; empty if nothing is owed for its delay. */
  public Optional<Part> part(Invoice invoice, Statements statements) {
    List<CalculationLine> lines =
        statements.of(invoice).forDelay().stream().flatMap(owed -> lines(owed).stream()).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(Plain.name(invoice.number()), lines));
  }

  List<CalculationLine> lines(Owed owed) {
    var lines = new ArrayList<CalculationLine>();
    owed.calculation().forEach(step -> lines.add(line(step)));
    lines.add(owed.kind() == SumKind.INTEREST ? interest(owed) : once(owed));
    return lines;
  }

  private CalculationLine interest(Owed owed) {
    return new CalculationLine(
        words().label(owed.kind()),
        wording.money(owed.asked()),
        words().source(owed.cited()),
        true);
  }

  private CalculationLine once(Owed owed) {
    return new CalculationLine(
        wording.say("calculation.once", Map.of("what", words().label(owed.kind()))),
        wording.money(owed.asked()),
        wording.say(
            "calculation.once-note",
            Map.of(
                "base", wording.money(owed.base()),
                "since", wording.date(owed.since()),
                "source", words().source(owed.cited()))),
        true);
  }

  private CalculationLine line(Working step) {
    return new CalculationLine(words().step(step), words().amount(step), words().note(step), false);
  }

  private StatementWords words() {
    return new StatementWords(wording);
  }

  /** The calculation for one invoice, which is named if there are several. */
  public record Part(String number, List<CalculationLine> lines) {}

  /** A step of a calculation, or its result. */
  public record CalculationLine(
      String label, String value, String note, boolean isStrong, String line) {
    CalculationLine(String label, String value, String note, boolean isStrong) {
      this(label, value, note, isStrong, Columns.row("  " + label, value));
    }
  }
}
