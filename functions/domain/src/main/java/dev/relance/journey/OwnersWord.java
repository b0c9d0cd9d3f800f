package dev.relance.journey;

import dev.relance.escalation.OwnerAnswer;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionRecord;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.page.Answered.Entry;
import dev.relance.plan.Account;
import dev.relance.plan.MadeLetter;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** An owner who says something of an account: the record that comes of it. */
record OwnersWord(Account account, String owner, Instant now) {
  /** The owner of today for whom a link was made: whoever leaves decides nothing any more. */
  static Optional<String> reader(Creditor creditor, Subject about) {
    return creditor.owners().emails().stream().filter(about::isFor).findFirst();
  }

  LocalDate today() {
    return account.day(now);
  }

  DecisionRecord decision(
      String id, OwnerAnswer answer, Entry.Decision entry, List<String> invoices) {
    return new DecisionRecord(
        id,
        answer.kind().orElseThrow(),
        now,
        new Decider(DecidedBy.OWNER, Optional.of(owner)),
        invoices,
        answer.contact(),
        entry.terms(),
        entry.reason());
  }

  /**
   * A contact of today was made just now, and one of an earlier day at noon.
   *
   * @param letters those that were made; one that was posted names the last of them
   */
  Contact contact(
      String id,
      OwnerAnswer answer,
      Entry.ContactMade made,
      List<String> invoices,
      List<MadeLetter> letters) {
    return new Contact(
        id,
        made.on().equals(today())
            ? now
            : made.on().atTime(LocalTime.NOON).atZone(account.zone()).toInstant(),
        answer.channel().orElseThrow(),
        made.result(),
        invoices,
        Optional.empty(),
        new Contact.Particulars(
            Optional.of(owner),
            Optional.empty(),
            made.notes(),
            Optional.empty(),
            answer.channel().equals(Optional.of(Channel.LETTER))
                ? MadeLetter.posted(letters, invoices, made.on(), account.zone())
                    .map(letter -> letter.copy().sha256())
                : Optional.empty()));
  }
}
