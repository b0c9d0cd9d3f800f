package dev.relance.decide;

import dev.relance.finding.Payer;
import dev.relance.gate.Situation;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Relation;
import dev.relance.money.Totals;
import dev.relance.plan.PastLevel;
import dev.relance.policy.CallTerms;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what policy asks the owner to do by hand: call a debtor who was written to, and send a
 * letter after a level. Neither is due while policy does not ask for it.
 */
final class HandWork {
  private final Situation situation;

  HandWork(Situation situation) {
    this.situation = situation;
  }

  /**
   * A call.
   *
   * @param after the sternest level that the debtor has had
   * @param on the debtor's day from which it is due
   * @param about the invoices past due
   */
  record Call(Level after, LocalDate on, Payer payer, List<Invoice> about) {}

  /** The next call, if policy asks for one. */
  Optional<Call> call() {
    return situation.policy().calls().flatMap(this::call);
  }

  /**
   * The first call follows a message of the level that policy names, after the days that it names.
   * Who pays late by accident gets one message more before it; who avoids to pay is called after
   * half of the days. Any attempt counts as a call.
   */
  private Optional<Call> call(CallTerms terms) {
    Payer payer = situation.payer();
    List<Invoice> about =
        situation.open().stream().filter(i -> i.overdue(situation.today()).isPositive()).toList();
    if (!isWorthIt(about, terms)) {
      return Optional.empty();
    }
    return messages(about)
        .filter(message -> isReason(message.level(), terms, payer.kind()))
        .min(Comparator.comparing(PastLevel::on))
        .map(first -> first.on().plusDays(days(terms, payer.kind())))
        .map(first -> later(first, lastCall().map(on -> on.plusDays(terms.everyDays()))))
        .map(on -> new Call(sternest(about), on, payer, about));
  }

  private boolean isWorthIt(List<Invoice> about, CallTerms terms) {
    Relation relation = situation.account().debtor().map(Debtor::relation).orElse(Relation.NONE);
    return Totals.of(about.stream().map(i -> i.amountDue(situation.today())).toList())
        .sums()
        .stream()
        .anyMatch(due -> terms.isWorthIt(due, relation, situation.today()));
  }

  private static boolean isReason(Level level, CallTerms terms, PayerKind payer) {
    int reached = level.compareTo(terms.from());
    return payer == PayerKind.BY_ACCIDENT ? reached > 0 : reached >= 0;
  }

  private static int days(CallTerms terms, PayerKind payer) {
    return payer == PayerKind.AVOIDS ? (terms.everyDays() + 1) / 2 : terms.everyDays();
  }

  private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
    return other.filter(day::isBefore).orElse(day);
  }

  private Optional<LocalDate> lastCall() {
    return contacts(Channel.CALL).map(this::day).max(Comparator.naturalOrder());
  }

  private Level sternest(List<Invoice> about) {
    return messages(about).map(PastLevel::level).max(Level.BY_TONE).orElseThrow();
  }

  /** A letter after a level, and the invoices to which that level went. */
  record Letter(Level level, List<Invoice> about) {}

  /** The letters that policy asks for and that nobody has sent yet. */
  List<Letter> letters() {
    return situation.policy().letters().stream()
        .sorted()
        .map(level -> new Letter(level, unsent(level)))
        .filter(letter -> !letter.about().isEmpty())
        .toList();
  }

  private List<Invoice> unsent(Level level) {
    return situation.open().stream().filter(invoice -> isUnsent(level, invoice)).toList();
  }

  private boolean isUnsent(Level level, Invoice invoice) {
    return messages(List.of(invoice))
        .filter(message -> message.level() == level)
        .map(PastLevel::on)
        .max(Comparator.naturalOrder())
        .filter(
            on ->
                contacts(Channel.LETTER)
                    .filter(contact -> contact.concerns(invoice.id()))
                    .allMatch(contact -> day(contact).isBefore(on)))
        .isPresent();
  }

  private Stream<PastLevel> messages(List<Invoice> about) {
    return about.stream()
        .flatMap(i -> situation.account().history().of(i.id()).levels().stream())
        .filter(PastLevel::isMessage);
  }

  private Stream<Contact> contacts(Channel channel) {
    return situation.account().contacts().stream().filter(contact -> contact.channel() == channel);
  }

  private LocalDate day(Contact contact) {
    return situation.day(contact.at());
  }
}
