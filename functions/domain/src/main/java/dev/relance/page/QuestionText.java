package dev.relance.page;

import dev.relance.court.Readiness;
import dev.relance.escalation.Addition;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.invoice.Invoice;
import dev.relance.page.QuestionPage.Follows;
import dev.relance.page.QuestionPage.HandTask;
import dev.relance.page.QuestionPage.Notice;
import dev.relance.page.QuestionPage.Preview;
import dev.relance.page.QuestionPage.Shown;
import dev.relance.vocabulary.Answer;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.TaskWords;
import dev.relance.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that the page of a question prints, in the creditor's language. */
record QuestionText(QuestionPage page, Wording wording, AnswerForms forms) {
  QuestionText(QuestionPage page) {
    this(page, Wording.of(page.account().creditor().orElseThrow()));
  }

  private QuestionText(QuestionPage page, Wording wording) {
    this(page, wording, forms(page, wording));
  }

  private static AnswerForms forms(QuestionPage page, Wording wording) {
    return switch (page.shown()) {
      case Shown.Asked(var question, _, _, _, var notice, _) ->
          new AnswerForms(
              wording,
              page.today(),
              rights(page),
              QuestionPage.scope(page.account(), question),
              notice.flatMap(QuestionText::flawed));
      case Shown.Confirm _, Shown.Recorded _, Shown.Over _ ->
          new AnswerForms(wording, page.today(), rights(page), List.of(), Optional.empty());
    };
  }

  private static Set<Right> rights(QuestionPage page) {
    return page.account().creditor().orElseThrow().owners().rights(page.owner());
  }

