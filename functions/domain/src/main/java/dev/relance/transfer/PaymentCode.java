package dev.relance.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a payment code says.
 *
 * @param text its content, line by line
 */
public record PaymentCode(Form form, String text) {
  /** The two forms that banking apps read. */
  public enum Form {
    /** The code of the European Payments Council for transfers in euros (EPC069-12). */
    EPC,
    /** The Swiss QR Code for transfers in francs or euros (SIX Implementation Guidelines). */
    SWISS
  }

  private static final Set<String> SWISS_BANKS = Set.of("CH", "LI");

  /** For an account elsewhere, the EPC asks for the BIC. */
  private static final Set<String> EUROPEAN_ECONOMIC_AREA =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_TEXT = 140;
  private static final int LONGEST_TOWN = 35;
  private static final int LONGEST_POSTCODE = 16;
  private static final BigDecimal MOST = new BigDecimal("999999999.99");

  /**
   * The code for a transfer; empty if no code can say it: the IBAN is wrong, the currency has no
   * code, or something is too long.
   *
   * @param payerIn the country of the payer, if known; a Swiss payer reads only the Swiss form
   */
  public static Optional<PaymentCode> of(Transfer transfer, Optional<String> payerIn) {
    return Iban.of(transfer.payee().iban())
        .filter(_ -> isSmallEnough(transfer))
        .flatMap(
            iban -> isSwiss(transfer, iban, payerIn) ? swiss(transfer, iban) : epc(transfer, iban));
  }

  private static boolean isSmallEnough(Transfer transfer) {
    return transfer.about().length() <= LONGEST_TEXT
        && transfer.payee().name().length() <= LONGEST_NAME
        && transfer.sum().getAmount().compareTo(MOST) <= 0;
  }

  private static boolean isSwiss(Transfer transfer, Iban iban, Optional<String> payerIn) {
    boolean isSwissPayer = payerIn.filter(SWISS_BANKS::contains).isPresent();
    return SWISS_BANKS.contains(iban.country()) && (isSwissPayer || !isIn("EUR", transfer));
  }

  private static Optional<PaymentCode> epc(Transfer transfer, Iban iban) {
    Optional<String> bic = transfer.payee().bic();
    boolean isKnown = bic.isPresent() || EUROPEAN_ECONOMIC_AREA.contains(iban.country());
    if (!isIn("EUR", transfer) || !isKnown) {
      return Optional.empty();
    }
    return Optional.of(
        new PaymentCode(
            Form.EPC,
            String.join(
                "\n",
                List.of(
                    "BCD",
                    "002",
                    "1",
                    "SCT",
                    bic.orElse(""),
                    transfer.payee().name(),
                    iban.digits(),
                    "EUR" + amount(transfer),
                    "",
                    "",
                    transfer.about()))));
  }

  private static Optional<PaymentCode> swiss(Transfer transfer, Iban iban) {
    var address = transfer.payee().address();
    boolean fits =
        address.street().length() <= LONGEST_NAME
            && address.postcode().length() <= LONGEST_POSTCODE
            && address.city().length() <= LONGEST_TOWN;
    boolean isSayable = isIn("CHF", transfer) || isIn("EUR", transfer);
    if (!fits || !isSayable || iban.asksForQrReference()) {
      return Optional.empty();
    }
    List<String> creditor =
        List.of(
            "S",
            transfer.payee().name(),
            address.street(),
            "",
            address.postcode(),
            address.city(),
            address.country());
    List<String> nobody = List.of("", "", "", "", "", "", "");
    return Optional.of(
        new PaymentCode(
            Form.SWISS,
            lines(
                List.of("SPC", "0200", "1", iban.digits()),
                creditor,
                nobody,
                List.of(amount(transfer), transfer.sum().getCurrencyUnit().getCode()),
                nobody,
                List.of("NON", "", transfer.about(), "EPD"))));
  }

  @SafeVarargs
  private static String lines(List<String>... parts) {
    return String.join("\n", List.of(parts).stream().flatMap(List::stream).toList());
  }

  private static boolean isIn(String currency, Transfer transfer) {
    return transfer.sum().getCurrencyUnit().getCode().equals(currency);
  }

  private static String amount(Transfer transfer) {
    return transfer.sum().getAmount().toPlainString();
  }
}
