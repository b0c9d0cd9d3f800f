package dev.relance.escalation;

import dev.relance.finding.Approvers;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.finding.Payer;
import dev.relance.invoice.DecisionTerms.Pledge;
import dev.relance.invoice.Promise;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Lodging;
import dev.relance.law.RequiredContent.Content;
import dev.relance.reply.Doubt;
import dev.relance.reply.Heard;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a question is about, besides its invoices. */
public sealed interface Matter {
  /** The day that the question names and on which the owner is told again, if there is one. */
  default Optional<LocalDate> day() {
    return Optional.empty();
  }

  /** What makes it another question. */
  default Matter asked() {
    return this;
  }

  /** Whose approval is asked for. */
  default Approvers approvers() {
    return new Approvers.One();
  }

  /** What was asked before the first of two owners approved, if one did. */
  default Matter before() {
    return this;
  }

  /** Nothing more. */
  record Nothing() implements Matter {}

  /**
   * The level that waits.
   *
   * @param parts of the invoices that it is about
   * @param approvers whose approval it lacks, if an approval is asked for
   */
  record OfLevel(Level level, Parts parts, Approvers approvers) implements Matter {
    /** A level of whole invoices. */
    public OfLevel(Level level) {
      this(level, Parts.NONE, new Approvers.One());
    }

    /** The same of some parts. */
    public OfLevel of(Parts others) {
      return new OfLevel(level, others, approvers);
    }

    @Override
    public OfLevel before() {
      return approvers instanceof Approvers.Second
          ? new OfLevel(level, parts, new Approvers.Two())
          : this;
    }
  }

  /**
   * The parts of invoices that a level is about.
   *
   * @param dueDates earliest first; none if it is about whole invoices alone
   * @param besidesWhole whether it is about whole invoices besides
   */
  record Parts(List<LocalDate> dueDates, boolean besidesWhole) {
    /** Whole invoices alone. */
    public static final Parts NONE = new Parts(List.of(), false);

    public Parts {
      dueDates = List.copyOf(dueDates);
    }

    /** Parts alone. */
    public static Parts of(List<LocalDate> dueDates) {
      return new Parts(dueDates, false);
    }
  }

  /** The rule that blocks every level. */
  record OfRule(Rule rule) implements Matter {}

  /** An e-mail address of the debtor. */
  record OfAddress(String address) implements Matter {}

  /** A message that may or may not have gone out. */
  record UnconfirmedSend(Level level, LocalDate on) implements Matter {}

  /**
   * A broken promise.
   *
   * @param sum empty when everything owed was promised
   * @param paid what came in of it; empty if nothing did
   */
  record BrokenPromise(LocalDate by, Optional<Money> sum, Optional<Money> paid) implements Matter {}

  /**
   * A promise or a plan beyond what policy allows.
   *
   * @param by the day of the next part
   * @param sum empty when everything owed was promised
   * @param plan every part of a plan, by date; none of a promise
   * @param renewals how many earlier promises it renews
   * @param silentUntil the last day on which it silences us
   */
  record LongPromise(
      LocalDate by, Optional<Money> sum, List<Instalment> plan, int renewals, LocalDate silentUntil)
      implements Matter {
    public LongPromise {
      plan = List.copyOf(plan);
    }

    /** What the debtor proposed. */
    Pledge proposed() {
      return plan.isEmpty()
          ? new Pledge(Optional.of(new Promise(by, sum.map(Money::getAmount))), List.of())
          : new Pledge(
              Optional.empty(),
              plan.stream()
                  .map(part -> new Promise(part.by(), Optional.of(part.sum().getAmount())))
                  .toList());
    }

    /** The messages go on after it. */
    @Override
    public Optional<LocalDate> day() {
      return Optional.of(silentUntil);
    }
  }

  /** A part of a plan. */
  record Instalment(LocalDate by, Money sum) {}

