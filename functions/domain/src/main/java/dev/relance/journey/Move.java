package dev.relance.journey;

import dev.relance.account.Revision;
import dev.relance.mail.Mail;
import dev.relance.plan.Account;
import dev.relance.plan.Touchpoint;

/** What to do about an account now. */
sealed interface Move {
  /**
   * One message goes out.
   *
   * @param account the account after taking in its records
   * @param reservation what is written before the send, including the exact bytes
   */
  record ReserveAndSend(Account account, Revision reservation, Touchpoint touchpoint, Mail mail)
      implements Move {}

  /** Nothing goes out. The findings are recorded. */
  record OnlyNote(Revision noted) implements Move {}
}
