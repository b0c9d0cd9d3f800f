package dev.relance.account;

import dev.relance.account.FollowUp.OnRecord;
import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.account.FollowUp.Receipt;
import dev.relance.account.FollowUp.Timers;
import dev.relance.account.FollowUp.Unspoken;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.evidence.ChainHead;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.interest.Refusal;
import dev.relance.interest.SumKind;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Reply;
import dev.relance.invoice.Stage;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.Source;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.BankNamed;
import dev.relance.plan.CameIn;
import dev.relance.plan.Deed;
import dev.relance.plan.Deed.ByHand;
import dev.relance.plan.Deed.Decided;
import dev.relance.plan.History;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.MadeLetter;
import dev.relance.plan.Movement;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Remainder;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.reply.Heard;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.WhyNotAttached;
import dev.relance.vocabulary.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** A state in which every member says something. */
public final class FullState {
  private static final Instant NOW = Instant.parse("2026-03-17T08:30:00Z");

  private FullState() {}

  /** The state of an account at version 0. */
  public static FollowUp of(AccountId id) {
    PastLevel sent =
        new PastLevel(
            Level.FIRM,
            LocalDate.parse("2026-03-03"),
            LevelOutcome.SERVED,
            "t-1",
            Optional.of(LocalDate.parse("2026-02-01")),
            Optional.of(Money.parse("EUR 52.80")),
            Optional.of(
                PastLevel.Offer.reduced(Money.parse("EUR 85.00"), LocalDate.parse("2026-03-17"))),
            Optional.of(new AnnouncedStep(LegalStep.AGENCY, LocalDate.parse("2026-04-20"))));
    var known =
        new InvoiceProgress.KnownFacts(
            "2026-041",
            LocalDate.parse("2026-03-02"),
            List.of(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-02")),
            Optional.of(new Stage("Villa Rosa", Optional.of("the roof"))),
            Money.parse("EUR 100.00"),
            Optional.of(new CameIn(Money.parse("EUR 20.00"), Money.parse("EUR 0.00"))),
            List.of(
                new Instalment(LocalDate.parse("2026-03-02"), Money.parse("EUR 40.00")),
                new Instalment(LocalDate.parse("2026-04-02"), Money.parse("EUR 60.00"))),
            "fedcba9876543210");
    var silenced =
        new InvoiceProgress.Silenced(
            NOW,
            Optional.of(LocalDate.parse("2026-02-01")),
            Level.CLARIFICATION,
            Rule.DEBTOR_CAP,
            new Finding.LimitReached(
                new ContactLimit(Cap.Per.DEBTOR, 2, 7, Channels.ALL),
                2,
                LocalDate.parse("2026-03-16")),
            Source.HOUSE,
            Optional.of(NOW.plusSeconds(3600)));
    InvoiceProgress progress = InvoiceProgress.NONE.plus(sent).with(known).with(silenced);
    var items = new TreeMap<String, MessageKind>(Map.of("A", Level.FIRM));
    var notAsked =
        new Touchpoint.NotAsked(
            SumKind.INTEREST,
            new Refusal.MissingRate("ECB_MRO_HALF_YEAR", LocalDate.parse("2027-01-01")));
    History history =
        History.NONE
            .with("A", _ -> progress)
            .with("B", _ -> progress.withClosedOn(Optional.of(LocalDate.parse("2026-03-10"))))
            .plus(
                new Touchpoint(
                    "t-1",
                    NOW,
                    "a@b.example",
                    Level.FIRM,
                    items,
                    Touchpoint.Fate.DELIVERED,
                    new Touchpoint.Lacks(
                        List.of(notAsked),
                        new TreeMap<>(Map.of("2026-041", WhyNotAttached.CHANGED))),
                    Round.Form.STATEMENT))
            .plus(
                new Touchpoint(
                    "t-2",
                    NOW,
                    "a@b.example",
                    AcknowledgementKind.RECAP,
                    new TreeMap<>(Map.of("A", AcknowledgementKind.RECAP)),
                    Touchpoint.Fate.DELIVERED,
                    Touchpoint.Lacks.NOTHING,
                    Round.Form.REMINDER))
            .withAcknowledged(
                List.of("contact#1"),
                new History.Acknowledged(LocalDate.parse("2026-03-09"), "t-2"))
            .withUnanswered(
                List.of("contact#2"),
                new History.Unanswered(
                    LocalDate.parse("2026-03-15"),
                    AcknowledgementKind.RECAP,
                    Rule.CONTACT_WINDOW,
                    "closed-day",
                    Optional.of(NOW)))
            .withSuppressed("gone@b.example", Touchpoint.Fate.BOUNCED)
            .withTelling(List.of("0123456789abcdef"), NOW)
            .withTold()
            .withTelling(List.of("fedcba9876543210"), NOW);
    return new FollowUp(
        id,
        0,
        history,
        List.of(
            new OpenQuestion(
                Question.of(
                    QuestionKind.DISPUTED,
                    List.of("A", "B"),
                    new Matter.Quoted(new Written("the colour"))),
                NOW)),
        List.of(
            new Receipt(
                "A",
                "2026-041",
                NOW,
                List.of(
                    new Movement(
                        Movement.Kind.PAYMENT,
                        Money.parse("EUR 20.00"),
                        LocalDate.parse("2026-03-09"))),
                Money.parse("EUR 100.00"),
                Optional.of(Money.parse("EUR 15.00")),
                Optional.of(
                    new Remainder(
                        LocalDate.parse("2026-03-09"),
                        Money.parse("EUR 41.20"),
                        Money.parse("EUR 0.00"),
                        List.of(notAsked))),
                Optional.of(Money.parse("EUR 15.00")))),
        new OnRecord(
            new TreeMap<>(Map.of("contact#1", "0123456789abcdef", "decision#2", "")),
            new TreeMap<>(Map.of("invoice#C", List.of("total is missing"))),
            Optional.of(new Unspoken(Locale.of("pt", "BR"), NOW)),
            List.of(
                new BankNamed("FR7630006000011234567890189", LocalDate.of(2026, 1, 5)),
                new BankNamed("DE02120300000000202051", LocalDate.of(2026, 3, 2))),
            List.of(
                Heard.of(
                    new Reply(
                        "m-1",
                        NOW,
                        Optional.of("a@b.example"),
                        new Reply.Content.Text("Re: A", "I will pay on 27 March."),
                        Optional.empty(),
                        Optional.of("owner@acme.example")))),
            List.of(
                new Deed(NOW, List.of("A"), new ByHand(Channel.LETTER, NOW.minusSeconds(3_600))),
                new Deed(
                    NOW,
                    List.of(),
                    new Decided(
                        DecisionKind.STEP_TAKEN,
                        Optional.of(Level.INTENT),
                        Optional.of(LegalStep.COURT),
                        Optional.of(LocalDate.parse("2026-03-09")),
                        Optional.of("IP-26-77")))),
            List.of(
                new MadeLetter(
                    "5f".repeat(32),
                    NOW,
                    List.of("A"),
                    new MadeLetter.Copy("letters/a7.pdf", "a7".repeat(32), 24_310)))),
        new ChainHead(7, "ab".repeat(32)),
        new Timers(Optional.of(NOW.plusSeconds(86_400)), Optional.of(NOW.plusSeconds(86_400))));
  }
}
