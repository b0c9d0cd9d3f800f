package dev.relance.mail;

import java.util.Locale;

/**
 * A message ready to be sent.
 *
 * @param from the sender address alone
 * @param to the recipient address alone
 * @param text its text as plain text
 * @param html its text as HTML
 * @param mime the exact bytes, ASCII only, with CRLF line ends
 */
public record Mail(
    String from,
    String to,
    Locale language,
    String subject,
    String text,
    String html,
    String mime) {
  /** The bytes that are sent and kept. */
  public byte[] bytes() {
    return mime.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
