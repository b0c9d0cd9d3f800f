package dev.relance.local.book;

import static dev.relance.local.book.Mappings.importing;
import static dev.relance.local.book.Mappings.json;
import static dev.relance.local.book.Mappings.lines;
import static dev.relance.local.book.Mappings.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.source.FlawedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceImportTest {
  private static final String DEBTOR =
      "{'name':'debtor','record':'debtor#{{who}}','once':true,"
          + "'at':'{{#to.date}}{{issued}}{{/to.date}}T09:00','fields':{'name':'{{called}}'}}";
  private static final String INVOICE =
      "{'name':'invoice','record':'invoice#{{no}}','at':'{{#to.date}}{{issued}}{{/to.date}}T09:00',"
          + "'fields':{'debtor':'{{who}}','total':'{{sum}}'}}";
  private static final String DISPUTE =
      "{'name':'dispute','updates':'invoice','when':'{{disputed}}',"
          + "'at':'{{#to.date}}{{disputed}}{{/to.date}}T09:00',"
          + "'fields':{'disputed':{'since':'{{#to.date}}{{disputed}}{{/to.date}}'}}}";
  private static final String PAYMENT =
      "{'name':'payment','updates':'invoice','when':'{{paid}}',"
          + "'at':'{{#to.date}}{{paid}}{{/to.date}}T12:00','fields':{'payments':[{'amount':'{{sum}}'}]}}";

  @Test
  void an_update_repeats_the_record_as_it_is_by_then_when_the_dispute_comes_first()
      throws IOException {
    String csv = "no,who,sum,issued,disputed,paid\n1,a,5,2026-01-05,2026-01-10,2026-02-01\n";

    assertThat(lines(INVOICE + "," + DISPUTE + "," + PAYMENT, csv))
        .containsExactly(
            "{'at':'2026-01-05T08:00:00Z','record':'invoice#1','debtor':'a','total':'5'}",
            "{'at':'2026-01-10T08:00:00Z','record':'invoice#1','debtor':'a','total':'5',"
                + "'disputed':{'since':'2026-01-10'}}",
            "{'at':'2026-02-01T11:00:00Z','record':'invoice#1','debtor':'a','total':'5',"
                + "'disputed':{'since':'2026-01-10'},'payments':[{'amount':'5'}]}");
  }

  @Test
  void an_update_repeats_the_record_as_it_is_by_then_when_the_payment_comes_first()
      throws IOException {
    String csv = "no,who,sum,issued,disputed,paid\n1,a,5,2026-01-05,2026-02-10,2026-02-01\n";

    assertThat(lines(INVOICE + "," + DISPUTE + "," + PAYMENT, csv))
        .containsExactly(
            "{'at':'2026-01-05T08:00:00Z','record':'invoice#1','debtor':'a','total':'5'}",
            "{'at':'2026-02-01T11:00:00Z','record':'invoice#1','debtor':'a','total':'5',"
                + "'payments':[{'amount':'5'}]}",
            "{'at':'2026-02-10T08:00:00Z','record':'invoice#1','debtor':'a','total':'5',"
                + "'payments':[{'amount':'5'}],'disputed':{'since':'2026-02-10'}}");
  }

  @Test
  void an_update_dated_before_its_record_is_written_with_it_and_counted() throws IOException {
    String csv = "no,who,sum,issued,paid\n1,a,5,2026-01-05,2026-01-02\n";

    assertThat(lines(INVOICE + "," + PAYMENT, csv))
        .containsExactly(
            "{'at':'2026-01-05T08:00:00Z','record':'invoice#1','debtor':'a','total':'5'}",
            "{'at':'2026-01-05T08:00:00Z','record':'invoice#1','debtor':'a','total':'5',"
                + "'payments':[{'amount':'5'}]}");
    assertThat(importing(INVOICE + "," + PAYMENT, csv).moved()).isEqualTo(1);
  }

  @Test
  void payments_that_stand_in_rows_of_their_own_add_up() throws IOException {
    String rows =
        "{'name':'invoice','record':'invoice#{{no}}','when':'{{#table.invoice}}{{type}}{{/table.invoice}}',"
            + "'at':'{{#to.date}}{{day}}{{/to.date}}T09:00','fields':{'total':'{{sum}}'}},"
            + "{'name':'payment','updates':'invoice','when':'{{#table.payment}}{{type}}{{/table.payment}}',"
            + "'at':'{{#to.date}}{{day}}{{/to.date}}T12:00','fields':{'payments':[{'amount':'{{sum}}'}]}}";
    String csv =
        """
        type,no,day,sum
        PAY,1,2026-03-01,3
        PAY,1,2026-02-01,2
        INV,1,2026-01-05,9
        TIP,1,2026-03-01,3
        """;

    assertThat(lines(rows, csv))
        .containsExactly(
            "{'at':'2026-01-05T08:00:00Z','record':'invoice#1','total':'9'}",
            "{'at':'2026-02-01T11:00:00Z','record':'invoice#1','total':'9',"
                + "'payments':[{'amount':'2'}]}",
            "{'at':'2026-03-01T11:00:00Z','record':'invoice#1','total':'9',"
                + "'payments':[{'amount':'2'},{'amount':'3'}]}",
            "{'at':'2026-03-01T11:00:00Z','record':'invoice#1','total':'9',"
                + "'payments':[{'amount':'2'},{'amount':'3'},{'amount':'3'}]}");
  }

  @Test
  void null_takes_a_field_away_again() throws IOException {
    String settled =
        "{'name':'settled','updates':'invoice','at':'{{#to.date}}{{paid}}{{/to.date}}T12:00',"
            + "'fields':{'disputed':null}}";
    String csv = "no,who,sum,issued,disputed,paid\n1,a,5,2026-01-05,2026-01-10,2026-02-01\n";

    assertThat(lines(INVOICE + "," + DISPUTE + "," + settled, csv))
        .last()
        .isEqualTo("{'at':'2026-02-01T11:00:00Z','record':'invoice#1','debtor':'a','total':'5'}");
  }

  @Test
  void a_debtor_is_written_with_the_first_invoice_and_again_only_when_something_changed()
      throws IOException {
    String csv =
        """
        who,called,no,sum,issued
        a,Able,3,5,2026-03-01
        a,Able,1,5,2026-01-05
        a,Able & Co,4,5,2026-04-01
        a,Able,2,5,2026-02-01
        """;

    var imported = importing(DEBTOR + "," + INVOICE, csv);

    assertThat(imported.book().lines())
        .extracting(line -> line.at().orElseThrow() + " " + line.record())
        .containsExactly(
            "2026-01-05T08:00:00Z debtor#a",
            "2026-01-05T08:00:00Z invoice#1",
            "2026-02-01T08:00:00Z invoice#2",
            "2026-03-01T08:00:00Z invoice#3",
            "2026-04-01T07:00:00Z debtor#a",
            "2026-04-01T07:00:00Z invoice#4");
    assertThat(imported.summary())
        .isEqualTo(
            "4 rows became 6 records (2 debtor, 4 invoice),"
                + " written 2026-01-05T08:00:00Z to 2026-04-01T07:00:00Z; 2 repeats left out");
  }

  @Test
  void records_of_the_start_come_first_and_stand_as_they_are() throws IOException {
    String mapping =
        json(
            "{'mapping':'m','version':1,'creditorId':'me','zone':'UTC','start':["
                + "{'record':'creditor','fields':{'url':'https://p.example/{invoice}','x':null}}],"
                + "'rows':[{'name':'d','record':'debtor#{{who}}','fields':{}}]}");

    var book =
        SourceImport.of(
                "june.csv", new ByteArrayInputStream("who\na\n".getBytes(UTF_8)), read(mapping))
            .book();

    assertThat(book.lines().stream().map(BookLine::json))
        .containsExactly(
            json(
                "{'creditorId':'me','record':'creditor','url':'https://p.example/{invoice}','x':null}"),
            json("{'creditorId':'me','record':'debtor#a'}"));
  }

  @Test
  void the_same_export_always_becomes_the_same_book() throws IOException {
    String csv = "who,called,no,sum,issued\nb,B,2,5,2026-01-05\na,A,1,5,2026-01-05\n";

    assertThat(lines(DEBTOR + "," + INVOICE, csv))
        .isEqualTo(lines(DEBTOR + "," + INVOICE, csv))
        .first()
        .asString()
        .contains("debtor#b"); // of one instant, in the order of the file
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who~a b                    | june.csv line 2, column who: 'debtor#a b', not a key with
          who~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | june.csv line 2, column who: 'debtor#aaa
          who~a~a                    | june.csv line 3: debtor#a again, already written by june.csv line 2; remove
          who~a~~a                   | june.csv line 4: debtor#a again, already written by june.csv line 2; remove
          who,x~a                    | june.csv line 2: 1 cells under 2 columns
          who~a,b                    | june.csv line 2: 2 cells under 1 columns
          who~"a"b                   | june.csv: not CSV
          who~"a                     | june.csv: not CSV
          name~a                     | june.csv line 1: no column who among name
          WHO~a                      | june.csv line 1: no column who among WHO
          who,who~a,b                | june.csv line 1: two columns who
          """)
  void an_export_that_cannot_be_used_is_refused_with_its_place(String csv, String message) {
    assertThatThrownBy(
            () ->
                importing(
                    "{'name':'d','record':'debtor#{{who}}','fields':{}}", csv.replace('~', '\n')))
        .isInstanceOf(FlawedFile.class)
        .hasMessageStartingWith(message)
        .message()
        .contains("; ");
  }

  @Test
  void an_empty_export_is_refused_and_one_without_rows_is_an_empty_book() throws IOException {
    String rows = "{'name':'d','record':'debtor#{{who}}','fields':{}}";

    assertThatThrownBy(() -> importing(rows, "")).hasMessageStartingWith("june.csv: an empty file");
    assertThat(importing(rows, "\uFEFFwho\n").book().lines()).isEmpty();
  }

  @Test
  void a_row_is_told_by_the_line_on_which_it_begins() {
    String csv = "who,note\na,\"two\nlines\"\nb b,x\n";

    assertThatThrownBy(
            () ->
                importing("{'name':'d','record':'debtor#{{who}}','fields':{'n':'{{note}}'}}", csv))
        .hasMessageStartingWith("june.csv line 4, column who");
  }

  @Test
  void all_flaws_of_an_export_are_told_together() {
    String csv = "no,who,sum,issued,paid\n1,a,5,5.1.2026,x\n2,,5,2026-01-05,y\n";

    assertThatThrownBy(() -> importing(INVOICE + "," + PAYMENT, csv))
        .message()
        .satisfies(told -> assertThat(told.lines()).hasSize(4))
        .contains("line 2, column issued", "line 2, column paid", "line 3, column who");
  }

  @Test
  void an_update_without_its_record_is_refused() {
    String rows =
        "{'name':'invoice','record':'invoice#{{no}}','when':'{{#table.invoice}}{{type}}{{/table.invoice}}',"
            + "'fields':{}},{'name':'payment','updates':'invoice',"
            + "'at':'{{#to.date}}{{day}}{{/to.date}}T12:00','fields':{}}";

    assertThatThrownBy(() -> importing(rows, "type,no,day\nPAY,7,2026-01-05\n"))
        .hasMessageStartingWith("june.csv line 2: payment updates invoice#7, which no row writes");
  }

  @Test
  void two_texts_that_would_become_one_key_are_refused() {
    String rows =
        "{'name':'d','record':'debtor#{{#to.id}}{{who}}{{/to.id}}','once':true,'fields':{}}";

    assertThatThrownBy(() -> importing(rows, "who\na/b\na b\na/b\n"))
        .hasMessage(
            "june.csv line 3, column who: 'a b' and 'a/b' both become debtor#a-b;"
                + " use a column that tells them apart");
  }

  @Test
  void text_in_another_character_set_is_refused() {
    var latin = new ByteArrayInputStream(new byte[] {'w', 'h', 'o', '\n', (byte) 0xE9});

    assertThatThrownBy(
            () ->
                SourceImport.of(
                    "june.csv",
                    latin,
                    read(Mappings.mapping("{'name':'d','record':'debtor#{{who}}','fields':{}}"))))
        .hasMessageStartingWith("june.csv: text that is not UTF-8; save it in that character set");
  }
}
