package dev.relance.message;

import dev.relance.mail.Attachment;
import dev.relance.money.Amounts;
import dev.relance.money.Arithmetic;
import dev.relance.plan.DueLevel;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * All invoices of a message as a comma-separated file (RFC 4180), for lists that are too long to
 * print.
 */
final class InvoiceFile {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "issued",
          "due",
          "days-past-due",
          "currency",
          "total",
          "paid",
          "credited",
          "not-yet-due",
          "disputed",
          "amount-due");

  private InvoiceFile() {}

  static Attachment of(List<DueLevel> items, LocalDate on, Wording wording) {
    String head = line(COLUMNS.stream().map(column -> wording.say("csv." + column)));
    String rows = items.stream().map(item -> line(cells(item, on))).collect(Collectors.joining());
    return new Attachment.Text(wording.say("csv.file"), "text/csv", head + rows);
  }

  private static Stream<String> cells(DueLevel item, LocalDate on) {
    Money total = item.invoice().total();
    Money later = Scope.later(item, on);
    return Stream.of(
        item.invoice().number(),
        item.invoice().issueDate().toString(),
        item.invoice().ladderStart().toString(),
        Long.toString(Math.max(0, item.invoice().daysPastDue(on))),
        total.getCurrencyUnit().getCode(),
        Amounts.plain(total),
        Amounts.plain(item.invoice().paidUntil(on)),
        Amounts.plain(item.invoice().creditedUntil(on)),
        Amounts.plain(later),
        Amounts.plain(item.disputed().orElseGet(() -> Arithmetic.zero(total))),
        Amounts.plain(item.amountDue()));
  }

  static String line(Stream<String> cells) {
    return cells.map(InvoiceFile::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A spreadsheet would evaluate a cell that looks like a formula. An apostrophe prevents it. */
  static String cell(String value) {
    String text = Plain.text(value);
    String harmless = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.matches("(?s).*[\",].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
