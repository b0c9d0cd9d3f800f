package dev.relance.gate;

import dev.relance.gate.ByHand.Excluded;
import dev.relance.invoice.Invoice;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks every rule and keeps every answer. */
public final class Gate {
  private static final int MOST_DEFERRALS = 200;

  private Gate() {}

  /** Every answer of the account rules. */
  public static List<Verdict> askAccount(Situation situation) {
    var answers = new ArrayList<Verdict>(AccountRules.ALL.size());
    for (AccountRules rule : AccountRules.ALL) {
      answers.add(rule.ask(situation));
    }
    return Collections.unmodifiableList(answers);
  }

  /** Every answer of the invoice rules for a level of a part of an invoice. */
  public static List<Verdict> askInvoice(Situation situation, PartLevel due) {
    var answers = new ArrayList<Verdict>(InvoiceRules.ALL.size());
    for (InvoiceRules rule : InvoiceRules.ALL) {
      answers.add(rule.ask(situation, due));
    }
    return Collections.unmodifiableList(answers);
  }

  /** Every answer for a level, including those for the account. */
  public static List<Verdict> ask(Situation situation, PartLevel due) {
    var answers = new ArrayList<>(askInvoice(situation, due));
    answers.addAll(askAccount(situation));
    return List.copyOf(answers);
  }

  /**
   * Every answer for an acknowledgement about some invoices; of each invoice rule, the strictest
   * answer.
   */
  public static List<Verdict> askAcknowledgement(Situation situation, List<Invoice> about) {
    Situation acknowledgement = situation.forAcknowledgement();
    var answers = new ArrayList<>(ofAcknowledgement(acknowledgement, about));
    AccountRules.FOR_ACKNOWLEDGEMENT.forEach(rule -> answers.add(rule.ask(acknowledgement)));
    return Collections.unmodifiableList(answers);
  }

  private static List<Verdict> ofAcknowledgement(Situation situation, List<Invoice> about) {
    return InvoiceRules.FOR_ACKNOWLEDGEMENT.stream()
        .map(rule -> ofAcknowledgement(situation, about, rule))
        .toList();
  }

  private static Verdict ofAcknowledgement(
      Situation situation, List<Invoice> about, InvoiceRules rule) {
    return about.stream()
        .map(invoice -> rule.askForAcknowledgement(situation, any(situation, invoice)))
        .max(Verdict.BY_STRICTNESS)
        .orElse(rule.permitted());
  }

  /**
   * The earliest instant at which every rule permits an acknowledgement. Empty when a rule
   * prohibits it.
   */
  public static Optional<Instant> earliestAcknowledgement(
      Situation situation, List<Invoice> about) {
    return earliest(
        situation.forAcknowledgement(),
        Verdict.strictest(askAcknowledgement(situation, about)),
        later ->
            later(
                ofAcknowledgement(later, about), AccountRules.ACKNOWLEDGEMENT_FORESEEABLE, later));
  }

  private static PartLevel any(Situation situation, Invoice invoice) {
    Rung first = situation.policy(invoice).ladder().getFirst();
    return PartLevel.ofNext(invoice, first, situation.today());
  }

  /**
   * The earliest instant, at or after the moment of the situation, at which every rule permits the
   * level if no fact changes. Empty when a rule prohibits it: then a fact must change or a person
   * must act.
   */
  public static Optional<Instant> earliest(Situation situation, PartLevel due) {
    return earliest(
        situation,
        Verdict.strictest(ask(situation, due)),
        later -> later(askInvoice(later, due), AccountRules.FORESEEABLE, later));
  }

  /** What the rules say of a later moment, as far as it can be known now. */
  private static Verdict later(
      List<Verdict> ofInvoice, List<AccountRules> ofAccount, Situation later) {
    return Verdict.strictest(
        Stream.concat(ofInvoice.stream(), ofAccount.stream().map(rule -> rule.ask(later)))
            .toList());
  }

  /** Whether a person may contact the debtor by a channel about open invoices, and from when. */
  public static ByHand byHand(Situation situation, Channel channel) {
    Situation byHand = situation.by(channel);
    Verdict now = byHand(byHand, AccountRules.BY_HAND);
    Optional<Instant> from =
        earliest(byHand, now, later -> byHand(later, AccountRules.BY_HAND_FORESEEABLE));
    Situation then = from.map(byHand::at).orElse(byHand);
    List<Excluded> excluded =
        then.open().stream()
            .map(invoice -> new Excluded(invoice, byHand(then, invoice)))
            .filter(left -> !(left.verdict() instanceof Verdict.Permitted))
            .toList();
    return new ByHand(channel, now, from, from.isEmpty() ? List.of() : excluded);
  }

  /** How many more contacts with the debtor the caps leave this week; empty if there is no cap. */
  public static Optional<Integer> leftInWeek(Situation situation) {
    return Caps.left(situation);
  }

  private static Verdict byHand(Situation situation, List<AccountRules> ofAccountRules) {
    Verdict ofAccount =
        Verdict.strictest(ofAccountRules.stream().map(rule -> rule.ask(situation)).toList());
    return situation.open().stream()
        .map(invoice -> byHand(situation, invoice))
        .min(Verdict.BY_STRICTNESS)
        .map(freest -> freest.stricterOf(ofAccount))
        .orElse(ofAccount);
  }

  private static Verdict byHand(Situation situation, Invoice invoice) {
    PartLevel any = any(situation, invoice);
    return Verdict.strictest(
        InvoiceRules.BY_HAND.stream().map(rule -> rule.ask(situation, any)).toList());
  }

  private static Optional<Instant> earliest(
      Situation situation, Verdict now, Function<Situation, Verdict> answer) {
    Situation later = situation;
    Verdict verdict = now;
    for (int i = 0; i < MOST_DEFERRALS; i++) {
      switch (verdict) {
        case Verdict.Permitted _ -> {
          return Optional.of(later.at());
        }
        case Verdict.Prohibited _ -> {
          return Optional.empty();
        }
        case Verdict.Deferred deferred -> {
          later = later.at(deferred.until());
          verdict = answer.apply(later);
        }
      }
    }
    throw new IllegalStateException(
        "account %s is deferred without end from %s"
            .formatted(situation.account().id(), situation.at()));
  }
}
