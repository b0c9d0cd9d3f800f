package dev.relance.message;

import static java.util.Map.entry;

import dev.relance.invoice.Debtor;
import dev.relance.invoice.Discount;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.mail.Attachment;
import dev.relance.mail.Envelope;
import dev.relance.mail.Picture;
import dev.relance.money.Totals;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Happening;
import dev.relance.plan.Happening.CreditGiven;
import dev.relance.plan.Happening.DisputeSettled;
import dev.relance.plan.Happening.PaymentCame;
import dev.relance.plan.Happening.PlanEnded;
import dev.relance.plan.Happening.PromiseMissed;
import dev.relance.plan.Happening.Told;
import dev.relance.plan.OtherInvoice;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PageTopic;
import dev.relance.vocabulary.Tone;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the layout of a reminder prints, in the reader's language. */
final class ReminderText {
  private static final int LONGEST_IN_LINK = 48;

  private final Reminder reminder;
  private final Wording wording;
  private final Scope scope;
  private final SumsForDelay forDelay;
  private final PartiesText parties;
  private final Map<String, Object> facts;
  private final Optional<TransferCode> code;
  private final Map<String, Object> values;

  private ReminderText(Reminder reminder, Wording wording, int mostRows) {
    this.reminder = reminder;
    this.wording = wording;
    this.scope = Scope.of(reminder);
    this.forDelay = new SumsForDelay(reminder, wording, scope.concerned());
    this.parties = new PartiesText(reminder.creditor(), reminder.reader(), wording);
    this.facts = facts();
    this.code = transferCode();
    this.values = write(new InvoiceTable(reminder, wording, scope, forDelay, mostRows));
  }

  static ReminderText of(Reminder reminder, Wording wording, int mostRows) {
    return new ReminderText(reminder, wording, mostRows);
  }

  /** What the layout prints in an envelope. */
  Map<String, Object> values(Envelope envelope) {
    var printed = new HashMap<>(values);
    printed.put(
        "code",
        code.stream()
            .map(code -> code.values(wording, envelope.contentId(code.picture().name())))
            .toList());
    return printed;
  }

  /** What a letter prints, where the picture of the code is a part of the page. */
  Map<String, Object> valuesOnPaper() {
    var printed = new HashMap<>(values);
    printed.put(
        "code",
        code.stream()
            .map(
                code ->
                    code.values(wording, Base64.getEncoder().encodeToString(code.picture().png())))
            .toList());
    return printed;
  }

  /** The pictures of the message. */
  List<Picture> pictures() {
    return code.stream().map(TransferCode::picture).toList();
  }

  String subject() {
    Map<String, Object> about = new HashMap<>(facts);
    if (reminder.round().form().isStatement()) {
      return Plain.withPlainSpaces(level("subject"));
    }
    about.put("about", level("about"));
    return wording.say(scope.isMany() ? "subject.many" : "subject.one", about);
  }

  /** The calculation, if it is too long to print. */
  Optional<Attachment> calculation() {
    return reminder.leading().level().isPressing() ? forDelay.file() : Optional.empty();
  }

  String stopByMail() {
    return parties.stopByMail(invoices());
  }

