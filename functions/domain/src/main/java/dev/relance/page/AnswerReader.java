package dev.relance.page;

import dev.relance.escalation.Addition;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.OwnerAnswer.Effect;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.DecisionTerms.Correction;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.invoice.DecisionTerms.Pledge;
import dev.relance.invoice.DecisionTerms.Sums;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.mail.Envelope;
import dev.relance.money.Amounts;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Plain;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the form with which an owner answers, field by field. */
final class AnswerReader {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 2000;
  static final int MOST_PARTS = 12;
  static final String YES = "yes";

  private final Map<String, String> fields;
  private final OwnerAnswer answer;
  private final List<Invoice> about;
  private final LocalDate today;
  private final Map<String, Flaw> flaws = new TreeMap<>();

  /**
   * @param scope the invoices that the answer can be about
   * @param today the creditor's day
   */
  AnswerReader(
      Map<String, String> fields, OwnerAnswer answer, List<Invoice> scope, LocalDate today) {
    this.fields = fields;
    this.answer = answer;
    this.today = today;
    this.about = about(scope);
  }

  /** What the owner answers; every flaw is found at once. */
  Answered read() {
    Answered.Entry entry =
        switch (answer.effect()) {
          case Effect.Decides _ -> decision();
          case Effect.Contacts _ -> contact();
          case Effect.ByHand() -> throw new IllegalArgumentException("no form: " + answer.answer());
        };
    return flaws.isEmpty()
        ? new Answered.Complete(
            answer,
            entry,
            asksForOne() || !field(AnswerForms.INVOICE).isEmpty()
                ? about.stream().map(Invoice::id).findFirst()
                : Optional.empty(),
            field(AnswerForms.CONFIRMED).equals(YES))
        : new Answered.Flawed(answer, fields, flaws);
  }

  private Answered.Entry decision() {
    var terms =
        DecisionTerms.NONE
            .withLevel(answer.level())
            .withPledge(pledge())
            .withUntil(day(Addition.PAUSED_UNTIL).or(() -> day(Addition.PAY_UNTIL)))
            .withAction(
                new LegalAction(
                    choice(Addition.STEP, LegalStep.class).or(answer::step),
                    day(Addition.STEP_DATE).or(() -> day(Addition.TAKEN_ON)),
                    line(Addition.REFERENCE)))
            .withSums(
                new Sums(
                    sum(Addition.AGREED_SUM)
                        .or(() -> sum(Addition.CREDITED_SUM))
                        .or(() -> sum(Addition.REDUCED_BY)),
                    Optional.empty()))
            .withCorrection(
                new Correction(
                    day(Addition.PAID_ON),
                    choice(Addition.RESOLUTION, Resolution.class),
                    address()));
    Optional<String> reason =
        line(Addition.REASON)
            .or(() -> line(Addition.WRONG))
            .or(() -> line(Addition.WHY))
            .or(() -> line(Addition.TOLD_WHY));
    terms.correction().resolution().ifPresent(how -> check(how, terms.sums(), reason));
    return new Answered.Entry.Decision(terms, reason);
  }

  private Pledge pledge() {
    return answer.proposed().equals(Pledge.NONE)
        ? new Pledge(day(Addition.PROMISE_DAY).map(on -> new Promise(on, Optional.empty())), plan())
        : answer.proposed();
  }

  /** Everything open of one currency, in the owner's own parts or in equal ones. */
  private List<Promise> plan() {
    if (!answer.asks(Addition.PARTS)) {
      return List.of();
    }
    List<Addition.Part> named = named();
    return named.isEmpty() ? equalParts() : ownParts(named);
  }

  private List<Promise> equalParts() {
    need(Addition.PARTS);
    need(Addition.FIRST_PART);
    Optional<Integer> parts = count();
    Optional<LocalDate> first = day(Addition.FIRST_PART);
    if (parts.isEmpty() || first.isEmpty()) {
      return List.of();
    }
    if (currencies().size() != 1) {
      flaws.put(AnswerForms.INVOICE, Flaw.ONE_INVOICE);
      return List.of();
    }
    return EqualParts.of(open(currencies().getFirst()), parts.get(), first.get());
  }

