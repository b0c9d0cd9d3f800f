package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.Loaded;
import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.document.Sha256;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.OwnerAnswer.Addition;
import dev.relance.escalation.Question;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.message.Composer;
import dev.relance.page.AnswerFields;
import dev.relance.page.Answered;
import dev.relance.page.Page;
import dev.relance.page.QuestionPage;
import dev.relance.page.QuestionPage.Letter;
import dev.relance.page.QuestionPage.Notice;
import dev.relance.page.QuestionPage.Shown;
import dev.relance.page.StopPage;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.summary.Mark;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shows an owner one question with the letter that an approval sends, and writes down the answer as
 * a normal decision record. Looking changes nothing. A question is answered once, whoever answers
 * it.
 */
public final class DecideForOwner {
  /** How long a page may stay open before its form is sent. */
  private static final Duration FORM_VALID = Duration.ofHours(24);

  private static final int KEY_BYTES = 12;

  private final Accounts accounts;
  private final Intake intake;
  private final Terms terms;
  private final Drafting drafting;
  private final SignedLinks links;
  private final InstantSource clock;

  /** The links in the letter that is shown are the debtor's: there they open nothing. */
  public DecideForOwner(
      Accounts accounts, Intake intake, Terms terms, SignedLinks links, InstantSource clock) {
    this.accounts = accounts;
    this.intake = intake;
    this.terms = terms;
    this.drafting = new Drafting(terms, new Composer(), links.inert());
    this.links = links;
    this.clock = clock;
  }

  /** The page of a question; a neutral one if the link is for nobody. */
  public Page show(String token) {
    Instant now = clock.instant();
    return visit(token, now)
        .map(visit -> visit.page(visit.asked(Optional.empty())))
        .orElseGet(DecideForOwner::unknown);
  }

  /**
   * Takes in the form of the page.
   *
   * @param fields as they were sent
   */
  public Page decide(String token, Map<String, String> fields) {
    Instant now = clock.instant();
    return visit(token, now)
        .map(visit -> visit.page(visit.answered(fields)))
        .orElseGet(DecideForOwner::unknown);
  }

  /** The link must name an owner of today: whoever leaves decides nothing any more. */
  private Optional<Visit> visit(String token, Instant now) {
    return links.subject(LinkPurpose.QUESTION, token, now).flatMap(about -> visit(about, now));
  }

  private Optional<Visit> visit(Subject about, Instant now) {
    Loaded loaded = accounts.load(about.account());
    return loaded.account().creditor().stream()
        .map(Creditor::owners)
        .flatMap(owners -> owners.emails().stream())
        .filter(about::isFor)
        .findFirst()
        .map(owner -> new Visit(about, loaded, owner, now));
  }

  private static Page unknown() {
    return StopPage.UNKNOWN.in(Locale.ENGLISH);
  }

  /** One owner before one question. */
  private final class Visit {
    private final Subject about;
    private final Loaded loaded;
    private final String owner;
    private final Instant now;
    private final Account account;
    private final LocalDate today;

    Visit(Subject about, Loaded loaded, String owner, Instant now) {
      this.about = about;
      this.loaded = loaded;
      this.owner = owner;
      this.now = now;
      this.account = loaded.account().with(loaded.followUp().history());
      this.today = account.day(now);
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
          .<Shown>map(question -> new Shown.Asked(question, letter(question), notice))
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
      return switch (new AnswerFields(fields, question, today).read()) {
        case Answered.Complete complete -> complete(question, complete);
        case Answered.Flawed(OwnerAnswer answer) ->
            asked(Optional.of(new Notice.Incomplete(answer)));
        case Answered.Unknown _ -> asked(Optional.of(new Notice.TooLate()));
      };
    }

    private Shown complete(Question question, Answered.Complete complete) {
      DecisionRecord decision =
          decision(question, complete.answer(), complete.terms(), complete.reason());
      if (ifDecided(decision).leavesOpen(question, now)) {
        return asked(Optional.of(new Notice.NoEffect(complete.answer())));
      }
      if (complete.answer().asks(Addition.STEP)
          && complete.answer().level().isPresent()
          && !complete.isConfirmed()) {
        return new Shown.Confirm(
            question,
            complete,
            letter(question, complete.answer(), decision),
            ifDecided(decision).raises(questions(), now));
      }
      return write(decision) ? recorded(complete.answer(), decision) : new Shown.Over();
    }

    private Shown recorded(OwnerAnswer answer, DecisionRecord decision) {
      Plan plan = ifDecided(decision).plan(now);
      return new Shown.Recorded(
          answer,
          plan.findings().dueAt(),
          plan instanceof Plan.Send || plan instanceof Plan.Respond);
    }

    /** The question of the link, if it is still open. */
    private Optional<Question> question() {
      return questions().stream()
          .filter(question -> Mark.of(account.id(), question).equals(about.what()))
          .findFirst();
    }

    private List<Question> questions() {
      return Decide.decide(account, terms, now).findings().questions();
    }

    /** What an approval sends. One that must name a step sends what the owner names. */
    private Optional<Letter> letter(Question question) {
      return OwnerAnswer.to(question).stream()
          .filter(answer -> answer.answer() == Answer.APPROVE && !answer.asks(Addition.STEP))
          .findFirst()
          .flatMap(
              answer ->
                  letter(
                      question,
                      answer,
                      decision(question, answer, terms(answer), Optional.empty())));
    }

    private Optional<Letter> letter(
        Question question, OwnerAnswer answer, DecisionRecord decision) {
      return ifDecided(decision).letter(answer, question.invoices(), now);
    }

    private IfDecided ifDecided(DecisionRecord decision) {
      return new IfDecided(loaded, decision, terms, drafting);
    }

    private DecisionRecord decision(
        Question question, OwnerAnswer answer, DecisionTerms with, Optional<String> reason) {
      return new DecisionRecord(
          "desk." + once(about, since(question)),
          answer.kind().orElseThrow(),
          now,
          new Decider(DecidedBy.OWNER, Optional.of(owner)),
          question.invoices(),
          answer.contact(),
          with,
          reason);
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

    /** False if somebody answered the question before. */
    private boolean write(DecisionRecord decision) {
      var members = new TreeMap<String, Object>(members(decision));
      members.put("debtor", account.id().debtorId());
      members.put("owner", owner);
      return intake.write(new RecordKey(account.id().creditorId(), decision.recordKey()), members);
    }
  }

  private static DecisionTerms terms(OwnerAnswer answer) {
    return new DecisionTerms(
        answer.level(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        DecisionTerms.LegalAction.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, Object> members(DecisionRecord decision) {
    var members = new TreeMap<String, Object>();
    members.put("kind", decision.kind().word());
    members.put("at", decision.at().toString());
    members.put("by", decision.by().word());
    if (!decision.invoices().isEmpty()) {
      members.put("invoices", decision.invoices());
    }
    decision.contact().ifPresent(contact -> members.put("contact", contact));
    decision.level().map(Word::word).ifPresent(level -> members.put("level", level));
    decision.until().ifPresent(until -> members.put("until", until.toString()));
    decision.step().map(Word::word).ifPresent(step -> members.put("step", step));
    decision.stepDate().ifPresent(day -> members.put("stepDate", day.toString()));
    decision.reference().ifPresent(reference -> members.put("reference", reference));
    decision.reason().ifPresent(reason -> members.put("reason", reason));
    return members;
  }

  private static String once(Subject about, LocalDate since) {
    return Sha256.hex("%s %s %s".formatted(about.account().key(), about.what(), since), KEY_BYTES);
  }
}
