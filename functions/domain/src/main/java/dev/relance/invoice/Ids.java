package dev.relance.invoice;

import java.util.regex.Pattern;

/** The form of identifiers in records. It keeps keys, links and file names safe. */
public final class Ids {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}");

  /** Narrower, because it is a tag of a mail too. */
  private static final Pattern TOUCHPOINT = Pattern.compile("[A-Za-z0-9-]+");

  private Ids() {}

  /**
   * Returns a well-formed identifier.
   *
   * @throws IllegalArgumentException naming what it identifies and the allowed form
   */
  public static String require(String what, String id) {
    if (!SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "%s id '%s' must start with a letter or digit and have at most 64 letters, digits or . _ : @ + -"
              .formatted(what, id));
    }
    return id;
  }

  /**
   * Returns a well-formed id of a message.
   *
   * @throws IllegalArgumentException naming the allowed form
   */
  public static String requireTouchpoint(String id) {
    if (!TOUCHPOINT.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "touchpoint '%s' must have only letters, digits and hyphens".formatted(id));
    }
    return id;
  }
}
