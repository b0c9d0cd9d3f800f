package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.AcknowledgementKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What we answer to something that happened. It is no reminder: it asks for nothing that was not
 * promised or agreed, and it takes no level.
 */
public sealed interface Acknowledgement {
  /**
   * What caused it: the keys of records, such as contact#call-7, or of a part of a plan, such as
   * decision#plan-7/2026-05-31. Each is answered once.
   */
  SortedSet<String> causes();

  /** The invoices that it speaks of. */
  List<Invoice> about();

  /** What it is in evidence. */
  default AcknowledgementKind kind() {
    return switch (this) {
      case Recap _ -> AcknowledgementKind.RECAP;
      case PaymentReceipt _ -> AcknowledgementKind.RECEIPT;
      case StepMoved _ -> AcknowledgementKind.STEP_MOVED;
      case SumAgreed _ -> AcknowledgementKind.SUM_AGREED;
      case AnswerNoted _ -> AcknowledgementKind.ANSWER_NOTED;
      case PartComing _ -> AcknowledgementKind.PART_COMING;
    };
  }

  /**
   * What was said and agreed in a contact by hand.
   *
   * @param objectBy the last day to say that it was otherwise, inclusive
   */
  record Recap(Contact contact, List<Invoice> about, LocalDate objectBy)
      implements Acknowledgement {
    public Recap {
      about = List.copyOf(about);
    }

    @Override
    public SortedSet<String> causes() {
      return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(contact.recordKey())));
    }
  }

  /**
   * Thanks for invoices that were paid in full.
   *
   * @param earned the credits for later work that the payments earned
   */
  record PaymentReceipt(List<Invoice> about, List<Money> earned) implements Acknowledgement {
    public PaymentReceipt {
      about = List.copyOf(about);
      earned = List.copyOf(earned);
    }

    @Override
    public SortedSet<String> causes() {
      var causes = new TreeSet<String>();
      about.forEach(invoice -> causes.add(invoice.recordKey()));
      return Collections.unmodifiableSortedSet(causes);
    }
  }

  /**
   * An announced step is taken on another day.
   *
   * @param decision the decision that moved it
   */
  record StepMoved(
      DecisionRecord decision, List<Invoice> about, AnnouncedStep before, AnnouncedStep now)
      implements Acknowledgement {
    public StepMoved {
      about = List.copyOf(about);
    }

    @Override
    public SortedSet<String> causes() {
      return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(decision.recordKey())));
    }
  }

  /**
   * A lower sum settles the invoices if it comes in time.
   *
   * @param decision the decision that agreed to it
   * @param sum what was agreed, for all invoices together
   * @param left what is still to be paid of it; above zero
   * @param until the last day on which it can be paid, inclusive
   */
  record SumAgreed(
      DecisionRecord decision, List<Invoice> about, Money sum, Money left, LocalDate until)
      implements Acknowledgement {
    public SumAgreed {
      about = List.copyOf(about);
    }

    @Override
    public SortedSet<String> causes() {
      return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(decision.recordKey())));
    }
  }

  /**
   * What the debtor told us is noted, or a plan to which the owner agreed.
   *
   * @param decision what was told or agreed
   * @param silentUntil the last day on which a promise or a plan beyond policy silences us; empty
   *     if policy allows all of it
   */
  record AnswerNoted(DecisionRecord decision, List<Invoice> about, Optional<LocalDate> silentUntil)
      implements Acknowledgement {
    public AnswerNoted {
      about = List.copyOf(about);
    }

    @Override
    public SortedSet<String> causes() {
      return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(decision.recordKey())));
    }
  }

  /**
   * A part of an agreed plan falls due soon.
   *
   * @param plan what was agreed
   * @param on the day on which the part is due
   * @param left what is still to be paid of the part, for all invoices together
   */
  record PartComing(DecisionRecord plan, List<Invoice> about, LocalDate on, Money left)
      implements Acknowledgement {
    public PartComing {
      about = List.copyOf(about);
    }

    @Override
    public SortedSet<String> causes() {
      return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(plan.recordKey() + "/" + on)));
    }
  }
}
