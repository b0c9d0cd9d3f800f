package dev.relance.message;

import dev.relance.escalation.Conversation;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.mail.Envelope;
import dev.relance.mail.Picture;
import dev.relance.message.AgreedSumText.ToPay;
import dev.relance.money.Totals;
import dev.relance.plan.Acknowledgement.AnswerNoted;
import dev.relance.plan.Acknowledgement.PartComing;
import dev.relance.plan.Acknowledgement.PaymentReceipt;
import dev.relance.plan.Acknowledgement.Recap;
import dev.relance.plan.Acknowledgement.StepMoved;
import dev.relance.plan.Acknowledgement.SumAgreed;
import dev.relance.vocabulary.PageTopic;
import dev.relance.wording.Columns;
import dev.relance.wording.Plain;
import dev.relance.wording.RecapWords;
import dev.relance.wording.Wording;
import dev.relance.wording.WrittenDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Everything that the layout of an acknowledgement prints, in the reader's language. */
final class AcknowledgementText {
  private final AcknowledgementMessage message;
  private final Wording wording;
  private final PartiesText parties;
  private final Map<String, Object> facts;
  private final Optional<AgreedSumText> toPay;

  AcknowledgementText(AcknowledgementMessage message, Wording wording) {
    this.message = message;
    this.wording = wording;
    this.parties = new PartiesText(message.creditor(), message.reader(), wording);
    this.facts = facts();
    this.toPay = toPay();
  }

  private Optional<AgreedSumText> toPay() {
    return switch (message.acknowledgement()) {
      case SumAgreed agreed ->
          Optional.of(
              AgreedSumText.of(
                  new ToPay(agreed.about(), agreed.left(), agreed.until()),
                  message,
                  parties,
                  wording));
      case PartComing part ->
          Optional.of(
              AgreedSumText.of(
                  new ToPay(part.about(), part.left(), part.on()), message, parties, wording));
      case Recap _, PaymentReceipt _, StepMoved _, AnswerNoted _ -> Optional.empty();
    };
  }

  List<Picture> pictures() {
    return toPay.stream().flatMap(text -> text.pictures().stream()).toList();
  }

  String subject() {
    var about = new HashMap<>(facts);
    about.put("about", Plain.withPlainSpaces(say("about")));
    return about().isEmpty()
        ? wording.capital(Plain.withPlainSpaces(say("about")))
        : wording.say(isMany() ? "subject.many" : "subject.one", about);
  }

  String stopByMail() {
    return parties.stopByMail(invoices());
  }

  /** What the layout prints in an envelope. */
  Map<String, Object> values(Envelope envelope) {
    var values = new HashMap<String, Object>();
    values.put("language", wording.locale().getLanguage());
    values.put("subject", subject());
    values.put("preheader", say("opening"));
    values.put("title", say("title"));
    values.put("greeting", parties.greeting(false));
    values.put("paragraphs", paragraphs());
    values.put("noted", noted());
    values.put("invoicesLabel", wording.say(isMany() ? "common.invoices" : "common.invoice"));
    values.put("invoices", rows());
    values.put("closing", wording.has(key("closing")) ? say("closing") : "");
    values.put("answers", answers());
    values.put("regards", wording.say("common.regards"));
    values.put("why", message.saysPurpose() ? wording.say("common.purpose") : "");
    values.put("stopHint", wording.say("common.stop-hint"));
    values.put("stops", parties.stops(invoices()));
    values.putAll(parties.sender());
    values.putAll(toPay.map(text -> text.values(envelope)).orElse(AgreedSumText.NOTHING_TO_PAY));
    return values;
  }

  private Map<String, Object> facts() {
    var facts = new HashMap<String, Object>();
    facts.put("many", isMany());
    facts.put("none", about().isEmpty());
    facts.put("number", about().isEmpty() ? "" : Plain.name(about().getFirst().number()));
    facts.put("more", wording.count("count.more", about().size() - 1));
    facts.put("invoices", wording.count("count.invoices", about().size()));
    facts.put("numbers", numbers());
    switch (message.acknowledgement()) {
      case Recap recap -> name(facts, recap);
      case PaymentReceipt receipt -> name(facts, receipt);
      case StepMoved moved -> name(facts, moved);
      case SumAgreed agreed -> name(facts, agreed);
      case AnswerNoted noted -> name(facts, noted);
      case PartComing part -> name(facts, part);
    }
    return Map.copyOf(facts);
  }

  private String numbers() {
    return wording.and(about().stream().map(i -> Plain.name(i.number())).toList());
  }

  private void name(Map<String, Object> facts, Recap recap) {
    Contact contact = recap.contact();
    facts.put("conversation", wording.name("conversation", contact.channel()));
    facts.put("day", day(contact.at()));
    facts.put("objectBy", wording.date(recap.objectBy()));
  }

  private void name(Map<String, Object> facts, PaymentReceipt receipt) {
    List<Invoice.Payment> last =
        receipt.about().stream().flatMap(AcknowledgementText::lastPayments).toList();
    Totals sums = Totals.of(last.stream().map(Invoice.Payment::amount).toList());
    facts.put("sum", wording.sums(sums));
    facts.put("credit", wording.sums(Totals.of(receipt.earned())));
    facts.put("day", wording.date(last.getLast().date()));
    facts.put("oneDay", last.stream().map(Invoice.Payment::date).distinct().count() == 1);
  }

