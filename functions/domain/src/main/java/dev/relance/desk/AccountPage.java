package dev.relance.desk;

import com.samskivert.mustache.Template;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.escalation.Task;
import dev.relance.evidence.Entry;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.page.AnswerForms;
import dev.relance.page.Answered;
import dev.relance.page.FollowsText;
import dev.relance.page.Page;
import dev.relance.page.PageTemplate;
import dev.relance.page.QuestionPage.Follows;
import dev.relance.plan.Account;
import dev.relance.summary.Mark;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.TaskWords;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One account on the desk: its invoices, what waits, what an owner can say of it, and its timeline.
 *
 * @param now what is open now
 * @param entries its evidence, in order
 * @param nonce with which a form of this page can be sent once
 */
public record AccountPage(
    Account account,
    String owner,
    Now now,
    List<Entry> entries,
    DeskLinks links,
    String nonce,
    Shown shown) {
  private static final Template PAGE = PageTemplate.of(AccountPage.class, "desk-account");

  public AccountPage {
    entries = List.copyOf(entries);
  }

  /**
   * What is open.
   *
   * @param questions those that ask for nothing by hand
   * @param tasks what the others ask for
   * @param next when the account is looked at next
   */
  public record Now(
      LocalDate today, List<Question> questions, List<Task> tasks, Optional<Instant> next) {
    public Now {
      questions = questions.stream().filter(question -> !question.kind().isTask()).toList();
      tasks = tasks.stream().filter(task -> task.question().kind().isTask()).toList();
    }

    private boolean isCalm() {
      return questions.isEmpty() && tasks.isEmpty();
    }
  }

  /** What the page says besides. */
  public sealed interface Shown {
    /** Nothing more. */
    record Account() implements Shown {}

    /**
     * What follows from an answer, before it is given.
     *
     * @param given every field as it was sent
     */
    record Confirm(OwnerAnswer answer, Map<String, String> given, Follows follows)
        implements Shown {}

    /** What the owner said is noted. */
    record Noted(OwnerAnswer answer) implements Shown {}

    /** Something is missing in the form. */
    record Incomplete(Answered.Flawed form) implements Shown {}

    /** The form was sent before, or the page was open for too long. */
    record TooLate() implements Shown {}
  }

  /**
   * Reads a form of the page.
   *
   * @param fields as they were sent
   */
  public static Answered read(
      Map<String, String> fields, Account account, String owner, LocalDate today) {
    return AnswerForms.read(
        fields,
        account.creditor().orElseThrow().owners().rights(owner),
        OwnerAnswer.atAnyTime(),
        account.openInvoices(),
        today);
  }

  /** The page in the creditor's language. */
  public Page page() {
    Wording wording = Wording.of(account.creditor().orElseThrow());
    return new Page(status(), PAGE.execute(new Text(this, wording).values()));
  }

  private int status() {
    return switch (shown) {
      case Shown.Account _, Shown.Confirm _, Shown.Noted _ -> 200;
      case Shown.Incomplete _ -> 422;
      case Shown.TooLate _ -> 400;
    };
  }

  private record Text(AccountPage page, Wording wording) {
    Map<String, Object> values() {
      var values = new HashMap<String, Object>();
      for (String key :
          List.of("back", "waits", "none-waits", "tasks", "invoices", "say", "happened")) {
        values.put(key + "-label", wording.say("desk." + key));
      }
      values.put("language", wording.locale().getLanguage());
      values.put("creditor", Plain.name(page.account.creditor().orElseThrow().name()));
      values.put(
          "title",
          page.account
              .debtor()
              .map(Debtor::name)
              .map(Plain::name)
              .orElse(page.account.id().debtorId()));
      values.put("desk", page.links.desk());
      values.put("nonce", page.nonce);
      values.put("notice", notice());
      values.put("confirm", confirm());
      values.put("next", page.shown instanceof Shown.Confirm ? "" : next());
      values.put("invoices", page.account.openInvoices().stream().map(this::invoice).toList());
      values.put("isOpen", !page.account.openInvoices().isEmpty());
      values.put("questions", page.now.questions().stream().map(this::question).toList());
      values.put("tasks", page.now.tasks().stream().map(this::task).toList());
      values.put("hasTasks", !page.now.tasks().isEmpty());
      values.put("isCalm", page.now.isCalm());
      values.put("waits", !page.now.questions().isEmpty() || page.now.isCalm());
      values.put("forms", forms().folded(OwnerAnswer.atAnyTime()));
      values.put("limits", forms().limits(OwnerAnswer.atAnyTime()));
      values.put("moments", moments());
      values.put(
          "decides", wording.say("page.question.decides", Map.of("owner", Plain.text(page.owner))));
      return values;
    }

    private String next() {
      return page.now
          .next()
          .map(
              at ->
                  wording.say(
                      "page.question.next.look",
                      Map.of("date", wording.date(page.account.day(at)))))
          .orElse("");
    }

    private AnswerForms forms() {
      return new AnswerForms(
          wording,
          page.now.today(),
          page.account.creditor().orElseThrow().owners().rights(page.owner),
          page.account.openInvoices(),
          flawed());
    }

    private Optional<Answered.Flawed> flawed() {
      return switch (page.shown) {
        case Shown.Incomplete(var form) -> Optional.of(form);
        case Shown.Account _, Shown.Confirm _, Shown.Noted _, Shown.TooLate _ -> Optional.empty();
      };
    }

    private String notice() {
      return switch (page.shown) {
        case Shown.Account _, Shown.Confirm _ -> "";
        case Shown.Noted(var answer) ->
            wording.say(
                "page.question.recorded",
                Map.of("answer", forms().button(answer), "next", next(), "open", ""));
        case Shown.Incomplete(var form) ->
            wording.say(
                "page.question.incomplete", Map.of("answer", forms().button(form.answer())));
        case Shown.TooLate _ -> wording.say("page.question.too-late");
      };
    }

    private List<Map<String, Object>> confirm() {
      return page.shown instanceof Shown.Confirm(var answer, var given, var follows)
          ? List.of(confirm(answer, given, follows))
          : List.of();
    }

    private Map<String, Object> confirm(
        OwnerAnswer answer, Map<String, String> given, Follows follows) {
      var values = new HashMap<>(new FollowsText(wording, page.account).of(follows));
      values.put("fields", forms().confirmed(answer, given));
      values.put("button", forms().button(answer));
      return values;
    }

    private Map<String, Object> invoice(Invoice invoice) {
      return Map.of(
          "number", Plain.name(invoice.number()),
          "age", wording.age(page.now.today().toEpochDay() - invoice.ladderStart().toEpochDay()),
          "open", wording.money(invoice.balance()));
    }

    private Map<String, Object> question(Question question) {
      return Map.of(
          "href",
          page.links.question(page.account.id(), Mark.of(page.account.id(), question)),
          "sentence",
          new QuestionWords(wording, page.account.zone())
              .sentence(question.kind(), question.matter()));
    }

    private Map<String, Object> task(Task task) {
      var words = new TaskWords(wording, page.account.zone());
      var values = new HashMap<>(question(task.question()));
      values.put("when", words.when(task));
      values.put("lines", words.lines(task));
      return values;
    }

    /** The newest first. */
    private List<Moment> moments() {
      return new Timeline(
              wording,
              page.account.zone(),
              page.entries,
              (entry, _) -> page.links.message(page.account.id(), entry.sequence()))
          .all()
          .reversed();
    }
  }
}
