package dev.relance.journey;

import dev.relance.account.Accounts.Loaded;
import dev.relance.account.FollowUp;
import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.account.Revision;
import dev.relance.court.Assessment;
import dev.relance.court.Readiness;
import dev.relance.decide.Decide;
import dev.relance.decide.OnPaper;
import dev.relance.decide.Plan;
import dev.relance.decide.Tasks;
import dev.relance.document.Sha256;
import dev.relance.escalation.Addition;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.escalation.Task;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.message.Letter;
import dev.relance.page.Answered;
import dev.relance.page.Answered.Entry;
import dev.relance.page.Page;
import dev.relance.page.QuestionPage;
import dev.relance.page.QuestionPage.Follows;
import dev.relance.page.QuestionPage.HandTask;
import dev.relance.page.QuestionPage.Notice;
import dev.relance.page.QuestionPage.Preview;
import dev.relance.page.QuestionPage.Shown;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.summary.Mark;
import dev.relance.vocabulary.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** One owner before one question. */
final class OwnersVisit {
  /** How long a page may stay open before its form is sent. */
  private static final Duration FORM_VALID = Duration.ofHours(24);

  private static final int KEY_BYTES = 12;

  /** Answers that say yes to what is shown. */
  private static final Set<Answer> CONSENTS = EnumSet.of(Answer.APPROVE, Answer.ACCEPT);

  private final Terms terms;
  private final Intake intake;
  private final SignedLinks links;
  private final Drafting drafting;
  private final Subject about;
  private final Loaded loaded;
  private final String owner;
  private final Instant now;
  private final Account account;
  private final LocalDate today;
  private final List<Question> questions;

  /** What a visit works with. */
  record Means(Terms terms, Intake intake, SignedLinks links, Drafting drafting) {}

  /**
   * A letter that an owner asks for.
   *
   * @param invoices ids of the invoices that it is about
   */
  record ToPost(FollowUp state, Letter letter, List<String> invoices, String owner) {}

  OwnersVisit(Means means, Subject about, Loaded loaded, String owner, Instant now) {
    this.terms = means.terms();
    this.intake = means.intake();
    this.links = means.links();
    this.drafting = means.drafting();
    this.about = about;
    this.loaded = loaded;
    this.owner = owner;
    this.now = now;
    this.account = loaded.account(terms);
    this.today = account.day(now);
    this.questions = Decide.decide(account, terms, now).findings().questions();
  }

  Page page(Shown shown) {
    return new QuestionPage(
            account,
            owner,
            today,
            links.token(LinkPurpose.ANSWER, about, now.plus(FORM_VALID)),
            shown)
        .page();
  }

  Shown asked(Optional<Notice> notice) {
    return question()
        .<Shown>map(
            question ->
                new Shown.Asked(
                    question,
                    letter(question),
                    byHand(question),
                    court(question),
                    notice,
                    follows(question)))
        .orElseGet(Shown.Over::new);
  }

  Shown answered(Map<String, String> fields) {
    boolean isOurs =
        links
            .subject(LinkPurpose.ANSWER, fields.getOrDefault("nonce", ""), now)
            .filter(about::equals)
            .isPresent();
    return isOurs
        ? question().map(question -> answered(question, fields)).orElseGet(Shown.Over::new)
        : asked(Optional.of(new Notice.TooLate()));
  }

  private Shown answered(Question question, Map<String, String> fields) {
    return switch (QuestionPage.read(fields, account, owner, question, today)) {
      case Answered.Complete complete -> complete(question, complete, fields);
      case Answered.Flawed form -> asked(Optional.of(new Notice.Incomplete(form)));
      case Answered.Unknown _ -> asked(Optional.of(new Notice.TooLate()));
    };
  }

  private Shown complete(
      Question question, Answered.Complete complete, Map<String, String> fields) {
    String id = recordId(question, complete, fields);
    List<String> invoices = complete.invoice().map(List::of).orElse(question.invoices());
    return switch (complete.entry()) {
      case Entry.Decision entry ->
          decided(
              question, complete, fields, word().decision(id, complete.answer(), entry, invoices));
      case Entry.ContactMade entry ->
          contacted(
              question,
              complete,
              fields,
              word()
                  .contact(
                      id,
                      complete.answer(),
                      entry,
                      invoices,
                      loaded.followUp().onRecord().letters()));
    };
  }

