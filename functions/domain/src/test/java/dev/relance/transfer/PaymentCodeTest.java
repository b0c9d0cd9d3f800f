package dev.relance.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.PostalAddress;
import dev.relance.transfer.PaymentCode.Form;
import dev.relance.transfer.Transfer.Payee;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCodeTest {
  private static final String FRENCH = "FR76 3000 6000 0112 3456 7890 189";
  private static final String SWISS = "CH93 0076 2011 6238 5295 7";

  @Test
  void a_transfer_in_euros_is_read_as_the_epc_writes_it() {
    PaymentCode code = code(FRENCH, "AGRIFRPP", "EUR 1292.80", "2026-041", "FR").orElseThrow();

    assertThat(code.form()).isEqualTo(Form.EPC);
    assertThat(Scanner.read(CodeImage.of(code).orElseThrow().png()))
        .isEqualTo(
            """
            BCD
            002
            1
            SCT
            AGRIFRPP
            Atelier Lumière
            FR7630006000011234567890189
            EUR1292.80


            2026-041\
            """);
  }

  @Test
  void a_transfer_in_francs_is_read_as_swiss_banks_write_it() {
    PaymentCode code = code(SWISS, "", "CHF 99.95", "2026-041", "CH").orElseThrow();

    assertThat(code.form()).isEqualTo(Form.SWISS);
    assertThat(Scanner.read(CodeImage.of(code).orElseThrow().png()))
        .isEqualTo(
            """
            SPC
            0200
            1
            CH9300762011623852957
            S
            Atelier Lumière
            1 Rue

            1200
            Genève
            CH







            99.95
            CHF







            NON

            2026-041
            EPD\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      emptyValue = "",
      textBlock =
          """
          # IBAN, BIC, sum, the payer's country, form
          FR76 3000 6000 0112 3456 7890 189 | ''       | EUR 10.00 | FR | EPC
          # a payer in Switzerland reads the Swiss form, and one elsewhere the European one
          CH93 0076 2011 6238 5295 7        | ''       | EUR 10.00 | CH | SWISS
          CH93 0076 2011 6238 5295 7        | UBSWCHZH | EUR 10.00 | FR | EPC
          CH93 0076 2011 6238 5295 7        | UBSWCHZH | EUR 10.00 | -  | EPC
          CH93 0076 2011 6238 5295 7        | ''       | CHF 10.00 | FR | SWISS
          # outside the European Economic Area the BIC is needed
          CH93 0076 2011 6238 5295 7        | ''       | EUR 10.00 | FR | -
          # this Swiss account asks for a reference that nobody recorded
          CH44 3199 9123 0008 8901 2        | ''       | CHF 10.00 | CH | -
          # no code says dollars, or francs to an account elsewhere
          FR76 3000 6000 0112 3456 7890 189 | AGRIFRPP | USD 10.00 | FR | -
          FR76 3000 6000 0112 3456 7890 189 | AGRIFRPP | CHF 10.00 | CH | -
          # a digit is wrong
          FR76 3000 6000 0112 3456 7890 188 | AGRIFRPP | EUR 10.00 | FR | -
          FR76                              | AGRIFRPP | EUR 10.00 | FR | -
          # the most that a code can say, and one cent more
          FR76 3000 6000 0112 3456 7890 189 | ''       | EUR 999999999.99  | FR | EPC
          FR76 3000 6000 0112 3456 7890 189 | ''       | EUR 1000000000.00 | FR | -
          """)
  void an_account_and_a_currency_have_their_form_or_none(
      String iban, String bic, String sum, @Nullable String payerIn, @Nullable Form form) {
    assertThat(code(iban, bic, sum, "2026-041", payerIn).map(PaymentCode::form))
        .isEqualTo(Optional.ofNullable(form));
  }

  @Test
  void what_is_too_long_to_say_has_no_code() {
    assertThat(code(FRENCH, "", "EUR 1.00", "x".repeat(140), "FR")).isPresent();
    assertThat(code(FRENCH, "", "EUR 1.00", "x".repeat(141), "FR")).isEmpty();
    assertThat(code(FRENCH, "", "EUR 1.00", "é".repeat(140), "FR").flatMap(CodeImage::of))
        .isEmpty();
  }

  @Test
  void nothing_to_pay_is_no_transfer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code(FRENCH, "", "EUR 0.00", "2026-041", "FR"))
        .withMessageContaining("EUR 0.00");
  }

  @Test
  void a_picture_is_small_and_sharp() {
    CodeImage image =
        CodeImage.of(code(FRENCH, "AGRIFRPP", "EUR 1292.80", "2026-041", "FR").orElseThrow())
            .orElseThrow();

    assertThat(image.png().length).isLessThan(2_000);
    assertThat(image.width()).isBetween(120, 200);
  }

  private static Optional<PaymentCode> code(
      String iban, String bic, String sum, String about, @Nullable String payerIn) {
    var address = new PostalAddress("1 Rue", "1200", "Genève", "CH");
    var payee =
        new Payee("Atelier Lumière", address, iban, Optional.of(bic).filter(b -> !b.isEmpty()));
    return PaymentCode.of(
        new Transfer(payee, Money.parse(sum), about), Optional.ofNullable(payerIn));
  }
}
