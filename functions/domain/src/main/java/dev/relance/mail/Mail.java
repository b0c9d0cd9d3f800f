package dev.relance.mail;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * A message ready to be sent.
 *
 * @param from the sender address alone
 * @param to the recipient address alone
 * @param text its text as plain text
 * @param html its text as HTML
 * @param mime the exact bytes, ASCII only, with CRLF line ends
 * @param pictures those that the HTML shows, by their addresses in it
 */
public record Mail(
    String from,
    String to,
    Locale language,
    String subject,
    String text,
    String html,
    String mime,
    Map<String, Picture> pictures) {
  public Mail {
    pictures = Map.copyOf(pictures);
  }

  /** Its HTML with the pictures written into it, as a page of its own shows it. */
  public String page() {
    String page = html;
    for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
      String png = Base64.getEncoder().encodeToString(picture.getValue().png());
      page = page.replace(picture.getKey(), "data:image/png;base64," + png);
    }
    return page;
  }

  /** The bytes that are sent and kept. */
  public byte[] bytes() {
    return mime.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
