package dev.relance.local.command;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the commands say of how they were called. */
final class CallText {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.command.call");

  private CallText() {}

  static String say(String key, Object... values) {
    return MessageFormat.format(TEXTS.getString(key), values);
  }
}
