package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.reply.Heard;
import dev.relance.time.Place;
import dev.relance.time.Zones;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that a decision about one creditor and one debtor needs.
 *
 * @param invoices every recorded invoice by due date, settled ones included; its contract is
 *     completed by the creditor's, the owner's decisions correct it, and it is settled if a reduced
 *     sum that we offered was paid in time
 * @param debtor with the stops that replies ask for, and with the address that the owner named
 * @param told what people said and decided
 */
public record Account(
    AccountId id,
    Optional<Creditor> creditor,
    Optional<Debtor> debtor,
    List<Invoice> invoices,
    Told told,
    Feed feed,
    History history,
    MailFlow flow) {
  public Account {
    invoices =
        Offers.accepted(
            Corrections.of(under(creditor, invoices), told.decisions()), history, told.decisions());
    told = Replies.understood(debtor, told);
    debtor =
        Replies.heeded(
            Corrections.of(debtor, told.decisions()), told, invoices, zone(creditor, debtor));
  }

  /**
   * What people said and decided.
   *
   * @param contacts made by hand, oldest first
   * @param decisions of the owner and the debtor, oldest first
   * @param replies of the debtor, oldest first
   */
  public record Told(List<Contact> contacts, List<DecisionRecord> decisions, List<Heard> replies) {
    /** Nobody said anything. */
    public static final Told NOTHING = new Told(List.of(), List.of(), List.of());

    public Told {
      contacts = List.copyOf(contacts);
      decisions = List.copyOf(decisions);
      replies = List.copyOf(replies);
    }
  }

  /** The contacts made by hand, oldest first. */
  public List<Contact> contacts() {
    return told.contacts();
  }

  /** The decisions of the owner and the debtor, oldest first. */
  public List<DecisionRecord> decisions() {
    return told.decisions();
  }

  /** The replies of the debtor, oldest first. */
  public List<Heard> replies() {
    return told.replies();
  }

  /**
   * What is known about the writes of the invoicing system.
   *
   * @param rejected the records that are rejected as they stand now, by key, with the reasons
   * @param seenAt when the invoicing system last wrote a record of this creditor, if tracked
   */
  public record Feed(SortedMap<String, List<String>> rejected, Optional<Instant> seenAt) {
    /** A feed that is not tracked, with nothing rejected. */
    public static final Feed UNTRACKED = new Feed(Collections.emptySortedMap(), Optional.empty());

    public Feed {
      rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    }
  }

  /** The records that are rejected as they stand now, by key, with the reasons. */
  public SortedMap<String, List<String>> rejected() {
    return feed.rejected();
  }

  /** When the invoicing system last wrote a record of this creditor, if tracked. */
  public Optional<Instant> feedSeenAt() {
    return feed.seenAt();
  }

  private static List<Invoice> under(Optional<Creditor> creditor, List<Invoice> invoices) {
    Contract general = creditor.map(Creditor::contract).orElse(Contract.NONE);
    return general.equals(Contract.NONE)
        ? List.copyOf(invoices)
        : invoices.stream().map(invoice -> invoice.under(general)).toList();
  }

  /** The invoices that are not settled. */
  public List<Invoice> openInvoices() {
    var open = new ArrayList<Invoice>(invoices.size());
    for (Invoice invoice : invoices) {
      if (!invoice.isSettled()) {
        open.add(invoice);
      }
    }
    return Collections.unmodifiableList(open);
  }

  /** The owner's decisions that leave a house rule aside on a day. */
  public Stream<DecisionRecord> overrides(LocalDate on) {
    return decisions().stream()
        .filter(i -> i.kind() == DecisionKind.OVERRIDE && i.by() == DecidedBy.OWNER)
        .filter(i -> i.until().filter(last -> !last.isBefore(on)).isPresent());
  }

  /**
   * The zones in which the debtor may be: the recorded one, else all zones of the debtor's country,
   * else all zones of the creditor's country. Empty if neither is known.
   */
  public List<ZoneId> zones() {
    return zones(creditor, debtor);
  }

  private static List<ZoneId> zones(Optional<Creditor> creditor, Optional<Debtor> debtor) {
    return debtor
        .flatMap(Debtor::zone)
        .map(List::of)
        .orElseGet(() -> place(creditor, debtor).map(Zones::of).orElse(List.of()));
  }

  /**
   * The zone in which days are counted: the debtor's. If several are possible, it is the creditor's
   * if that is one of them, else the first.
   */
  public ZoneId zone() {
    return zone(creditor, debtor);
  }

  private static ZoneId zone(Optional<Creditor> creditor, Optional<Debtor> debtor) {
    List<ZoneId> zones = zones(creditor, debtor);
    return creditor
        .map(Creditor::zone)
        .filter(zone -> zones.isEmpty() || zones.contains(zone))
        .filter(_ -> zones.size() != 1)
        .orElseGet(() -> zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst());
  }

  /** The day at an instant, in that zone. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone()).toLocalDate();
  }

  private static Optional<Place> place(Optional<Creditor> creditor, Optional<Debtor> debtor) {
    return debtor.flatMap(Debtor::place).or(() -> creditor.map(Creditor::place));
  }

  /** The debtor's first address that accepts mail. */
  public Optional<String> address() {
    return debtor.stream()
        .flatMap(d -> d.emails().stream())
        .filter(address -> !history.suppressed().containsKey(address))
        .findFirst();
  }

  /** Why the record of an invoice is rejected as it stands now, if it is. */
  public Optional<List<String>> rejectionOf(Invoice invoice) {
    return rejected().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(rejected().get(invoice.recordKey()));
  }

  /** Whether anything was decided or said in a contact by hand. */
  public boolean isAnythingTold() {
    return !decisions().isEmpty() || !contacts().isEmpty();
  }

  /** The latest decision of the given kinds about an invoice, unless a later resume undid it. */
  public Optional<DecisionRecord> standing(String invoiceId, Set<DecisionKind> kinds) {
    for (int i = decisions().size() - 1; i >= 0; i--) {
      DecisionRecord last = decisions().get(i);
      if (last.concerns(invoiceId) && kinds.contains(last.kind())) {
        return isResumedSince(invoiceId, last.at()) ? Optional.empty() : Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** The pause of an invoice, or its end of follow-up, unless a later resume undid it. */
  public Optional<DecisionRecord> pause(String invoiceId) {
    return standing(invoiceId, Set.of(DecisionKind.PAUSE, DecisionKind.STOP));
  }

  /** The latest matching contact by hand about an invoice, unless a later resume undid it. */
  public Optional<Contact> standingContact(String invoiceId, Predicate<Contact> picked) {
    for (int i = contacts().size() - 1; i >= 0; i--) {
      Contact last = contacts().get(i);
      if (last.concerns(invoiceId) && picked.test(last)) {
        return isResumedSince(invoiceId, last.at()) ? Optional.empty() : Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** Whether the owner released an invoice for further follow-up on a day or later. */
  public boolean isLeftToUsSince(String invoiceId, LocalDate from) {
    for (DecisionRecord decided : decisions()) {
      if (decided.kind() == DecisionKind.RESUME
          && decided.by() == DecidedBy.OWNER
          && decided.concerns(invoiceId)
          && !day(decided.at()).isBefore(from)) {
        return true;
      }
    }
    return false;
  }

  /**
   * When we last learned that messages reach the wrong person, in a contact by hand or from that
   * person, unless the owner resumed or said which address is right since.
   */
  public Optional<Instant> wrongPerson() {
    return !isAnythingTold() ? Optional.empty() : lastWrongPerson();
  }

  private Optional<Instant> lastWrongPerson() {
    return Stream.concat(
            contacts().stream()
                .filter(contact -> contact.outcome() == ContactOutcome.WRONG_PERSON)
                .map(Contact::at),
            decisions().stream()
                .filter(decided -> decided.kind() == DecisionKind.WRONG_PERSON)
                .map(DecisionRecord::at))
        .max(Comparator.naturalOrder())
        .filter(
            told ->
                decisions().stream()
                    .filter(Account::settlesAddress)
                    .noneMatch(i -> !i.at().isBefore(told)));
  }

  private static boolean settlesAddress(DecisionRecord decided) {
    return decided.kind() == DecisionKind.RESUME
        || (decided.kind() == DecisionKind.NEW_ADDRESS && decided.by() == DecidedBy.OWNER);
  }

  /**
   * The address that the debtor last named, unless the owner has dealt with that or it is recorded
   * by now.
   */
  public Optional<String> addressGiven() {
    return decisions().reversed().stream()
        .filter(decided -> decided.kind() == DecisionKind.NEW_ADDRESS)
        .findFirst()
        .filter(given -> given.by() == DecidedBy.DEBTOR)
        .flatMap(given -> given.email().or(given::reason))
        .filter(named -> debtor.filter(known -> known.emails().contains(named)).isEmpty());
  }

  /** Whether a resume about an invoice was decided at a moment or later. */
  boolean isResumedSince(String invoiceId, Instant since) {
    return decisions().stream()
        .filter(i -> i.kind() == DecisionKind.RESUME && i.concerns(invoiceId))
        .anyMatch(i -> !i.at().isBefore(since));
  }

  /**
   * The dispute of an invoice by record, by decision or in a contact by hand, unless its record
   * says that it was settled or a later resume undid it.
   */
  public Optional<Finding.Disputed> dispute(Invoice invoice) {
    return Disputes.standing(this, invoice);
  }

  /**
   * What a reminder on a day may ask for: the open parts of the invoice, less what is disputed of
   * it. A part of which nothing is left is none of them.
   */
  public List<Part> undisputed(Invoice invoice, LocalDate on) {
    return Disputes.undisputed(this, invoice, on);
  }

  /**
   * The announcement that an invoice is paid or settled, by decision or in a contact by hand,
   * unless a later resume undid it. A promise without a day is one.
   */
  public Optional<Finding.PaymentAnnounced> announcedPayment(Invoice invoice) {
    Optional<DecisionRecord> decided =
        standing(invoice.id(), Set.of(DecisionKind.PAID, DecisionKind.SETTLE))
            .filter(told -> !AgreedSums.isAgreed(told) && !StandingOffer.isAccepted(told));
    return decided.isPresent()
        ? decided.map(i -> new Finding.PaymentDecided(i.at()))
        : standingContact(invoice.id(), Account::announcesPayment)
            .map(c -> new Finding.PaymentReported(c.at()));
  }

  private static boolean announcesPayment(Contact contact) {
    return contact.outcome() == ContactOutcome.PAYMENT_ANNOUNCED
        || (contact.outcome() == ContactOutcome.PAYMENT_PROMISED && contact.promise().isEmpty());
  }

  /**
   * The contact in which the debtor said that an invoice never arrived. It no longer counts once
   * the owner resumed, something was sent or handed over by hand since, or a message since then
   * carried the invoice.
   */
  public Optional<Finding.InvoiceNotReceived> notReceived(Invoice invoice) {
    return standingContact(invoice.id(), Account::isAboutArrival)
        .filter(last -> last.outcome() == ContactOutcome.INVOICE_NOT_RECEIVED)
        .filter(last -> !wasCarriedSince(invoice, day(last.at())))
        .map(last -> new Finding.InvoiceNotReceived(last.channel(), last.at()));
  }

  private boolean wasCarriedSince(Invoice invoice, LocalDate from) {
    return invoice.papers().invoiceUrl().isPresent()
        && history.of(invoice.id()).lastMessageOn().filter(day -> !day.isBefore(from)).isPresent();
  }

  private static boolean isAboutArrival(Contact contact) {
    return contact.outcome() == ContactOutcome.INVOICE_NOT_RECEIVED
        || (!contact.hasFailed() && contact.channel() != Channel.CALL);
  }

  /** The last contact in which the debtor said that the invoice must still be approved there. */
  public Optional<Contact> waitingForApproval(Invoice invoice) {
    return standingContact(invoice.id(), c -> c.outcome() == ContactOutcome.WAITING_FOR_APPROVAL);
  }

  /** The account with one more decision, the latest. */
  public Account plus(DecisionRecord decision) {
    return new Account(
        id,
        creditor,
        debtor,
        invoices,
        new Told(
            told.contacts(),
            Stream.concat(told.decisions().stream(), Stream.of(decision)).toList(),
            told.replies()),
        feed,
        history,
        flow);
  }

  /** The account with one more contact by hand, the latest. */
  public Account plus(Contact contact) {
    return new Account(
        id,
        creditor,
        debtor,
        invoices,
        new Told(
            Stream.concat(told.contacts().stream(), Stream.of(contact)).toList(),
            told.decisions(),
            told.replies()),
        feed,
        history,
        flow);
  }

  /** With other invoices. */
  public Account with(List<Invoice> others) {
    return new Account(id, creditor, debtor, others, told, feed, history, flow);
  }

  /** With another history. */
  public Account with(History changed) {
    return new Account(id, creditor, debtor, invoices, told, feed, changed, flow);
  }
}
