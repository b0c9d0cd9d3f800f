package dev.relance.decide;

import dev.relance.court.Deadline;
import dev.relance.escalation.Conversation;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.finding.Finding;
import dev.relance.gate.Objections;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.invoice.Stop;
import dev.relance.law.Lodging;
import dev.relance.plan.Acknowledgements.WaitingRecap;
import dev.relance.plan.AgreedSums;
import dev.relance.plan.Announcements;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.PromiseOutcome;
import dev.relance.plan.Promises;
import dev.relance.plan.Replies;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import dev.relance.reply.Heard;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Collects the open questions to the owner, one per kind and matter. */
final class Questions {
  private static final Duration TOO_LONG_A_WAIT = Duration.ofDays(14);
  private static final int REFUSALS_TO_TELL = 3;

  /**
   * The rules about the due level, and those about the invoice that pass by themselves. If only
   * they object, the owner is asked.
   */
  private static final Set<Rule> OF_LEVEL =
      EnumSet.of(
          Rule.PRECONDITION,
          Rule.POST_FIRST,
          Rule.COURT_READY,
          Rule.APPROVAL,
          Rule.INVOICE_CAP,
          Rule.SPACING);

  private final Situation situation;
  private final Objections objections;
  private final EndsOfClaims ends;
  private final LaterLooks laterLooks;
  private final PossibleAnswers possible;
  private final Rest rest;
  private final Optional<Stop> insolvency;
  private final Map<QuestionKind, Map<Matter, List<String>>> byKind = new LinkedHashMap<>();
  private final Map<Matter, SortedSet<LocalDate>> parts = new HashMap<>();
  private final Set<Matter> ofWhole = new HashSet<>();

  Questions(Situation situation, Objections objections, Verdict ofAccount) {
    this.situation = situation;
    this.possible = new PossibleAnswers(situation, ofAccount);
    this.rest = new Rest(situation);
    this.insolvency = insolvency(situation);
    this.objections = objections;
    this.ends = new EndsOfClaims(situation);
    this.laterLooks = new LaterLooks(situation, ends, rest);
  }

  /** When the answers that the questions offer may become more. */
  List<Instant> moreAnswers() {
    return possible.later();
  }

  /** The first later epoch day on which the owner may be asked about an invoice. */
  long laterLook(Invoice invoice) {
    return laterLooks.at(invoice);
  }

  /** All questions, each with its invoices. */
  List<Question> all() {
    return byKind.entrySet().stream()
        .flatMap(
            reason ->
                reason.getValue().entrySet().stream()
                    .map(d -> question(reason.getKey(), d.getValue(), d.getKey())))
        .toList();
  }

  private Question question(QuestionKind kind, List<String> invoices, Matter matter) {
    return new Question(kind, invoices, whole(matter), possible.to(kind, invoices, matter));
  }

  /** A level with the parts that it is asked for. */
  private Matter whole(Matter matter) {
    return matter instanceof Matter.OfLevel of && parts.containsKey(of)
        ? of.of(new Matter.Parts(List.copyOf(parts.get(of)), ofWhole.contains(of)))
        : matter;
  }

  /** The questions that follow from the answers about the account. */
  void aboutAccount(List<Verdict> answers, List<Invoice> open) {
    Map<String, QuestionKind> suppressed = suppressed();
    for (Verdict answer : answers) {
      if (answer instanceof Verdict.Objection objection && isForOwner(objection)) {
        objection
            .rule()
            .question()
            .filter(kind -> kind != QuestionKind.NO_ADDRESS || suppressed.isEmpty())
            .filter(_ -> !isInsolvency(objection))
            .ifPresent(kind -> open.forEach(i -> ofAccount(kind, i, objection)));
      }
    }
    situation
        .account()
        .addressGiven()
        .map(named -> new Matter.Quoted(new Written(named)))
        .ifPresent(named -> open.forEach(i -> add(QuestionKind.ADDRESS_GIVEN, i, named)));
    insolvency.ifPresent(stop -> open.forEach(invoice -> insolvent(invoice, stop)));
    suppressed.forEach(
        (address, why) -> open.forEach(i -> add(why, i, new Matter.OfAddress(address))));
    int refusals = situation.account().history().refusedInARow().size();
    if (refusals >= REFUSALS_TO_TELL) {
      open.forEach(i -> add(QuestionKind.SEND_REFUSED, i, new Matter.Refusals(refusals)));
    }
  }

