package dev.relance.local.book;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, read strictly: a wrong letter is refused, never replaced. */
final class Utf8 {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /**
   * Reads text; a byte order mark at its start is left out.
   *
   * @throws Unusable if it is in another character set
   */
  static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unusable("text that is not UTF-8", "save the file as UTF-8");
    }
  }
}
