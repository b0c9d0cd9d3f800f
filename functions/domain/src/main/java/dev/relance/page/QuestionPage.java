package dev.relance.page;

import com.samskivert.mustache.Template;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.OwnerAnswer.Addition;
import dev.relance.escalation.Question;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import dev.relance.mail.Mail;
import dev.relance.plan.Account;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.MessageKind;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page on which an owner answers one question.
 *
 * @param owner the address of the owner who reads it
 * @param today the creditor's day
 * @param nonce with which a form of this page can be sent
 */
public record QuestionPage(
    Account account, String owner, LocalDate today, String nonce, Shown shown) {
  private static final Template PAGE = PageTemplate.of("question");

  /** What the page shows. */
  public sealed interface Shown {
    /**
     * The question.
     *
     * @param letter what an approval sends, if that is known
     * @param notice why nothing was recorded
     */
    record Asked(Question question, Optional<Letter> letter, Optional<Notice> notice)
        implements Shown {}

    /**
     * What an answer leads to, before it is given.
     *
     * @param raised the questions that it raises
     */
    record Confirm(
        Question question, Answered.Complete answer, Optional<Letter> letter, List<Question> raised)
        implements Shown {}

    /**
     * The answer was recorded.
     *
     * @param nextLook when the account is looked at next; empty if nothing is planned
     * @param sendsNow whether a message goes out at once
     */
    record Recorded(OwnerAnswer answer, Optional<Instant> nextLook, boolean sendsNow)
        implements Shown {}

    /** The question is not open any more. */
    record Over() implements Shown {}
  }

  /** Why an answer was not recorded. */
  public sealed interface Notice {
    /** Something is missing. */
    record Incomplete(OwnerAnswer answer) implements Notice {}

    /** The question would stay open. */
    record NoEffect(OwnerAnswer answer) implements Notice {}

    /** The page was open for too long. */
    record TooLate() implements Notice {}
  }

  /**
   * The letter that goes out.
   *
   * @param at when it goes out, if nothing changes before
   */
  public record Letter(Mail mail, Instant at) {}

  /** The page in the creditor's language. */
  public Page page() {
    return new Page(200, PAGE.execute(new Text(this).values()));
  }

  private record Text(QuestionPage page, Wording wording) {
    Text(QuestionPage page) {
      this(page, Wording.of(page.account.creditor().orElseThrow().language()));
    }

    Map<String, Object> values() {
      var values = new HashMap<String, Object>();
      for (String key :
          List.of(
              "about",
              "to-send",
              "to",
              "subject",
              "sent",
              "letter-title",
              "answers",
              "by-hand",
              "raises",
              "confirm",
              "confirm-send")) {
        values.put(key, say(key, facts()));
      }
      values.put("language", wording.locale().getLanguage());
      values.put("creditor", Plain.name(page.account.creditor().orElseThrow().name()));
      values.put("title", title());
      values.put("debtor", facts().get("debtor"));
      values.put("decides", say("decides", Map.of("owner", Plain.text(page.owner))));
      values.put("nonce", page.nonce);
      values.put("notice", notice());
      values.put("rows", rows());
      values.put("letter", letter());
      values.put("no-letter", withoutLetter());
      values.put("forms", forms());
      values.put("hands", byHand());
      values.put("hasHands", !byHand().isEmpty());
      values.put("isOpen", page.shown instanceof Shown.Asked);
      values.put("isAsked", !rows().isEmpty());
      values.put("confirms", confirms());
      values.put("raised", raised());
      values.put("hasRaised", !raised().isEmpty());
      return values;
    }

    private String title() {
      return switch (page.shown) {
        case Shown.Asked asked -> sentence(asked.question());
        case Shown.Confirm confirm -> sentence(confirm.question());
        case Shown.Recorded _ -> say("recorded.title", Map.of());
        case Shown.Over _ -> say("over.title", Map.of());
      };
    }

    private String sentence(Question question) {
      return new QuestionWords(wording, page.account.zone())
          .sentence(question.kind(), question.matter());
    }

    private Map<String, Object> facts() {
      return Map.of(
          "debtor",
          page.account
              .debtor()
              .map(Debtor::name)
              .map(Plain::name)
              .orElse(page.account.id().debtorId()));
    }

    private String notice() {
      return switch (page.shown) {
        case Shown.Asked(_, _, Optional<Notice> notice) -> notice.map(this::notice).orElse("");
        case Shown.Confirm _ -> "";
        case Shown.Recorded recorded -> recorded(recorded);
        case Shown.Over _ -> say("over.text", facts());
      };
    }

    private String notice(Notice notice) {
      return switch (notice) {
        case Notice.Incomplete(OwnerAnswer answer) ->
            say("incomplete", Map.of("answer", button(answer)));
        case Notice.NoEffect(OwnerAnswer answer) ->
            say("no-effect", Map.of("answer", button(answer)));
        case Notice.TooLate _ -> say("too-late", Map.of());
      };
    }

    private String recorded(Shown.Recorded recorded) {
      String next =
          recorded.sendsNow()
              ? say("next.send", facts())
              : recorded
                  .nextLook()
                  .map(at -> say("next.look", Map.of("date", wording.date(page.account.day(at)))))
                  .orElseGet(() -> say("next.nothing", facts()));
      return say("recorded", Map.of("answer", button(recorded.answer()), "next", next));
    }

    private Optional<Question> question() {
      return switch (page.shown) {
        case Shown.Asked asked -> Optional.of(asked.question());
        case Shown.Confirm confirm -> Optional.of(confirm.question());
        case Shown.Recorded _, Shown.Over _ -> Optional.empty();
      };
    }

    private List<Map<String, Object>> rows() {
      List<String> asked = question().map(Question::invoices).orElse(List.of());
      return page.account.invoices().stream()
          .filter(invoice -> asked.contains(invoice.id()))
          .map(this::row)
          .toList();
    }

    private Map<String, Object> row(Invoice invoice) {
      return Map.of(
          "number", Plain.name(invoice.number()),
          "age", wording.age(page.today.toEpochDay() - invoice.ladderStart().toEpochDay()),
          "open", wording.money(invoice.balance()));
    }

    private Optional<Letter> shownLetter() {
      return switch (page.shown) {
        case Shown.Asked asked -> asked.letter();
        case Shown.Confirm confirm -> confirm.letter();
        case Shown.Recorded _, Shown.Over _ -> Optional.empty();
      };
    }

    private List<Map<String, Object>> letter() {
      return shownLetter().stream()
          .map(
              letter ->
                  Map.<String, Object>of(
                      "html", letter.mail().page(),
                      "recipient", letter.mail().to(),
                      "about", letter.mail().subject(),
                      "at", wording.date(page.account.day(letter.at()))))
          .toList();
    }

    /** An approval without a letter says why there is none. */
    private String withoutLetter() {
      return switch (page.shown) {
        case Shown.Asked(Question question, Optional<Letter> letter, _) ->
            letter.isPresent() ? "" : withoutLetter(question);
        case Shown.Confirm(_, _, Optional<Letter> letter, _) ->
            letter.isPresent() ? "" : say("no-letter", Map.of());
        case Shown.Recorded _, Shown.Over _ -> "";
      };
    }

    private String withoutLetter(Question question) {
      List<OwnerAnswer> approvals =
          decisions(question)
              .filter(answer -> answer.kind().equals(Optional.of(DecisionKind.APPROVE)))
              .toList();
      if (approvals.isEmpty()) {
        return "";
      }
      return approvals.stream().anyMatch(answer -> answer.asks(Addition.STEP))
          ? say("no-letter.step", Map.of())
          : say("no-letter", Map.of());
    }

    private static Stream<OwnerAnswer> decisions(Question question) {
      return OwnerAnswer.to(question).stream().filter(OwnerAnswer::isDecision);
    }

    private List<Map<String, Object>> forms() {
      return page.shown instanceof Shown.Asked asked
          ? decisions(asked.question()).map(this::form).toList()
          : List.of();
    }

    private Map<String, Object> form(OwnerAnswer answer) {
      return Map.of(
          "word", answer.answer().word(),
          "button", button(answer),
          "leads", leads(answer),
          "inputs",
              Stream.of(Addition.values())
                  .filter(answer::asks)
                  .map(addition -> input(answer, addition))
                  .toList());
    }

    private Map<String, Object> input(OwnerAnswer answer, Addition addition) {
      boolean isDone = answer.asks(Addition.REFERENCE);
      var values = new HashMap<String, Object>();
      values.put("name", addition.word());
      values.put("id", answer.answer().word() + "-" + addition.word());
      values.put("label", say("input." + addition.word(), Map.of()));
      values.put("isDay", addition == Addition.STEP_DATE || addition == Addition.UNTIL);
      values.put("isText", addition == Addition.REFERENCE || addition == Addition.REASON);
      values.put("isRequired", addition != Addition.REFERENCE && addition != Addition.UNTIL);
      values.put("isChoice", addition == Addition.STEP);
      values.put("options", addition == Addition.STEP ? steps() : List.of());
      values.put("min", addition == Addition.STEP_DATE && isDone ? "" : page.today.toString());
      values.put("max", addition == Addition.STEP_DATE && isDone ? page.today.toString() : "");
      return values;
    }

    private List<Map<String, String>> steps() {
      return Stream.of(LegalStep.values())
          .map(
              step ->
                  Map.of(
                      "word",
                      step.word(),
                      "name",
                      wording.capital(wording.name("legal-step", step))))
          .toList();
    }

    private List<Map<String, Object>> byHand() {
      return page.shown instanceof Shown.Asked asked
          ? OwnerAnswer.to(asked.question()).stream()
              .filter(answer -> !answer.isDecision())
              .map(
                  answer ->
                      Map.<String, Object>of(
                          "word", answer.answer().word(),
                          "name", button(answer),
                          "leads", leads(answer)))
              .toList()
          : List.of();
    }

    private List<String> raised() {
      return page.shown instanceof Shown.Confirm confirm
          ? confirm.raised().stream().map(this::sentence).toList()
          : List.of();
    }

    private List<Map<String, Object>> confirms() {
      return page.shown instanceof Shown.Confirm confirm
          ? List.of(confirmation(confirm.answer()))
          : List.of();
    }

    private Map<String, Object> confirmation(Answered.Complete complete) {
      var action = complete.terms().action();
      return Map.of(
          "word", complete.answer().answer().word(),
          "step", action.step().map(LegalStep::word).orElse(""),
          "stepName",
              action
                  .step()
                  .map(step -> wording.capital(wording.name("legal-step", step)))
                  .orElse(""),
          "stepDate", action.date().map(LocalDate::toString).orElse(""),
          "day", action.date().map(wording::date).orElse(""));
    }

    private String button(OwnerAnswer answer) {
      return wording.capital(wording.name("answer", answer.answer()));
    }

    private String leads(OwnerAnswer answer) {
      Optional<MessageKind> message =
          answer
              .level()
              .<MessageKind>map(level -> level)
              .or(() -> answer.contact().map(_ -> AcknowledgementKind.RECAP));
      String level = message.map(wording::name).orElse("");
      return say("leads." + answer.answer().word(), Map.of("level", level));
    }

    private String say(String key, Map<String, ?> values) {
      return wording.say("page.question." + key, values);
    }
  }
}
