package dev.relance.finding;

import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Hours;
import dev.relance.law.RequiredContent.Content;
import dev.relance.policy.Regard.Manner;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.StoppedFor;
import dev.relance.vocabulary.Tone;
import dev.relance.vocabulary.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A finding of every kind, some with and without what may be missing. */
public final class Findings {
  private static final LocalDate DAY = LocalDate.parse("2026-03-20");
  private static final Instant MOMENT = Instant.parse("2026-03-19T08:30:00Z");
  private static final ZonedDateTime LOCAL =
      ZonedDateTime.parse("2026-05-01T09:30:00+02:00[Europe/Paris]");
  private static final Money SUM = Money.parse("EUR 1200.50");

  private Findings() {}

  /** A debtor who is given two weeks. */
  public static Regarded regarded(PayerKind kind, boolean isValued) {
    return new Regarded(
        new Payer(kind, new Payer.Found(9, 2, 12, 2, 1, 2, kind == PayerKind.IN_TROUBLE)),
        Optional.of(new Regarded.Worth(Optional.of(DAY), Optional.of(SUM), List.of(SUM)))
            .filter(_ -> isValued),
        new Manner(14, Tone.CORDIAL));
  }

  /** At least one of every kind. */
  public static List<Finding> ofEveryKind() {
    return List.of(
        new Finding.CreditorMissing(List.of()),
        new Finding.CreditorMissing(List.of("name is missing", "country is missing")),
        new Finding.DebtorMissing("D-1", List.of()),
        new Finding.DebtorMissing("D-1", List.of("name is missing")),
        new Finding.Stopped(
            StopKind.LAWYER, DAY, Optional.empty(), Optional.of("a lawyer is written to")),
        new Finding.Stopped(StopKind.MORATORIUM, DAY, Optional.of(DAY), Optional.empty()),
        new Finding.OptedOut(DAY),
        new Finding.WrongPerson(DAY),
        new Finding.AddressesSuppressed(),
        new Finding.NoAddress(),
        new Finding.ZoneUnknown(),
        new Finding.FeedStale(Duration.ofHours(72), Optional.of(MOMENT)),
        new Finding.FeedStale(Duration.ofHours(1), Optional.empty()),
        new Finding.SendUnsettled("t-1"),
        new Finding.RefusedLately(2, Duration.ofHours(1), MOMENT),
        new Finding.SendingStopped(StoppedFor.THIS_CREDITOR),
        new Finding.BeforeItsTurn(),
        new Finding.PutOffLately(2, Duration.ofMinutes(10), MOMENT),
        new Finding.NoConsent(Channel.EMAIL, true),
        new Finding.NoConsent(Channel.SMS, false),
        new Finding.ConversationLately(DAY, 7),
        new Finding.LimitReached(
            new ContactLimit(Cap.Per.INVOICE, 1, 7, Channels.ELECTRONIC), 1, DAY),
        new Finding.LimitReached(new ContactLimit(Cap.Per.DEBTOR, 2, 7, Channels.ALL), 3, DAY),
        new Finding.LimitReached(
            new ContactLimit(Cap.Per.DEBTOR, 3, 30, Channels.of(List.of("call", "sms"))), 3, DAY),
        new Finding.ClosedHours(new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0)), LOCAL),
        new Finding.ClosedHours(new Hours(LocalTime.of(9, 0), LocalTime.MAX), LOCAL),
        new Finding.ClosedDay(LOCAL, Optional.empty()),
        new Finding.ClosedDay(
            LOCAL,
            Optional.of(new Finding.Holiday("Labour Day", new Place("CA", Optional.of("CA-ON"))))),
        new Finding.InvoiceRefused(List.of("total is missing")),
        new Finding.Paid(Money.parse("EUR 0.00")),
        new Finding.WrittenOff(),
        new Finding.DisputeRecorded(
            DAY, Optional.of(new Written("the ceiling leaks")), Optional.empty()),
        new Finding.DisputeRecorded(DAY, Optional.of(new Written("one lamp")), Optional.of(SUM)),
        new Finding.DisputeDecided(MOMENT, Optional.empty(), Optional.empty()),
        new Finding.DisputeDecided(MOMENT, Optional.of(new Written("one lamp")), Optional.of(SUM)),
        new Finding.DisputeReported(Channel.CALL, MOMENT, Optional.empty(), Optional.empty()),
        new Finding.DisputeReported(
            Channel.CALL, MOMENT, Optional.of(new Written("one lamp")), Optional.of(SUM)),
        new Finding.PaymentRefused(Channel.CALL, MOMENT, Optional.empty()),
        new Finding.PaymentRefused(Channel.CALL, MOMENT, Optional.of(new Written("never ordered"))),
        new Finding.InvoiceNotReceived(Channel.CALL, MOMENT),
        new Finding.WaitingForApproval(MOMENT, DAY),
        new Finding.OnHold(new Written("audit"), Optional.of(DAY)),
        new Finding.OnHold(new Written("audit"), Optional.empty()),
        new Finding.ReplyWaiting(MOMENT),
        new Finding.Paused(MOMENT, Optional.empty()),
        new Finding.Paused(MOMENT, Optional.of(DAY)),
        new Finding.PaymentDecided(MOMENT),
        new Finding.PaymentReported(MOMENT),
        new Finding.Overpaid(List.of("F-1"), SUM),
        new Finding.Overpaid(List.of("F-1", "F-2"), SUM),
        new Finding.TimeBarred(DAY),
        new Finding.PromisePending(DAY, Optional.of(SUM)),
        new Finding.PromisePending(DAY, Optional.empty()),
        new Finding.OfferOpen(SUM, DAY),
        new Finding.StepAwaited(LegalStep.AGENCY, DAY),
        new Finding.StepTaken(
            Optional.of(LegalStep.ORDER_FOR_PAYMENT), DAY, Optional.of("RG 26/00417")),
        new Finding.StepTaken(Optional.empty(), DAY, Optional.empty()),
        new Finding.AutoPay(),
        new Finding.BelowMinimum(SUM, SUM),
        new Finding.TooSoon(DAY, 7, Optional.empty()),
        new Finding.TooSoon(DAY, 14, Optional.of(regarded(PayerKind.BY_ACCIDENT, true))),
        new Finding.TooSoon(DAY, 14, Optional.of(regarded(PayerKind.UNKNOWN, true))),
        new Finding.RemindedLately(DAY, 7, Optional.empty()),
        new Finding.RemindedLately(DAY, 14, Optional.of(regarded(PayerKind.IN_TROUBLE, false))),
        new Finding.ReminderSoon(DAY),
        new Finding.NoticeRunning(Level.FORMAL_NOTICE, DAY),
        new Finding.LetterFirst(Optional.empty(), 0),
        new Finding.LetterFirst(Optional.of(DAY), 5),
        new Finding.TooFewServed(1, 2),
        new Finding.ApprovalNeeded(Level.FORMAL_NOTICE, new Approvers.One()),
        new Finding.ApprovalNeeded(Level.FORMAL_NOTICE, new Approvers.Two()),
        new Finding.ApprovalNeeded(
            Level.FORMAL_NOTICE,
            new Approvers.Second("a@example.com", DAY, Optional.empty(), Optional.empty())),
        new Finding.ApprovalNeeded(
            Level.INTENT,
            new Approvers.Second(
                "a@example.com", DAY, Optional.of(LegalStep.AGENCY), Optional.of(DAY))),
        new Finding.MomentPassed(DAY),
        new Finding.StepRuns("formal-notice", DAY, "a formal notice comes first"),
        new Finding.StepMissing("conciliation", Gap.SimpleGap.NOT_DONE, "conciliation comes first"),
        new Finding.StepMissing("letter-of-claim", new Gap.DueBy(DAY), "a letter comes first"),
        new Finding.StepMissing("letter-of-claim", new Gap.WasDueBy(DAY), "a letter comes first"),
        new Finding.StepMissing("reminders", new Gap.TooFew(1, 2), "two reminders come first"),
        new Finding.StepMissing("reminders", new Gap.TooEarly(DAY), "reminders come late"),
        new Finding.StepMissing(
            "letter-of-claim", new Gap.WithoutEnclosures(List.of("form")), "with a form"),
        new Finding.StepMissing(
            "formal-notice", Gap.SimpleGap.WITHOUT_PROOF_OF_RECEIPT, "with a receipt"),
        new Finding.RouteClosed(Obstacle.SimpleObstacle.NO_CLAUSE, "a clause"),
        new Finding.RouteClosed(
            new Obstacle.DebtorStopped(StopKind.INSOLVENCY, DAY, Optional.of(DAY)),
            "no insolvency"),
        new Finding.RouteClosed(new Obstacle.Promised(DAY), "no promise"),
        new Finding.RouteClosed(new Obstacle.AboveCeiling(SUM), "at most 5,000"),
        new Finding.RouteClosed(new Obstacle.OtherCurrency(SUM), "in pounds"),
        new Finding.RouteClosed(new Obstacle.DayPassed(DAY), "a day to come"),
        new Finding.RouteClosed(new Obstacle.NoticeTooShort(DAY, 14), "two weeks"),
        new Finding.RouteClosed(new Obstacle.Ended(DAY), "a claim that has not ended"),
        new Finding.ContentMissing(Content.HOW_TO_PAY, "How to pay"),
        new Finding.TopicForbidden(Topic.REMINDER_FEE, "late fee"));
  }

  /** Every record that a sealed type permits. */
  public static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(Findings::kinds)
        : Stream.of(sealed);
  }
}
