package dev.relance.delivery;

import dev.relance.mail.Mail;
import dev.relance.vocabulary.PutOffCause;
import java.util.Map;

/** Hands a mail to the mail service, once. */
public interface Postman {
  /** The tag with the touchpoint id, which links news to its message. */
  String TOUCHPOINT_TAG = "touchpoint";

  /** The tag of a mail to an owner about one question, with the kind of the question. */
  String QUESTION_TAG = "question";

  /** The tag that carries the account. */
  String ACCOUNT_TAG = "account";

  /**
   * Sends a mail once; an adapter never tries again.
   *
   * @param tags names and values of letters, digits, hyphens and underscores; all news about the
   *     message carries them
   */
  SendAnswer send(Mail mail, Map<String, String> tags);

  /** What the mail service answered. */
  sealed interface SendAnswer {
    /** The mail service accepted the mail under an id of its own. */
    record SendAccepted(String messageId) implements SendAnswer {}

    /** The mail service refused the mail: nothing went out. */
    record SendRefused(String reason) implements SendAnswer {}

    /** The mail service takes no mail for a while: nothing went out, and it can be tried again. */
    record SendPutOff(PutOffCause cause, String reason) implements SendAnswer {}

    /** It is not known whether the mail went out: there was no answer, or an unclear one. */
    record SendUnknown(String reason) implements SendAnswer {}
  }
}
