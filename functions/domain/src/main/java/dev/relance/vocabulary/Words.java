package dev.relance.vocabulary;

import java.util.Locale;

/** Writes constants of an enumeration as documents do: lower case, with hyphens. */
public final class Words {
  private Words() {}

  /** FORMAL_NOTICE becomes formal-notice. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
