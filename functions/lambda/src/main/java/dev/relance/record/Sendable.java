package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.mail.Envelope;
import dev.relance.mail.Links;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Accepts only what can be sent, by the code that sends it. Whatever a schema lets pass and a mail
 * could not hold is refused when it is recorded, not when the mail is due.
 */
final class Sendable {
  private static final Money ANY_AMOUNT = Money.of(CurrencyUnit.EUR, 1);

  private Sendable() {}

  /** An e-mail address, as it was written. */
  static String address(String written) {
    Envelope.address(written);
    return written;
  }

  static List<String> addresses(Document r, String name) {
    return r.texts(name, Sendable::address);
  }

  /** A pattern that makes an address for every invoice and amount. */
  static String paymentPattern(String written) {
    Links.payment(written, "1", ANY_AMOUNT);
    return written;
  }
}
