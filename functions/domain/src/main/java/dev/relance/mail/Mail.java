package dev.relance.mail;

import java.util.Locale;

/**
 * A message ready to go.
 *
 * @param from the sender address alone
 * @param to the recipient address alone
 * @param text what it says, as plain text
 * @param html what it says, in its other form
 * @param mime the exact bytes, ASCII only, lines ended by CRLF
 */
public record Mail(
    String from,
    String to,
    Locale language,
    String subject,
    String text,
    String html,
    String mime) {
  /** The bytes as they are sent and kept. */
  public byte[] bytes() {
    return mime.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
