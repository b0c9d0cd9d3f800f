package dev.relance.invoice;

import dev.relance.document.Sha256;

/** One creditor and one debtor: the unit of follow-up. */
public record AccountId(String creditorId, String debtorId) implements Comparable<AccountId> {
  /** The bytes of a handle. */
  public static final int HANDLE_BYTES = 8;

  public AccountId {
    Ids.require("creditor", creditorId);
    Ids.require("debtor", debtorId);
  }

  /** Reads what {@link #key} wrote. */
  public static AccountId parse(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("account '%s' is not creditor/debtor".formatted(key));
    }
    return new AccountId(key.substring(0, slash), key.substring(slash + 1));
  }

  /** The account as tables and links write it: creditor/debtor. */
  public String key() {
    return creditorId + "/" + debtorId;
  }

  /** A short name that shows nothing of the account, in hexadecimal digits. */
  public String handle() {
    return Sha256.hex(key(), HANDLE_BYTES);
  }

  @Override
  public int compareTo(AccountId other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
