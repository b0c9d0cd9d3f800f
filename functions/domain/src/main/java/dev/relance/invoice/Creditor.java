package dev.relance.invoice;

import dev.relance.time.Place;
import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The business that is owed money and in whose name every message goes out.
 *
 * @param email the sender address, in the creditor's own name
 * @param replyTo where answers go; the sender address when the record names none
 * @param ownerEmails who reads the summaries; at least one
 * @param policy the name of the follow-up policy
 * @param feedAt when the invoicing system last said that its records are complete
 * @param contract what its contracts say as a rule
 * @param phone where a debtor can call, as it is written in messages
 */
public record Creditor(
    String id,
    String name,
    PostalAddress address,
    Optional<String> registration,
    String email,
    String replyTo,
    List<String> ownerEmails,
    Locale language,
    ZoneId zone,
    Place place,
    String policy,
    HowToPay howToPay,
    SummaryRhythm summary,
    Optional<Instant> feedAt,
    Contract contract,
    Assurances assurances,
    Optional<String> phone) {
  public Creditor {
    ownerEmails = List.copyOf(ownerEmails);
  }

  /** A creditor of whose contracts nothing is known, and for whom every rule of caution holds. */
  public Creditor(
      String id,
      String name,
      PostalAddress address,
      Optional<String> registration,
      String email,
      String replyTo,
      List<String> ownerEmails,
      Locale language,
      ZoneId zone,
      Place place,
      String policy,
      HowToPay howToPay,
      SummaryRhythm summary,
      Optional<Instant> feedAt) {
    this(
        id,
        name,
        address,
        registration,
        email,
        replyTo,
        ownerEmails,
        language,
        zone,
        place,
        policy,
        howToPay,
        summary,
        feedAt,
        Contract.NONE,
        Assurances.NONE,
        Optional.empty());
  }

  /** The same creditor, whenever its feed was last complete. */
  public Creditor withoutFeedTime() {
    return new Creditor(
        id,
        name,
        address,
        registration,
        email,
        replyTo,
        ownerEmails,
        language,
        zone,
        place,
        policy,
        howToPay,
        summary,
        Optional.empty(),
        contract,
        assurances,
        phone);
  }

  /** How often the owner's summary is sent: on weekdays, on Mondays, or not at all. */
  public enum SummaryRhythm implements Word {
    DAILY("daily"),
    WEEKLY("weekly"),
    NEVER("never");

    private final String word;

    SummaryRhythm(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * How a debtor pays.
   *
   * @param url an https pattern with the places {invoice} and {amount}
   */
  public record HowToPay(
      Optional<String> url,
      Optional<String> iban,
      Optional<String> bic,
      Optional<String> reference) {}
}
