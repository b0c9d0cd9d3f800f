package dev.relance.evidence;

import dev.relance.escalation.Matter;
import dev.relance.evidence.Event.InvoiceRecorded.Due;
import dev.relance.evidence.Event.InvoiceRecorded.Sums;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.Event.Status;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.finding.Findings;
import dev.relance.gate.Verdict;
import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Contact.Particulars;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Contract;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.invoice.Papers;
import dev.relance.invoice.Promise;
import dev.relance.invoice.Reply;
import dev.relance.invoice.Stage;
import dev.relance.invoice.StatutoryLetter;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.Citation;
import dev.relance.law.Source;
import dev.relance.plan.Enclosure;
import dev.relance.plan.MadeLetter;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.reply.Authentication;
import dev.relance.reply.Heard;
import dev.relance.reply.Sign;
import dev.relance.reply.Topic;
import dev.relance.reply.WrittenText;
import dev.relance.time.Place;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.PutOffCause;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.WhyNotAttached;
import dev.relance.vocabulary.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/** Each type of event twice: with every member that it can have, and with those it must have. */
final class Samples {
  private static final Instant AT = Instant.parse("2026-03-17T08:30:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Money SUM = Money.parse("EUR 120.00");
  private static final Money NOTHING = Money.parse("EUR 0.00");

  private Samples() {}

  /** The events with every member. */
  static List<Event> whole() {
    return List.of(
        new Event.InvoiceRecorded(
            "A-1",
            "2026-041 « é »",
            new Due(
                DAY.minusDays(30),
                Optional.of(DAY.minusDays(32)),
                DAY,
                List.of(new Invoice.Instalment(DAY, Money.parse("EUR 40.00"))),
                Optional.of(new Stage("Villa Rosa", Optional.of("the roof")))),
            new Sums(
                SUM,
                Money.parse("EUR 20.00"),
                Money.parse("EUR 90.00"),
                List.of(new Invoice.Payment(DAY, Money.parse("EUR 20.00"))),
                List.of(new Invoice.Credit(DAY, Money.parse("EUR 10.00"), "lamp returned"))),
            Status.DISPUTED,
            new InvoiceStatus(
                Optional.of(new Invoice.Dispute(DAY, "la \"teinte\"\n\\ 𝄞", Optional.of(SUM))),
                Optional.of(
                    new Invoice.Resolved(DAY, Resolution.REJECTED, Optional.of("as agreed"))),
                Optional.of(new Invoice.Hold(Optional.of(DAY), "owner asks")),
                true,
                true,
                Optional.of("patient")),
            contract(),
            papers()),
        new Event.RecordRejected("invoice#B", List.of("total: '-1' is not an amount")),
        new Event.ContactRecorded(contact()),
        new Event.DecisionRecorded(decision()),
        reply(),
        new Event.LetterMade(
            new MadeLetter(
                "5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02",
                AT,
                List.of("A-1"),
                new MadeLetter.Copy(
                    "letters/a7.pdf",
                    "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a",
                    24_310)),
            "Mise en demeure",
            "fr",
            "o@b.example"),
        new Event.LevelLapsed("A-1", Level.COURTESY, DAY),
        new Event.LevelPassedOver("A-1", Optional.of(DAY), Level.SETTLEMENT),
        authorized(),
        acknowledged(),
        new Event.AcknowledgementAccepted(
            "t-11", "0100018c-2", AcknowledgementKind.RECAP, List.of("A-1")),
        new Event.MessageAccepted("t-7", "0100018c-1", Level.FIRM, List.of("A-1")),
        new Event.MessageRefused("t-7", "MessageRejected"),
        new Event.MessagePutOff("t-7", PutOffCause.RATE, "Throttling 400"),
        new Event.MessageUnconfirmed("t-7", AT),
        new Event.DeliveryReported("t-7", Fate.BOUNCED, AT, "a@b.example", "permanent general"),
        new Event.AddressSuppressed("a@b.example", Fate.BOUNCED),
        new Event.FollowUpDeferred(
            "A-1",
            Optional.of(DAY),
            Level.FORMAL_NOTICE,
            new Event.FollowUpDeferred.Cause(
                Rule.DEBTOR_CAP,
                new Finding.LimitReached(
                    new ContactLimit(Cap.Per.DEBTOR, 2, 7, Channels.ALL), 2, DAY),
                Source.HOUSE),
            "DEFAULT@2026-11-23 + FR@2026-11-23",
            Optional.of(AT)),
        new Event.AcknowledgementDeferred(
            AcknowledgementKind.RECEIPT,
            List.of("invoice#A-1", "invoice#A-2"),
            List.of("A-1", "A-2"),
            new Event.FollowUpDeferred.Cause(
                Rule.DEBTOR_CAP,
                new Finding.LimitReached(
                    new ContactLimit(Cap.Per.DEBTOR, 2, 7, Channels.ALL), 2, DAY),
                Source.HOUSE),
            "DEFAULT@2026-11-23 + FR@2026-11-23",
            Optional.of(AT)),
        new Event.FollowUpEscalated(
            QuestionKind.APPROVAL_NEEDED,
            List.of("A-1"),
            new Matter.OfLevel(Level.FORMAL_NOTICE).of(Matter.Parts.of(List.of(DAY))),
            List.of(Answer.APPROVE, Answer.REFUSE)),
        new Event.QuestionClosed(QuestionKind.APPROVAL_NEEDED, List.of("A-1")),
        new Event.CaseClosed(
            "A-1",
            "2026-041",
            Status.PAID,
            Optional.of(Money.parse("EUR 41.20")),
            Optional.of(Money.parse("EUR 1.50")),
            Optional.of(reckoned())),
        new Event.DebtorErased("request 17 of 2026-03-16"));
  }

  private static Event reply() {
    return new Event.ReplyReceived(
        new Heard(
            "m-7",
            AT,
            new Heard.Letterhead(
                Optional.of("compta@miravelle.example"),
                "Re: facture",
                Optional.of("t-7"),
                Optional.of("owner@acme.example")),
            new WrittenText("Payé hier.\nSTOP", "C. Petit"),
            "ab".repeat(32),
            List.of(new Reply.Attached("photo.png", 1_024, "cd".repeat(32))),
            new Authentication(
                Optional.of(Authentication.Result.PASS),
                Optional.of(Authentication.Result.FAIL),
                Optional.of(Authentication.Result.UNDECIDED),
                Optional.of(Authentication.Result.PASS),
                Optional.of(Authentication.Result.PASS)),
            new Heard.Understood(
                Set.of(Topic.STOP, Topic.PAID),
                Set.of(),
                Optional.of(DAY),
                Optional.of(Sign.AUTO_SUBMITTED))));
  }

  private static Event leastOfReply() {
    return new Event.ReplyReceived(
        new Heard(
            "m-8",
            AT,
            new Heard.Letterhead(Optional.empty(), "", Optional.empty(), Optional.empty()),
            new WrittenText("", ""),
            "ab".repeat(32),
            List.of(),
            Authentication.UNKNOWN,
            new Heard.Understood(
                Set.of(Topic.OTHER), Set.of(), Optional.empty(), Optional.empty())));
  }

  private static Contract contract() {
    return new Contract(
        Optional.of(new Place("FR", Optional.of("FR-67"))),
        Optional.of(new Contract.LateInterest(Optional.of(new BigDecimal("13.5")), "Article 7")),
        Optional.of(new Contract.LateFee(16, new Contract.FlatSum(SUM), "Article 8")),
        Optional.of(
            new Contract.EarlyDiscount(
                new Contract.FlatSum(SUM), new Contract.UntilDay(DAY), "Article 5")),
        new Forum(Optional.of(true), Optional.of(false), Optional.of(ClaimKind.WRITTEN)));
  }

  /** An invoice with the members that stand instead of others. */
  private static Event inShares() {
    var two = new Contract.Percent(new BigDecimal("2"));
    return new Event.InvoiceRecorded(
        "A-2",
        "2026-042",
        new Due(DAY, Optional.empty(), DAY, List.of(), Optional.empty()),
        new Sums(SUM, NOTHING, SUM, List.of(), List.of()),
        Status.OPEN,
        InvoiceStatus.OPEN,
        new Contract(
            Optional.of(Place.of("FR")),
            Optional.empty(),
            Optional.of(new Contract.LateFee(16, two, "Article 8")),
            Optional.of(new Contract.EarlyDiscount(two, new Contract.WithinDays(10), "Article 5")),
            Forum.NONE),
        Papers.NONE);
  }

  private static Papers papers() {
    var paper =
        new Papers.Paper(
            Optional.of("https://docs.example/1"), Optional.empty(), Optional.of("0".repeat(64)));
    return new Papers(
        Optional.of(new StatutoryLetter(DAY, Optional.of(Dispatch.REGISTERED), Optional.of(DAY))),
        Map.of(
            Papers.PaperKind.INVOICE,
                new Papers.Paper(paper.url(), Optional.of("2026/041.pdf"), paper.sha256()),
            Papers.PaperKind.CONTRACT, paper,
            Papers.PaperKind.ORDER, paper,
            Papers.PaperKind.DELIVERY, paper),
        Optional.of("urn:peppol:7"),
        true);
  }

  /** The events with no member that may be absent. */
  static List<Event> least() {
    return List.of(
        leastReply(),
        leastOfReply(),
        new Event.InvoiceRecorded(
            "A-1",
            "2026-041",
            new Due(DAY, Optional.empty(), DAY, List.of(), Optional.empty()),
            new Sums(SUM, NOTHING, SUM, List.of(), List.of()),
            Status.OPEN,
            InvoiceStatus.OPEN,
            Contract.NONE,
            Papers.NONE),
        new Event.ContactRecorded(
            new Contact(
                "call-7",
                AT,
                Channel.CALL,
                Contact.Result.of(ContactOutcome.NOT_REACHED),
                List.of(),
                Optional.empty(),
                Particulars.NONE)),
        new Event.DecisionRecorded(
            new DecisionRecord(
                "d-1",
                DecisionKind.RESUME,
                AT,
                Decider.of(DecidedBy.OWNER),
                List.of(),
                Optional.empty(),
                DecisionTerms.NONE,
                Optional.empty())),
        new Event.LevelPassedOver("A-1", Optional.empty(), Level.SETTLEMENT),
        new MessageAuthorized(
            "t-8",
            Level.FRIENDLY,
            Round.Form.REMINDER,
            List.of(
                new MessageAuthorized.Item(
                    "A-1",
                    "2026-041",
                    Level.FRIENDLY,
                    SUM,
                    List.of(),
                    Optional.empty(),
                    Optional.empty())),
            written(),
            local(),
            new MessageAuthorized.Grounds(
                "standard/1",
                "DEFAULT@2026-11-23",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of()),
            Optional.empty()),
        new Event.FollowUpDeferred(
            "A-1",
            Optional.empty(),
            Level.FIRM,
            new Event.FollowUpDeferred.Cause(
                Rule.DISPUTED,
                new Finding.DisputeRecorded(
                    DAY, Optional.of(new Written("the colour")), Optional.empty()),
                Source.HOUSE),
            "DEFAULT@2026-11-23",
            Optional.empty()),
        new Event.AcknowledgementDeferred(
            AcknowledgementKind.RECAP,
            List.of("contact#call-7"),
            List.of(),
            new Event.FollowUpDeferred.Cause(
                Rule.OPTED_OUT, new Finding.OptedOut(DAY), Source.HOUSE),
            "DEFAULT@2026-11-23",
            Optional.empty()),
        new Event.CaseClosed(
            "A-1",
            "2026-041",
            Status.CREDITED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** A chain of all of them, one page each. */
  static List<Entry> chain() {
    var events = new java.util.ArrayList<>(whole());
    events.addAll(least());
    events.add(inShares());
    return Entry.chain(
        new dev.relance.invoice.AccountId("atelier-lumen", "d-100"), ChainHead.START, AT, events);
  }

  private static Contact contact() {
    return new Contact(
        "m-1",
        AT,
        Channel.MEETING,
        new Contact.Result(
            ContactOutcome.REFUSED,
            Optional.of(new Promise(DAY, Optional.of(new BigDecimal("400.00")))),
            Optional.of(new BigDecimal("150.00"))),
        List.of("A-1"),
        Optional.of(
            new Notice(
                NoticeKind.CONCILIATION,
                Dispatch.IN_PERSON,
                Optional.of(DAY),
                Optional.of(DAY),
                List.of("statement of account"))),
        new Particulars(
            Optional.of("Jeanne"),
            Optional.of("Mme Roche"),
            Optional.of("Elle conteste."),
            Optional.of("Nous reprenons deux lampes."),
            Optional.of("a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a")));
  }

  private static DecisionRecord decision() {
    return new DecisionRecord(
        "d-1",
        DecisionKind.APPROVE,
        AT,
        new Decider(DecidedBy.OWNER, Optional.of("o@b.example")),
        List.of("A-1"),
        Optional.of("m-1"),
        new DecisionTerms(
            Optional.of(Level.INTENT),
            Optional.of(DAY),
            new DecisionTerms.Pledge(
                Optional.of(new Promise(DAY, Optional.of(new BigDecimal("60.00")))),
                List.of(new Promise(DAY, Optional.of(new BigDecimal("60.00"))))),
            new DecisionTerms.LegalAction(
                Optional.of(LegalStep.ORDER_FOR_PAYMENT),
                Optional.of(DAY),
                Optional.of("RG 26/00417")),
            Optional.of(Rule.SPACING),
            new DecisionTerms.Sums(
                Optional.of(new BigDecimal("900.00")), Optional.of(new BigDecimal("150.00"))),
            new DecisionTerms.Correction(
                Optional.of(DAY),
                Optional.of(Resolution.REDUCED),
                Optional.of("accounts@d.example"))),
        Optional.of("they asked for it"));
  }

  private static MessageAuthorized authorized() {
    return new MessageAuthorized(
        "t-7",
        Level.FIRM,
        Round.Form.STATEMENT,
        List.of(
            new MessageAuthorized.Item(
                "A-1",
                "2026-041",
                Level.FIRM,
                SUM,
                List.of(new MessageAuthorized.PartAsked(DAY, Level.FIRM, SUM)),
                Optional.of(new PastLevel.Offer(SUM, DAY, Optional.of(SUM))),
                Optional.of(new Enclosure.Attached("Invoice-2026-041.pdf", "0".repeat(64), 5))),
            new MessageAuthorized.Item(
                "A-2",
                "2026-042",
                Level.FIRM,
                SUM,
                List.of(),
                Optional.empty(),
                Optional.of(new Enclosure.NotAttached(WhyNotAttached.MISSING)))),
        written(),
        local(),
        new MessageAuthorized.Grounds(
            "standard/1",
            "DEFAULT@2026-11-23 + FR@2026-11-23",
            Optional.of(DAY),
            List.of(new MessageAuthorized.LeftAside(Rule.SPACING, DAY, "x-1")),
            Optional.of(Findings.regarded(PayerKind.BY_ACCIDENT, true)),
            List.of(
                new Verdict.Permitted(Rule.SETTLED),
                new Verdict.Deferred(
                    Rule.SPACING, new Finding.TooSoon(DAY, 7, Optional.empty()), Source.HOUSE, AT),
                new Verdict.Prohibited(
                    Rule.STOPPED,
                    new Finding.OptedOut(DAY),
                    new Source(
                        new Citation("C. com. L441-10", List.of("S32")),
                        Source.Origin.LAW,
                        true)))),
        Optional.of(reckoned()));
  }

  private static Event.AcknowledgementAuthorized leastReply() {
    return new Event.AcknowledgementAuthorized(
        "t-10",
        AcknowledgementKind.RECEIPT,
        List.of("invoice#A-1"),
        List.of("A-1"),
        written(),
        local(),
        new MessageAuthorized.Grounds(
            "standard/1",
            "DEFAULT@2026-11-23",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of()));
  }

  private static Event.AcknowledgementAuthorized acknowledged() {
    MessageAuthorized.Grounds grounds = authorized().grounds();
    return new Event.AcknowledgementAuthorized(
        "t-11",
        AcknowledgementKind.RECAP,
        List.of("contact#call-7"),
        List.of("A-1"),
        written(),
        local(),
        new MessageAuthorized.Grounds(
            grounds.policy(),
            grounds.law(),
            grounds.consentSince(),
            grounds.leftAside(),
            Optional.empty(),
            grounds.answers()));
  }

  private static MessageAuthorized.WrittenMessage written() {
    return new MessageAuthorized.WrittenMessage(
        Channel.EMAIL,
        "a@b.example",
        "fr",
        "Facture 2026-041 : un rappel",
        "MIME-Version: 1.0\r\n\r\nBonjour\r\n");
  }

  private static MessageAuthorized.Local local() {
    return new MessageAuthorized.Local(
        LocalDateTime.parse("2026-03-17T09:30:00"), ZoneId.of("Europe/Paris"));
  }

  private static Reckoned reckoned() {
    return new Reckoned(
        DAY,
        "2026-11-23",
        new TreeMap<>(Map.of("FR/fixedCompensation", "read by our lawyer")),
        Collections.singletonList(
            new Reckoned.Figures(
                "A-1", Optional.of("FR@2026-11-23"), FigureCodecTest.figures().toList())));
  }
}
