package dev.relance.desk;

import dev.relance.desk.Moment.Look;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.AcknowledgementDeferred;
import dev.relance.evidence.Event.DeliveryReported;
import dev.relance.evidence.Event.FollowUpDeferred.Cause;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.HeldBack;
import dev.relance.invoice.InvoiceTerms;
import dev.relance.money.Amounts;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.reply.Heard;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import dev.relance.wording.FindingWords;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts the entries of one account's evidence into words. */
public final class Timeline {
  private static final List<String> NAMES = List.of("one", "two", "three", "four");

  private final Wording wording;
  private final ZoneId zone;
  private final List<Entry> entries;
  private final MailPlace mailAt;
  private final DeedWords deeds;
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<CurrencyUnit> currencies = new HashSet<>();
  private final Set<String> delivered;

  /** Each message that was held back, by the first entry about it. */
  private final Map<Long, HeldBack> heldBack;

  /**
   * @param zone the debtor's
   * @param entries in order
   * @param mailAt where a message is found
   */
  public Timeline(Wording wording, ZoneId zone, List<Entry> entries, MailPlace mailAt) {
    this.wording = wording;
    this.zone = zone;
    this.entries = List.copyOf(entries);
    this.mailAt = mailAt;
    this.deeds = new DeedWords(wording);
    this.delivered =
        events(DeliveryReported.class)
            .filter(e -> e.fate() == Fate.DELIVERED)
            .map(DeliveryReported::touchpoint)
            .collect(Collectors.toSet());
    this.heldBack =
        HeldBack.of(entries).stream()
            .collect(Collectors.toMap(held -> held.entry().sequence(), Function.identity()));
    for (InvoiceRecorded invoice : events(InvoiceRecorded.class).toList()) {
      numbers.put(invoice.invoice(), invoice.number());
      currencies.add(invoice.sums().total().getCurrencyUnit());
    }
  }

  /** Everything that happened, in order. */
  public List<Moment> all() {
    return entries.stream().flatMap(entry -> moment(entry).stream()).toList();
  }

  /** Empty for what only evidence needs to say, or has said before. */
  private Optional<Moment> moment(Entry entry) {
    return switch (entry.event()) {
      case InvoiceRecorded e -> invoice(entry, e);
      case Event.RecordRejected e -> say(entry, Look.TROUBLE, "rejected", e.reasons(), e.record());
      case Event.ContactRecorded(var contact) ->
          say(
              entry,
              Look.PLAIN,
              "contact",
              about(contact.invoices(), deeds.details(contact, this::amount)),
              deeds.contact(contact));
      case Event.DecisionRecorded(var decision) ->
          say(
              entry,
              Look.PLAIN,
              "decision",
              about(decision.invoices(), deeds.details(decision, this::amount)),
              wording.capital(deeds.deed(decision)));
      case Event.ReplyReceived(Heard heard) ->
          say(
              entry,
              Look.PLAIN,
              "reply",
              Stream.of(heard.head().subject(), heard.text().said())
                  .filter(said -> !said.isEmpty())
                  .toList(),
              String.join(", ", heard.topics().stream().map(Word::word).toList()));
      case Event.LetterMade e ->
          say(
              entry,
              Look.PLAIN,
              "letter-made",
              about(e.letter().invoices(), List.of(deeds.fingerprint(e.letter().copy().sha256()))),
              e.subject(),
              e.owner());
      case Event.LevelLapsed e ->
          say(entry, Look.PLAIN, "lapsed", List.of(), e.level(), named(List.of(e.invoice())));
      case Event.LevelPassedOver e ->
          say(
              entry,
              Look.PLAIN,
              "passed-over",
              List.of(),
              e.level(),
              part(List.of(e.invoice()), e.part()));
      case MessageAuthorized e -> Optional.of(message(entry, e));
      case AcknowledgementAuthorized e -> Optional.of(acknowledgement(entry, e));
      case Event.MessageAccepted _, Event.AcknowledgementAccepted _ -> Optional.empty();
      case Event.MessageRefused e -> say(entry, Look.TROUBLE, "refused", List.of(e.reason()));
      case Event.MessagePutOff e ->
          say(entry, Look.PLAIN, "put-off", List.of(wording.name("put-off", e.cause())));
      case Event.MessageUnconfirmed _ -> say(entry, Look.TROUBLE, "unconfirmed", List.of());
      case DeliveryReported e -> delivery(entry, e);
      case Event.AddressSuppressed e ->
          say(entry, Look.TROUBLE, "suppressed", List.of(), e.address());
      case Event.FollowUpDeferred _ ->
          Optional.ofNullable(heldBack.get(entry.sequence())).flatMap(this::silence);
      case AcknowledgementDeferred e -> notAnswered(entry, e);
      case Event.FollowUpEscalated e ->
          say(entry, Look.QUESTION, "question", about(e.invoices(), List.of()), question(e));
      case Event.QuestionClosed e ->
          say(
              entry,
              Look.PLAIN,
              "question-closed",
              about(e.invoices(), List.of()),
              deeds.asked(e.question()));
      case Event.CaseClosed e ->
          say(entry, Look.DONE, "closed", List.of(), e.number(), status(e.status()));
      case Event.DebtorErased e -> say(entry, Look.TROUBLE, "debtor-erased", List.of(), e.reason());
      case Event.Erased _ -> Optional.empty();
    };
  }

