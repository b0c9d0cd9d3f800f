package dev.relance.page;

import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.mail.Envelope;
import dev.relance.vocabulary.PageTopic;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Reads a form of the page.
 *
 * @param fields as they were sent
 * @param language of the page, in which the reason of a dispute is noted
 */
public record Form(Map<String, String> fields, Limits limits, Wording language) {
  static final int MOST_PARTS = 4;
  private static final int LONGEST = 120;
  private static final String AGREED = "yes";

  public Form {
    fields = Map.copyOf(fields);
  }

  /** What the debtor said with it. */
  public Said read() {
    return Stream.of(PageTopic.values())
        .filter(topic -> topic.word().equals(field("topic")))
        .findFirst()
        .map(this::read)
        .orElseGet(Said.Unknown::new);
  }

  private Said read(PageTopic topic) {
    return switch (topic) {
      case PAID -> complete(topic, words().map(Told.Paid::new));
      case WRONG -> complete(topic, wrong());
      case PROMISE -> complete(topic, promise());
      case PLAN -> plan();
      case OFFER -> complete(topic, offer());
      case ADDRESS -> complete(topic, address());
      case WRONG_PERSON -> new Said.Complete(topic, new Told.WrongPerson());
      case STOP -> new Said.Complete(topic, new Told.Stop());
    };
  }

  private static Said complete(PageTopic topic, Optional<? extends Told> told) {
    return told.<Said>map(it -> new Said.Complete(topic, it))
        .orElseGet(() -> new Said.Flawed(topic));
  }

  private Optional<Told> wrong() {
    Optional<Fault> fault =
        Stream.of(Fault.values()).filter(f -> f.word().equals(field("fault"))).findFirst();
    String invoice = field("invoice");
    boolean isKnown = invoice.isEmpty() || limits.invoices().contains(invoice);
    return fault
        .filter(f -> isKnown && (f != Fault.OTHER || words().isPresent()))
        .map(f -> new Told.Wrong(invoice.isEmpty() ? List.of() : List.of(invoice), reason(f)));
  }

  /** Only an offer that still stands as the page showed it. */
  private Optional<Told> offer() {
    return limits.offers().stream()
        .filter(offer -> offer.until().toString().equals(field("until")))
        .filter(offer -> offer.left().getAmount().toPlainString().equals(field("sum")))
        .findFirst()
        .map(
            offer ->
                new Told.Accepts(
                    offer.invoices().stream().map(Invoice::id).toList(),
                    offer.left(),
                    offer.until()));
  }

  private Optional<Told> address() {
    Optional<String> email = email();
    boolean isWrong = email.isEmpty() && !field("email").isBlank();
    return isWrong || (email.isEmpty() && words().isEmpty())
        ? Optional.empty()
        : Optional.of(new Told.OtherAddress(email, words()));
  }

  /** Only one to which mail can be sent. */
  private Optional<String> email() {
    try {
      return Optional.of(Envelope.address(field("email").strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String reason(Fault fault) {
    String name = language.say("page.account.fault." + fault.word());
    return words().map(words -> fault == Fault.OTHER ? words : name + ": " + words).orElse(name);
  }

  private Optional<Told> promise() {
    Limits.Due due = limits.due();
    return day("day")
        .filter(day -> !day.isAfter(limits.latest()))
        .map(day -> new Promise(day, due.sum().map(Money::getAmount)))
        .map(promise -> new Told.WillPay(due.invoices(), promise));
  }

  private Said plan() {
    Optional<List<Promise>> parts =
        limits
            .due()
            .sum()
            .flatMap(
                due ->
                    EqualParts.count(field("parts"), MOST_PARTS)
                        .flatMap(
                            count -> day("first").map(first -> EqualParts.of(due, count, first))));
    return parts
        .<Said>map(
            it ->
                field("agreed").equals(AGREED)
                    ? new Said.Complete(
                        PageTopic.PLAN, new Told.WillPayInParts(limits.due().invoices(), it))
                    : new Said.Proposed(it))
        .orElseGet(() -> new Said.Flawed(PageTopic.PLAN));
  }

  /** A day from today on. */
  private Optional<LocalDate> day(String name) {
    try {
      LocalDate day = LocalDate.parse(field(name));
      return Optional.of(day)
          .filter(it -> !it.isBefore(limits.today()) && it.isBefore(limits.today().plusYears(1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What the debtor wrote, in one line, as far as a record holds it. */
  private Optional<String> words() {
    return Optional.of(Plain.clipped(field("words"), LONGEST)).filter(words -> !words.isEmpty());
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
