package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.policy.AcknowledgementTerms;
import dev.relance.policy.Policy;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds what happened and still needs our acknowledgement. Each cause is answered once. */
public final class Acknowledgements {
  /** A receipt that comes later than this is no longer worth a message. */
  private static final int RECEIPT_DAYS = 7;

  private static final int LAPSED_DAYS = 7;

  private static final Set<Channel> SPOKEN =
      EnumSet.of(Channel.CALL, Channel.VISIT, Channel.MEETING);

  private final Account account;
  private final AcknowledgementTerms terms;
  private final LocalDate today;

  private Acknowledgements(Account account, Policy policy, LocalDate today) {
    this.account = account;
    this.terms = policy.acknowledgements();
    this.today = today;
  }

  /** The acknowledgements that are due on a day, besides receipts. */
  public static List<Acknowledgement> due(Account account, Policy policy, LocalDate today) {
    if (!account.isAnythingTold()) {
      return List.of();
    }
    var acknowledgements = new Acknowledgements(account, policy, today);
    return Stream.<Stream<? extends Acknowledgement>>of(
            Announcements.moved(account, today).stream(),
            AgreedSums.untold(account, today).stream(),
            Answers.unanswered(account, policy, today).stream(),
            Instalments.coming(account, policy, today).stream(),
            acknowledgements.recapsDue().filter(acknowledgements::isReleased))
        .<Acknowledgement>flatMap(due -> due)
        .toList();
  }

  /** The receipt that is due on a day. A reminder of that day says thanks in its place. */
  public static Optional<Acknowledgement> receipt(Account account, Policy policy, LocalDate today) {
    return new Acknowledgements(account, policy, today).receipt();
  }

  /** The recaps that wait for the owner on a day. */
  public static List<WaitingRecap> waiting(Account account, Policy policy, LocalDate today) {
    return policy.acknowledgements().recapApproval()
        ? new Acknowledgements(account, policy, today).waiting()
        : List.of();
  }

  /**
   * The recaps whose last day passed lately, unless they went out or the owner refused them. Each
   * was held back by a rule, or by the owner who has not decided.
   */
  public static List<WaitingRecap> lapsed(Account account, Policy policy, LocalDate today) {
    var acknowledgements = new Acknowledgements(account, policy, today);
    return acknowledgements
        .recaps(acknowledgements::hasLapsed)
        .map(acknowledgements::waiting)
        .filter(acknowledgements::wasHeldBack)
        .toList();
  }

  /** The days on which the recaps that are due today lapse. */
  public static List<LocalDate> lapses(Account account, Policy policy, LocalDate today) {
    var acknowledgements = new Acknowledgements(account, policy, today);
    return acknowledgements
        .recapsDue()
        .map(recap -> acknowledgements.waiting(recap).until().plusDays(1))
        .toList();
  }

  /**
   * A recap that has not gone out.
   *
   * @param until the last day on which it can go out, inclusive
   */
  public record WaitingRecap(Acknowledgement.Recap recap, LocalDate until) {}

  private List<WaitingRecap> waiting() {
    return recapsDue()
        .filter(recap -> decision(recap.contact()).isEmpty())
        .map(this::waiting)
        .toList();
  }

  private WaitingRecap waiting(Acknowledgement.Recap recap) {
    return new WaitingRecap(recap, lastDay(recap.contact()));
  }

  private Optional<DecisionKind> decision(Contact contact) {
    return RecapDecisions.of(account, contact).map(DecisionRecord::kind);
  }

  private LocalDate lastDay(Contact contact) {
    return account.day(contact.at()).plusDays(terms.recapDays().orElseThrow());
  }

  /** Much later, nobody needs to be told that it did not go out. */
  private boolean hasLapsed(Contact contact) {
    LocalDate lastDay = lastDay(contact);
    return lastDay.isBefore(today) && !lastDay.plusDays(LAPSED_DAYS).isBefore(today);
  }

  private boolean wasHeldBack(WaitingRecap lapsed) {
    Contact contact = lapsed.recap().contact();
    Optional<DecisionKind> decided = decision(contact);
    return !decided.equals(Optional.of(DecisionKind.REFUSE))
        && (account.history().unanswered().containsKey(contact.recordKey())
            || (terms.recapApproval() && decided.isEmpty()));
  }

  private boolean isReleased(Acknowledgement.Recap recap) {
    return decision(recap.contact())
        .map(decided -> decided == DecisionKind.APPROVE)
        .orElse(!terms.recapApproval());
  }

  private Stream<Acknowledgement.Recap> recapsDue() {
    return recaps(this::isRecent);
  }

  private Stream<Acknowledgement.Recap> recaps(Predicate<Contact> when) {
    return terms.recapDays().stream()
        .flatMap(
            days ->
                account.contacts().stream()
                    .filter(this::isToConfirm)
                    .filter(when)
                    .map(contact -> recap(contact, days)));
  }

  private Acknowledgement.Recap recap(Contact contact, int days) {
    return new Acknowledgement.Recap(
        contact,
        account.invoices().stream()
            .filter(invoice -> contact.concerns(invoice.id()))
            .filter(invoice -> !contact.invoices().isEmpty() || !invoice.isSettled())
            .toList(),
        today.plusDays(days));
  }

  /** A conversation with a result that the debtor can confirm, of which nobody wrote yet. */
  private boolean isToConfirm(Contact contact) {
    return SPOKEN.contains(contact.channel())
        && hasResult(contact)
        && !account.history().acknowledged().containsKey(contact.recordKey());
  }

  private boolean isRecent(Contact contact) {
    return !account.day(contact.at()).isAfter(today) && !lastDay(contact).isBefore(today);
  }

  private static boolean hasResult(Contact contact) {
    return switch (contact.outcome()) {
      case INVOICE_NOT_RECEIVED,
          WAITING_FOR_APPROVAL,
          DISPUTE,
          PAYMENT_ANNOUNCED,
          PAYMENT_PROMISED ->
          true;
      case REACHED, REFUSED -> contact.promise().isPresent() || said(contact);
      case NOT_REACHED, LEFT_MESSAGE, WRONG_PERSON -> false;
    };
  }

  private static boolean said(Contact contact) {
    return contact.particulars().recap().isPresent();
  }

  private Optional<Acknowledgement> receipt() {
    List<Invoice> paid =
        terms.receipt()
            ? account.invoices().stream().filter(this::isPaidAfterReminder).toList()
            : List.of();
    return paid.isEmpty()
        ? Optional.empty()
        : Optional.of(new Acknowledgement.PaymentReceipt(paid, earned(paid)));
  }

  private List<Money> earned(List<Invoice> paid) {
    return paid.stream().flatMap(invoice -> Goodwill.earned(account, invoice).stream()).toList();
  }

  private boolean isPaidAfterReminder(Invoice invoice) {
    InvoiceProgress progress = account.history().of(invoice.id());
    return invoice.isSettled()
        && !invoice.isWrittenOff()
        && !invoice.payments().isEmpty()
        && progress.closedOn().filter(day -> !isOver(day)).isPresent()
        && progress.levels().stream().anyMatch(Acknowledgements::askedLate)
        && !account.history().acknowledged().containsKey(invoice.recordKey());
  }

  private boolean isOver(LocalDate closed) {
    return closed.plusDays(RECEIPT_DAYS).isBefore(today);
  }

  private static boolean askedLate(PastLevel past) {
    return past.isMessage() && past.level() != Level.COURTESY;
  }
}
