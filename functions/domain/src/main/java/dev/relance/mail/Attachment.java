package dev.relance.mail;

import java.text.Normalizer;

/** A file that goes with a message. */
public sealed interface Attachment {
  /** Leaves room for what stands before and after it. */
  int MOST_OF_TEXT = 60;

  /** The file name, in ASCII letters, digits, dots and hyphens. */
  String name();

  /**
   * A text that we wrote.
   *
   * @param mediaType such as text/csv
   */
  record Text(String name, String mediaType, String content) implements Attachment {
    public Text {
      requireName(name);
    }
  }

  /**
   * A file in PDF of which the message holds the hash until {@link Mail#with} puts its bytes there.
   *
   * @param sha256 in lower-case hexadecimal digits
   */
  record Pdf(String name, String sha256) implements Attachment {
    public Pdf {
      requireName(name);
    }
  }

  /** A text as a part of a file name; what is not allowed there becomes a hyphen. */
  static String nameOf(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String allowed = plain.replaceAll("[^A-Za-z0-9.-]+", "-");
    return allowed.substring(0, Math.min(allowed.length(), MOST_OF_TEXT));
  }

  private static void requireName(String name) {
    if (!name.matches("[A-Za-z0-9.-]{1,80}")) {
      throw new IllegalArgumentException(
          "attachment name '%s' must be letters, digits, dots and hyphens".formatted(name));
    }
  }
}