  /** The values that the sentences of any level may use. */
  private Map<String, Object> facts() {
    Invoice first = scope.concerned().getFirst().invoice();
    LocalDate until = reminder.leading().offerEnds(reminder.on());
    var named = new HashMap<String, Object>();
    named.put("many", scope.isMany());
    named.put("number", Plain.name(first.number()));
    named.put("invoice", theInvoice(first));
    named.put("part", scope.concerned().stream().anyMatch(scope::isPart));
    named.put("more", wording.count("count.more", scope.concerned().size() - 1));
    named.put("invoices", wording.count("count.invoices", scope.concerned().size()));
    DueLevel leading = scope.concerned().getFirst();
    named.put("due", InvoiceTable.due(leading, wording, reminder.on()));
    named.put("since", wording.date(Scope.dueDates(leading, reminder.on()).getFirst()));
    named.put("parts", Scope.dueDates(leading, reminder.on()).size() > 1);
    named.put("days", wording.count("count.days", Scope.daysPastDue(leading, reminder.on())));
    named.put("sum", wording.sums(scope.due()));
    named.put("pastDue", wording.sums(scope.pastDue()));
    named.put("complained", reminder.account().hasComplained());
    named.put("explained", reminder.account().hasComplained() || hasHappened(Told.class));
    named.put("settled", hasHappened(DisputeSettled.class));
    named.put("disputed", scope.concerned().stream().anyMatch(i -> i.disputed().isPresent()));
    named.put("today", wording.date(reminder.on()));
    named.put("isWhole", reminder.account().statement().isPresent());
    named.put("until", wording.date(until));
    named.put("reduced", wording.sums(scope.reduced()));
    named.put("credit", wording.sums(scope.credit()));
    named.put("saved", wording.sums(scope.saved()));
    named.put("creditor", Plain.name(reminder.creditor().name()));
    named.put("debtor", Plain.name(reminder.reader().debtor().name()));
    nameAdded(named);
    scope.early(scope.concerned().getFirst()).ifPresent(discount -> name(named, discount));
    reminder.legal().step().ifPresent(decided -> name(named, decided));
    return Map.copyOf(named);
  }

  private String theInvoice(Invoice first) {
    List<Part> asked = scope.concerned().getFirst().asked(reminder.on());
    if (asked.size() == 1 && !asked.getFirst().isWhole()) {
      return wording.say(
          "common.the-instalment",
          Map.of(
              "place", String.valueOf(asked.getFirst().place()),
              "of", String.valueOf(asked.getFirst().of()),
              "number", Plain.name(first.number())));
    }
    return wording.say(
        "common.the-invoice",
        Map.of(
            "part", scope.isPart(scope.concerned().getFirst()),
            "number", Plain.name(first.number())));
  }

  private void nameAdded(Map<String, Object> named) {
    Totals added = forDelay.sums();
    named.put("what", forDelay.what());
    named.put("added", wording.sums(added));
    named.put("all", wording.sums(withAdded(scope.pastDue())));
    named.put("bearsInterest", forDelay.bearInterest());
  }

  private Totals withAdded(Totals pastDue) {
    return Totals.of(
        Stream.concat(pastDue.sums().stream(), forDelay.sums().sums().stream()).toList());
  }

  private void name(Map<String, Object> named, Discount discount) {
    DueLevel first = scope.concerned().getFirst();
    named.put("early", wording.money(scope.toPay(first)));
    named.put("earlyUntil", wording.date(discount.lastDay()));
    named.put("earlyOff", wording.money(discount.off()));
    named.put("clause", Plain.name(discount.clause()));
  }

  private void name(Map<String, Object> named, AnnouncedStep decided) {
    named.put("step", wording.say("step." + decided.step().word()));
    named.put("stepDate", wording.date(decided.on()));
  }

  private Map<String, Object> write(InvoiceTable table) {
    var written = new HashMap<String, Object>();
    written.put("language", wording.locale().getLanguage());
    written.put("colon", wording.say("format.label", Map.of("label", "")));
    written.put("subject", subject());
    written.put("isPressing", isPressing());
    written.put("title", level("title"));
    written.put("preheader", level("opening"));
    written.put("paragraphs", paragraphs(table));
    written.put("closing", closing());
    written.put("crossing", speaksOfPaying() ? "" : wording.say("common.crossing"));
    written.put("regards", wording.say(isLegalStep() ? "common.regards.formal" : "common.regards"));
    written.put("why", why());
    written.putAll(parties.sender());
    written.putAll(people());
    written.putAll(figure());
    written.putAll(table.values());
    String besides = isPressing() ? forDelay.what() : "";
    written.putAll(new HowToPayText(reminder.creditor(), wording, scope, besides).values());
    written.putAll(answers());
    return written;
  }

  /** Whether the text itself says what to do for somebody who has already paid. */
  private boolean speaksOfPaying() {
    return switch (reminder.leading().level()) {
      case COURTESY, FRIENDLY, FORMAL_NOTICE -> true;
      case CLARIFICATION, COMPROMISE, FIRM, INTENT, SETTLEMENT ->
          reminder.round().form().isStatement();
    };
  }