  private Optional<Moment> invoice(Entry entry, InvoiceRecorded invoice) {
    Money total = invoice.sums().total();
    Money balance = invoice.sums().balance();
    String owed = balance.isZero() ? "nothing" : balance.equals(total) ? "all" : "part";
    return say(
        entry,
        Look.PLAIN,
        "invoice",
        List.of(),
        invoice.number(),
        status(invoice.status()),
        phrase("owed." + owed, wording.money(balance), wording.money(total)),
        due(invoice));
  }

  /** The due date of an invoice, or those of its instalments and of the rest. */
  private String due(InvoiceRecorded invoice) {
    InvoiceRecorded.Due due = invoice.due();
    var terms =
        new InvoiceTerms(
            due.date(),
            due.date(),
            invoice.sums().total(),
            due.instalments(),
            due.stage(),
            Optional.empty());
    return wording.dates(terms.dueDates()).alone();
  }

  private Moment message(Entry entry, MessageAuthorized message) {
    String items = message.invoices().stream().map(this::item).collect(Collectors.joining("; "));
    String key = delivered.contains(message.touchpoint()) ? "items-delivered" : "items";
    return new Moment(
        entry.at().atZone(zone),
        wording.moment(entry.at().atZone(zone)).alone(),
        Look.SENT,
        phrase("message.head", name(message)),
        message.written().subject(),
        mailAt.of(entry, message.touchpoint()),
        List.of(phrase(key, message.written().to(), items)));
  }

  private Object name(MessageAuthorized message) {
    return switch (message.form()) {
      case REMINDER -> message.level();
      case STATEMENT, STATEMENT_ALONE -> wording.capital(wording.name("form", message.form()));
    };
  }

  private Moment acknowledgement(Entry entry, AcknowledgementAuthorized acknowledgement) {
    String key =
        delivered.contains(acknowledgement.touchpoint())
            ? "acknowledgement-delivered"
            : "acknowledgement";
    return new Moment(
        entry.at().atZone(zone),
        wording.moment(entry.at().atZone(zone)).alone(),
        Look.SENT,
        phrase("message.head", wording.capital(wording.name(acknowledgement.acknowledgement()))),
        acknowledgement.written().subject(),
        mailAt.of(entry, acknowledgement.touchpoint()),
        List.of(phrase(key, acknowledgement.written().to())));
  }

  private Optional<Moment> delivery(Entry entry, DeliveryReported report) {
    return switch (report.fate()) {
      case SENT, DELIVERED -> Optional.empty();
      case AUTHORIZED,
          UNCONFIRMED,
          PUT_OFF,
          REFUSED,
          ACCEPTED,
          DELAYED,
          REJECTED,
          BOUNCED,
          COMPLAINED ->
          say(
              entry,
              Look.TROUBLE,
              "delivery",
              List.of(phrase("delivery.detail", report.detail())),
              wording.capital(wording.name("fate", report.fate())));
    };
  }

