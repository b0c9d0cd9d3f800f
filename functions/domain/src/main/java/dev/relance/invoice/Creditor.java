package dev.relance.invoice;

import dev.relance.time.Place;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The business that is owed money and in whose name every message goes out.
 *
 * @param policy the name of the follow-up policy
 * @param contract what its contracts usually say
 * @param feedAt when the invoicing system last said that its records are complete
 */
public record Creditor(
    String id,
    Letterhead letterhead,
    Owners owners,
    Locality locality,
    String policy,
    Contract contract,
    Assurances assurances,
    Optional<Instant> feedAt)
    implements Recorded {
  /**
   * Who decides for the creditor.
   *
   * @param emails who reads the summaries; at least one
   * @param limited the highest right of those who have not all of them, by address
   */
  public record Owners(List<String> emails, Map<String, Right> limited, SummaryRhythm summary) {
    public Owners {
      emails = List.copyOf(emails);
      limited = Map.copyOf(limited);
    }

    /** Owners with every right. */
    public Owners(List<String> emails, SummaryRhythm summary) {
      this(emails, Map.of(), summary);
    }

    /** What an owner may do. */
    public Set<Right> rights(String email) {
      return EnumSet.range(Right.READ, limited.getOrDefault(email, Right.LEGAL_STEPS));
    }

    /** Those who may do something. An address counts once, however it is written. */
    public Set<String> having(Right right) {
      return emails.stream()
          .filter(email -> rights(email).contains(right))
          .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }
  }

  /** What an owner may do on our pages; each right includes those before it. */
  public enum Right implements Word {
    READ("read"),
    DECIDE("decide"),
    /** To announce and to record what leads to a court or an agency. */
    LEGAL_STEPS("legal-steps");

    /** What an owner needs to approve a level. */
    public static Right toApprove(Level level) {
      return level == Level.INTENT ? LEGAL_STEPS : DECIDE;
    }

    private final String word;

    Right(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Where the creditor works.
   *
   * @param language of the summary, and of messages to debtors whose language is not recorded
   */
  public record Locality(Place place, ZoneId zone, Locale language) {}

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

  /** The legal name. */
  public String name() {
    return letterhead.name();
  }

  /** The sender address, in the creditor's own name. */
  public String email() {
    return letterhead.email();
  }

  /** Where answers go. */
  public String replyTo() {
    return letterhead.replyTo();
  }

  /** The postal address that every message prints. */
  public PostalAddress address() {
    return letterhead.address();
  }

  /** The registration, such as RCS Lyon 123 456 789. */
  public Optional<String> registration() {
    return letterhead.identifiers().registration();
  }

  /** The VAT identification number. */
  public Optional<String> vatId() {
    return letterhead.identifiers().vatId();
  }

  /** Where a debtor can call. */
  public Optional<String> phone() {
    return letterhead.phone();
  }

  /** How debtors pay. */
  public HowToPay howToPay() {
    return letterhead.howToPay();
  }

  /** Where the creditor is. */
  public Place place() {
    return locality.place();
  }

  /** The zone of the creditor's calendar. */
  public ZoneId zone() {
    return locality.zone();
  }

  /** The language of the summary. */
  public Locale language() {
    return locality.language();
  }

  /** The same creditor without the time of its feed, so that other changes can be found. */
  public Creditor withoutFeedTime() {
    return new Creditor(
        id, letterhead, owners, locality, policy, contract, assurances, Optional.empty());
  }
}
