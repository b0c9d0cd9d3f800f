package dev.relance.gate;

import dev.relance.court.Deadline;
import dev.relance.court.Deadlines;
import dev.relance.finding.Finding;
import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;
import dev.relance.gate.Verdict.Deferred;
import dev.relance.gate.Verdict.Permitted;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.law.Basis;
import dev.relance.law.Cap;
import dev.relance.law.PostFirst;
import dev.relance.law.Source;
import dev.relance.law.StopRule;
import dev.relance.plan.AgreedSums;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.Announcements;
import dev.relance.plan.DueLevel;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.Overpayments;
import dev.relance.plan.PartLevel;
import dev.relance.plan.Promises;
import dev.relance.plan.Replies;
import dev.relance.policy.OnReply;
import dev.relance.policy.Policy;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * The rules that are asked for each invoice and its due level, in order of precedence. A rule that
 * cannot object to any invoice of an account is skipped for all of them.
 */
enum InvoiceRules {
  RECORD_READABLE(Rule.RECORD_READABLE, situation -> !situation.account().rejected().isEmpty()) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return situation
          .account()
          .rejectionOf(due.invoice())
          .<Verdict>map(reasons -> prohibited(new Finding.InvoiceRefused(reasons)))
          .orElseGet(this::permitted);
    }
  },
  SETTLED(Rule.SETTLED, InvoiceRules::isAnythingSettled) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      return invoice.isSettled()
          ? prohibited(
              invoice.isWrittenOff()
                  ? new Finding.WrittenOff()
                  : new Finding.Paid(invoice.balance()))
          : permitted();
    }
  },
  DISPUTED(Rule.DISPUTED, InvoiceRules::isAnythingDisputed) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return situation
          .account()
          .dispute(due.invoice())
          .filter(_ -> !isRestDue(situation, due))
          .<Verdict>map(found -> new Prohibited(rule(), found, source(situation)))
          .orElseGet(this::permitted);
    }

    /** The law of the place, where it stops collection itself. */
    private Source source(Situation situation) {
      return situation
          .law()
          .stopping(StopRule.Cause.DISPUTE, situation.terms().place(situation.account()))
          .orElse(Basis.HOUSE)
          .source();
    }

    /** Whether something is due besides the disputed part. A settlement would end that part too. */
    private boolean isRestDue(Situation situation, PartLevel due) {
      return due.level() != Level.SETTLEMENT
          && situation.account().undisputed(due.invoice(), situation.today()).stream()
              .anyMatch(part -> part.key().equals(due.part().key()));
    }
  },
  ON_HOLD(Rule.ON_HOLD, InvoiceRules::isAnythingHeld) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return recorded(situation, due.invoice()).stricterOf(approval(situation, due.invoice()));
    }

    private Verdict recorded(Situation situation, Invoice invoice) {
      return invoice
          .hold()
          .map(
              hold ->
                  heldUntil(
                      situation,
                      hold.until(),
                      new Finding.OnHold(new Written(hold.reason()), hold.until())))
          .orElseGet(this::permitted);
    }

    /** The debtor's own approval takes some days. */
    private Verdict approval(Situation situation, Invoice invoice) {
      return situation
          .account()
          .waitingForApproval(invoice)
          .map(contact -> approval(situation, contact, situation.policy(invoice)))
          .orElseGet(this::permitted);
    }

    private Verdict approval(Situation situation, Contact contact, Policy policy) {
      LocalDate last = situation.day(contact.at()).plusDays(policy.approvalHoldDays());
      return heldUntil(
          situation, Optional.of(last), new Finding.WaitingForApproval(contact.at(), last));
    }
  },
  PAUSED(Rule.PAUSED, InvoiceRules::isAnythingDecided) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return situation
          .account()
          .pause(due.invoice().id())
          .map(i -> heldUntil(situation, i.until(), new Finding.Paused(i.at(), i.until())))
          .orElseGet(this::permitted);
    }
  },
  REPLY_WAITING(Rule.REPLY_WAITING, situation -> !situation.account().replies().isEmpty()) {
    /** What the debtor wrote comes first, unless the policy only tells the owner. */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return Replies.waiting(situation.account(), due.invoice()).stream()
          .filter(_ -> situation.policy(due.invoice()).onReply() == OnReply.HOLD)
          .findFirst()
          .<Verdict>map(heard -> prohibited(new Finding.ReplyWaiting(heard.at())))
          .orElseGet(this::permitted);
    }
  },
  PAYMENT_ANNOUNCED(Rule.PAYMENT_ANNOUNCED, InvoiceRules::isAnythingTold) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return situation
          .account()
          .announcedPayment(due.invoice())
          .<Verdict>map(this::prohibited)
          .orElseGet(this::permitted);
    }
  },
  OVERPAID(Rule.OVERPAID, situation -> Overpayments.isAny(situation.account())) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return Overpayments.covering(situation.account(), situation.terms(), situation.today())
          .of(due.invoice())
          .<Verdict>map(this::prohibited)
          .orElseGet(this::permitted);
    }
  },
  INVOICE_RECEIVED(Rule.INVOICE_RECEIVED, situation -> !situation.account().contacts().isEmpty()) {
    /** Where we know the invoice's address, the next message carries it. */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      return situation
          .account()
          .notReceived(invoice)
          .filter(_ -> invoice.papers().invoiceUrl().isEmpty())
          .<Verdict>map(this::prohibited)
          .orElseGet(this::permitted);
    }
  },
  TIME_BARRED(Rule.TIME_BARRED, InvoiceRules::mayAnyHaveEnded) {
    /** We ask nobody for a claim that may be time-barred, unless the owner released it since. */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      return Deadlines.mayHaveEnded(invoice, situation.today().toEpochDay())
          ? new Deadlines(situation.account(), situation.terms(), situation.today())
              .of(invoice)
              .filter(deadline -> deadline.hasPassed(situation.today()))
              .filter(
                  d -> !situation.account().isLeftToUsSince(invoice.id(), d.lastDay().plusDays(1)))
              .<Verdict>map(this::barred)
              .orElseGet(this::permitted)
          : permitted();
    }

    private Verdict barred(Deadline deadline) {
      return new Prohibited(
          rule(), new Finding.TimeBarred(deadline.lastDay()), deadline.rule().basis().source());
    }
  },
  PROMISE_PENDING(Rule.PROMISE_PENDING, InvoiceRules::isAnythingTold) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      return Promises.standing(situation.account(), situation.policy(invoice), invoice)
          .filter(promise -> promise.isPending(situation.today()))
          .<Verdict>map(
              promise ->
                  deferred(
                      promise.pending(invoice.total().getCurrencyUnit()),
                      situation.opening(promise.silentUntil().plusDays(1))))
          .orElseGet(this::permitted);
    }
  },
  OFFER_OPEN(Rule.OFFER_OPEN, InvoiceRules::isAnythingDecided) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      int graceDays = situation.policy(due.invoice()).promiseGraceDays();
      return AgreedSums.standing(situation.account(), due.invoice())
          .filter(agreed -> !agreed.graceEnds(graceDays).isBefore(situation.today()))
          .<Verdict>map(
              agreed ->
                  deferred(
                      new Finding.OfferOpen(agreed.sum(), agreed.until()),
                      situation.opening(agreed.lapses(graceDays))))
          .orElseGet(this::permitted);
    }
  },
  AUTO_PAY(Rule.AUTO_PAY, situation -> isAny(situation, Invoice::autoPay)) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return due.invoice().autoPay() ? prohibited(new Finding.AutoPay()) : permitted();
    }
  },
  TOLERANCE(Rule.TOLERANCE) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      Money asked = DueLevel.amountDue(situation.account(), due, situation.today());
      Policy policy = situation.policy(invoice);
      return policy.isBelowMinimum(asked) && !situation.isLeftAside(rule(), invoice.id())
          ? prohibited(new Finding.BelowMinimum(asked, policy.minimum(asked)))
          : permitted();
    }
  },
  SPACING(Rule.SPACING) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      int days = situation.policy(invoice).spacingDays();
      Optional<LocalDate> last = progress(situation, invoice).lastMessageOn();
      return last.isPresent()
              && last.get().toEpochDay() + days > situation.today().toEpochDay()
              && !situation.isLeftAside(rule(), invoice.id())
          ? tooSoon(situation, invoice, last.get(), days)
          : permitted();
    }

    private Verdict tooSoon(Situation situation, Invoice invoice, LocalDate last, int days) {
      return deferred(
          new Finding.TooSoon(last, days, situation.given(situation.policy(invoice), days)),
          situation.opening(last.plusDays(days)));
    }
  },
  NOTICE_RUNNING(Rule.NOTICE_RUNNING, situation -> !situation.told().notices().isEmpty()) {
    /** A debtor who was given a last day hears nothing gentler before it. */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return situation
          .notice()
          .filter(running -> due.level().isGentlerThan(running.level()))
          .<Verdict>map(
              running ->
                  deferred(running.finding(), situation.opening(running.until().plusDays(1))))
          .orElseGet(this::permitted);
    }
  },
  INVOICE_CAP(Rule.INVOICE_CAP, situation -> !situation.contacted().isEmpty()) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Invoice invoice = due.invoice();
      return Caps.strictest(
          situation,
          situation.caps(invoice),
          Cap.Per.INVOICE,
          c -> c.concerns(invoice.id()),
          rule(),
          situation.isLeftAside(rule(), invoice.id()));
    }
  },
  POST_FIRST(Rule.POST_FIRST, situation -> !situation.postFirst().isEmpty()) {
    /**
     * A letter does not count if it was about another debt, came before this one, or reached
     * nobody.
     */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      Verdict strictest = permitted();
      for (PostFirst postFirst : situation.postFirst()) {
        strictest = ask(situation, due.invoice(), postFirst).stricterOf(strictest);
      }
      return strictest;
    }

    private Verdict ask(Situation situation, Invoice invoice, PostFirst postFirst) {
      Optional<LocalDate> letter =
          situation.contacted().stream()
              .filter(c -> c.channels().contains(Channel.LETTER) && c.concerns(invoice.id()))
              .filter(c -> !c.hasFailed())
              .map(ContactDay::on)
              .filter(day -> !day.isBefore(invoice.issueDate()))
              .min(Comparator.naturalOrder());
      var found = new Finding.LetterFirst(letter, postFirst.waitDays());
      if (letter.isEmpty()) {
        return new Prohibited(rule(), found, postFirst.basis().source());
      }
      LocalDate from = postFirst.from(letter.get());
      return from.isAfter(situation.today())
          ? new Deferred(rule(), found, postFirst.basis().source(), situation.opening(from))
          : permitted();
    }
  },
  STEP_ANNOUNCED(Rule.STEP_ANNOUNCED, InvoiceRules::isAnyStepAwaited) {
    /**
     * From its announcement until the owner says what became of it, nothing gentler is said to the
     * debtor about anything.
     */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return due.level() == Level.INTENT
          ? permitted()
          : situation.told().awaited().values().stream()
              .max(Comparator.comparing(AnnouncedStep::on))
              .map(step -> awaited(situation, step))
              .orElseGet(this::permitted);
    }

    private Verdict awaited(Situation situation, AnnouncedStep step) {
      var found = new Finding.StepAwaited(step.step(), step.on());
      return situation.hasCome(step.on())
          ? prohibited(found)
          : deferred(found, situation.opening(step.on()));
    }
  },
  STEP_TAKEN(Rule.STEP_TAKEN, InvoiceRules::isAnythingDecided) {
    /**
     * While law lets nobody ask for payment because of a step, nothing is said about any invoice.
     * Else whoever has the case speaks for it, unless the owner approves a level after that.
     */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return barred(situation).orElseGet(() -> silentAbout(situation, due));
    }

    /** Whoever has the case does not answer for us, so only law keeps an answer back. */
    @Override
    Verdict askForAcknowledgement(Situation situation, PartLevel any) {
      return barred(situation).orElseGet(this::permitted);
    }

    private Optional<Verdict> barred(Situation situation) {
      return situation.open().stream()
          .flatMap(invoice -> Announcements.taken(situation.account(), invoice).stream())
          .flatMap(taken -> barred(situation, taken).stream())
          .findFirst();
    }

    private Optional<Verdict> barred(Situation situation, Announcements.Taken taken) {
      return taken
          .step()
          .flatMap(
              step -> situation.law().stopping(step, situation.terms().place(situation.account())))
          .map(basis -> new Prohibited(rule(), found(taken), basis.source()));
    }

    private Verdict silentAbout(Situation situation, PartLevel due) {
      return Announcements.taken(situation.account(), due.invoice())
          .filter(
              taken ->
                  Approvals.standing(situation, due)
                      .filter(approval -> approval.at().isAfter(taken.decided().at()))
                      .isEmpty())
          .<Verdict>map(taken -> prohibited(found(taken)))
          .orElseGet(this::permitted);
    }

    private static Finding found(Announcements.Taken taken) {
      return new Finding.StepTaken(taken.step(), taken.on(), taken.decided().reference());
    }
  },
  PRECONDITION(Rule.PRECONDITION) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      if (due.rung().servedBefore() == 0) {
        return permitted();
      }
      long served = progress(situation, due.invoice()).of(due.part()).servedLevels();
      return served < due.rung().servedBefore()
          ? prohibited(new Finding.TooFewServed(served, due.rung().servedBefore()))
          : permitted();
    }
  },
  APPROVAL(Rule.APPROVAL) {
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return due.rung().needsApproval()
          ? Approvals.lacking(situation, due)
              .<Verdict>map(by -> prohibited(new Finding.ApprovalNeeded(due.level(), by)))
              .orElseGet(this::permitted)
          : permitted();
    }
  },
  COURT_READY(Rule.COURT_READY) {
    /** A message never announces something that cannot be done on the day it names. */
    @Override
    Verdict ask(Situation situation, PartLevel due) {
      return due.rung().level() != Level.INTENT
          ? permitted()
          : Approvals.standing(situation, due)
              .flatMap(approval -> objection(situation, due, approval))
              .orElseGet(this::permitted);
    }

    private Optional<Verdict> objection(
        Situation situation, PartLevel due, DecisionRecord approval) {
      Invoice invoice = due.invoice();
      LegalStep step = approval.step().orElseThrow();
      LocalDate day = approval.stepDate().orElseThrow();
      boolean isLeftAside = situation.isLeftAside(rule(), invoice.id());
      int noticeDays = isLeftAside ? 0 : situation.policy(invoice).noticeDays();
      return tooShort(situation, day, noticeDays)
          .or(
              () ->
                  situation
                      .announcement()
                      .obstacle(
                          invoice,
                          () -> Approvals.together(situation, due.rung(), step, day),
                          step,
                          day,
                          isLeftAside)
                      .map(need -> objection(situation, need, day)));
    }

    /** A day that has passed is told as such. */
    private Optional<Verdict> tooShort(Situation situation, LocalDate day, int noticeDays) {
      return !situation.hasCome(day.plusDays(1))
              && situation.hasCome(day.minusDays(noticeDays - 1L))
          ? Optional.of(
              prohibited(
                  new Need.RuledOut(new Obstacle.NoticeTooShort(day, noticeDays), Basis.HOUSE)
                      .finding()))
          : Optional.empty();
    }

    /** What will resolve itself before the day of the step is awaited. */
    private Verdict objection(Situation situation, Need need, LocalDate day) {
      Finding found = need.finding();
      Source source = need.basis().source();
      return need instanceof Need.Waiting waiting && waiting.from().isBefore(day)
          ? new Deferred(rule(), found, source, situation.opening(waiting.from()))
          : new Prohibited(rule(), found, source);
    }
  };

  private final Rule rule;
  private final Permitted permitted;
  private final Predicate<Situation> mayObject;

  static final List<InvoiceRules> ALL = List.of(values());

  /** The rules about the record of an invoice, whatever its due level. */
  static final List<InvoiceRules> OF_RECORD =
      List.of(RECORD_READABLE, DISPUTED, PAYMENT_ANNOUNCED, OVERPAID, INVOICE_RECEIVED);

  /** The rules about whether an invoice may be named at all. */
  static final List<InvoiceRules> OF_MENTION = List.of(RECORD_READABLE, SETTLED, TIME_BARRED);

  InvoiceRules(Rule rule) {
    this(rule, _ -> true);
  }

  InvoiceRules(Rule rule, Predicate<Situation> mayObject) {
    this.rule = rule;
    this.permitted = new Permitted(rule);
    this.mayObject = mayObject;
  }

  private static boolean isAnythingDecided(Situation situation) {
    return !situation.account().decisions().isEmpty();
  }

  private static boolean isAnyStepAwaited(Situation situation) {
    return !situation.told().awaited().isEmpty();
  }

  private static boolean isAnythingDisputed(Situation situation) {
    return isAnythingTold(situation) || isAny(situation, invoice -> invoice.dispute().isPresent());
  }

  private static boolean isAnythingSettled(Situation situation) {
    return situation.open().size() < situation.account().invoices().size();
  }

  private static boolean mayAnyHaveEnded(Situation situation) {
    long today = situation.today().toEpochDay();
    return isAny(situation, invoice -> Deadlines.mayHaveEnded(invoice, today));
  }

  private static boolean isAnythingHeld(Situation situation) {
    return !situation.account().contacts().isEmpty()
        || isAny(situation, invoice -> invoice.hold().isPresent());
  }

  private static boolean isAny(Situation situation, Predicate<Invoice> such) {
    for (Invoice invoice : situation.open()) {
      if (such.test(invoice)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnythingTold(Situation situation) {
    return situation.account().isAnythingTold();
  }

  /** Whether it may object to some level of some invoice of the account. */
  boolean mayObject(Situation situation) {
    return mayObject.test(situation);
  }

  /**
   * The rules for a contact by hand about an invoice. None of them depends on a level, and a pause
   * is about our own messages.
   */
  static final List<InvoiceRules> BY_HAND =
      List.of(
          RECORD_READABLE,
          DISPUTED,
          ON_HOLD,
          PAYMENT_ANNOUNCED,
          OVERPAID,
          TIME_BARRED,
          PROMISE_PENDING,
          OFFER_OPEN,
          AUTO_PAY,
          INVOICE_CAP,
          POST_FIRST);

  /**
   * The rules for an acknowledgement about an invoice. It takes no level and asks for nothing new.
   */
  static final List<InvoiceRules> FOR_ACKNOWLEDGEMENT =
      List.of(RECORD_READABLE, PAUSED, STEP_TAKEN, INVOICE_CAP, POST_FIRST);

  abstract Verdict ask(Situation situation, PartLevel due);

  /** The answer for an acknowledgement about an invoice. */
  Verdict askForAcknowledgement(Situation situation, PartLevel any) {
    return ask(situation, any);
  }

  Rule rule() {
    return rule;
  }

  Permitted permitted() {
    return permitted;
  }

  Prohibited prohibited(Finding found) {
    return new Prohibited(rule, found, Source.HOUSE);
  }

  Deferred deferred(Finding found, Instant until) {
    return new Deferred(rule, found, Source.HOUSE, until);
  }

  /** On hold until a last day, or without an end. */
  Verdict heldUntil(Situation situation, Optional<LocalDate> lastDay, Finding found) {
    if (lastDay.isEmpty()) {
      return prohibited(found);
    }
    LocalDate last = lastDay.get();
    return last.isBefore(situation.today())
        ? permitted()
        : deferred(found, situation.opening(last.plusDays(1)));
  }

  static InvoiceProgress progress(Situation situation, Invoice invoice) {
    return situation.account().history().of(invoice.id());
  }
}