  /**
   * What was said in a contact before a stop does not answer it. A stop that a reply asks for is
   * told with the reply, as long as that waits.
   */
  private void ofAccount(QuestionKind kind, Invoice invoice, Verdict.Objection objection) {
    if (objection.finding() instanceof Finding.Stopped stopped) {
      if (!isAskedInReply(stopped.kind(), invoice)) {
        add(kind, invoice, matter(kind, objection), stopped.since().plusDays(1));
      }
    } else {
      add(kind, invoice, matter(kind, objection));
    }
  }

  private boolean isAskedInReply(StopKind kind, Invoice invoice) {
    return Replies.waiting(situation.account(), invoice).stream()
        .flatMap(heard -> heard.topics().stream())
        .anyMatch(topic -> topic.stop().equals(Optional.of(kind)));
  }

  /** Single claims stop, so what is asked is whether this one was lodged in the proceedings. */
  private void insolvent(Invoice invoice, Stop stop) {
    if (!isLodged(invoice, stop)) {
      Optional<Lodging> lodging =
          situation.law().lodging(stop, situation.terms().place(situation.account()));
      add(QuestionKind.INSOLVENT, invoice, new Matter.Insolvency(stop.since(), lodging));
    }
  }

  private boolean isLodged(Invoice invoice, Stop stop) {
    return situation.account().decisions().stream()
        .filter(decided -> decided.kind() == DecisionKind.CLAIM_LODGED)
        .filter(decided -> decided.by() == DecidedBy.OWNER && decided.concerns(invoice.id()))
        .anyMatch(decided -> !decided.stepDate().orElseThrow().isBefore(stop.since()));
  }

  private static Optional<Stop> insolvency(Situation situation) {
    return situation.account().debtor().map(Debtor::stops).stream()
        .flatMap(List::stream)
        .filter(stop -> stop.kind() == StopKind.INSOLVENCY && stop.standsOn(situation.today()))
        .min(Comparator.comparing(Stop::since));
  }

  private static boolean isInsolvency(Verdict.Objection objection) {
    return objection.finding() instanceof Finding.Stopped stopped
        && stopped.kind() == StopKind.INSOLVENCY;
  }

  /** A limit or closed hours resolve themselves. */
  private static boolean isForOwner(Verdict.Objection objection) {
    return switch (objection.rule()) {
      case DEBTOR_CAP -> false;
      case CONTACT_WINDOW -> objection instanceof Prohibited;
      default -> true;
    };
  }

  /** A recap that the owner is to see first. */
  void recap(WaitingRecap waiting) {
    Contact contact = waiting.recap().contact();
    byKind
        .computeIfAbsent(QuestionKind.RECAP_READY, _ -> new LinkedHashMap<>())
        .put(
            new Matter.Recap(
                contact.id(),
                Conversation.of(contact, waiting.recap().about(), situation.account().zone()),
                contact.particulars().notes().map(Written::new),
                waiting.until()),
            waiting.recap().about().stream().map(Invoice::id).toList());
  }

  /**
   * What policy asks the owner to do by hand, as far as the gate permits it soon.
   *
   * @return the day on which a call is due, if that is later
   */
  Optional<LocalDate> byHand() {
    var work = new HandWork(situation);
    for (HandWork.Letter letter : work.letters()) {
      possible
          .soon(Channel.LETTER, letter.about())
          .forEach(i -> add(QuestionKind.LETTER_DUE, i, new Matter.OfLevel(letter.level())));
    }
    Optional<HandWork.Call> call = work.call();
    call.filter(due -> situation.hasCome(due.on())).ifPresent(this::call);
    return call.map(HandWork.Call::on).filter(on -> !situation.hasCome(on));
  }

  private void call(HandWork.Call due) {
    var matter = new Matter.CallDue(due.after(), due.payer());
    possible
        .soon(Channel.CALL, due.about())
        .forEach(invoice -> add(QuestionKind.CALL_DUE, invoice, matter));
  }