  private Shown decided(
      Question question,
      Answered.Complete complete,
      Map<String, String> fields,
      DecisionRecord decision) {
    IfDecided then = ifDecided(decision);
    if (isAsked(question, complete) && then.leavesOpen(question, now)) {
      return asked(Optional.of(new Notice.NoEffect(complete.answer())));
    }
    return said(
        question,
        complete,
        fields,
        announced(question, complete.answer(), decision),
        then,
        () ->
            intake.write(
                RecordMembers.key(account.id(), decision),
                RecordMembers.of(account.id(), decision)));
  }

  private Shown contacted(
      Question question, Answered.Complete complete, Map<String, String> fields, Contact contact) {
    return said(
        question,
        complete,
        fields,
        Optional.empty(),
        ifRecorded(loaded.recorded().plus(contact)),
        () ->
            intake.write(
                RecordMembers.key(account.id(), contact), RecordMembers.of(account.id(), contact)));
  }

  /** A step that the answer announces, with the letter that does so. */
  private record Announced(LegalAction step, Optional<Preview> letter) {}

  private Optional<Announced> announced(
      Question question, OwnerAnswer answer, DecisionRecord decision) {
    return answer.asks(Addition.STEP) && answer.level().isPresent()
        ? Optional.of(
            new Announced(
                decision.terms().action(),
                ifAllApprove(decision).letter(answer, question.invoices(), now)))
        : Optional.empty();
  }

  /**
   * An answer that the page shows with what follows takes one click. What follows from any other is
   * shown first; the same form then gives it.
   */
  private Shown said(
      Question question,
      Answered.Complete complete,
      Map<String, String> fields,
      Optional<Announced> announced,
      IfDecided then,
      BooleanSupplier write) {
    if (!complete.isConfirmed() && !isShown(question, complete, fields)) {
      return new Shown.Confirm(
          question,
          complete.answer(),
          fields,
          announced.map(Announced::step).orElse(LegalAction.NONE),
          follows(announced, then),
          then.raises(questions, now));
    }
    return write.getAsBoolean()
        ? recorded(complete.answer(), then.leavesOpen(question, now), then)
        : new Shown.Over();
  }

  private Follows follows(Optional<Announced> announced, IfDecided then) {
    Follows follows = then.follows(ifRecorded(loaded.recorded()), now);
    return announced.map(step -> new Follows(step.letter(), follows.nextLook())).orElse(follows);
  }

  /** Whether it is an answer of the question to which nothing was added. */
  private static boolean isShown(
      Question question, Answered.Complete complete, Map<String, String> fields) {
    return isAsked(question, complete)
        && complete.invoice().isEmpty()
        && complete.answer().needsNoEntry()
        && complete.answer().asks().stream()
            .allMatch(entry -> fields.getOrDefault(entry.word(), "").isBlank());
  }

  private static boolean isAsked(Question question, Answered.Complete complete) {
    return question.answers().contains(complete.answer().answer());
  }

  private Shown recorded(OwnerAnswer answer, boolean staysOpen, IfDecided then) {
    Plan plan = then.plan(now);
    return new Shown.Recorded(
        answer,
        staysOpen,
        then.raises(questions, now),
        plan.findings().dueAt(),
        plan instanceof Plan.Send || plan instanceof Plan.Respond);
  }

  /** An answer to the question is given once. Anything else is said once with each form. */
  private String recordId(
      Question question, Answered.Complete complete, Map<String, String> fields) {
    boolean isAnswer =
        complete.answer().kind().isPresent()
            && question.answers().contains(complete.answer().answer());
    return "desk."
        + (isAnswer ? once(question) : Sha256.hex(fields.getOrDefault("nonce", ""), KEY_BYTES));
  }

  /** The question of the link, if it is still open, with the answers that are this owner's. */
  private Optional<Question> question() {
    return questions.stream()
        .filter(question -> isOfLink(question) || isOfLink(question.before()))
        .findFirst()
        .map(question -> question.askedOf(owner));
  }

