package dev.relance.local.report;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.AcknowledgementDeferred;
import dev.relance.evidence.Event.DeliveryReported;
import dev.relance.evidence.Event.FollowUpDeferred.Cause;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.invoice.InvoiceTerms;
import dev.relance.local.Phrases;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.replay.ReplayResult.HeldBack;
import dev.relance.local.report.TimelineItem.Look;
import dev.relance.money.Amounts;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import dev.relance.wording.FindingWords;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts the entries of one account's evidence into words. */
final class Moments {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final Phrases TEXTS = Phrases.of("report.timeline");

  private final AccountStory story;
  private final MailPlace mailAt;
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<CurrencyUnit> currencies = new HashSet<>();
  private final Set<String> delivered;

  /** Each message that was held back, by the first entry about it. */
  private final Map<Long, HeldBack> heldBack;

  /**
   * @param mailAt where a message is found
   */
  Moments(AccountStory story, MailPlace mailAt) {
    this.story = story;
    this.mailAt = mailAt;
    this.delivered =
        story
            .events(DeliveryReported.class)
            .filter(e -> e.fate() == Fate.DELIVERED)
            .map(DeliveryReported::touchpoint)
            .collect(Collectors.toSet());
    this.heldBack =
        story.heldBack().stream()
            .collect(Collectors.toMap(held -> held.entry().sequence(), Function.identity()));
    for (InvoiceRecorded invoice : story.events(InvoiceRecorded.class).toList()) {
      numbers.put(invoice.invoice(), invoice.number());
      currencies.add(invoice.sums().total().getCurrencyUnit());
    }
  }

  List<TimelineItem> all() {
    return story.entries().stream().flatMap(entry -> moment(entry).stream()).toList();
  }