  /** The questions about an open invoice, with or without a due level. */
  void aboutInvoice(Invoice invoice, InvoiceProgress progress) {
    for (Verdict objection : objections.ofRecord(invoice)) {
      ask(invoice, objection);
    }
    disputedPart(invoice);
    for (Heard heard : Replies.waiting(situation.account(), invoice)) {
      add(QuestionKind.REPLY_RECEIVED, invoice, Matter.Replied.of(heard));
    }
    for (PastLevel step : progress.levels()) {
      if (step.outcome() == LevelOutcome.UNCONFIRMED) {
        add(
            QuestionKind.UNCONFIRMED_SEND,
            invoice,
            new Matter.UnconfirmedSend(step.level(), step.on()));
      }
    }
    if (insolvency.isEmpty()) {
      whatNext(invoice);
    }
  }

  /** What the owner can do about an invoice that stays unpaid, unless the debtor is insolvent. */
  private void whatNext(Invoice invoice) {
    if (situation.account().isAnythingTold()) {
      promises(invoice);
      agreed(invoice);
    }
    if (!situation.told().awaited().isEmpty()) {
      announced(invoice);
    }
    thresholds(invoice);
    limitation(invoice);
  }

  /** What became of the step that was announced, from its day on. */
  private void announced(Invoice invoice) {
    situation
        .awaited(invoice)
        .filter(step -> situation.hasCome(step.on()))
        .ifPresent(
            step ->
                add(
                    QuestionKind.STEP_ANNOUNCED,
                    invoice,
                    new Matter.Announced(step.step(), step.on())));
  }

  private void agreed(Invoice invoice) {
    AgreedSums.standing(situation.account(), invoice)
        .filter(agreed -> situation.hasCome(lapsed(invoice, agreed)))
        .ifPresent(
            agreed ->
                add(
                    QuestionKind.OFFER_LAPSED,
                    invoice,
                    new Matter.BrokenPromise(
                        agreed.until(), Optional.of(agreed.sum()), Optional.empty()),
                    lapsed(invoice, agreed)));
  }

  private LocalDate lapsed(Invoice invoice, AgreedSums.Agreed agreed) {
    return agreed.lapses(situation.policy(invoice).promiseGraceDays());
  }

  /**
   * Whether the owner has announced or taken a legal step, so that other ends are not asked for.
   */
  private boolean isOnTheWay(Invoice invoice) {
    return situation.awaited(invoice).isPresent()
        || Announcements.taken(situation.account(), invoice).isPresent();
  }

  /** The questions about the due level. */
  void aboutLevel(PartLevel due, List<Verdict> found) {
    if (found.stream().allMatch(answer -> OF_LEVEL.contains(answer.rule()))) {
      for (Verdict answer : found) {
        if (answer instanceof Prohibited prohibited && !isMoot(prohibited, found)) {
          prohibited.rule().question().ifPresent(kind -> add(kind, due, matter(prohibited, due)));
        }
      }
    }
  }

  /** Another approval of a step that cannot be taken would change nothing. */
  private static boolean isMoot(Prohibited answer, List<Verdict> found) {
    return answer.rule() == Rule.APPROVAL
        && found.stream()
            .anyMatch(other -> other instanceof Prohibited && other.rule() == Rule.COURT_READY);
  }

  /**
   * One question covers what is approved together: the invoices, and the parts of them, that come
   * due at the same level before the next round as well.
   */
  void approvals(LookAhead ahead) {
    Map<Matter, List<String>> asked = byKind.getOrDefault(QuestionKind.APPROVAL_NEEDED, Map.of());
    for (Matter matter : List.copyOf(asked.keySet())) {
      if (matter instanceof Matter.OfLevel of) {
        ahead.approvedWith(of).forEach(due -> add(QuestionKind.APPROVAL_NEEDED, due, matter));
        asked.computeIfPresent(matter, (_, ids) -> inOrder(ids));
        missing(of.level(), asked.getOrDefault(matter, List.of()));
      }
    }
  }

