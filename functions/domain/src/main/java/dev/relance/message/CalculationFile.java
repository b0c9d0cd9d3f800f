package dev.relance.message;

import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Limit;
import dev.relance.interest.Segment;
import dev.relance.interest.Share;
import dev.relance.interest.Statement;
import dev.relance.interest.Working;
import dev.relance.mail.Attachment;
import dev.relance.money.Amounts;
import dev.relance.plan.DueLevel;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/**
 * The calculation of interest and costs, invoice by invoice, as a comma-separated file (RFC 4180).
 */
final class CalculationFile {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "what",
          "from",
          "to",
          "days",
          "currency",
          "base",
          "rate",
          "year",
          "amount",
          "rate-source",
          "source");

  private CalculationFile() {}

  static Attachment of(List<DueLevel> items, Map<String, Statement> statements, Wording wording) {
    String head =
        InvoiceFile.line(COLUMNS.stream().map(column -> wording.say("calculation.csv." + column)));
    String rows =
        items.stream()
            .flatMap(
                item ->
                    Optional.ofNullable(statements.get(item.invoice().id())).stream()
                        .flatMap(statement -> statement.forDelay().stream())
                        .flatMap(owed -> rows(item.invoice().number(), owed, wording)))
            .collect(Collectors.joining());
    return new Attachment.Text(wording.say("calculation.file"), "text/csv", head + rows);
  }

  private static Stream<String> rows(String number, Owed owed, Wording wording) {
    var words = new StatementWords(wording);
    String what = words.label(owed.kind());
    String source = words.source(owed.cited());
    String sum =
        InvoiceFile.line(
            Stream.of(
                number,
                what,
                owed.since().toString(),
                "",
                "",
                owed.asked().getCurrencyUnit().getCode(),
                Amounts.plain(owed.base()),
                "",
                "",
                Amounts.plain(owed.asked()),
                "",
                source));
    return Stream.concat(
        owed.calculation().stream().map(working -> row(number, what, working, wording)),
        Stream.of(sum));
  }

  private static String row(String number, String what, Working working, Wording wording) {
    return switch (working) {
      case Segment segment -> days(number, what, segment, wording);
      case Share share ->
          once(
              number,
              what,
              Amounts.plain(share.part()),
              share.percent().toPlainString(),
              share.amount());
      case Limit limit ->
          once(number, new StatementWords(wording).step(limit), "", "", limit.sum().toBigMoney());
    };
  }

  private static String once(
      String number, String what, String base, String rate, BigMoney amount) {
    String currency = amount.getCurrencyUnit().getCode();
    String sum = amount.getAmount().toPlainString();
    return InvoiceFile.line(
        Stream.of(number, what, "", "", "", currency, base, rate, "", sum, "", ""));
  }

  private static String days(String number, String what, Segment segment, Wording wording) {
    return InvoiceFile.line(
        Stream.of(
            number,
            what,
            segment.from().toString(),
            segment.to().toString(),
            Long.toString(segment.days()),
            segment.balance().getCurrencyUnit().getCode(),
            segment.balance().getAmount().toPlainString(),
            segment.rate().pct().toPlainString(),
            Integer.toString(segment.daysInYear()),
            segment.amount().getAmount().toPlainString(),
            new StatementWords(wording).rate(segment.rate().origin()),
            ""));
  }
}
