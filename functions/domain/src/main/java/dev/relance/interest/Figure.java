package dev.relance.interest;

import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** One line of a statement: a sum that is owed, a sum that is offered, or a sum that is refused. */
public sealed interface Figure {
  /** What it is about. */
  Claim claim();

  /** The legal source, or the clause of the contract. */
  String cites();

  /**
   * A sum that is owed.
   *
   * @param base what it was computed on
   * @param asked what it came to, rounded once half up to the currency; below zero for a discount
   *     that was earned
   * @param paid what payments and credits have covered of it
   * @param since the day from which it is owed: the day after the due date, the first day of
   *     interest, or the first day of a charge
   * @param calculation how the sum is reckoned, where it is more than a sum that law or contract
   *     names
   */
  record Owed(
      Claim claim,
      Money base,
      Money asked,
      Money paid,
      LocalDate since,
      String cites,
      List<Working> calculation)
      implements Figure {
    public Owed {
      calculation = List.copyOf(calculation);
    }

    /** What is still to be paid. */
    public Money amount() {
      return asked.minus(paid);
    }

    /** The same sum with its calculation. */
    Owed reckoned(List<Working> workings) {
      return new Owed(claim, base, asked, paid, since, cites, workings);
    }

    /** With more of it covered. */
    Owed plusPaid(Money share) {
      return new Owed(claim, base, asked, paid.plus(share), since, cites, calculation);
    }

    @Override
    public String toString() {
      String steps = calculation.stream().map(Working::toString).collect(Collectors.joining("; "));
      return "%s %s%s since %s on %s (%s)%s"
          .formatted(
              claim.word(),
              asked,
              paid.isPositive() ? ", of which %s paid,".formatted(paid) : "",
              since,
              base,
              cites,
              steps.isEmpty() ? "" : ": " + steps);
    }
  }

  /**
   * A lower sum that the debtor may choose to pay.
   *
   * @param payable what is to be paid
   * @param until the last day, inclusive
   */
  record Offered(Claim claim, Money payable, LocalDate until, String cites) implements Figure {
    @Override
    public String toString() {
      return "%s: %s until %s (%s)".formatted(claim.word(), payable, until, cites);
    }
  }

  /**
   * A sum that is not asked for.
   *
   * @param found what was found, in a few words
   * @param computed what it would come to, for the creditor and a court; never for a message
   */
  record Refused(Claim claim, Reason reason, String cites, String found, Optional<Owed> computed)
      implements Figure {
    @Override
    public String toString() {
      return "%s not asked for, %s: %s (%s)".formatted(claim.word(), reason.word(), found, cites);
    }
  }

  /** Why a sum is not asked for. */
  enum Reason implements Word {
    /** Nobody recorded which law governs the invoice. */
    NO_GOVERNING_LAW("no-governing-law"),
    /** Nobody recorded where the debtor is, so that the strictest reading holds. */
    UNKNOWN_PLACE("unknown-place"),
    /** Nobody recorded whether the debtor is a business or a consumer. */
    UNKNOWN_KIND("unknown-kind"),
    /** Mandatory law of the place of a consumer may hold beside the law of the contract. */
    CONSUMER_ELSEWHERE("consumer-elsewhere"),
    /** The law grants nothing of the kind, or nothing to ask of a consumer. */
    NO_RULE("no-rule"),
    /** A clause of the contract grants it, and no rule is known that lets it be asked for. */
    CLAUSE_WITHOUT_RULE("clause-without-rule"),
    /** A published rate is not known; it is never extrapolated. */
    MISSING_RATE("missing-rate"),
    /** The source of the entitlement was not verified and the operator has not confirmed it. */
    UNVERIFIED("unverified"),
    /** Between businesses only. */
    NOT_FOR_CONSUMERS("not-for-consumers"),
    /** The law forbids it. */
    FORBIDDEN("forbidden"),
    /** The notice or free reminder that must come first was not given, or its days still run. */
    BEFORE_NOTICE("before-notice"),
    /** Days without interest still run. */
    TOO_EARLY("too-early"),
    /** Only a court may grant it. */
    COURT_ONLY("court-only"),
    /** Only a contract clause or a court may grant it, and there is no clause. */
    CONTRACT_OR_COURT("contract-or-court"),
    /** A contract rate replaces the statutory regime as a whole. */
    REPLACED_BY_CONTRACT("replaced-by-contract"),
    /** The law allows the actual cost only, and names no number. */
    COST_NOT_SHOWN("cost-not-shown"),
    /** The sum is in another currency than the invoice; nothing is converted. */
    OTHER_CURRENCY("other-currency"),
    /** It would have arisen in a moratorium or an insolvency. */
    RESPITE("respite"),
    /** The last day has passed. */
    EXPIRED("expired");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether a creditor or an operator can change it: a record, a rate or a clause. */
    public boolean isForOwner() {
      return switch (this) {
        case NO_GOVERNING_LAW,
            UNKNOWN_PLACE,
            UNKNOWN_KIND,
            CONSUMER_ELSEWHERE,
            CLAUSE_WITHOUT_RULE,
            MISSING_RATE,
            UNVERIFIED,
            FORBIDDEN,
            COST_NOT_SHOWN,
            OTHER_CURRENCY ->
            true;
        case NO_RULE,
            NOT_FOR_CONSUMERS,
            BEFORE_NOTICE,
            TOO_EARLY,
            COURT_ONLY,
            CONTRACT_OR_COURT,
            REPLACED_BY_CONTRACT,
            RESPITE,
            EXPIRED ->
            false;
      };
    }
  }
}
