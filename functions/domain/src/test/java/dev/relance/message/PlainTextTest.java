package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.mail.Links;
import dev.relance.wording.Columns;
import dev.relance.wording.Plain;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others wrote, in columns, in files and in links. */
class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "'a\r\nb', a b",
    "'a\tb', a b",
    "'  a   b  ', a b",
    "'a\u202Eb\u2066c', a b c",
    "'a\u0085b\u2029c', a b c",
    "👩‍👧 Ltd, 👩‍👧 Ltd",
  })
  void text_is_brought_to_one_line(String written, String text) {
    assertThat(Plain.text(written)).isEqualTo(text);
  }

  @Test
  void a_name_from_right_to_left_cannot_disturb_what_surrounds_it() {
    assertThat(Plain.name("שלום")).isEqualTo("\u2068שלום\u2069");
    assertThat(Plain.name("Shalom")).isEqualTo("Shalom");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          2026-041     | 2026-041
          =1+1         | '=1+1
          +33 1        | '+33 1
          -5           | '-5
          @SUM(A1)     | '@SUM(A1)
          a,b          | "a,b"
          say "hi"     | "say ""hi\"""
          =HYPERLINK("x","y") | "'=HYPERLINK(""x"",""y"")"
          """)
  void no_cell_becomes_a_formula(String value, String cell) {
    assertThat(InvoiceFile.cell(value)).isEqualTo(cell);
  }

  @Test
  void a_formula_behind_a_control_character_is_found() {
    assertThat(InvoiceFile.cell("\t=1+1")).isEqualTo("'=1+1");
    assertThat(InvoiceFile.cell("\r\n@x")).isEqualTo("'@x");
  }

  @Test
  void a_payment_link_carries_the_number_and_the_amount_encoded() {
    assertThat(
            Links.payment(
                "https://pay.example/i/{invoice}?a={amount}", "A/1 é&b=c", Money.parse("JPY 5")))
        .isEqualTo("https://pay.example/i/A%2F1%20%C3%A9%26b%3Dc?a=5");
  }

  @Test
  void a_mail_link_carries_its_subject_encoded() {
    assertThat(Links.mailto("a&b+c@x.example", "Facture\u00a0: payé? 100%"))
        .isEqualTo("mailto:a%26b%2Bc@x.example?subject=Facture%20%3A%20pay%C3%A9%3F%20100%25");
  }

  @Test
  void long_lines_are_broken_at_spaces_and_keep_their_indentation() {
    String wrapped = Columns.wrap("  " + "word ".repeat(30));
    assertThat(wrapped.lines()).hasSize(3).allMatch(line -> line.startsWith("  word"));
    assertThat(wrapped.lines()).allMatch(line -> line.length() <= 72);
    assertThat(Columns.wrap("https://" + "x".repeat(100)).lines()).hasSize(1);
  }

  @Test
  void amounts_stand_on_the_right_even_beside_a_long_number() {
    assertThat(Columns.row("A", "EUR 1.00")).hasSize(72).endsWith("EUR 1.00");
    assertThat(Columns.row("9".repeat(70), "EUR 1.00").lines())
        .last()
        .asString()
        .hasSize(72)
        .endsWith(" EUR 1.00");
  }
}