  /** A legal step that was announced for a day. */
  record Announced(LegalStep step, LocalDate on) implements Matter {
    @Override
    public Optional<LocalDate> day() {
      return Optional.of(on);
    }
  }

  /**
   * The debtor's insolvency.
   *
   * @param lodging when and where claims are lodged, where the law is known
   */
  record Insolvency(LocalDate since, Optional<Lodging> lodging) implements Matter {}

  /** How much is due. */
  record AmountDue(Money due) implements Matter {}

  /** The fewest days that an invoice is past due. */
  record Age(int days) implements Matter {}

  /** The day on which a claim may become time-barred. */
  record EndOfClaim(LocalDate lastDay) implements Matter {
    @Override
    public Optional<LocalDate> day() {
      return Optional.of(lastDay);
    }
  }

  /** How many times in a row the mail service refused a message. */
  record Refusals(int inARow) implements Matter {}

  /** The limit that is used up. */
  record NoRoom(ContactLimit limit) implements Matter {}

  /**
   * A dispute.
   *
   * @param words what is wrong, as it was recorded
   * @param part how much is disputed; empty if all of it is
   * @param isRefusal whether the debtor refused to pay
   */
  record Disputed(Optional<Written> words, Optional<Money> part, boolean isRefusal)
      implements Matter {}

  /**
   * A written recap that waits for the owner.
   *
   * @param contact id of the contact that it confirms
   * @param notes what the owner noted for the house; it is not sent
   * @param until the last day on which it can go out, inclusive
   */
  record Recap(String contact, Conversation said, Optional<Written> notes, LocalDate until)
      implements Matter {
    @Override
    public Optional<LocalDate> day() {
      return Optional.of(until);
    }
  }

  /**
   * A reply of the debtor.
   *
   * @param words what it says, cut if it is long
   * @param topics what it seems to be about, the strictest first
   * @param promised the promised day, if exactly one was named
   * @param doubt why it may not be the debtor's
   */
  record Replied(
      Written words,
      List<dev.relance.reply.Topic> topics,
      Optional<LocalDate> promised,
      Optional<Doubt> doubt)
      implements Matter {
    private static final int MOST_CHARACTERS = 600;

    public Replied {
      topics = List.copyOf(topics);
    }

    /** The answers that fit what it is about, the strictest topic first; none if it is in doubt. */
    public List<Answer> proposed() {
      return doubt.isPresent()
          ? List.of(Answer.CALL)
          : topics.stream().map(Replied::proposed).distinct().toList();
    }

    private static Answer proposed(dev.relance.reply.Topic topic) {
      return switch (topic) {
        case INSOLVENCY, LAWYER, CEASE, STOP -> Answer.PAUSE;
        case WRONG_PERSON -> Answer.NEW_ADDRESS;
        case DISPUTE -> Answer.DISPUTE;
        case PAID -> Answer.PAID;
        case PLAN -> Answer.PLAN;
        case PROMISE -> Answer.PROMISE;
        case DOCUMENTS -> Answer.DOCUMENTS;
        case OTHER -> Answer.CALL;
      };
    }

    /** What the owner reads of a reply. */
    public static Replied of(Heard heard) {
      return new Replied(
          new Written(heard.start(MOST_CHARACTERS)),
          List.copyOf(heard.topics()),
          heard.promised(),
          heard.doubt());
    }
  }

  /**
   * A call that is due.
   *
   * @param after the sternest level that the debtor has had
   * @param payer how the debtor pays
   */
  record CallDue(Level after, Payer payer) implements Matter {
    /** The call stays due, whatever else the debtor gets or does. */
    @Override
    public Matter asked() {
      return new Nothing();
    }
  }

  /** What the debtor or the owner wrote. */
  record Quoted(Written words) implements Matter {}

  /** What a message must say and does not say. */
  record LeftOut(Content content) implements Matter {}

  /** What a message must not say but says. */
  record Forbidden(Topic topic) implements Matter {}

  /** What a rule found. */
  record Found(Finding finding) implements Matter {}
}
