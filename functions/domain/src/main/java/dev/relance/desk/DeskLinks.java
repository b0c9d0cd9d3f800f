package dev.relance.desk;

import dev.relance.invoice.AccountId;

/** Where the pages of the desk lead; none of these links shows what it opens. */
public interface DeskLinks {
  /** The desk itself. */
  String desk();

  String account(AccountId account);

  /** The question with a mark. */
  String question(AccountId account, String mark);

  /** The message of an entry of evidence. */
  String message(AccountId account, long sequence);
}
