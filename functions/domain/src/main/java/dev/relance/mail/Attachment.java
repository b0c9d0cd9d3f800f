package dev.relance.mail;

/**
 * A file that goes with a message.
 *
 * @param name the file name, in ASCII letters, digits, dots and hyphens
 * @param mediaType such as text/csv
 */
public record Attachment(String name, String mediaType, String content) {
  public Attachment {
    if (!name.matches("[A-Za-z0-9.-]{1,80}")) {
      throw new IllegalArgumentException(
          "attachment name '%s' must be letters, digits, dots and hyphens".formatted(name));
    }
  }
}
