package dev.relance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Payment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameInTest {
  private static final LocalDate DUE = LocalDate.parse("2026-03-01");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what was known    | what the record says now       | what came in
          -                   | p 60 03-05                     | p 60 03-05
          -                   | c 60 03-05                     | c 60 03-05
          -                   | p 60 03-05, c 40 03-04         | p 60 03-05, c 40 03-04
          p 60 03-05          | p 60 03-05, c 60 03-09         | c 60 03-09
          p 60 03-05          | p 60 03-05, p 60 03-05         | p 60 03-05
          # booked late: its day is before that of a payment we knew
          p 60 03-05          | p 60 03-05, p 25 03-02         | p 25 03-02
          p 60 03-05          | p 60 03-05, p 10 03-06, p 20 03-07 | p 10 03-06, p 20 03-07
          # a sum that was corrected upwards came in on its day
          p 60 03-05          | p 80 03-05                     | p 20 03-05
          # nothing, or less than before
          p 60 03-05          | p 60 03-05                     | -
          p 60 03-05          | p 50 03-05                     | -
          # a payment that was booked again as a credit note
          p 60 03-05          | c 60 03-05                     | c 60 03-05
          """)
  void what_is_more_than_before_came_in(String before, String after, String news) {
    assertThat(
            CameIn.of(invoice(before)).news(invoice(after)).stream()
                .map(CameInTest::written)
                .collect(Collectors.joining(", ")))
        .isEqualTo(news.equals("-") ? "" : news);
  }

  private static String written(Movement movement) {
    return switch (movement.kind()) {
          case PAYMENT -> "p ";
          case CREDIT -> "c ";
        }
        + movement.sum().getAmount().intValueExact()
        + " "
        + movement.on().toString().substring(5);
  }

  private static Invoice invoice(String movements) {
    return AnInvoice.anInvoice("1")
        .due(DUE)
        .issued(DUE)
        .total(Money.parse("EUR 500.00"))
        .paid(of("p", movements).map(p -> new Payment(day(p), sum(p))).toList())
        .credited(of("c", movements).map(c -> new Credit(day(c), sum(c), "spoiled")).toList())
        .build();
  }

  private static Stream<String[]> of(String kind, String movements) {
    return Arrays.stream(movements.split(", "))
        .map(movement -> movement.split(" "))
        .filter(movement -> movement[0].equals(kind));
  }

  private static LocalDate day(String[] movement) {
    return LocalDate.parse("2026-" + movement[2]);
  }

  private static Money sum(String[] movement) {
    return Money.parse("EUR " + movement[1]);
  }
}
