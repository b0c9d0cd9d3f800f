package dev.relance.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.record.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each preset, on a document with the columns that its system writes. */
class PresetsTest {
  private static final Given GIVEN =
      new Given(
          Optional.of("me"),
          Optional.of("Europe/Paris"),
          Optional.empty(),
          Optional.empty(),
          Map.of("currency", "EUR"));

  /**
   * A document and what it becomes.
   *
   * @param said the records, each as its key and its members
   */
  record Sample(String preset, String document, List<String> said) {
    @Override
    public String toString() {
      return preset;
    }
  }

  static List<Sample> samples() {
    return List.of(
        new Sample(
            "xero",
            """
            *ContactName,EmailAddress,POCountry,*InvoiceNumber,*InvoiceDate,*DueDate,Total,InvoiceAmountPaid,InvoiceAmountDue,Currency,Type,Status
            Miravelle,compta@miravelle.example,France,INV-1,15/01/2026,14/02/2026,"1,200.00",200.00,"1,000.00",EUR,Sales invoice,Awaiting Payment
            Miravelle,compta@miravelle.example,France,CN-1,15/01/2026,14/02/2026,100.00,0.00,100.00,EUR,Sales credit note,Awaiting Payment
            """,
            List.of(
                "debtor#x-fee987b07e6185d9"
                    + " {'name':'Miravelle','emails':['compta@miravelle.example'],'country':'FR'}",
                "invoice#INV-1"
                    + " {'number':'INV-1','debtor':'x-fee987b07e6185d9','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'1200.00'}",
                "invoice#INV-1"
                    + " {'payments':[{'id':'xero','date':'2026-01-15','amount':'200.00'}]}")),
        new Sample(
            "quickbooks",
            """
            Date,Transaction type,Num,Customer,Due date,Amount,Open balance
            01/15/2026,Invoice,1001,Miravelle,02/14/2026,"$4,250.00","$4,000.00"
            01/16/2026,Payment,,Miravelle,,-250.00,-250.00
            """,
            List.of(
                "debtor#q-fee987b07e6185d9 {'name':'Miravelle'}",
                "invoice#1001"
                    + " {'number':'1001','debtor':'q-fee987b07e6185d9','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'4250.00'}",
                "invoice#1001"
                    + " {'payments':[{'id':'quickbooks','date':'2026-01-15','amount':'250.00'}]}")),
        new Sample(
            "odoo",
            """
            Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Currency,Total in Currency Signed,Amount Due,Payment Status,Status
            INV/2026/00001,Miravelle,2026-01-15,2026-02-14,EUR,120.00,20.00,Partially Paid,Posted
            """,
            List.of(
                "debtor#o-fee987b07e6185d9 {'name':'Miravelle'}",
                "invoice#INV-2026-00001"
                    + " {'number':'INV/2026/00001','debtor':'o-fee987b07e6185d9','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'120.00'}",
                "invoice#INV-2026-00001"
                    + " {'payments':[{'id':'odoo','date':'2026-01-15','amount':'100.00'}]}")),
        new Sample(
            "dolibarr",
            """
            Company id;Company name;Country code;Invoice ref.;Invoice date;Due date;Total (inc. tax);Invoice status;Payment id;Payment amount;Payment date
            12;Miravelle;FR;FA2601-0001;2026-01-15;2026-02-14;120.00000000;1;;;
            12;Miravelle;FR;FA2601-0002;2026-01-15;2026-02-14;120.00000000;3;;;
            """,
            List.of(
                "debtor#d-12 {'name':'Miravelle','country':'FR'}",
                "invoice#FA2601-0001"
                    + " {'number':'FA2601-0001','debtor':'d-12','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'120.00'}",
                "debtor#d-12 {'name':'Miravelle','country':'FR'}",
                "invoice#FA2601-0002"
                    + " {'number':'FA2601-0002','debtor':'d-12','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'120.00'}",
                "invoice#FA2601-0002 {'writtenOff':true}")),
        new Sample(
            "lago",
            """
            lago_id,sequential_id,issuing_date,customer_lago_id,customer_external_id,customer_name,customer_country,customer_tax_identification_number,invoice_number,invoice_type,payment_status,status,file_url,currency,fees_amount_cents,coupons_amount_cents,taxes_amount_cents,credit_notes_amount_cents,prepaid_credit_amount_cents,total_amount_cents,payment_due_date,payment_dispute_lost_at,payment_overdue
            1a90,2,2026-01-15,7b1b,ext-1,Miravelle,FR,FR12345678901,LAG-1234-001,subscription,pending,finalized,https://files.example/1.pdf,EUR,10000,0,2000,0,0,12000,2026-02-14,,false
            1a91,3,2026-01-15,7b1b,ext-1,Miravelle,FR,FR12345678901,LAG-1234-002,subscription,succeeded,finalized,,EUR,10000,0,2000,0,0,12000,2026-02-14,,false
            """,
            List.of(
                "debtor#7b1b {'name':'Miravelle','vatId':'FR12345678901','country':'FR'}",
                "invoice#1a90"
                    + " {'number':'LAG-1234-001','debtor':'7b1b','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'120.00','documents':{'invoice':{'url':'https://files.example/1.pdf'}}}",
                "debtor#7b1b {'name':'Miravelle','vatId':'FR12345678901','country':'FR'}",
                "invoice#1a91"
                    + " {'number':'LAG-1234-002','debtor':'7b1b','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'120.00'}",
                "invoice#1a91 {'payments':[{'id':'lago','date':'2026-01-15','amount':'120.00'}]}")),
        new Sample(
            "invoice-ninja",
            """
            Client Name,Contact Email,Invoice Invoice Number,Invoice Amount,Invoice Paid to Date,Invoice Date,Invoice Due Date,Invoice Status
            Miravelle,compta@miravelle.example,0007,"1,000.00",0.00,2026-01-15,2026-02-14,Sent
            Miravelle,compta@miravelle.example,0008,"1,000.00",0.00,2026-01-15,2026-02-14,Draft
            """,
            List.of(
                "debtor#n-fee987b07e6185d9"
                    + " {'name':'Miravelle','emails':['compta@miravelle.example']}",
                "invoice#0007"
                    + " {'number':'0007','debtor':'n-fee987b07e6185d9','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'1000.00'}")),
        new Sample(
            "pennylane",
            """
            {"has_more": false, "next_cursor": null, "items": [
              {"id": 42, "label": "Facture Miravelle", "invoice_number": "F2026-001", "currency": "EUR",
               "amount": "120.0", "currency_amount": "120.0", "date": "2026-01-15", "deadline": "2026-02-14",
               "language": "fr_FR", "paid": false, "status": "late", "remaining_amount_with_tax": "20.0",
               "draft": false, "customer": {"id": 12}}]}
            """,
            List.of(
                "debtor#12 {'name':'12','language':'fr'}",
                "invoice#42"
                    + " {'number':'F2026-001','debtor':'12','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'120.00'}",
                "invoice#42"
                    + " {'payments':[{'id':'pennylane','date':'2026-01-15','amount':'100.00'}]}")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_document_of_a_system_is_recognised_and_read(Sample sample) throws IOException {
    byte[] document = sample.document.getBytes(UTF_8);

    Guess guess = Guess.of("export", document, GIVEN);
    Reading read = DateGuess.of("export", document, guess.preset(), guess.given()).reading();

    assertThat(guess.preset().name()).isEqualTo(sample.preset);
    assertThat(read.flaws()).isEmpty();
    assertThat(read.emissions())
        .extracting(e -> e.record() + " " + Json.write(e.fields()).replace('"', '\''))
        .containsExactlyElementsOf(sample.said);
  }

  @Test
  void every_preset_has_a_sample_and_says_where_its_names_come_from() {
    assertThat(samples())
        .extracting(Sample::preset)
        .doesNotHaveDuplicates()
        .isSubsetOf(Presets.names());
    assertThat(Presets.all())
        .allMatch(preset -> !preset.document().texts("sources").isEmpty())
        .allMatch(preset -> preset.document().optionalText("about").isPresent());
  }

  @Test
  void days_that_two_formats_read_differently_are_never_guessed() throws IOException {
    byte[] document =
        """
        Date,Transaction type,Num,Customer,Due date,Open balance
        03/04/2026,Invoice,1,Miravelle,05/04/2026,10.00
        """
            .getBytes(UTF_8);
    Guess guess = Guess.of("open.csv", document, GIVEN);

    assertThatThrownBy(() -> DateGuess.of("open.csv", document, guess.preset(), guess.given()))
        .isInstanceOf(FlawedFile.class)
        .hasMessageContaining(
            "dates that are days of both M/d/yyyy and d/M/yyyy; say which with --dates");
    assertThat(
            DateGuess.of("open.csv", document, guess.preset(), guess.given().withDates("d/M/yyyy"))
                .reading()
                .emissions())
        .last()
        .satisfies(e -> assertThat(e.fields()).containsEntry("issueDate", "2026-04-03"));
  }

  @Test
  void a_document_of_nobody_is_refused_with_the_names_of_those_we_know() {
    assertThatThrownBy(() -> Guess.of("x.csv", "a,b\n1,2\n".getBytes(UTF_8), GIVEN))
        .hasMessageStartingWith("x.csv: no preset fits it, of camt.053, ");
  }
}