  private String why() {
    String why = wording.say("common.why", facts);
    return reminder.legal().saysPurpose() ? wording.say("common.purpose") + " " + why : why;
  }

  private boolean isPressing() {
    return reminder.leading().level().isPressing();
  }

  private boolean isLegalStep() {
    return reminder.leading().level().isLegalStep();
  }

  private Map<String, Object> people() {
    return Map.ofEntries(
        entry("debtor", facts.get("debtor")),
        entry("addressLines", parties.addresses().lines(reminder.creditor().address())),
        entry("creditorIds", identifiers(reminder.creditor().letterhead().identifiers())),
        entry("debtorLines", debtorLines()),
        entry(
            "placeAndDate", PartiesText.placeAndDate(reminder.creditor(), wording, reminder.on())),
        entry("greeting", parties.greeting(isLegalStep())),
        entry("isFormal", reminder.leading().level() == Level.FORMAL_NOTICE),
        entry("creditorLabel", wording.say("common.creditor")),
        entry("debtorLabel", wording.say("common.debtor")),
        entry("today", facts.get("today")));
  }

  /** The address and the identifiers of the debtor, as far as they are recorded. */
  private List<String> debtorLines() {
    Debtor.Reach reach = reminder.reader().debtor().reach();
    return Stream.concat(
            reach.address().stream()
                .flatMap(address -> parties.addresses().lines(address).stream()),
            identifiers(reach.identifiers()).stream())
        .toList();
  }

  private List<String> identifiers(Identifiers known) {
    return Stream.concat(
            known.registration().map(r -> parties.labelled("common.registration", r)).stream(),
            known.vatId().map(v -> parties.labelled("common.vat-id", v)).stream())
        .toList();
  }

  private List<String> paragraphs(InvoiceTable table) {
    var paragraphs = new ArrayList<String>();
    List<String> since = new SinceText(reminder, wording).sentences();
    Stream.of("opening", "body", "follows", offered(), "dispute")
        .filter(part -> wording.has(key(part)))
        .map(this::level)
        .forEach(paragraphs::add);
    early().ifPresent(sentence -> paragraphs.add(1, sentence));
    if (!since.isEmpty()) {
      paragraphs.addFirst(String.join(" ", since));
    }
    if (table.addsUncalculated() && reminder.reader().links().page().isPresent()) {
      paragraphs.add(wording.say("statement.calculation"));
    }
    if (isPressing() && forDelay.lackRate()) {
      paragraphs.add(wording.say("common.without-interest"));
    }
    return paragraphs;
  }

  /** The sentence about what is offered; empty text for none. */
  private String offered() {
    if (!scope.isOffer()) {
      return "";
    }
    return scope.credit().sums().isEmpty() ? "offer" : "credit";
  }

  /** That an early-payment discount is still available. */
  private Optional<String> early() {
    if (scope.concerned().stream().noneMatch(item -> scope.early(item).isPresent())) {
      return Optional.empty();
    }
    return say(scope.isMany() ? "common.early-many" : "common.early");
  }

  private Map<String, Object> figure() {
    return switch (reminder.leading().level()) {
      case SETTLEMENT -> figure("common.reduced-sum", scope.reduced(), say("common.instead-of"));
      case FORMAL_NOTICE -> figure("common.amount-due", scope.due(), say("common.pay-by"));
      case FIRM -> figure("common.amount-past-due", scope.pastDue(), age());
      default -> figure("common.amount-due", scope.due(), age());
    };
  }

  /** The sum that the reader is to pay; an early payment may be less. */
  private Totals asked() {
    if (isPressing() && !forDelay.isEmpty()) {
      return withAdded(scope.pastDue());
    }
    DueLevel first = scope.concerned().getFirst();
    return switch (reminder.leading().level()) {
      case SETTLEMENT -> scope.reduced();
      case FIRM -> scope.pastDue();
      case COURTESY, FRIENDLY, CLARIFICATION, COMPROMISE, FORMAL_NOTICE, INTENT ->
          scope.isMany() || scope.early(first).isEmpty()
              ? scope.due()
              : Totals.of(List.of(scope.toPay(first)));
    };
  }

