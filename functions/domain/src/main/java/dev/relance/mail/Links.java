package dev.relance.mail;

import dev.relance.money.Amounts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.joda.money.Money;

/** The links that a message offers. */
public final class Links {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Links() {}

  /** A payment address with its invoice number and amount (as 120.00) filled in. */
  public static String payment(String pattern, String invoiceNumber, Money amount) {
    return https(
        pattern
            .replace("{invoice}", encode(invoiceNumber))
            .replace("{amount}", encode(Amounts.plain(amount))));
  }

  /**
   * Returns an https address.
   *
   * @throws IllegalArgumentException for any other
   */
  public static String https(String address) {
    try {
      URI uri = new URI(address);
      if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("link '%s' is not an address".formatted(address), e);
    }
    throw new IllegalArgumentException(
        "link '%s' must be an https address with a host".formatted(address));
  }

  /** A link that opens a new e-mail with its subject filled in (RFC 6068). */
  public static String mailto(String address, String subject) {
    int at = address.lastIndexOf('@');
    return "mailto:%s@%s?subject=%s"
        .formatted(
            encode(address.substring(0, at)),
            address.substring(at + 1),
            encode(subject.replace(NO_BREAK_SPACE, ' ')));
  }

  /** Percent-encodes every character except letters, digits and - . _ ~. */
  static String encode(String text) {
    var encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
