package dev.relance.journey;

import dev.relance.account.Revision;
import dev.relance.mail.Mail;
import dev.relance.plan.Account;
import dev.relance.plan.Touchpoint;

/** What is done about an account now. */
sealed interface Move {
  /**
   * One message goes out.
   *
   * @param account the account with what its records tell taken in
   * @param claim what is written before the send, the exact bytes among it
   */
  record Send(Account account, Revision claim, Touchpoint touchpoint, Mail mail) implements Move {}

  /** Nothing goes out; what was found is noted. */
  record Wait(Revision noted) implements Move {}
}
