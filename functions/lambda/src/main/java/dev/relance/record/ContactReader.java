package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.vocabulary.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Reads the records of contacts by hand. */
final class ContactReader {
  private ContactReader() {}

  static Contact contact(String id, Document r) {
    Contact contact = contactAsWritten(id, r);
    contact.notice().ifPresent(notice -> requirePossible(contact, notice));
    return contact;
  }

  private static void requirePossible(Contact contact, Notice notice) {
    if (!formsOf(contact.channel()).contains(notice.dispatch())) {
      throw new IllegalArgumentException(
          "notice.dispatch: '%s' does not fit a %s; correct one of them"
              .formatted(notice.dispatch().word(), contact.channel().word()));
    }
    requireNotBefore(contact.at(), "receivedOn", notice.receivedOn());
    requireNotBefore(contact.at(), "answeredOn", notice.answeredOn());
  }

  private static Set<Dispatch> formsOf(Channel channel) {
    return switch (channel) {
      case CALL, SMS -> Set.of();
      case LETTER -> Set.of(Dispatch.POST, Dispatch.REGISTERED);
      case VISIT, MEETING -> Set.of(Dispatch.IN_PERSON);
      case EMAIL, MESSAGE -> Set.of(Dispatch.EMAIL);
    };
  }

  /** The debtor's calendar day may begin twelve hours before the day in UTC. */
  private static void requireNotBefore(Instant at, String name, Optional<LocalDate> day) {
    LocalDate sent = at.minus(Duration.ofHours(12)).atZone(ZoneOffset.UTC).toLocalDate();
    day.filter(d -> d.isBefore(sent))
        .ifPresent(
            early -> {
              throw new IllegalArgumentException(
                  "notice.%s: '%s' is before the notice itself was sent; correct it"
                      .formatted(name, early));
            });
  }

  private static Contact contactAsWritten(String id, Document r) {
    return new Contact(
        id,
        r.instant("at"),
        r.word("channel", Channel.class),
        new Contact.Result(
            r.word("outcome", ContactOutcome.class),
            r.optionalObject("promise").map(p -> MemberReader.promise(p, "date")),
            MemberReader.disputedAmount(r)),
        MemberReader.ids(r, "invoices"),
        r.optionalObject("notice").map(ContactReader::notice),
        new Contact.Particulars(
            r.optionalText("by"),
            r.optionalText("who"),
            r.optionalText("notes"),
            r.optionalText("recap"),
            r.optionalText("letter")));
  }

  private static Notice notice(Document n) {
    return new Notice(
        n.word("kind", NoticeKind.class),
        n.word("dispatch", Dispatch.class),
        n.optionalDate("receivedOn"),
        n.optionalDate("answeredOn"),
        n.texts("enclosures"));
  }
}
