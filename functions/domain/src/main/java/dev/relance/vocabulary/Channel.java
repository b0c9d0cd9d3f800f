package dev.relance.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A way to reach a debtor. */
public enum Channel implements Word {
  EMAIL("email"),
  SMS("sms"),
  CALL("call"),
  LETTER("letter"),
  VISIT("visit"),
  MEETING("meeting"),
  /** An e-mail or a text message, if the record does not say which. */
  MESSAGE("message");

  /** The channels that limits know. */
  public static final Set<Channel> COUNTED =
      Collections.unmodifiableSet(EnumSet.range(EMAIL, VISIT));

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * The channels as which a contact counts for limits. Limits know neither meetings nor messages. A
   * meeting counts as a visit; a message counts as an e-mail and as a text message.
   */
  public Set<Channel> countsAs() {
    return switch (this) {
      case EMAIL, SMS, CALL, LETTER, VISIT -> Set.of(this);
      case MEETING -> Set.of(VISIT);
      case MESSAGE -> Set.of(EMAIL, SMS);
    };
  }
}
