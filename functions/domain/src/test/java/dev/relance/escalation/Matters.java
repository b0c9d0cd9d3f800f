package dev.relance.escalation;

import dev.relance.finding.Approvers;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.finding.Findings;
import dev.relance.finding.Payer;
import dev.relance.invoice.ContactOutcome;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Lodging;
import dev.relance.law.RequiredContent.Content;
import dev.relance.reply.Doubt;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A matter of every kind, some with and without what may be missing. */
public final class Matters {
  private static final LocalDate DAY = LocalDate.parse("2026-03-20");
  private static final Money SUM = Money.parse("EUR 1200.50");

  private Matters() {}

  /** At least one of every kind, and one for every finding. */
  public static List<Matter> ofEveryKind() {
    Stream<Matter> simple =
        Stream.of(
            new Matter.Nothing(),
            new Matter.OfLevel(Level.INTENT),
            new Matter.OfLevel(Level.INTENT)
                .of(Matter.Parts.of(List.of(LocalDate.parse("2026-05-31")))),
            new Matter.OfLevel(Level.FORMAL_NOTICE)
                .of(
                    Matter.Parts.of(
                        List.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-05-31")))),
            new Matter.OfLevel(Level.INTENT, Matter.Parts.NONE, new Approvers.Two()),
            new Matter.OfLevel(
                Level.INTENT,
                new Matter.Parts(List.of(LocalDate.parse("2026-05-31")), true),
                new Approvers.Second(
                    "a@example.com", DAY, Optional.of(LegalStep.AGENCY), Optional.of(DAY))),
            new Matter.OfRule(Rule.POST_FIRST),
            new Matter.OfAddress("accounts@example.com"),
            new Matter.UnconfirmedSend(Level.FIRM, DAY),
            new Matter.BrokenPromise(DAY, Optional.of(SUM), Optional.of(SUM)),
            new Matter.BrokenPromise(DAY, Optional.empty(), Optional.empty()),
            new Matter.LongPromise(DAY, Optional.of(SUM), List.of(), 3, DAY),
            new Matter.LongPromise(DAY, Optional.empty(), List.of(), 0, DAY),
            new Matter.LongPromise(
                DAY,
                Optional.of(SUM),
                List.of(
                    new Matter.Instalment(DAY, SUM), new Matter.Instalment(DAY.plusMonths(1), SUM)),
                0,
                DAY),
            new Matter.Announced(LegalStep.AGENCY, DAY),
            new Matter.Insolvency(DAY, Optional.of(new Lodging(2, "C. com. L622-24"))),
            new Matter.Insolvency(DAY, Optional.empty()),
            new Matter.AmountDue(SUM),
            new Matter.Age(90),
            new Matter.EndOfClaim(DAY),
            new Matter.Refusals(3),
            new Matter.NoRoom(new ContactLimit(Cap.Per.DEBTOR, 2, 7, Channels.ALL)),
            new Matter.Disputed(Optional.empty(), Optional.empty(), false),
            new Matter.Disputed(Optional.of(new Written("ceiling")), Optional.of(SUM), false),
            new Matter.Disputed(Optional.of(new Written("never ordered")), Optional.empty(), true),
            new Matter.Recap(
                "m-1",
                new Conversation(
                    Channel.MEETING,
                    DAY,
                    ContactOutcome.DISPUTE,
                    Optional.of(DAY),
                    Optional.of(SUM),
                    Optional.of(new Written("We take two lamps back.")),
                    List.of("A-1")),
                Optional.of(new Written("She was rude.")),
                DAY),
            new Matter.Recap(
                "m-1",
                new Conversation(
                    Channel.CALL,
                    DAY,
                    ContactOutcome.PAYMENT_PROMISED,
                    Optional.of(DAY),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()),
                Optional.empty(),
                DAY),
            new Matter.CallDue(
                Level.CLARIFICATION,
                new Payer(PayerKind.IRREGULAR, new Payer.Found(9, 4, 12, 2, 1, 2, true))),
            new Matter.Replied(
                new Written("Payé hier."),
                List.of(dev.relance.reply.Topic.PAID, dev.relance.reply.Topic.PROMISE),
                Optional.of(DAY),
                Optional.of(Doubt.FORGED)),
            new Matter.Quoted(new Written("ceiling")));
    Stream<Matter> of =
        Stream.of(
                Stream.of(Content.values()).<Matter>map(Matter.LeftOut::new),
                Stream.of(Topic.values()).<Matter>map(Matter.Forbidden::new),
                Findings.ofEveryKind().stream().<Matter>map(Matters::found))
            .flatMap(matters -> matters);
    return Stream.concat(simple, of).toList();
  }

  private static Matter found(Finding finding) {
    return new Matter.Found(finding);
  }
}