  private static Optional<Answered.Flawed> flawed(Notice notice) {
    return switch (notice) {
      case Notice.Incomplete(var form) -> Optional.of(form);
      case Notice.NoEffect _, Notice.TooLate _ -> Optional.empty();
    };
  }

  Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    for (String key :
        List.of("about", "answers", "by-hand", "other-answers", "raises", "confirm")) {
      values.put(key, say(key, facts()));
    }
    values.put("language", wording.locale().getLanguage());
    values.put("creditor", Plain.name(page.account().creditor().orElseThrow().name()));
    values.put("title", title());
    values.put("debtor", facts().get("debtor"));
    values.put("decides", say("decides", Map.of("owner", Plain.text(page.owner()))));
    values.put("nonce", page.nonce());
    values.put("button", "");
    values.put("notice", notice());
    values.put("rows", rows());
    values.put("message", letter());
    values.put("task", task());
    values.put("no-letter", withoutLetter());
    values.put("ways", ways());
    values.put("asked", asked());
    values.put("isAsked", !rows().isEmpty());
    values.put("confirms", confirms());
    values.put("raised", raised());
    values.put("hasRaised", !raised().isEmpty());
    values.put("waits", page.shown() instanceof Shown.Recorded ? say("waits", Map.of()) : "");
    values.put("nobody-else", nobodyElse());
    return values;
  }

  private String toSend() {
    if (page.shown() instanceof Shown.Confirm confirm && confirm.step().step().isEmpty()) {
      return "goes-out";
    }
    return isForTwo() ? "to-send.two" : "to-send";
  }

  private boolean isForTwo() {
    return question().filter(question -> question.matter().approvers().areTwo()).isPresent();
  }

  /** A creditor whose owners became fewer learns why nothing goes out. */
  private String nobodyElse() {
    var owners = page.account().creditor().orElseThrow().owners();
    boolean isOneTooFew =
        question().stream()
            .flatMap(question -> OwnerAnswer.to(question).stream())
            .filter(answer -> answer.object().approvers().areTwo())
            .flatMap(answer -> answer.level().stream())
            .anyMatch(level -> owners.having(Right.toApprove(level)).size() < 2);
    return isOneTooFew ? say("nobody-else", Map.of()) : "";
  }

  private String title() {
    return switch (page.shown()) {
      case Shown.Asked asked -> sentence(asked.question());
      case Shown.Confirm confirm -> sentence(confirm.question());
      case Shown.Recorded _ -> say("recorded.title", Map.of());
      case Shown.Over _ -> say("over.title", Map.of());
    };
  }

  private String sentence(Question question) {
    return new QuestionWords(wording, page.account().zone())
        .sentence(question.kind(), question.matter());
  }

  private Map<String, Object> facts() {
    return Map.of(
        "debtor",
        page.account()
            .debtor()
            .map(Debtor::name)
            .map(Plain::name)
            .orElse(page.account().id().debtorId()));
  }

  private String notice() {
    return switch (page.shown()) {
      case Shown.Asked(_, _, _, _, Optional<Notice> notice, _) ->
          notice.map(this::notice).orElse("");
      case Shown.Confirm _ -> "";
      case Shown.Recorded recorded -> recorded(recorded);
      case Shown.Over _ -> say("over.text", facts());
    };
  }

  private String notice(Notice notice) {
    return switch (notice) {
      case Notice.Incomplete(var form) ->
          say("incomplete", Map.of("answer", forms.button(form.answer())));
      case Notice.NoEffect(OwnerAnswer answer) ->
          say("no-effect", Map.of("answer", forms.button(answer)));
      case Notice.TooLate _ -> say("too-late", Map.of());
    };
  }

  private String recorded(Shown.Recorded recorded) {
    String next =
        recorded.sendsNow()
            ? say("next.send", facts())
            : recorded
                .nextLook()
                .map(at -> say("next.look", Map.of("date", wording.date(page.account().day(at)))))
                .orElseGet(() -> say("next.nothing", facts()));
    String open = recorded.staysOpen() ? say("stays-open", facts()) : "";
    return say(
        "recorded", Map.of("answer", forms.button(recorded.answer()), "next", next, "open", open));
  }

  private Optional<Question> question() {
    return switch (page.shown()) {
      case Shown.Asked asked -> Optional.of(asked.question());
      case Shown.Confirm confirm -> Optional.of(confirm.question());
      case Shown.Recorded _, Shown.Over _ -> Optional.empty();
    };
  }

  private List<Map<String, Object>> rows() {
    List<String> asked = question().map(Question::invoices).orElse(List.of());
    return page.account().invoices().stream()
        .filter(invoice -> asked.contains(invoice.id()))
        .map(this::row)
        .toList();
  }

  private Map<String, Object> row(Invoice invoice) {
    return Map.of(
        "number", Plain.name(invoice.number()),
        "age", wording.age(page.today().toEpochDay() - invoice.ladderStart().toEpochDay()),
        "open", wording.money(invoice.balance()));
  }

  private Optional<Preview> shownLetter() {
    return switch (page.shown()) {
      case Shown.Asked asked -> asked.letter();
      case Shown.Confirm confirm -> confirm.follows().message();
      case Shown.Recorded _, Shown.Over _ -> Optional.empty();
    };
  }

  private List<Map<String, Object>> letter() {
    return shownLetter().stream()
        .map(letter -> follows().message(letter, toSend(), isForTwo() ? "sent.two" : "sent"))
        .toList();
  }

  private FollowsText follows() {
    return new FollowsText(wording, page.account());
  }

  private List<Map<String, Object>> ways() {
    return page.shown() instanceof Shown.Asked asked
        ? asked.court().map(this::ways).stream().toList()
        : List.of();
  }

  private Map<String, Object> ways(Readiness court) {
    var ways =
        new WaysToCourt(
            wording,
            court,
            page.account().invoices().stream()
                .collect(Collectors.toMap(Invoice::id, Invoice::number)));
    return Map.of(
        "heading", say("ways.title", Map.of("day", wording.date(court.on()))),
        "claims", ways.claims(),
        "left-out", ways.leftOut());
  }

  private List<Map<String, Object>> task() {
    return page.shown() instanceof Shown.Asked asked
        ? asked.task().map(this::task).stream().toList()
        : List.of();
  }

  private Map<String, Object> task(HandTask byHand) {
    var words = new TaskWords(wording, page.account().zone());
    return Map.of(
        "heading", words.heading(byHand.task()),
        "when", words.when(byHand.task()),
        "lines", words.lines(byHand.task()),
        "paper", byHand.letter().orElse(""),
        "open-paper", wording.capital(wording.say("task.letter.open")),
        "kept", wording.say("task.letter.kept"));
  }

  /** An approval without a letter says why there is none. */
  private String withoutLetter() {
    return switch (page.shown()) {
      case Shown.Asked(Question question, Optional<Preview> letter, _, _, _, _) ->
          letter.isPresent() ? "" : withoutLetter(question);
      case Shown.Confirm confirm -> withoutLetter(confirm);
      case Shown.Recorded _, Shown.Over _ -> "";
    };
  }

  private String withoutLetter(Shown.Confirm confirm) {
    boolean isLater = confirm.step().step().isPresent() && confirm.follows().message().isEmpty();
    return isLater ? say("no-letter", Map.of()) : follows().silence(confirm.follows());
  }

  private String withoutLetter(Question question) {
    List<OwnerAnswer> approvals =
        OwnerAnswer.to(question).stream()
            .filter(answer -> answer.kind().equals(Optional.of(DecisionKind.APPROVE)))
            .toList();
    if (approvals.isEmpty()) {
      return "";
    }
    return approvals.stream().anyMatch(answer -> answer.asks(Addition.STEP))
        ? say("no-letter.step", Map.of())
        : say("no-letter", Map.of());
  }

  /** The forms, while the question is open. */
  private List<Map<String, Object>> asked() {
    return switch (page.shown()) {
      case Shown.Asked asked -> List.of(asked(asked.question(), asked.follows()));
      case Shown.Confirm _, Shown.Recorded _, Shown.Over _ -> List.of();
    };
  }

  private Map<String, Object> asked(Question question, Map<Answer, Follows> known) {
    List<OwnerAnswer> answers = OwnerAnswer.to(question);
    List<Map<String, Object>> hands = forms.byHand(answers);
    return Map.of(
        "own", Map.of("forms", forms.opened(answers, follows().ofEach(known))),
        "hands", hands,
        "hasHands", !hands.isEmpty(),
        "limits", forms.limits(answers),
        "besides", Map.of("forms", forms.folded(QuestionPage.besides(question))));
  }

  private List<String> raised() {
    List<Question> raised =
        switch (page.shown()) {
          case Shown.Confirm confirm -> confirm.raised();
          case Shown.Recorded recorded -> recorded.raised();
          case Shown.Asked _, Shown.Over _ -> List.of();
        };
    return raised.stream().map(this::sentence).toList();
  }

  private List<Map<String, Object>> confirms() {
    return page.shown() instanceof Shown.Confirm confirm
        ? List.of(confirmation(confirm))
        : List.of();
  }

  private Map<String, Object> confirmation(Shown.Confirm confirm) {
    LegalAction action = confirm.step();
    return Map.of(
        "step",
        action.step().map(step -> wording.capital(wording.name("legal-step", step))).orElse(""),
        "day",
        action.date().<Object>map(wording::date).orElse(""),
        "fields",
        forms.confirmed(confirm.answer(), confirm.given()),
        "button",
        action.step().isPresent() ? say("confirm-send", Map.of()) : forms.button(confirm.answer()));
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say("page.question." + key, values);
  }
}