  private Optional<TransferCode> transferCode() {
    return TransferCode.of(
        reminder.creditor(),
        asked(),
        sum -> HowToPayText.about(reminder.creditor(), scope, sum),
        parties.addresses().readerIn());
  }

  /** The sum that the text asks for. An offer does not ask for sums for late payment. */
  private Map<String, Object> figure(String label, Totals asked, Optional<String> note) {
    Totals all =
        Totals.of(
            Stream.concat(
                    reminder.items().stream().map(i -> i.invoice().amountDue(reminder.on())),
                    reminder.others().stream().map(OtherInvoice::open))
                .toList());
    Optional<String> rest =
        reminder.round().invoices().size() == 1 || all.equals(scope.isOffer() ? scope.due() : asked)
            ? Optional.empty()
            : Optional.of(wording.say("common.all-open", Map.of("sum", wording.sums(all))));
    boolean isMore = isPressing() && !forDelay.isEmpty();
    Totals toPay = isMore ? withAdded(scope.pastDue()) : asked;
    Optional<String> added = isMore ? say("common.of-which-added") : Optional.empty();
    Optional<String> since =
        reminder.leading().level() == Level.FORMAL_NOTICE ? age() : Optional.empty();
    return Map.of(
        "figureLabel", wording.say(isMore ? "common.total-due" : label, facts),
        "figures", toPay.sums().stream().map(wording::money).toList(),
        "figureNotes", Stream.of(added, since, note, rest).flatMap(Optional::stream).toList());
  }

  private Optional<String> say(String key) {
    return Optional.of(wording.say(key, facts));
  }

  /** The age of the amount: since when for one invoice, which part for several. */
  private Optional<String> age() {
    Totals pastDue = scope.pastDue();
    if (!scope.isMany()) {
      return say(pastDue.sums().isEmpty() ? "common.due-on" : "common.past-due-since");
    }
    boolean isPart = !pastDue.sums().isEmpty() && !pastDue.equals(scope.due());
    return isPart && reminder.leading().level() != Level.FIRM
        ? say("common.of-which-past-due")
        : Optional.empty();
  }

  private Map<String, Object> answers() {
    var links = new ArrayList<Link>();
    links.add(answer(PageTopic.PAID));
    links.add(answer(PageTopic.WRONG));
    if (reminder.leading().level() == Level.COMPROMISE) {
      links.add(answer(PageTopic.PLAN));
    }
    return Map.of(
        "answers", links,
        "answersLabel", wording.say("common.answers"),
        "answerHint", wording.say("common.answer-hint"),
        "stopHint", wording.say("common.stop-hint"),
        "stops", parties.stops(invoices()));
  }

  private Link answer(PageTopic topic) {
    return parties.answer(topic, invoices());
  }

  /** What the subject of an answer names. */
  private String invoices() {
    Map<String, Object> named = new HashMap<>(facts);
    named.put(
        "number", Plain.clipped(scope.concerned().getFirst().invoice().number(), LONGEST_IN_LINK));
    return wording.say(scope.isMany() ? "common.invoices.many" : "common.invoices.one", named);
  }

  private String level(String part) {
    return wording.say(key(part), facts);
  }

  private String closing() {
    Tone tone = reminder.account().tone();
    return tone == Tone.PLAIN
        ? level("closing")
        : level("closing") + " " + wording.say("tone." + tone.word());
  }

  private String key(String part) {
    return prefix() + "." + part;
  }

  private String prefix() {
    if (reminder.round().form().isStatement()) {
      return "statement";
    }
    return asksAgain() ? "clarification-again" : reminder.leading().level().word();
  }

  /** Nobody is asked what is wrong who has said it before. */
  private boolean asksAgain() {
    return reminder.leading().level() == Level.CLARIFICATION
        && (reminder.account().hasComplained()
            || reminder.account().since().stream().anyMatch(ReminderText::isAnswer));
  }

  private boolean hasHappened(Class<? extends Happening> kind) {
    return reminder.account().since().stream().anyMatch(kind::isInstance);
  }

  private static boolean isAnswer(Happening happening) {
    return switch (happening) {
      case Told _, PromiseMissed _, PlanEnded _ -> true;
      case PaymentCame _, CreditGiven _, DisputeSettled _ -> false;
    };
  }
}
