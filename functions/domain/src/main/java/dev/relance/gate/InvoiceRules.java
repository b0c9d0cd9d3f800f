package dev.relance.gate;

import static dev.relance.gate.Verdict.Grounds.house;

import dev.relance.court.Deadline;
import dev.relance.court.Deadlines;
import dev.relance.finding.Need;
import dev.relance.gate.Verdict.Deferred;
import dev.relance.gate.Verdict.Grounds;
import dev.relance.gate.Verdict.Permitted;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.law.Cap;
import dev.relance.law.PostFirst;
import dev.relance.plan.Progress;
import dev.relance.plan.Promises;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * The rules that are asked for each invoice and the level due on it, in order of precedence. A rule
 * that has nothing to object to on an account, whatever the invoice, says so once and is not asked
 * about each of its invoices.
 */
enum InvoiceRules {
  RECORD_READABLE(asked -> !asked.account().rejected().isEmpty()) {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return asked
          .account()
          .rejectionOf(invoice)
          .<Verdict>map(
              reasons ->
                  prohibited(
                      "record-rejected",
                      "an invoice record that is accepted",
                      String.join("; ", reasons)))
          .orElseGet(this::permitted);
    }
  },
  SETTLED {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return invoice.isSettled()
          ? prohibited(
              invoice.isWrittenOff() ? "written-off" : "paid",
              "an open balance",
              invoice.isWrittenOff() ? "written off" : "a balance of " + invoice.balance())
          : permitted();
    }
  },
  DISPUTED {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return asked
          .account()
          .dispute(invoice)
          .<Verdict>map(found -> prohibited("disputed", "no open dispute", found))
          .orElseGet(this::permitted);
    }
  },
  ON_HOLD {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return invoice
          .hold()
          .map(
              hold ->
                  heldUntil(asked, hold.until(), "on-hold", "no hold", "on hold: " + hold.reason()))
          .orElseGet(this::permitted);
    }
  },
  PAUSED(InvoiceRules::isAnythingDecided) {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return asked
          .account()
          .standing(invoice.id(), Set.of(DecisionKind.PAUSE, DecisionKind.STOP))
          .map(i -> heldUntil(asked, i.until(), "paused", "no pause", "paused at " + i.at()))
          .orElseGet(this::permitted);
    }
  },
  PAYMENT_ANNOUNCED(InvoiceRules::isAnythingTold) {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return asked
          .account()
          .announcedPayment(invoice)
          .<Verdict>map(found -> prohibited("payment-announced", "no announced payment", found))
          .orElseGet(this::permitted);
    }
  },
  TIME_BARRED {
    /** Nobody is asked for what may have ended by time, unless somebody who knows said so since. */
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return Deadlines.mayHaveEnded(invoice, asked.today().toEpochDay())
          ? new Deadlines(asked.account(), asked.terms(), asked.today())
              .of(invoice)
              .filter(deadline -> deadline.hasPassed(asked.today()))
              .filter(d -> !asked.account().isLeftToUsSince(invoice.id(), d.lastDay().plusDays(1)))
              .<Verdict>map(this::barred)
              .orElseGet(this::permitted)
          : permitted();
    }

    private Verdict barred(Deadline deadline) {
      return new Prohibited(
          word(),
          new Grounds(
              "time-barred",
              deadline.rule().basis().cites(),
              "a claim that has not ended by time",
              "may have ended on " + deadline.lastDay()));
    }
  },
  PROMISE_PENDING(InvoiceRules::isAnythingTold) {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return Promises.standing(asked.account(), asked.policy(invoice), invoice)
          .filter(promise -> promise.isPending(asked.today()))
          .<Verdict>map(
              promise ->
                  new Deferred(
                      word(),
                      house("promise-pending", "no pending promise", promise.toString()),
                      asked.opening(promise.graceEnds().plusDays(1))))
          .orElseGet(this::permitted);
    }
  },
  AUTO_PAY {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return invoice.autoPay()
          ? prohibited("auto-pay", "a debtor who pays by hand", "payment is collected by itself")
          : permitted();
    }
  },
  TOLERANCE {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      Money due = invoice.demandable(asked.today());
      Policy policy = asked.policy(invoice);
      return policy.isBelowMinimum(due) && !asked.isLeftAside(word(), invoice.id())
          ? prohibited("below-minimum", "at least " + policy.minimum(due), due + " due")
          : permitted();
    }
  },
  SPACING {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      int days = asked.policy(invoice).spacingDays();
      return progress(asked, invoice)
          .lastMessageOn()
          .filter(last -> last.toEpochDay() + days > asked.today().toEpochDay())
          .filter(_ -> !asked.isLeftAside(word(), invoice.id()))
          .<Verdict>map(
              last ->
                  new Deferred(
                      word(),
                      house("spacing", "%d days between levels".formatted(days), "last on " + last),
                      asked.opening(last.plusDays(days))))
          .orElseGet(this::permitted);
    }
  },
  INVOICE_CAP(asked -> !asked.contacted().isEmpty()) {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return Caps.strictest(
          asked,
          Cap.Per.INVOICE,
          c -> c.concerns(invoice.id()),
          word(),
          asked.isLeftAside(word(), invoice.id()));
    }
  },
  POST_FIRST(asked -> !asked.postFirst().isEmpty()) {
    /** A letter about another debt, from before this one, or that reached nobody is none. */
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      Verdict strictest = permitted();
      for (PostFirst rule : asked.postFirst()) {
        strictest = ask(asked, invoice, rule).stricterOf(strictest);
      }
      return strictest;
    }

    private Verdict ask(Case asked, Invoice invoice, PostFirst rule) {
      Optional<LocalDate> letter =
          asked.contacted().stream()
              .filter(c -> c.channels().contains(Channel.LETTER) && c.concerns(invoice.id()))
              .filter(c -> !c.hasFailed())
              .map(ContactDay::on)
              .filter(day -> !day.isBefore(invoice.issueDate()))
              .min(Comparator.naturalOrder());
      String expected =
          rule.waitDays() == 0
              ? "a letter by post"
              : "a letter by post, and %d full days after it".formatted(rule.waitDays());
      if (letter.isEmpty()) {
        return new Prohibited(
            word(),
            new Grounds("post-first", rule.basis().cites(), expected, "no letter on record"));
      }
      LocalDate from = rule.from(letter.get());
      return from.isAfter(asked.today())
          ? new Deferred(
              word(),
              new Grounds(
                  "post-first", rule.basis().cites(), expected, "a letter on " + letter.get()),
              asked.opening(from))
          : permitted();
    }
  },
  PRECONDITION {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      if (rung.servedBefore() == 0) {
        return permitted();
      }
      long served = progress(asked, invoice).servedLevels();
      return served < rung.servedBefore()
          ? prohibited(
              "too-few-served", rung.servedBefore() + " reminders served", served + " served")
          : permitted();
    }
  },
  APPROVAL {
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return !rung.needsApproval() || Approvals.standing(asked, invoice, rung).isPresent()
          ? permitted()
          : prohibited(
              "approval-needed",
              "the owner's recorded approval of " + rung.level().word(),
              "none on record");
    }
  },
  COURT_READY {
    /** Wording never announces what cannot be done on the day that it names. */
    @Override
    Verdict ask(Case asked, Invoice invoice, Rung rung) {
      return rung.level() != Level.INTENT
          ? permitted()
          : Approvals.standing(asked, invoice, rung)
              .flatMap(approval -> objection(asked, invoice, rung, approval))
              .orElseGet(this::permitted);
    }

    private Optional<Verdict> objection(
        Case asked, Invoice invoice, Rung rung, DecisionRecord approval) {
      LegalStep step = Word.parse(LegalStep.class, approval.step().orElseThrow());
      LocalDate day = approval.stepDate().orElseThrow();
      boolean isLeftAside = asked.isLeftAside(word(), invoice.id());
      return asked
          .announcement()
          .obstacle(
              invoice,
              () -> Approvals.together(asked, rung, step.word(), day),
              step,
              day,
              isLeftAside)
          .map(need -> objection(asked, need, day));
    }

    /** What time alone brings before the day of the step is waited for. */
    private Verdict objection(Case asked, Need need, LocalDate day) {
      var grounds =
          new Grounds("court-not-ready", need.basis().cites(), need.basis().why(), need.words());
      return need instanceof Need.Waiting waiting && waiting.from().isBefore(day)
          ? new Deferred(word(), grounds, asked.opening(waiting.from()))
          : new Prohibited(word(), grounds);
    }
  };

  private final String word = Words.of(this);
  private final Permitted permitted = new Permitted(word);
  private final Predicate<Case> mayObject;

  static final List<InvoiceRules> ALL = List.of(values());

  /** The rules about what is on record of an invoice, whatever level is due on it. */
  static final List<InvoiceRules> OF_RECORD = List.of(RECORD_READABLE, DISPUTED, PAYMENT_ANNOUNCED);

  InvoiceRules() {
    this(_ -> true);
  }

  InvoiceRules(Predicate<Case> mayObject) {
    this.mayObject = mayObject;
  }

  private static boolean isAnythingDecided(Case asked) {
    return !asked.account().decisions().isEmpty();
  }

  private static boolean isAnythingTold(Case asked) {
    return isAnythingDecided(asked) || !asked.account().contacts().isEmpty();
  }

  /** Whether it may object to a level of any invoice of the account. */
  boolean mayObject(Case asked) {
    return mayObject.test(asked);
  }

  /**
   * The rules that a contact by hand about an invoice must pass; none hangs on a level, and a pause
   * is one of our messages.
   */
  static final List<InvoiceRules> BY_HAND =
      List.of(
          RECORD_READABLE,
          DISPUTED,
          ON_HOLD,
          PAYMENT_ANNOUNCED,
          TIME_BARRED,
          PROMISE_PENDING,
          AUTO_PAY,
          INVOICE_CAP,
          POST_FIRST);

  abstract Verdict ask(Case asked, Invoice invoice, Rung rung);

  String word() {
    return word;
  }

  Permitted permitted() {
    return permitted;
  }

  Prohibited prohibited(String reason, String expected, String found) {
    return new Prohibited(word(), house(reason, expected, found));
  }

  /** Held through a last day, or without an end. */
  Verdict heldUntil(
      Case asked, Optional<LocalDate> lastDay, String reason, String expected, String found) {
    if (lastDay.isEmpty()) {
      return prohibited(reason, expected, found);
    }
    LocalDate last = lastDay.get();
    return last.isBefore(asked.today())
        ? permitted()
        : new Deferred(
            word(),
            house(reason, expected, "%s, until %s".formatted(found, last)),
            asked.opening(last.plusDays(1)));
  }

  static Progress progress(Case asked, Invoice invoice) {
    return asked.account().history().of(invoice.id());
  }
}
