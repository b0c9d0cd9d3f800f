package dev.relance.mail;

/**
 * A picture that a message shows. Mail programs block pictures that they must fetch, and those
 * written into the page; a part of the message they show.
 *
 * @param name in ASCII letters, digits and hyphens
 * @param png its bytes
 */
public record Picture(String name, byte[] png) {
  public Picture {
    if (!name.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "picture name '%s' must be letters, digits and hyphens".formatted(name));
    }
  }
}
