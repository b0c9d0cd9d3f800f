package dev.relance.decide;

import dev.relance.escalation.Matter;
import dev.relance.gate.Situation;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the questions that the owner has answered for a while: with a pause until it ends, with a
 * call or a letter for two weeks, in which the debtor can answer or pay.
 */
final class Rest {
  private static final int DAYS_AFTER_A_CONTACT = 14;

  private final Situation situation;
  private final Account account;

  Rest(Situation situation) {
    this.situation = situation;
    this.account = situation.account();
  }

  /**
   * Whether a question about an invoice rests today.
   *
   * @param askedFrom a contact answers it only from this day on
   */
  boolean covers(QuestionKind kind, Matter matter, Invoice invoice, LocalDate askedFrom) {
    return (kind.answers().contains(Answer.PAUSE) && isPaused(invoice))
        || (isAnsweredByContact(kind, matter) && isContacted(invoice, askedFrom));
  }

  /**
   * A letter that law or a court asks for answers by what it is, not by a rest. A call that is due
   * has a rhythm of its own.
   */
  private static boolean isAnsweredByContact(QuestionKind kind, Matter matter) {
    boolean isOfLetter =
        kind == QuestionKind.PRECONDITION_MISSING
            && !(matter instanceof Matter.OfRule(Rule rule) && rule != Rule.POST_FIRST);
    return kind.answers().contains(Answer.CALL) && !isOfLetter && kind != QuestionKind.CALL_DUE;
  }

  /** The first later day on which a question about an invoice may rest no more. */
  Optional<LocalDate> ends(Invoice invoice) {
    return pause(invoice)
        .flatMap(DecisionRecord::until)
        .map(last -> last.plusDays(1))
        .or(() -> contact(invoice).map(on -> on.plusDays(DAYS_AFTER_A_CONTACT)));
  }

  private boolean isPaused(Invoice invoice) {
    return pause(invoice)
        .filter(pause -> pause.until().filter(last -> last.isBefore(situation.today())).isEmpty())
        .isPresent();
  }

  private Optional<DecisionRecord> pause(Invoice invoice) {
    return account
        .standing(invoice.id(), Set.of(DecisionKind.PAUSE, DecisionKind.STOP))
        .filter(decided -> decided.by() == DecidedBy.OWNER);
  }

  private boolean isContacted(Invoice invoice, LocalDate askedFrom) {
    return contact(invoice)
        .filter(on -> !on.isBefore(askedFrom))
        .filter(on -> on.plusDays(DAYS_AFTER_A_CONTACT).isAfter(situation.today()))
        .isPresent();
  }

  private Optional<LocalDate> contact(Invoice invoice) {
    LocalDate last = LocalDate.MIN;
    for (Contact contact : account.contacts()) {
      if (contact.concerns(invoice.id()) && !contact.hasFailed()) {
        LocalDate on = account.day(contact.at());
        last = on.isAfter(last) ? on : last;
      }
    }
    return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
  }
}