  /** Empty for what only evidence needs to say, or has said before. */
  private Optional<TimelineItem> moment(Entry entry) {
    return switch (entry.event()) {
      case InvoiceRecorded e -> invoice(entry, e);
      case Event.RecordRejected e -> say(entry, Look.TROUBLE, "rejected", e.reasons(), e.record());
      case Event.ContactRecorded(var contact) ->
          say(
              entry,
              Look.PLAIN,
              "contact",
              about(contact.invoices(), TimelineText.details(contact, this::amount)),
              TimelineText.contact(contact));
      case Event.DecisionRecorded(var decision) ->
          say(
              entry,
              Look.PLAIN,
              "decision",
              about(decision.invoices(), TimelineText.details(decision, this::amount)),
              ENGLISH.capital(TimelineText.deed(decision)));
      case Event.ReplyReceived e ->
          say(
              entry,
              Look.PLAIN,
              "reply",
              Stream.of(e.head().subject(), e.text().said())
                  .filter(said -> !said.isEmpty())
                  .toList(),
              String.join(", ", e.understood().topics().stream().map(Word::word).toList()));
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
              TimelineText.asked(e.question()));
      case Event.CaseClosed e ->
          say(entry, Look.DONE, "closed", List.of(), e.number(), status(e.status()));
    };
  }

  private Optional<TimelineItem> invoice(Entry entry, InvoiceRecorded invoice) {
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
        TEXTS.say("owed." + owed, ENGLISH.money(balance), ENGLISH.money(total)),
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
    return ENGLISH.and(terms.dueDates().stream().map(ENGLISH::date).toList());
  }

  private TimelineItem message(Entry entry, MessageAuthorized message) {
    String items = message.invoices().stream().map(this::item).collect(Collectors.joining("; "));
    String key = delivered.contains(message.touchpoint()) ? "items-delivered" : "items";
    return new TimelineItem(
        entry.at().atZone(story.zone()),
        Look.SENT,
        phrase("message.head", name(message)),
        message.written().subject(),
        mailAt.of(entry, message.touchpoint()),
        List.of(phrase(key, message.written().to(), items)));
  }

  private static Object name(MessageAuthorized message) {
    return switch (message.form()) {
      case REMINDER -> message.level();
      case STATEMENT -> ENGLISH.capital(ENGLISH.name("form", message.form()));
    };
  }

  private TimelineItem acknowledgement(Entry entry, AcknowledgementAuthorized acknowledgement) {
    String key =
        delivered.contains(acknowledgement.touchpoint())
            ? "acknowledgement-delivered"
            : "acknowledgement";
    return new TimelineItem(
        entry.at().atZone(story.zone()),
        Look.SENT,
        phrase("message.head", ENGLISH.capital(ENGLISH.name(acknowledgement.acknowledgement()))),
        acknowledgement.written().subject(),
        mailAt.of(entry, acknowledgement.touchpoint()),
        List.of(phrase(key, acknowledgement.written().to())));
  }

  private Optional<TimelineItem> delivery(Entry entry, DeliveryReported report) {
    return switch (report.fate()) {
      case SENT, DELIVERED -> Optional.empty();
      case AUTHORIZED, UNCONFIRMED, REFUSED, ACCEPTED, DELAYED, BOUNCED, COMPLAINED ->
          say(
              entry,
              Look.TROUBLE,
              "delivery",
              List.of(phrase("delivery.detail", report.detail())),
              ENGLISH.capital(ENGLISH.name("fate", report.fate())));
    };
  }

  private Optional<TimelineItem> silence(HeldBack held) {
    Cause objection = held.why().objection();
    return say(
        held.entry(),
        Look.HELD_BACK,
        "held-back",
        why(objection, held.why().nextPossible(), "waits"),
        held.why().level(),
        part(held.invoices(), held.why().part()),
        ENGLISH.name("why", objection.rule()));
  }

  private Optional<TimelineItem> notAnswered(Entry entry, AcknowledgementDeferred deferred) {
    return say(
        entry,
        Look.HELD_BACK,
        "held-back",
        why(deferred.objection(), deferred.nextPossible(), "not-answered"),
        ENGLISH.capital(ENGLISH.name(deferred.acknowledgement())),
        named(deferred.invoices()),
        ENGLISH.name("why", deferred.objection().rule()));
  }

  private List<String> why(Cause objection, Optional<Instant> nextPossible, String never) {
    var words = new FindingWords(ENGLISH, story.zone());
    String next =
        nextPossible.map(at -> phrase("possible-from", at)).orElseGet(() -> TEXTS.say(never));
    String found = words.found(objection.finding());
    String expected = words.expected(objection.finding());
    return List.of(
        phrase("found", found, next),
        phrase("expected", expected, ENGLISH.annotated(objection.source())));
  }

  /** A moment with a head and a text from our own texts. */
  private Optional<TimelineItem> say(
      Entry entry, Look look, String key, List<String> details, Object... values) {
    String head = TEXTS.has(key + ".head") ? phrase(key + ".head", values) : "";
    String text = TEXTS.has(key) ? phrase(key, values) : "";
    return Optional.of(
        new TimelineItem(entry.at().atZone(story.zone()), look, head, text, "", details));
  }

  private String phrase(String key, Object... values) {
    return TEXTS.say(key, Arrays.stream(values).map(this::written).toArray());
  }

  private Object written(Object value) {
    return switch (value) {
      case Level level -> ENGLISH.capital(name(level));
      case Money money -> ENGLISH.money(money);
      case LocalDate day -> ENGLISH.date(day);
      case Instant moment -> ENGLISH.moment(moment.atZone(story.zone()));
      default -> value;
    };
  }

  private static String name(Level level) {
    return ENGLISH.name("level", level);
  }

  private static String status(Event.Status status) {
    return TEXTS.say("status." + status.word());
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
        : phrase("item", item.number(), ENGLISH.and(parts), item.amountDue());
  }

  private String named(List<String> invoices) {
    return ENGLISH.and(invoices.stream().map(id -> numbers.getOrDefault(id, id)).toList());
  }

  /** A promised amount has its invoice's currency. With several, only the number is given. */
  private String amount(BigDecimal amount) {
    return currencies.size() == 1
        ? ENGLISH.money(
            Amounts.parse(amount.toPlainString(), currencies.iterator().next().getCode()))
        : amount.toPlainString();
  }

  /** The question to the owner, as a sentence. */
  private String question(Event.FollowUpEscalated asked) {
    return new QuestionWords(ENGLISH, story.zone()).sentence(asked.question(), asked.matter());
  }
}