  /** What came in on the day of the last payment. */
  private static Stream<Invoice.Payment> lastPayments(Invoice invoice) {
    LocalDate last =
        invoice.payments().stream()
            .map(Invoice.Payment::date)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return invoice.payments().stream().filter(payment -> payment.date().equals(last));
  }

  private void name(Map<String, Object> facts, StepMoved moved) {
    facts.put("step", wording.say("step." + moved.now().step().word()));
    facts.put("before", wording.date(moved.before().on()));
    facts.put("now", wording.date(moved.now().on()));
  }

  private void name(Map<String, Object> facts, SumAgreed agreed) {
    Money paid = agreed.sum().minus(agreed.left());
    facts.put("agreed", wording.money(agreed.sum()));
    facts.put("left", wording.money(agreed.left()));
    facts.put("until", wording.date(agreed.until()));
    facts.put("paid", paid.isPositive() ? wording.money(paid) : "");
  }

  private void name(Map<String, Object> facts, AnswerNoted noted) {
    DecisionRecord told = noted.decision();
    facts.put("day", day(told.at()));
    facts.put("words", told.email().or(told::reason).map(Plain::phrase).orElse(""));
    facts.put("by", told.promise().<Object>map(promise -> wording.date(promise.date())).orElse(""));
    facts.put("plan", !told.instalments().isEmpty());
    facts.put("until", told.until().<Object>map(wording::date).orElse(""));
    facts.put(
        "sum",
        told.sum().or(() -> told.promise().flatMap(Promise::amount)).map(this::sum).orElse(""));
    facts.put("silentUntil", noted.silentUntil().<Object>map(wording::date).orElse(""));
  }

  private void name(Map<String, Object> facts, PartComing part) {
    facts.put("day", day(part.plan().at()));
    facts.put("left", wording.money(part.left()));
    facts.put("by", wording.date(part.on()));
  }

  /** A sum that the debtor names is in the currency of the invoices. */
  private String sum(BigDecimal amount) {
    return wording.money(
        Money.of(about().getFirst().total().getCurrencyUnit(), amount, RoundingMode.HALF_UP));
  }

  private WrittenDay day(Instant at) {
    return wording.date(at.atZone(message.reader().zone()).toLocalDate());
  }

  private List<String> parts(DecisionRecord told) {
    return told.instalments().stream()
        .map(
            part ->
                wording.say(
                    "page.account.plan-part",
                    Map.of(
                        "day", wording.date(part.date()),
                        "sum", part.amount().map(this::sum).orElse(""))))
        .toList();
  }

  private List<String> paragraphs() {
    return Stream.of("opening", "body")
        .filter(part -> wording.has(key(part)))
        .map(this::say)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** What was noted in a conversation, point by point. */
  private List<String> noted() {
    return switch (message.acknowledgement()) {
      case Recap recap ->
          new RecapWords(wording)
              .points(Conversation.of(recap.contact(), recap.about(), message.reader().zone()));
      case AnswerNoted noted -> parts(noted.decision());
      case PaymentReceipt _, StepMoved _, SumAgreed _, PartComing _ -> List.of();
    };
  }

  /** A receipt needs no list, because it names what was paid. */
  private List<AnsweredInvoice> rows() {
    return switch (message.acknowledgement()) {
      case Recap _, StepMoved _, SumAgreed _, AnswerNoted _, PartComing _ ->
          about().stream().limit(Composer.MOST_ROWS).map(this::row).toList();
      case PaymentReceipt _ -> List.of();
    };
  }

  private AnsweredInvoice row(Invoice invoice) {
    String number = Plain.name(invoice.number());
    String open = wording.money(invoice.amountDue(message.on()));
    return new AnsweredInvoice(
        number,
        wording.say(
            "common.issued-due",
            Map.of(
                "issued", wording.date(invoice.issueDate()),
                "due", wording.date(invoice.ladderStart()))),
        open,
        Columns.row(number, open));
  }

  /** An invoice and what is open on it. */
  record AnsweredInvoice(String number, String details, String open, String line) {}

  private List<Link> answers() {
    return switch (message.acknowledgement()) {
      case Recap _, AnswerNoted _ -> List.of(answer(PageTopic.WRONG));
      case StepMoved _, SumAgreed _, PartComing _ ->
          List.of(answer(PageTopic.PAID), answer(PageTopic.WRONG));
      case PaymentReceipt _ -> List.of();
    };
  }

  private Link answer(PageTopic topic) {
    return parties.answer(topic, invoices());
  }

  /** What the subject of an answer names. */
  private String invoices() {
    return about().isEmpty()
        ? Plain.name(message.creditor().name())
        : wording.say(isMany() ? "common.invoices.many" : "common.invoices.one", facts);
  }

  private boolean isMany() {
    return about().size() > 1;
  }

  private List<Invoice> about() {
    return message.acknowledgement().about();
  }

  private String say(String part) {
    return wording.say(key(part), facts);
  }

  /** A text of its own for what was told, or else one for every answer. */
  private String key(String part) {
    String key = message.acknowledgement().kind().word() + "." + part;
    return message.acknowledgement() instanceof AnswerNoted noted
        ? Optional.of(key + "." + word(noted.decision())).filter(wording::has).orElse(key)
        : key;
  }

  private static String word(DecisionRecord told) {
    String word = told.kind().word();
    return told.by() == DecidedBy.OWNER ? "owner-" + word : word;
  }
}
