package dev.relance.page;

import dev.relance.escalation.Addition;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.Invoice;
import dev.relance.money.Totals;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.MessageKind;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The forms with which an owner answers, one for each answer.
 *
 * @param rights of the owner who reads the page
 * @param scope the invoices that an answer can be about
 * @param flawed the form that was sent and could not be taken; it keeps what was entered
 */
public record AnswerForms(
    Wording wording,
    LocalDate today,
    Set<Right> rights,
    List<Invoice> scope,
    Optional<Answered.Flawed> flawed) {
  static final String ANSWER = "answer";
  static final String CONFIRMED = "confirmed";
  static final String INVOICE = "invoice";

  public AnswerForms {
    scope = List.copyOf(scope);
  }

  /**
   * Reads a form that was sent.
   *
   * @param rights of the owner who sent it
   * @param offered the answers of its page
   */
  public static Answered read(
      Map<String, String> fields,
      Set<Right> rights,
      List<OwnerAnswer> offered,
      List<Invoice> scope,
      LocalDate today) {
    return offered.stream()
        .filter(answer -> answer.isRecorded() && rights.contains(answer.right()))
        .filter(answer -> answer.answer().word().equals(fields.getOrDefault(ANSWER, "")))
        .findFirst()
        .map(answer -> new AnswerReader(fields, answer, scope, today).read())
        .orElseGet(Answered.Unknown::new);
  }

  /** What a button says. */
  public String button(OwnerAnswer answer) {
    return wording.capital(wording.name("answer", answer.answer()));
  }

  /** What an answer leads to. */
  String leads(OwnerAnswer answer) {
    Optional<MessageKind> message =
        answer
            .level()
            .<MessageKind>map(level -> level)
            .or(() -> answer.contact().map(_ -> AcknowledgementKind.RECAP));
    return say(
        "leads." + answer.answer().word(),
        Map.of("level", message.map(wording::name).orElse(""), "two", answer.isFirstOfTwo()));
  }

  /**
   * The forms of answers, ready to be filled in.
   *
   * @param follows what follows from those that need no entry
   */
  List<Map<String, Object>> opened(
      List<OwnerAnswer> answers, Map<Answer, Map<String, Object>> follows) {
    return forms(answers, true, follows);
  }

  /** The forms of answers, each behind what its button says. */
  public List<Map<String, Object>> folded(List<OwnerAnswer> answers) {
    return forms(answers, false, Map.of());
  }

  private List<Map<String, Object>> forms(
      List<OwnerAnswer> answers, boolean isOpened, Map<Answer, Map<String, Object>> follows) {
    return answers.stream()
        .filter(answer -> answer.isRecorded() && rights.contains(answer.right()))
        .map(
            answer -> {
              var form = form(answer, isOpened || flaws(answer).isPresent());
              form.putAll(follows.getOrDefault(answer.answer(), later(answer, isOpened)));
              return form;
            })
        .toList();
  }

  /** What sends an answer once more, as one whose owner saw what it leads to. */
  public List<Map<String, Object>> confirmed(OwnerAnswer answer, Map<String, String> given) {
    var again =
        new TreeMap<String, Object>(
            Map.of(ANSWER, answer.answer().word(), CONFIRMED, AnswerReader.YES));
    Stream.concat(Stream.of(INVOICE), answer.asks().stream().map(Addition::word))
        .filter(given::containsKey)
        .forEach(name -> again.put(name, given.getOrDefault(name, "")));
    return again.entrySet().stream()
        .map(field -> Map.<String, Object>of("name", field.getKey(), "value", field.getValue()))
        .toList();
  }

  /** The answers that the owner carries out alone. */
  List<Map<String, Object>> byHand(List<OwnerAnswer> answers) {
    return answers.stream().filter(answer -> !answer.isRecorded()).map(this::head).toList();
  }

  /** Says so if the owner may not give some of the answers. */
  public String limits(List<OwnerAnswer> answers) {
    boolean isLimited =
        answers.stream()
            .anyMatch(answer -> answer.isRecorded() && !rights.contains(answer.right()));
    return isLimited ? say("limited") : "";
  }

  private Map<String, Object> head(OwnerAnswer answer) {
    return Map.of("word", answer.answer().word(), "button", button(answer), "leads", leads(answer));
  }

  /** What an answer with entries leads to is shown once they are made. */
  private Map<String, Object> later(OwnerAnswer answer, boolean isOpened) {
    boolean isShownAbove = isOpened && answer.needsNoEntry();
    return Map.of("message", List.of(), "silence", isShownAbove ? "" : say("follows.later"));
  }

  private Map<String, Object> form(OwnerAnswer answer, boolean isOpened) {
    var values = new HashMap<>(head(answer));
    values.put("isOpened", isOpened);
    values.put("fields", fields(answer));
    return values;
  }

  private List<Map<String, Object>> fields(OwnerAnswer answer) {
    var fields = new ArrayList<Map<String, Object>>();
    if (scope.size() > 1 && asksWhich(answer)) {
      fields.add(invoice(answer));
    }
    answer.asks().forEach(addition -> fields.add(field(answer, addition)));
    return fields;
  }

  /** An address is the debtor's, whatever the invoice; a level names its own invoices. */
  private static boolean asksWhich(OwnerAnswer answer) {
    return !answer.asks(Addition.ADDRESS) && answer.level().isEmpty() && answer.contact().isEmpty();
  }

  private Map<String, Object> invoice(OwnerAnswer answer) {
    boolean isOne = answer.asks(Addition.CREDITED_SUM);
    var values = field(answer, INVOICE, isOne);
    Stream<Map<String, Object>> all =
        isOne
            ? Stream.of(option("", say("choose"), values))
            : Stream.of(option("", say("all-invoices"), values));
    values.put("isChoice", true);
    values.put(
        "options",
        Stream.concat(
                all, scope.stream().map(one -> option(one.id(), Plain.name(one.number()), values)))
            .toList());
    return values;
  }

  private Map<String, Object> field(OwnerAnswer answer, Addition addition) {
    var values = field(answer, addition.word(), addition.isRequired());
    switch (addition.entry()) {
      case CHOICE -> {
        values.put("isChoice", true);
        approved(answer, addition)
            .ifPresent(step -> values.merge("value", step, AnswerForms::first));
        values.put("options", options(addition, values));
      }
      case DAY_TO_COME -> {
        values.put("isInput", true);
        values.put("type", "date");
        values.put("min", today.toString());
        promised(answer, addition)
            .or(() -> approved(answer, addition))
            .ifPresent(day -> values.merge("value", day, AnswerForms::first));
      }
      case COUNT -> {
        values.put("isInput", true);
        values.put("type", "number");
        values.put("min", String.valueOf(EqualParts.FEWEST));
        values.put("max", String.valueOf(AnswerReader.MOST_PARTS));
      }
      case PAST_DAY -> {
        values.put("isInput", true);
        values.put("type", "date");
        values.put("max", today.toString());
        values.merge("value", today.toString(), AnswerForms::first);
      }
      case SUM -> {
        values.put("isInput", true);
        values.put("type", "text");
        values.put("mode", "decimal");
      }
      case ADDRESS -> {
        values.put("isInput", true);
        values.put("type", "email");
      }
      case LINE -> {
        values.put("isInput", true);
        values.put("type", "text");
      }
      case TEXT -> values.put("isText", true);
    }
    return values;
  }

  /** The day that the debtor named, if it can still be accepted. */
  private Optional<String> promised(OwnerAnswer answer, Addition addition) {
    return answer
        .object()
        .promised()
        .filter(_ -> addition == Addition.PROMISE_DAY || addition == Addition.FIRST_PART)
        .filter(day -> !day.isBefore(today))
        .map(LocalDate::toString);
  }

  /** The step or the day that the first of two owners approved. */
  private static Optional<String> approved(OwnerAnswer answer, Addition addition) {
    return switch (addition) {
      case STEP -> answer.approved().step().map(LegalStep::word);
      case STEP_DATE -> answer.approved().date().map(LocalDate::toString);
      default -> Optional.empty();
    };
  }

  /** What was sent, or what is proposed. */
  private static Object first(Object sent, Object proposed) {
    return sent.equals("") ? proposed : sent;
  }

  /** What every field has; one that was sent keeps its value. */
  private Map<String, Object> field(OwnerAnswer answer, String name, boolean isRequired) {
    var values = new HashMap<String, Object>();
    values.put("name", name);
    values.put("id", answer.answer().word() + "-" + name);
    values.put("label", say("input." + name));
    values.put("isRequired", isRequired);
    for (String kind : List.of("isChoice", "isInput", "isText")) {
      values.put(kind, false);
    }
    for (String none : List.of("min", "max", "mode", "type")) {
      values.put(none, "");
    }
    Optional<Answered.Flawed> sent = flaws(answer);
    values.put("value", sent.map(form -> form.given().getOrDefault(name, "")).orElse(""));
    values.put(
        "flaw",
        sent.flatMap(form -> Optional.ofNullable(form.flaws().get(name)))
            .map(flaw -> say("flaw." + flaw.word(), Map.of("due", due())))
            .orElse(""));
    return values;
  }

  /** What is open of the invoices that the form was about. */
  private String due() {
    String chosen = flawed.map(form -> form.given().getOrDefault(INVOICE, "")).orElse("");
    return wording.sums(
        Totals.of(
            scope.stream()
                .filter(invoice -> chosen.isEmpty() || invoice.id().equals(chosen))
                .map(Invoice::balance)
                .toList()));
  }

  private List<Map<String, Object>> options(Addition addition, Map<String, Object> field) {
    return addition.choices().stream()
        .map(
            word ->
                option(word.word(), wording.capital(wording.name(names(addition), word)), field))
        .toList();
  }

  /** Under which the names of its choices stand. */
  private static String names(Addition addition) {
    return addition == Addition.STEP ? "legal-step" : addition.word();
  }

  private static Map<String, Object> option(String word, String name, Map<String, Object> field) {
    return Map.of(
        "word", word, "name", name, "isChosen", word.equals(field.getOrDefault("value", "")));
  }

  private Optional<Answered.Flawed> flaws(OwnerAnswer answer) {
    return flawed.filter(form -> form.answer().answer() == answer.answer());
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say("page.question." + key, values);
  }
}