  /** The parts up to the last that says anything, but no fewer than make a plan. */
  private List<Addition.Part> named() {
    List<Addition.Part> rows = Addition.OWN_PARTS;
    int count = rows.size();
    while (count > 0 && isBlank(rows.get(count - 1))) {
      count--;
    }
    return count == 0 ? List.of() : rows.subList(0, Math.max(count, EqualParts.FEWEST));
  }

  private boolean isBlank(Addition.Part row) {
    return field(row.day().word()).isBlank() && field(row.sum().word()).isBlank();
  }

  private List<Promise> ownParts(List<Addition.Part> rows) {
    List<Promise> parts = rows.stream().flatMap(row -> part(row).stream()).toList();
    if (parts.size() == rows.size()) {
      check(rows, parts);
    }
    return parts;
  }

  private Optional<Promise> part(Addition.Part row) {
    need(row.day());
    need(row.sum());
    Optional<BigDecimal> sum = sum(row.sum());
    return day(row.day()).filter(_ -> sum.isPresent()).map(on -> new Promise(on, sum));
  }

  /** One part after the other, and together what is open. */
  private void check(List<Addition.Part> rows, List<Promise> parts) {
    for (int i = 1; i < parts.size(); i++) {
      if (!parts.get(i).date().isAfter(parts.get(i - 1).date())) {
        flaws.put(rows.get(i).day().word(), Flaw.NOT_LATER);
      }
    }
    CurrencyUnit currency = currencies().getFirst();
    List<Money> sums = parts.stream().flatMap(part -> part.sum(currency).stream()).toList();
    if (!Money.total(currency, sums).isEqual(open(currency))) {
      flaws.put(rows.getLast().sum().word(), Flaw.NOT_ALL);
    }
  }

  private void need(Addition addition) {
    if (field(addition.word()).isBlank()) {
      flaws.put(addition.word(), Flaw.MISSING);
    }
  }

  private Optional<Integer> count() {
    return given(Addition.PARTS)
        .flatMap(
            written -> noted(Addition.PARTS, EqualParts.count(written, MOST_PARTS), Flaw.NO_COUNT));
  }

  private List<CurrencyUnit> currencies() {
    return about.stream().map(invoice -> invoice.total().getCurrencyUnit()).distinct().toList();
  }

  private Money open(CurrencyUnit currency) {
    return Money.total(currency, about.stream().map(Invoice::balance).toList());
  }

  private void check(Resolution how, Sums sums, Optional<String> reason) {
    if ((how == Resolution.REDUCED) != sums.agreed().isPresent()) {
      flaws.putIfAbsent(Addition.REDUCED_BY.word(), Flaw.REDUCTION);
    }
    if (how == Resolution.REJECTED && reason.isEmpty()) {
      flaws.put(Addition.WHY.word(), Flaw.SAY_WHY);
    }
  }

  /** A letter has reached the debtor, as far as its sender knows. */
  private Answered.Entry contact() {
    ContactOutcome outcome =
        choice(Addition.OUTCOME, ContactOutcome.class).orElse(ContactOutcome.REACHED);
    Optional<BigDecimal> promised = sum(Addition.PROMISED_SUM);
    Optional<Promise> promise = day(Addition.PROMISED_ON).map(on -> new Promise(on, promised));
    if (promise.isEmpty() && (outcome == ContactOutcome.PAYMENT_PROMISED || promised.isPresent())) {
      flaws.putIfAbsent(Addition.PROMISED_ON.word(), Flaw.PROMISE_DAY);
    }
    return new Answered.Entry.ContactMade(
        day(Addition.MADE_ON).orElse(today),
        new Contact.Result(outcome, promise, Optional.empty()),
        notes());
  }

