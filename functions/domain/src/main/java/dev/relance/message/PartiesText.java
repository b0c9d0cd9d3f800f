package dev.relance.message;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.mail.Envelope;
import dev.relance.mail.Links;
import dev.relance.message.Reminder.Reader;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.PageTopic;
import dev.relance.wording.AddressWords;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every message prints of its sender and its reader, whether a reminder or a reply. */
record PartiesText(Creditor creditor, Reader reader, Wording wording) {
  Map<String, Object> sender() {
    return Map.of(
        "creditor", Plain.name(creditor.name()),
        "address", addresses().oneLine(creditor.address()),
        "phone", ifRecorded("common.phone", creditor.phone()),
        "registration", ifRecorded("common.registration", creditor.registration()));
  }

  /** A person is greeted by name, unless the message is formal. */
  String greeting(boolean isFormal) {
    Debtor debtor = reader.debtor();
    boolean isPerson =
        debtor.kind() == DebtorKind.CONSUMER || debtor.kind() == DebtorKind.SOLE_TRADER;
    return isPerson && !isFormal
        ? wording.say("common.greeting.person", Map.of("name", Plain.name(debtor.name())))
        : wording.say("common.greeting.organisation");
  }

  /** How the reader stops e-mail. */
  List<Link> stops(String about) {
    return Stream.concat(
            reader.links().stop().stream()
                .map(link -> new Link(wording.say("common.stop"), Links.https(link))),
            Stream.of(new Link(wording.say("common.stop-by-mail"), stopByMail(about))))
        .toList();
  }

  String stopByMail(String about) {
    return mailto("common.stop.subject", about);
  }

  /** An answer on the page, or by e-mail with a subject that says what the message is about. */
  Link answer(PageTopic topic, String about) {
    String key = "common.answer." + topic.word();
    return new Link(
        wording.say(key),
        reader
            .links()
            .page()
            .map(page -> Links.https(page + "#" + topic.word()))
            .orElseGet(() -> mailto(key + ".subject", about)));
  }

  private String mailto(String subjectKey, String about) {
    return Links.mailto(
        Envelope.address(reader.links().reply().orElseGet(creditor::replyTo)),
        wording.say(subjectKey, Map.of("invoices", about)));
  }

  AddressWords addresses() {
    return AddressWords.of(wording, reader.debtor());
  }

  static String placeAndDate(Creditor creditor, Wording wording, LocalDate on) {
    return wording.say(
        "common.place-and-date",
        Map.of("city", Plain.name(creditor.address().city()), "date", wording.date(on)));
  }

  String labelled(String key, String value) {
    return wording.label(key) + " " + Plain.text(value);
  }

  private String ifRecorded(String key, Optional<String> value) {
    return value.map(recorded -> labelled(key, recorded)).orElse("");
  }
}