  /** What a level lacks is asked for with its approval, and until it is there. */
  void missing(Level level, List<String> invoices) {
    for (Matter matter : MissingFacts.of(situation.account(), situation.law(), level)) {
      byKind
          .computeIfAbsent(QuestionKind.FACTS_MISSING, _ -> new LinkedHashMap<>())
          .merge(matter, invoices, (asked, more) -> inOrder(both(asked, more)));
    }
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** A question about a level, which names the part that the level is about. */
  private void add(QuestionKind kind, PartLevel due, Matter matter) {
    add(kind, due.invoice(), matter);
    if (matter instanceof Matter.OfLevel) {
      due.part()
          .key()
          .ifPresentOrElse(
              day -> parts.computeIfAbsent(matter, _ -> new TreeSet<>()).add(day),
              () -> ofWhole.add(matter));
    }
  }

  private List<String> inOrder(List<String> ids) {
    return situation.open().stream()
        .map(Invoice::id)
        .filter(Set.copyOf(ids)::contains)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The level kept back, with the rule or what is missing on the way to court. */
  private static Matter matter(Prohibited answer, PartLevel due) {
    return switch (answer.finding()) {
      case Finding.NotReadyForCourt need -> new Matter.Found(need);
      case Finding.LetterFirst _ -> new Matter.OfRule(answer.rule());
      case Finding.ApprovalNeeded(var level, var by) ->
          new Matter.OfLevel(level, Matter.Parts.NONE, by);
      default -> new Matter.OfLevel(due.level());
    };
  }

  /** If a cap keeps a level back for very long, the owner is asked. */
  void aboutSilence(Silence silence) {
    boolean isLong =
        silence
            .nextPossible()
            .filter(t -> t.isAfter(situation.at().plus(TOO_LONG_A_WAIT)))
            .isPresent();
    if (isLong && silence.objection().finding() instanceof Finding.LimitReached reached) {
      add(QuestionKind.CAP_BLOCKS, silence.invoice(), new Matter.NoRoom(reached.limit()));
    }
  }

  /** The end of the ladder, or the time from which the owner is asked, if that is later. */
  Optional<Instant> exhausted(Invoice invoice, Part part, Policy policy) {
    if (isOnTheWay(invoice) || insolvency.isPresent()) {
      return Optional.empty();
    }
    LocalDate from =
        situation
            .account()
            .history()
            .of(invoice.id())
            .of(part)
            .lastMessageOn()
            .map(day -> day.plusDays(policy.exhaustedAfterDays()))
            .orElse(situation.today());
    if (!situation.hasCome(from)) {
      return Optional.of(situation.opening(from));
    }
    add(QuestionKind.LADDER_EXHAUSTED, invoice, new Matter.Nothing());
    return Optional.empty();
  }

  /** Reminders do not stop the limitation period, so this is asked whatever else happens. */
  private void limitation(Invoice invoice) {
    Optional<Deadline> end = ends.toAsk(invoice);
    if (end.isPresent()) {
      add(ends.question(end.get()), invoice, new Matter.EndOfClaim(end.get().lastDay()));
    }
  }

  private void thresholds(Invoice invoice) {
    Policy policy = situation.policy(invoice);
    if (!situation.today().isAfter(invoice.ladderStart())
        || isOnTheWay(invoice)
        || situation.account().isLeftToUsSince(invoice.id(), LocalDate.MIN)) {
      return;
    }
    var due = invoice.amountDue(situation.today());
    if (policy.isOwnersMatter(due)) {
      add(QuestionKind.AMOUNT_ABOVE_THRESHOLD, invoice, new Matter.AmountDue(due));
    }
    if (situation.hasCome(laterLooks.oldOn(invoice)) && !ends.hasCome(invoice)) {
      add(QuestionKind.AGE_ABOVE_THRESHOLD, invoice, new Matter.Age(policy.ownerAgeDays()));
    }
  }

  /** Each break is told, and a promise beyond policy is put before the owner at once. */
  private void promises(Invoice invoice) {
    Policy policy = situation.policy(invoice);
    Promises.broken(situation.account(), policy, invoice, situation.today()).stream()
        .filter(part -> situation.hasCome(part.graceEnds().plusDays(1)))
        .forEach(
            part ->
                add(
                    QuestionKind.PROMISE_BROKEN,
                    invoice,
                    broken(part),
                    part.graceEnds().plusDays(1)));
    Promises.standing(situation.account(), policy, invoice)
        .filter(Promises.Standing::isBeyondPolicy)
        .filter(promise -> !situation.hasCome(promise.graceEnds().plusDays(1)))
        .filter(promise -> !isPausedSince(invoice, promise.madeAt()))
        .ifPresent(
            promise ->
                add(
                    QuestionKind.PROMISE_TOO_LONG,
                    invoice,
                    tooLong(promise, invoice),
                    dayAfter(promise.madeAt())));
  }

  /** The contact in which it was promised answers nothing. */
  private LocalDate dayAfter(Instant at) {
    return situation.day(at).plusDays(1);
  }

  private boolean isPausedSince(Invoice invoice, Instant since) {
    return situation
        .account()
        .standing(invoice.id(), Set.of(DecisionKind.PAUSE))
        .filter(pause -> pause.by() == DecidedBy.OWNER && !pause.at().isBefore(since))
        .isPresent();
  }

  private static Matter broken(PromiseOutcome part) {
    return new Matter.BrokenPromise(
        part.by(), part.sum(), Optional.of(part.paid()).filter(Money::isPositive));
  }

  private static Matter tooLong(Promises.Standing promise, Invoice invoice) {
    CurrencyUnit currency = invoice.total().getCurrencyUnit();
    Finding.PromisePending pending = promise.pending(currency);
    return new Matter.LongPromise(
        pending.by(),
        pending.sum(),
        plan(promise, currency),
        promise.renewals(),
        promise.silentUntil());
  }

  /** Every part, so that the owner sees all of what was proposed. */
  private static List<Matter.Instalment> plan(Promises.Standing promise, CurrencyUnit currency) {
    return promise.parts().size() == 1
        ? List.of()
        : promise.parts().stream()
            .map(part -> new Matter.Instalment(part.date(), part.sum(currency).orElseThrow()))
            .toList();
  }

  private static Matter matter(QuestionKind kind, Verdict.Objection objection) {
    return switch (kind) {
      case NO_ADDRESS -> new Matter.Nothing();
      case PRECONDITION_MISSING -> new Matter.OfRule(objection.rule());
      default -> new Matter.Found(objection.finding());
    };
  }

  /** The debtor's addresses that accept no more mail, and the question that each of them raises. */
  private Map<String, QuestionKind> suppressed() {
    Map<String, Touchpoint.Fate> all = situation.account().history().suppressed();
    var found = new LinkedHashMap<String, QuestionKind>();
    situation.account().debtor().stream()
        .flatMap(d -> d.emails().stream())
        .filter(all::containsKey)
        .filter(address -> !isReplaced(address))
        .forEach(
            address ->
                found.put(
                    address,
                    all.get(address) == Touchpoint.Fate.COMPLAINED
                        ? QuestionKind.COMPLAINED
                        : QuestionKind.BOUNCED));
    return found;
  }

  /** While the rest is asked for, the owner still has to resolve the part. */
  private void disputedPart(Invoice invoice) {
    situation
        .account()
        .dispute(invoice)
        .filter(_ -> !situation.account().undisputed(invoice, situation.today()).isEmpty())
        .ifPresent(dispute -> add(QuestionKind.DISPUTED, invoice, matter(dispute)));
  }

  /**
   * Whether another address took a message since. A failure of which no message is kept any more is
   * settled if another address is left.
   */
  private boolean isReplaced(String address) {
    List<Touchpoint> sent = situation.account().history().touchpoints();
    Optional<Instant> failed =
        sent.stream()
            .filter(t -> t.to().equals(address) && t.isSuppressing())
            .map(Touchpoint::at)
            .max(Comparator.naturalOrder());
    return situation.account().address().isPresent()
        && failed
            .map(
                since ->
                    sent.stream()
                        .filter(t -> !t.to().equals(address) && !t.at().isBefore(since))
                        .anyMatch(t -> t.fate() == Touchpoint.Fate.DELIVERED))
            .orElse(true);
  }

  private void ask(Invoice invoice, Verdict answer) {
    answer
        .objection()
        .ifPresent(
            objection ->
                objection
                    .rule()
                    .question()
                    .ifPresent(kind -> add(kind, invoice, matter(objection.finding()))));
  }

  /**
   * What people wrote is quoted as they wrote it. What a rule found is added only if it says more.
   */
  private static Matter matter(Finding finding) {
    return switch (finding) {
      case Finding.Disputed disputed ->
          new Matter.Disputed(
              disputed.what(), disputed.part(), disputed instanceof Finding.PaymentRefused);
      case Finding.PaymentAnnounced _ -> new Matter.Nothing();
      default -> new Matter.Found(finding);
    };
  }

  private void add(QuestionKind kind, Invoice invoice, Matter matter) {
    add(kind, invoice, matter, LocalDate.MIN);
  }

  private void add(QuestionKind kind, Invoice invoice, Matter matter, LocalDate askedFrom) {
    if (rest.covers(kind, matter, invoice, askedFrom)) {
      return;
    }
    byKind
        .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
        .computeIfAbsent(matter, _ -> new ArrayList<>())
        .add(invoice.id());
  }
}