  private List<Invoice> about(List<Invoice> scope) {
    String chosen = field(AnswerForms.INVOICE);
    List<Invoice> about =
        chosen.isEmpty()
            ? scope
            : scope.stream().filter(invoice -> invoice.id().equals(chosen)).toList();
    if ((!chosen.isEmpty() && about.isEmpty()) || (asksForOne() && about.size() != 1)) {
      flaws.put(AnswerForms.INVOICE, Flaw.ONE_INVOICE);
    }
    return about;
  }

  /** A sum is taken off one invoice; any other answer may be about several. */
  private boolean asksForOne() {
    return answer.asks(Addition.CREDITED_SUM)
        || (answer.asks(Addition.REDUCED_BY) && !field(Addition.REDUCED_BY.word()).isBlank());
  }

  private <T extends Enum<T> & Word> Optional<T> choice(Addition addition, Class<T> type) {
    return given(addition)
        .flatMap(word -> noted(addition, parsed(word, w -> Word.parse(type, w)), Flaw.MISSING));
  }

  private Optional<LocalDate> day(Addition addition) {
    return given(addition)
        .flatMap(written -> noted(addition, parsed(written, LocalDate::parse), Flaw.NO_DAY))
        .filter(day -> isInTime(addition, day));
  }

  /** What was done has a day in the past, and what will be done has one to come. */
  private boolean isInTime(Addition addition, LocalDate day) {
    boolean isPast = addition.entry() == Addition.Entry.PAST_DAY;
    if (isPast ? day.isAfter(today) : day.isBefore(today)) {
      flaws.put(addition.word(), isPast ? Flaw.NOT_YET : Flaw.PAST);
      return false;
    }
    if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
      flaws.put(addition.word(), Flaw.TOO_FAR);
      return false;
    }
    return true;
  }

  /** A sum above zero, of no more than is open. */
  private Optional<BigDecimal> sum(Addition addition) {
    Optional<String> written = given(addition);
    if (written.isPresent() && currencies().size() != 1) {
      flaws.put(AnswerForms.INVOICE, Flaw.ONE_INVOICE);
      return Optional.empty();
    }
    return written
        .flatMap(text -> noted(addition, money(text, currencies().getFirst()), Flaw.NO_SUM))
        .filter(sum -> isOpen(addition, sum))
        .map(Money::getAmount);
  }

  private boolean isOpen(Addition addition, Money sum) {
    boolean isTooMuch = sum.isGreaterThan(open(sum.getCurrencyUnit()));
    if (isTooMuch) {
      flaws.put(addition.word(), Flaw.TOO_MUCH);
    }
    return !isTooMuch;
  }

  /** Written with a point or a comma before the decimals. */
  private static Optional<Money> money(String written, CurrencyUnit currency) {
    return parsed(written.replace(',', '.'), plain -> Amounts.parse(plain, currency.getCode()))
        .filter(Money::isPositive);
  }

  private Optional<String> address() {
    return given(Addition.ADDRESS)
        .flatMap(
            written ->
                noted(Addition.ADDRESS, parsed(written, Envelope::address), Flaw.NO_ADDRESS)
                    .map(_ -> written));
  }

  private Optional<String> line(Addition addition) {
    return given(addition).map(written -> Plain.clipped(written, LONGEST_LINE));
  }

  /** Several lines, each of them plain. */
  private Optional<String> notes() {
    return given(Addition.NOTES)
        .map(written -> written.lines().map(Plain::text).collect(Collectors.joining("\n")).strip())
        .map(text -> Plain.cut(text, LONGEST_TEXT));
  }

  /** A field that the answer asks for; what is required and left out is a flaw. */
  private Optional<String> given(Addition addition) {
    String written = field(addition.word()).strip();
    if (!answer.asks(addition)) {
      return Optional.empty();
    }
    if (written.isEmpty() && addition.isRequired()) {
      flaws.put(addition.word(), Flaw.MISSING);
    }
    return Optional.of(written).filter(text -> !text.isEmpty());
  }

  private <T> Optional<T> noted(Addition addition, Optional<T> read, Flaw otherwise) {
    if (read.isEmpty()) {
      flaws.put(addition.word(), otherwise);
    }
    return read;
  }

  private static <T> Optional<T> parsed(String written, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(written));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
