package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Stop;
import dev.relance.reply.Heard;
import dev.relance.reply.Topic;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the replies of the debtor that nobody has decided about, and what stops at once. */
public final class Replies {
  /** The decisions by which an owner says what a reply comes to. */
  private static final Set<DecisionKind> ANSWERS =
      EnumSet.of(
          DecisionKind.RESUME,
          DecisionKind.PAUSE,
          DecisionKind.STOP,
          DecisionKind.DISPUTE,
          DecisionKind.PROMISE,
          DecisionKind.PLAN,
          DecisionKind.PAID,
          DecisionKind.SETTLE,
          DecisionKind.CREDIT,
          DecisionKind.RESOLVE,
          DecisionKind.NEW_ADDRESS);

  private static final Set<Topic> ONLY_STOP = EnumSet.of(Topic.STOP);

  private Replies() {}

  /** The replies about an invoice that wait for the owner, oldest first. */
  public static List<Heard> waiting(Account account, Invoice invoice) {
    if (account.replies().isEmpty()) {
      return List.of();
    }
    return account.replies().stream()
        .filter(Heard::isFromPerson)
        .filter(heard -> !isStopAlone(heard))
        .filter(heard -> concerns(account, heard, invoice))
        .filter(heard -> !isAnswered(account, heard, invoice))
        .toList();
  }

  /** A plain STOP leaves nothing to decide: the stop itself is told. */
  private static boolean isStopAlone(Heard heard) {
    return heard.topics().equals(ONLY_STOP) && heard.doubt().isEmpty();
  }

  /** A reply that names open invoices is about these, any other about the whole account. */
  private static boolean concerns(Account account, Heard heard, Invoice invoice) {
    return heard.names(invoice.number())
        || account.openInvoices().stream().noneMatch(open -> heard.names(open.number()));
  }

  private static boolean isAnswered(Account account, Heard heard, Invoice invoice) {
    return account.decisions().stream()
            .filter(decided -> decided.by() == DecidedBy.OWNER)
            .filter(decided -> ANSWERS.contains(decided.kind()))
            .anyMatch(decided -> isLater(decided, heard) && decided.concerns(invoice.id()))
        || account.contacts().stream()
            .filter(contact -> !contact.at().isBefore(heard.at()))
            .anyMatch(contact -> contact.concerns(invoice.id()) && isWithDebtor(contact))
        || isSettledOnRecord(account, heard, invoice);
  }

  private static boolean isLater(DecisionRecord decided, Heard heard) {
    return !decided.at().isBefore(heard.at());
  }

  private static boolean isWithDebtor(Contact contact) {
    return !contact.hasFailed() && contact.outcome() != ContactOutcome.LEFT_MESSAGE;
  }

  /** The invoicing system knows of the dispute by now, or of its end. */
  private static boolean isSettledOnRecord(Account account, Heard heard, Invoice invoice) {
    LocalDate on = account.day(heard.at());
    return invoice.dispute().filter(dispute -> !dispute.since().isBefore(on)).isPresent()
        || invoice.resolved().filter(resolved -> !resolved.on().isBefore(on)).isPresent();
  }

  /** A debtor who is a law firm does not name a lawyer by signing. */
  static Account.Told understood(Optional<Debtor> debtor, Account.Told told) {
    return told.replies().isEmpty() || debtor.isEmpty()
        ? told
        : new Account.Told(
            told.contacts(),
            told.decisions(),
            told.replies().stream().map(heard -> heard.knowing(debtor.get().emails())).toList());
  }

  /** The debtor, with the stops that replies ask for and that count before anybody read them. */
  static Optional<Debtor> heeded(
      Optional<Debtor> debtor, Account.Told told, List<Invoice> invoices, ZoneId zone) {
    return told.replies().isEmpty()
        ? debtor
        : debtor.map(known -> known.with(stops(known, told, invoices, zone)));
  }

  private static List<Stop> stops(
      Debtor debtor, Account.Told told, List<Invoice> invoices, ZoneId zone) {
    var stops = new ArrayList<>(debtor.stops());
    for (Heard heard : told.replies()) {
      for (Topic topic : heard.topics()) {
        topic
            .stop()
            .filter(_ -> heard.isFromPerson() && heard.doubt().isEmpty())
            .filter(kind -> !isUndone(kind, heard, told, invoices))
            .filter(kind -> stops.stream().noneMatch(stop -> stop.kind() == kind))
            .ifPresent(kind -> stops.add(stop(kind, heard, zone)));
      }
    }
    return stops;
  }

  private static Stop stop(StopKind kind, Heard heard, ZoneId zone) {
    return new Stop(
        kind, heard.at().atZone(zone).toLocalDate(), Optional.empty(), heard.recordKey());
  }

  /** An owner who read the reply may know better, but nobody undoes a STOP. */
  private static boolean isUndone(
      StopKind kind, Heard heard, Account.Told told, List<Invoice> invoices) {
    return kind != StopKind.OPT_OUT
        && told.decisions().stream()
            .filter(decided -> decided.kind() == DecisionKind.RESUME)
            .filter(decided -> decided.by() == DecidedBy.OWNER && isLater(decided, heard))
            .anyMatch(
                decided ->
                    invoices.stream()
                        .filter(invoice -> !invoice.isSettled())
                        .allMatch(invoice -> decided.concerns(invoice.id())));
  }
}
