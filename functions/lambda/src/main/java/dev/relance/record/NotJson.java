package dev.relance.record;

import com.google.gson.stream.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is not JSON. The message says in one line what was found and where. */
public final class NotJson extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** How Gson reports its position. */
  private static final Pattern PLACE = Pattern.compile(" at line (\\d+) column (\\d+) path (\\S*)");

  /** Gson's name for something that is not a token of JSON. */
  private static final String NO_TOKEN = "Use JsonReader";

  private NotJson(String found, String where) {
    super("not valid JSON: %s (%s)".formatted(found, where));
  }

  static NotJson atStart(String found) {
    return new NotJson(found, "character 1");
  }

  static NotJson at(JsonReader reader, String found) {
    return new NotJson(found, where(reader));
  }

  static NotJson at(JsonReader reader, IOException flaw) {
    return switch (flaw) {
      case EOFException _ -> at(reader, "it ends too soon");
      case CharacterCodingException _ -> at(reader, "text that is not UTF-8");
      default -> at(reader, found(String.valueOf(flaw.getMessage())));
    };
  }

  private static String found(String message) {
    Matcher place = PLACE.matcher(message);
    String found = place.find() ? message.substring(0, place.start()) : message;
    return found.startsWith(NO_TOKEN) ? "what stands here is no JSON" : found;
  }

  /** A text of one line needs no line number. */
  private static String where(JsonReader reader) {
    Matcher place = PLACE.matcher(reader.toString());
    if (!place.find()) {
      return reader.getPath();
    }
    String line = place.group(1);
    String character = "character " + place.group(2);
    return line.equals("1") ? character : "line " + line + ", " + character;
  }
}
