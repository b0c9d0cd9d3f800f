package dev.relance.delivery;

import dev.relance.mail.Mail;
import java.util.Map;

/** Hands a mail to the mail service, once. */
public interface Postman {
  /** The tag that carries the touchpoint id, so that news of the message finds its way back. */
  String TOUCHPOINT_TAG = "touchpoint";

  /** The tag that carries the account. */
  String ACCOUNT_TAG = "account";

  /**
   * Sends a mail one time; the adapter never tries again.
   *
   * @param tags names and values of letters, digits, hyphens and underscores, which come back with
   *     every news of the message
   */
  Answer send(Mail mail, Map<String, String> tags);

  /** What the mail service answered. */
  sealed interface Answer {
    /** It took the mail under an id of its own. */
    record Accepted(String messageId) implements Answer {}

    /** It refused the mail: nothing went out. */
    record Refused(String reason) implements Answer {}

    /** It is not known whether the mail went out: no answer, or one that does not say. */
    record Unknown(String reason) implements Answer {}
  }
}