  private boolean isOfLink(Question question) {
    return Mark.of(account.id(), question).equals(about.what());
  }

  /** The letter that the question asks to post. */
  Optional<ToPost> toPost() {
    return question()
        .filter(question -> task(question).isPresent())
        .flatMap(question -> OnPaper.of(account, terms, question, now))
        .flatMap(this::toPost);
  }

  private Optional<ToPost> toPost(Plan.Send send) {
    List<String> invoices = send.items().stream().map(due -> due.invoice().id()).toList();
    return drafting
        .letter(send, account, Revision.of(loaded.followUp()), now)
        .map(letter -> new ToPost(loaded.followUp(), letter, invoices, owner));
  }

  private Optional<HandTask> byHand(Question question) {
    return task(question).map(task -> new HandTask(task, letterLink(task)));
  }

  private Optional<String> letterLink(Task task) {
    return switch (task) {
      case Task.Letter _ -> toPost().flatMap(_ -> links.letterLink(about, now));
      case Task.Call _ -> Optional.empty();
    };
  }

  /** The ways to a court, where an answer names a legal step. */
  private Optional<Readiness> court(Question question) {
    return OwnerAnswer.to(question).stream().anyMatch(answer -> answer.asks(Addition.STEP))
        ? Optional.of(Assessment.of(account, terms, today))
        : Optional.empty();
  }

  /** What the question asks to do by hand. */
  private Optional<Task> task(Question question) {
    return Tasks.of(account, terms, now, List.of(question)).stream().findFirst();
  }

  /**
   * What a consent sends. One that must name a step sends what the owner names, or what the first
   * of two owners named.
   */
  private Optional<Preview> letter(Question question) {
    return OwnerAnswer.to(question).stream()
        .filter(answer -> CONSENTS.contains(answer.answer()))
        .filter(answer -> !answer.asks(Addition.STEP) || answer.approved().step().isPresent())
        .findFirst()
        .flatMap(
            answer ->
                ifAllApprove(plain(question, answer)).letter(answer, question.invoices(), now));
  }

  /** What follows from the answers that need no entry, besides the consents. */
  private Map<Answer, Follows> follows(Question question) {
    IfDecided otherwise = ifRecorded(loaded.recorded());
    return OwnerAnswer.to(question).stream()
        .filter(answer -> answer.needsNoEntry() && !CONSENTS.contains(answer.answer()))
        .collect(
            Collectors.toUnmodifiableMap(
                OwnerAnswer::answer,
                answer -> ifDecided(plain(question, answer)).follows(otherwise, now)));
  }

  /** The decision of an answer to which nothing is added. */
  private DecisionRecord plain(Question question, OwnerAnswer answer) {
    var plain =
        new Entry.Decision(
            DecisionTerms.NONE
                .withLevel(answer.level())
                .withPledge(answer.proposed())
                .withAction(answer.approved()),
            Optional.empty());
    return word().decision("shown", answer, plain, question.invoices());
  }

  private OwnersWord word() {
    return new OwnersWord(account, owner, now);
  }

  private IfDecided ifDecided(DecisionRecord decision) {
    return ifRecorded(loaded.recorded().plus(decision));
  }

  /** As if every owner approved, since a letter may need the approval of two. */
  private IfDecided ifAllApprove(DecisionRecord decision) {
    return decision.kind() == DecisionKind.APPROVE
        ? ifRecorded(
            account.creditor().orElseThrow().owners().emails().stream()
                .map(decision::of)
                .reduce(loaded.recorded(), Account::plus, (_, all) -> all))
        : ifDecided(decision);
  }

  private IfDecided ifRecorded(Account then) {
    return new IfDecided(new Loaded(then, loaded.followUp()), terms, drafting);
  }

  private String once(Question question) {
    return Sha256.hex(
        "%s %s %s".formatted(account.id().key(), Mark.of(account.id(), question), since(question)),
        KEY_BYTES);
  }

  /** The day from which the question is open: when it comes again, it is another one. */
  private LocalDate since(Question question) {
    return loaded.followUp().open().stream()
        .filter(open -> open.question().asks(question))
        .map(OpenQuestion::since)
        .findFirst()
        .map(account::day)
        .orElse(today);
  }
}
