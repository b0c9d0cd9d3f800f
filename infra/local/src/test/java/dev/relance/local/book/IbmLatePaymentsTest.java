package dev.relance.local.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.source.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped mapping, on a few rows in the form of IBM's accounts-receivable sample. */
class IbmLatePaymentsTest {
  private static final String ROWS =
      """
      countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
      391,0379-NEVHP,4/6/2013,0000611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0
      406,8976-AMJEO,3/3/2012,0007900770,1/26/2013,2/25/2013,61.7,Yes,3/3/2013,Electronic,36,6
      391,0379-NEVHP,4/6/2013,0009231909,7/3/2012,8/2/2012,66,No,7/3/2012,Electronic,0,0
      406,8976-AMJEO,3/3/2012,0009888306,3/8/2013,4/7/2013,105.92,Yes,3/10/2013,Electronic,2,0
      """;

  @Test
  void rows_become_a_creditor_debtors_invoices_disputes_and_payments() throws IOException {
    var imported = imported();

    assertThat(imported.summary())
        .isEqualTo(
            "4 rows became 13 records (1 creditor, 2 debtor, 10 invoice),"
                + " written 2012-07-03T13:00:00Z to 2013-03-13T13:00:00Z; 2 repeats left out");
    assertThat(imported.book().lines())
        .extracting(line -> line.at().map(Object::toString).orElse("start") + " " + line.record())
        .containsExactly(
            "start creditor",
            "2012-07-03T13:00:00Z debtor#0379-NEVHP",
            "2012-07-03T13:00:00Z invoice#0009231909",
            "2012-07-03T16:00:00Z invoice#0009231909", // settled on its day, at noon
            "2013-01-02T14:00:00Z invoice#0000611365",
            "2013-01-15T17:00:00Z invoice#0000611365",
            "2013-01-26T14:00:00Z debtor#8976-AMJEO",
            "2013-01-26T14:00:00Z invoice#0007900770",
            "2013-01-31T14:00:00Z invoice#0007900770",
            "2013-03-03T17:00:00Z invoice#0007900770",
            "2013-03-08T14:00:00Z invoice#0009888306",
            "2013-03-10T16:00:00Z invoice#0009888306", // the clocks changed that morning
            "2013-03-13T13:00:00Z invoice#0009888306");
  }

  @Test
  void a_disputed_invoice_that_is_settled_keeps_its_dispute_and_its_payment() throws IOException {
    Map<String, Object> disputed =
        Map.of("since", "2013-01-31", "reason", "disputed by the customer");

    assertThat(lastOf("invoice#0007900770"))
        .isEqualTo(
            Map.of(
                "number", "0007900770",
                "debtor", "8976-AMJEO",
                "issueDate", "2013-01-26",
                "dueDate", "2013-02-25",
                "currency", "USD",
                "total", "61.70",
                "disputed", disputed,
                "payments", List.of(Map.of("date", "2013-03-03", "amount", "61.70"))));
    assertThat(lastOf("invoice#0009888306")) // settled before the dispute is written
        .containsKeys("payments", "disputed");
  }

  @Test
  void a_debtor_is_a_company_in_new_york_time_with_one_reserved_address() throws IOException {
    assertThat(lastOf("debtor#8976-AMJEO"))
        .isEqualTo(
            Map.of(
                "name", "Customer 8976-AMJEO",
                "kind", "company",
                "emails", List.of("8976-amjeo@customers.example"),
                "country", "US",
                "timeZone", "America/New_York"));
  }

  private static Map<String, ?> lastOf(String record) throws IOException {
    return imported().book().lines().stream()
        .filter(line -> line.record().equals(record))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .fields();
  }

  private static ImportedBook imported() throws IOException {
    var mapping = SourceFile.read(Path.of("mappings", "ibm-late-payments.json"), Mapping::read);
    return SourceImport.of("ibm.csv", new ByteArrayInputStream(ROWS.getBytes(UTF_8)), mapping);
  }
}
