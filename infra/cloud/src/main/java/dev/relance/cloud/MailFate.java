package dev.relance.cloud;

import java.util.Locale;

/** What becomes of a message at one address; the address itself says which. */
enum MailFate {
  DELIVERED(""),
  BOUNCED("+bounce"),
  SOFTLY_BOUNCED("+softbounce"),
  COMPLAINED("+complaint"),
  SUPPRESSED("+suppressed");

  private final String suffix;

  MailFate(String suffix) {
    this.suffix = suffix;
  }

  static MailFate of(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at).toLowerCase(Locale.ROOT);
    for (MailFate fate : values()) {
      if (fate != DELIVERED && local.endsWith(fate.suffix)) {
        return fate;
      }
    }
    return address.substring(at + 1).equalsIgnoreCase("bounce.test") ? BOUNCED : DELIVERED;
  }
}
