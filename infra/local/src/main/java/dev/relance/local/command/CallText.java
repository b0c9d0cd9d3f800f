package dev.relance.local.command;

import dev.relance.wording.Wording;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say of how they were called. */
final class CallText {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.command.call");

  private CallText() {}

  /** An instant as a day and a time, by UTC. */
  static String utc(Instant at) {
    return ENGLISH.moment(at.atZone(ZoneOffset.UTC));
  }

  static String say(String key, Object... values) {
    return MessageFormat.format(TEXTS.getString(key), values);
  }
}
