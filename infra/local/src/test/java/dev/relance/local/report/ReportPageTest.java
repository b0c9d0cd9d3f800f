package dev.relance.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.FollowUpDeferred.Cause;
import dev.relance.finding.Approvers;
import dev.relance.finding.Finding;
import dev.relance.finding.Gap;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Contract;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.invoice.Papers;
import dev.relance.invoice.Promise;
import dev.relance.law.Source;
import dev.relance.local.replay.RejectedRecord;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.replay.Usage;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the report says of evidence. */
class ReportPageTest {
  private static final Instant HELD_BACK_AT = Instant.parse("2026-03-03T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-20T08:00:00Z");

  private final String page =
      page(
          recorded("F-1"),
          recorded("F-2"),
          heldBack("F-1", Level.FORMAL_NOTICE),
          heldBack("F-2", Level.FORMAL_NOTICE),
          heldBack("F-2", Level.INTENT),
          new Event.QuestionClosed(QuestionKind.APPROVAL_NEEDED, List.of("F-1")),
          new Event.DecisionRecorded(approved()),
          new Event.ContactRecorded(conciliation()),
          new Event.FollowUpDeferred(
              "F-1",
              Optional.empty(),
              Level.INTENT,
              new Cause(
                  Rule.COURT_READY,
                  new Finding.StepMissing(
                      "land-conciliation",
                      Gap.SimpleGap.NOT_DONE,
                      "A Land may require conciliation for claims of up to EUR 750."),
                  Source.law("EGZPO 15a")),
              "DE@1",
              Optional.empty()));

  @Test
  void a_message_about_several_invoices_is_held_back_once() {
    assertThat(page)
        .contains("<b>3</b><span>messages held back</span>")
        .containsOnlyOnce("Formal notice for No. F-1 and No. F-2 held back")
        .containsOnlyOnce("Notice of the next step for No. F-2 held back");
  }

  @Test
  void what_held_a_message_back_is_told_in_words() {
    assertThat(page)
        .contains(
            "<small>Found: none on record. Waiting until someone acts.</small>"
                + "<small>Expected: the owner’s recorded approval of the formal notice."
                + " Source: house rule.</small>")
        .contains(
            "<small>Found: conciliation of the Land not done yet. Waiting until someone"
                + " acts.</small><small>Expected: A Land may require conciliation for claims of up"
                + " to EUR 750. Source: EGZPO 15a.</small>");
  }

  @Test
  void what_was_recorded_is_told_whole() {
    assertThat(page)
        .contains(
            "By hand: a meeting; the debtor refused<small>No. F-1</small>"
                + "<small>Promised: €400.00 by 1 May 2026</small>"
                + "<small>A conciliation, in person</small>"
                + "<small>Received on 8 April 2026</small>"
                + "<small>Enclosed: statement of account</small>"
                + "<small>Made by Jeanne</small>"
                + "<small>Spoken to Mme Roche</small>"
                + "<small>Elle conteste le montant.</small>");
  }

  @Test
  void days_and_codes_are_words() {
    assertThat(page)
        .contains("€1,000.00 owed, due 12 January 2026")
        .contains("Question closed: the approval of the next level<small>No. F-1</small>")
        .contains(
            "The owner approved the notice of the next step: order for payment,"
                + " on 20 May 2026<small>No. F-1</small>")
        .contains("2 February 2026, 08:05 UTC")
        .doesNotContain("approval-needed", "2026-01-12", "2026-02-02T");
  }

  private static Event recorded(String invoice) {
    Money total = Money.parse("EUR 1000.00");
    return new Event.InvoiceRecorded(
        invoice,
        "No. " + invoice,
        new Event.InvoiceRecorded.Due(
            LocalDate.parse("2025-12-12"),
            Optional.empty(),
            LocalDate.parse("2026-01-12"),
            List.of(),
            Optional.empty()),
        new Event.InvoiceRecorded.Sums(
            total, Money.zero(CurrencyUnit.EUR), total, List.of(), List.of()),
        Event.Status.OPEN,
        InvoiceStatus.OPEN,
        Contract.NONE,
        Papers.NONE);
  }

  private static Event heldBack(String invoice, Level level) {
    return new Event.FollowUpDeferred(
        invoice,
        Optional.empty(),
        level,
        new Cause(
            Rule.APPROVAL, new Finding.ApprovalNeeded(level, new Approvers.One()), Source.HOUSE),
        "FR@1",
        Optional.empty());
  }

  private static DecisionRecord approved() {
    return new DecisionRecord(
        "d-1",
        DecisionKind.APPROVE,
        HELD_BACK_AT,
        Decider.of(DecidedBy.OWNER),
        List.of("F-1"),
        Optional.empty(),
        DecisionTerms.NONE
            .withLevel(Optional.of(Level.INTENT))
            .withAction(
                new DecisionTerms.LegalAction(
                    Optional.of(LegalStep.ORDER_FOR_PAYMENT),
                    Optional.of(LocalDate.parse("2026-05-20")),
                    Optional.empty())),
        Optional.empty());
  }

  private static Contact conciliation() {
    return new Contact(
        "m-1",
        LATER,
        Channel.MEETING,
        new Contact.Result(
            ContactOutcome.REFUSED,
            Optional.of(
                new Promise(LocalDate.parse("2026-05-01"), Optional.of(new BigDecimal("400.00")))),
            Optional.empty()),
        List.of("F-1"),
        Optional.of(
            new Notice(
                NoticeKind.CONCILIATION,
                Dispatch.IN_PERSON,
                Optional.of(LocalDate.parse("2026-04-08")),
                Optional.empty(),
                List.of("statement of account"))),
        new Contact.Particulars(
            Optional.of("Jeanne"),
            Optional.of("Mme Roche"),
            Optional.of("Elle conteste le montant."),
            Optional.empty(),
            Optional.empty()));
  }

  private static String page(Event... events) {
    var account = new AccountId("c", "d");
    List<Entry> entries = Entry.chain(account, ChainHead.START, HELD_BACK_AT, List.of(events));
    var story =
        new AccountStory(
            account, "Creditor", "Debtor", Locale.ENGLISH, ZoneId.of("Europe/Paris"), entries);
    return ReportPage.html(
        new ReplayResult(
            Instant.parse("2026-01-05T00:00:00Z"),
            Instant.parse("2026-06-04T00:00:00Z"),
            List.of(story),
            List.of(
                new RejectedRecord(
                    Instant.parse("2026-02-02T08:05:00Z"), "c", "invoice#F-3", List.of("no date"))),
            List.of(),
            Usage.NONE));
  }
}
