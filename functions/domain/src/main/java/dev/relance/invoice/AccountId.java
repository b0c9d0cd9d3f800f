package dev.relance.invoice;

/** One creditor and one debtor: the unit of follow-up. */
public record AccountId(String creditorId, String debtorId) implements Comparable<AccountId> {
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

  @Override
  public int compareTo(AccountId other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