  private Optional<Moment> silence(HeldBack held) {
    Cause objection = held.why().objection();
    return say(
        held.entry(),
        Look.HELD_BACK,
        "held-back",
        why(objection, held.why().nextPossible(), "waits"),
        held.why().level(),
        part(held.invoices(), held.why().part()),
        wording.name("why", objection.rule()));
  }

  private Optional<Moment> notAnswered(Entry entry, AcknowledgementDeferred deferred) {
    return say(
        entry,
        Look.HELD_BACK,
        "held-back",
        why(deferred.objection(), deferred.nextPossible(), "not-answered"),
        wording.capital(wording.name(deferred.acknowledgement())),
        named(deferred.invoices()),
        wording.name("why", deferred.objection().rule()));
  }

  private List<String> why(Cause objection, Optional<Instant> nextPossible, String never) {
    var words = new FindingWords(wording, zone);
    String next =
        nextPossible.map(at -> phrase("possible-from", at)).orElseGet(() -> phrase(never));
    String found = words.found(objection.finding());
    String expected = words.expected(objection.finding());
    return List.of(
        phrase("found", found, next),
        phrase("expected", expected, wording.annotated(objection.source())));
  }

  /** A moment with a head and a text from our own texts. */
  private Optional<Moment> say(
      Entry entry, Look look, String key, List<String> details, Object... values) {
    String head = wording.has("timeline." + key + ".head") ? phrase(key + ".head", values) : "";
    String text = wording.has("timeline." + key) ? phrase(key, values) : "";
    return Optional.of(
        new Moment(
            entry.at().atZone(zone),
            wording.moment(entry.at().atZone(zone)).alone(),
            look,
            head,
            text,
            "",
            details));
  }

  private String phrase(String key, Object... values) {
    return wording.say(
        "timeline." + key, values(Arrays.stream(values).map(this::written).toList()));
  }

  /** The values of a text, which names them by their place. */
  static Map<String, Object> values(List<?> values) {
    var named = new HashMap<String, Object>();
    for (int i = 0; i < values.size(); i++) {
      named.put(NAMES.get(i), values.get(i));
    }
    return named;
  }

  private <E extends Event> Stream<E> events(Class<E> type) {
    return entries.stream().map(Entry::event).filter(type::isInstance).map(type::cast);
  }

  private Object written(Object value) {
    return switch (value) {
      case Level level -> wording.capital(name(level));
      case Money money -> wording.money(money);
      case LocalDate day -> wording.date(day);
      case Instant moment -> wording.moment(moment.atZone(zone));
      default -> value;
    };
  }

  private String name(Level level) {
    return wording.name("level", level);
  }

  private String status(Event.Status status) {
    return phrase("status." + status.word());
  }

  /** Details, after the invoice numbers if the account has several. */
  private List<String> about(List<String> invoices, List<String> details) {
    String which = numbers.size() > 1 ? named(invoices) : "";
    return Stream.concat(Stream.of(which), details.stream())
        .filter(detail -> !detail.isEmpty())
        .toList();
  }

  /** Invoices, or a part of them. */
  private String part(List<String> invoices, Optional<LocalDate> due) {
    return due.map(day -> phrase("part", named(invoices), day)).orElseGet(() -> named(invoices));
  }

  /** One invoice in a message, part by part if it has several. */
  private String item(MessageAuthorized.Item item) {
    List<String> parts =
        item.parts().stream()
            .map(part -> phrase("item-part", part.dueDate(), name(part.level())))
            .toList();
    return parts.isEmpty()
        ? phrase("item", item.number(), name(item.level()), item.amountDue())
        : phrase("item", item.number(), wording.and(parts), item.amountDue());
  }

  private String named(List<String> invoices) {
    return wording.and(invoices.stream().map(id -> numbers.getOrDefault(id, id)).toList());
  }

  /** A promised amount has its invoice's currency. With several, only the number is given. */
  private String amount(BigDecimal amount) {
    return currencies.size() == 1
        ? wording.money(
            Amounts.parse(amount.toPlainString(), currencies.iterator().next().getCode()))
        : amount.toPlainString();
  }

  /** The question to the owner, as a sentence. */
  private String question(Event.FollowUpEscalated asked) {
    return new QuestionWords(wording, zone).sentence(asked.question(), asked.matter());
  }
}
