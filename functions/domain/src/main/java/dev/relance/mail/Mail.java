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
 * @param mime the exact bytes, ASCII only, with CRLF line ends; attached files see {@link #with}
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
  private static final String LINE_END = "\r\n";

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

  /**
   * The message with the files that it attaches. What is kept has the hash of each in its place.
   *
   * @param files by the SHA-256 of their bytes
   */
  public Mail with(Map<String, byte[]> files) {
    String whole = mime;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String lines = Base64.getMimeEncoder().encodeToString(file.getValue());
      whole = whole.replace(LINE_END + file.getKey() + LINE_END, LINE_END + lines + LINE_END);
    }
    return new Mail(from, to, language, subject, text, html, whole, pictures);
  }

  /** The bytes that are sent. */
  public byte[] bytes() {
    return mime.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
