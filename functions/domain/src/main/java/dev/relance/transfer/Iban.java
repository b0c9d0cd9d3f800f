package dev.relance.transfer;

import java.math.BigInteger;
import java.util.Optional;

/** An IBAN without spaces, with the right check digits (ISO 13616). */
record Iban(String digits) {
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int LEAST_QR_BANK = 30000;
  private static final int MOST_QR_BANK = 31999;

  /** Empty if it cannot be one: money would go astray. */
  static Optional<Iban> of(String written) {
    String digits = written.replace(" ", "");
    return digits.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") && isRight(digits)
        ? Optional.of(new Iban(digits))
        : Optional.empty();
  }

  String country() {
    return digits.substring(0, 2);
  }

  /** Whether it only takes transfers with a QR reference, which an invoice does not tell us. */
  boolean asksForQrReference() {
    int bank = Integer.parseInt(digits.substring(4, 9));
    return bank >= LEAST_QR_BANK && bank <= MOST_QR_BANK;
  }

  private static boolean isRight(String digits) {
    var number = new StringBuilder();
    (digits.substring(4) + digits.substring(0, 4))
        .chars()
        .forEach(c -> number.append(Character.getNumericValue(c)));
    return new BigInteger(number.toString()).mod(MODULUS).equals(BigInteger.ONE);
  }
}
