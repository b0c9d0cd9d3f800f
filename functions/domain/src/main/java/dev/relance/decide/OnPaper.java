package dev.relance.decide;

import dev.relance.decide.Plan.Findings;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Ladder;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a letter says that a question asks the owner to post. The rules for e-mail do not count. */
public final class OnPaper {
  private static final Findings NOTHING_FOUND =
      new Findings(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

  private final Situation situation;
  private final Question question;

  private OnPaper(Situation situation, Question question) {
    this.situation = situation;
    this.question = question;
  }

  /**
   * What the letter says; empty if no letter may be posted, if nothing of it is open, or if a step
   * that it would announce is not decided.
   */
  public static Optional<Plan.Send> of(
      Account account, Terms terms, Question question, Instant now) {
    Situation posted = Situation.of(account, terms, now).by(Channel.LETTER);
    return Gate.byHand(Situation.of(account, terms, now), Channel.LETTER).from().isEmpty()
        ? Optional.empty()
        : new OnPaper(posted, question).letter();
  }

  private Optional<Plan.Send> letter() {
    List<Invoice> about =
        situation.open().stream()
            .filter(invoice -> question.invoices().contains(invoice.id()))
            .toList();
    return about.stream()
        .map(this::level)
        .max(Level.BY_TONE)
        .flatMap(level -> situation.policy().rung(level))
        .map(rung -> about.stream().map(invoice -> due(invoice, rung)).toList())
        .filter(items -> isDecided(items.getFirst().leading()))
        .map(this::letter);
  }

  private boolean isDecided(PartLevel leading) {
    return leading.level() != Level.INTENT || Decide.legalStep(situation, leading).isPresent();
  }

  /** The level that the question names; else the one that is due; else the last one. */
  private Level level(Invoice invoice) {
    return question.matter() instanceof Matter.OfLevel(Level level, _, _)
        ? level
        : next(invoice).or(() -> last(invoice)).orElse(Level.FRIENDLY);
  }

  private Optional<Level> next(Invoice invoice) {
    return Ladder.next(
            invoice.nextPart(situation.today()),
            situation.account().history().of(invoice.id()),
            situation.policy(invoice))
        .filter(next -> !next.on().isAfter(situation.today()) && !next.rung().needsApproval())
        .map(next -> next.rung().level());
  }

  private Optional<Level> last(Invoice invoice) {
    return situation.account().history().of(invoice.id()).levels().stream()
        .filter(PastLevel::isMessage)
        .map(PastLevel::level)
        .max(Comparator.naturalOrder());
  }

  private DueLevel due(Invoice invoice, Rung rung) {
    return DueLevel.of(
        situation.account(),
        List.of(PartLevel.ofNext(invoice, rung, situation.today())),
        situation.today());
  }

  private Plan.Send letter(List<DueLevel> items) {
    var round = new Round(Round.Form.REMINDER, items, List.of());
    Policy policy = situation.policy();
    return new Plan.Send(
        NOTHING_FOUND,
        round,
        situation.account().creditor().orElseThrow().email(),
        Decide.language(situation.account()),
        situation.at(),
        new Plan.Send.Passed(policy, situation.law(), situation.regarded(policy, round), List.of()),
        Decide.legalStep(situation, items.getFirst().leading()));
  }
}
