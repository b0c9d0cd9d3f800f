package dev.relance.court;

import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * How far an account is from a court on a day: the claims that could be brought, one per currency,
 * with the ways to a court of the debtor's place, and the days on which the claims end by time.
 *
 * @param on the day, in the debtor's calendar
 * @param leftOut ids of the invoices past due that are disputed: a person must look at them first
 */
public record Readiness(
    LocalDate on, List<Claim> claims, List<Deadline> deadlines, List<String> leftOut) {
  public Readiness {
    claims = List.copyOf(claims);
    deadlines = List.copyOf(deadlines);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The invoices past due in one currency.
   *
   * @param amount what is due on them, without interest and charges
   */
  public record Claim(Money amount, List<String> invoices, List<Path> paths) {
    public Claim {
      invoices = List.copyOf(invoices);
      paths = List.copyOf(paths);
    }

    /** The ways of a kind, such as small-claims; of any kind for a word that no law uses. */
    public List<Path> paths(String track) {
      return paths.stream().filter(path -> path.track().id().equals(track)).toList();
    }
  }

  /**
   * The readiness of an account.
   *
   * @param on the day, in the debtor's calendar
   */
  public static Readiness of(Account account, Terms terms, LocalDate on) {
    return new Assessment(account, terms, on).readiness();
  }
}
