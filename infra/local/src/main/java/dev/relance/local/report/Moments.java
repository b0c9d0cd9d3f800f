package dev.relance.local.report;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.DeliveryReported;
import dev.relance.evidence.Event.FollowUpDeferred;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.EventType;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.replay.ReplayResult.HeldBack;
import dev.relance.local.report.AccountTimeline.Moment;
import dev.relance.money.Amounts;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Tells the entries of one account's evidence in words. */
final class Moments {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  private final AccountStory story;
  private final String mailAt;
  private final ZoneId zone;
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<CurrencyUnit> currencies = new HashSet<>();
  private final Set<String> delivered;

  /** Each message that was held back, by the entry that tells it first. */
  private final Map<Long, HeldBack> heldBack;

  /**
   * @param mailAt where a message is found, by its touchpoint
   */
  Moments(AccountStory story, String mailAt) {
    this.story = story;
    this.mailAt = mailAt;
    this.zone = ZoneId.of(story.timeZone());
    this.delivered =
        story
            .events(DeliveryReported.class)
            .filter(e -> e.fate() == Fate.DELIVERED)
            .map(DeliveryReported::touchpoint)
            .collect(Collectors.toSet());
    this.heldBack =
        story.heldBack().stream()
            .collect(Collectors.toMap(held -> held.entry().sequence(), held -> held));
    story
        .events(InvoiceRecorded.class)
        .forEach(
            e -> {
              numbers.put(e.invoice(), e.number());
              currencies.add(e.sums().total().getCurrencyUnit());
            });
  }

  List<Moment> all() {
    return story.entries().stream().flatMap(entry -> moment(entry).stream()).toList();
  }

  private Optional<Moment> moment(Entry entry) {
    return facts(entry)
        .map(facts -> new Moment(moment(entry.at()), EventType.of(entry.event()), facts));
  }

  /** What the template needs; empty for what only evidence needs to say, or has said before. */
  private Optional<Map<String, Object>> facts(Entry entry) {
    return switch (entry.event()) {
      case InvoiceRecorded e -> Optional.of(invoice(e));
      case Event.RecordRejected e ->
          Optional.of(Map.of("record", e.record(), "reasons", e.reasons()));
      case Event.ContactRecorded(var contact) ->
          Optional.of(
              Map.of(
                  "contactMade",
                  TimelineText.contact(contact),
                  "details",
                  TimelineText.details(contact, this::amount),
                  "which",
                  which(contact.invoices())));
      case Event.DecisionRecorded(var decision) ->
          Optional.of(
              Map.of(
                  "deed",
                  ENGLISH.capital(TimelineText.deed(decision)),
                  "details",
                  TimelineText.details(decision, this::amount),
                  "which",
                  which(decision.invoices())));
      case Event.LevelLapsed e -> Optional.of(level(e.level(), List.of(e.invoice())));
      case Event.LevelPassedOver e -> Optional.of(level(e.level(), List.of(e.invoice())));
      case MessageAuthorized e -> Optional.of(message(e));
      case Event.MessageAccepted _ -> Optional.empty();
      case Event.MessageRefused e -> Optional.of(Map.of("reason", e.reason()));
      case Event.MessageUnconfirmed _ -> Optional.of(Map.of());
      case DeliveryReported e -> delivery(e);
      case Event.AddressSuppressed e -> Optional.of(Map.of("address", e.address()));
      case FollowUpDeferred _ ->
          Optional.ofNullable(heldBack.get(entry.sequence())).map(this::silence);
      case Event.FollowUpEscalated e ->
          Optional.of(
              Map.of("question", AccountTimeline.question(e), "which", which(e.invoices())));
      case Event.QuestionClosed e ->
          Optional.of(
              Map.of("asked", TimelineText.asked(e.question()), "which", which(e.invoices())));
      case Event.CaseClosed e ->
          Optional.of(Map.of("number", e.number(), "closedAs", TimelineText.status(e.status())));
    };
  }

  private static Map<String, Object> invoice(InvoiceRecorded invoice) {
    Money total = invoice.sums().total();
    Money balance = invoice.sums().balance();
    return Map.of(
        "number", invoice.number(),
        "status", TimelineText.status(invoice.status()),
        "total", ENGLISH.money(total),
        "balance", ENGLISH.money(balance),
        "isSettled", balance.isZero(),
        "isWhole", balance.equals(total),
        "dueDate", TimelineText.day(invoice.dueDate()));
  }

  private Map<String, Object> level(Level level, List<String> invoices) {
    return Map.of("levelFirst", capital(level), "about", named(invoices));
  }

  private Map<String, Object> message(MessageAuthorized message) {
    return Map.of(
        "levelFirst",
        capital(message.level()),
        "to",
        message.written().to(),
        "subject",
        message.written().subject(),
        "mailAt",
        mailAt.formatted(message.touchpoint()),
        "items",
        message.invoices().stream().map(Moments::item).collect(Collectors.joining("; ")),
        "isDelivered",
        delivered.contains(message.touchpoint()));
  }

  private static String item(MessageAuthorized.Item item) {
    return "%s: %s, %s"
        .formatted(
            item.number(), TimelineText.level(item.level()), ENGLISH.money(item.amountDue()));
  }

  private static Optional<Map<String, Object>> delivery(DeliveryReported report) {
    return switch (report.fate()) {
      case SENT, DELIVERED -> Optional.empty();
      case AUTHORIZED, UNCONFIRMED, REFUSED, ACCEPTED, DELAYED, BOUNCED, COMPLAINED ->
          Optional.of(
              Map.of(
                  "fate",
                  ENGLISH.capital(ENGLISH.word("fate", report.fate().word())),
                  "detail",
                  report.detail()));
    };
  }

  private Map<String, Object> silence(HeldBack held) {
    var grounds = new Grounds(zone);
    var objection = held.why().objection();
    return Map.of(
        "levelFirst",
        capital(held.why().level()),
        "about",
        named(held.invoices()),
        "why",
        Texts.why(Locale.ENGLISH, objection.rule()),
        "found",
        grounds.found(objection.found()),
        "expected",
        grounds.expected(objection.expected(), held.why().level().word()),
        "cites",
        objection.cites(),
        "nextPossible",
        held.why().nextPossible().map(this::moment).orElse(""));
  }

  private static String capital(Level level) {
    return ENGLISH.capital(TimelineText.level(level));
  }

  /** The numbers of invoices, where the account has more than one. */
  private String which(List<String> invoices) {
    return numbers.size() > 1 ? named(invoices) : "";
  }

  private String named(List<String> invoices) {
    return ENGLISH.and(invoices.stream().map(id -> numbers.getOrDefault(id, id)).toList());
  }

  /** A promised amount has the currency of its invoice; with several, its number must do. */
  private String amount(BigDecimal amount) {
    return currencies.size() == 1
        ? ENGLISH.money(
            Amounts.parse(amount.toPlainString(), currencies.iterator().next().getCode()))
        : amount.toPlainString();
  }

  private String moment(Instant at) {
    return ENGLISH.moment(at.atZone(zone));
  }
}
