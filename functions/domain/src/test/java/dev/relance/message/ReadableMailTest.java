package dev.relance.message;

import static dev.relance.invoice.ADecision.aDecision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.page.Axe;
import dev.relance.page.StopPage;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.Acknowledgement.AnswerNoted;
import dev.relance.plan.Acknowledgement.PartComing;
import dev.relance.plan.Acknowledgement.PaymentReceipt;
import dev.relance.plan.Acknowledgement.Recap;
import dev.relance.plan.Acknowledgement.StepMoved;
import dev.relance.plan.Acknowledgement.SumAgreed;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Languages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can read every message and page for debtors, on every screen, by day and by night. */
class ReadableMailTest {
  @ParameterizedTest
  @EnumSource(Axe.Look.class)
  void axe_finds_nothing(Axe.Look look, @TempDir Path folder) {
    assertThat(Axe.findings(folder, pages(), look)).isEmpty();
  }

  private static Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    for (Locale language : Languages.all()) {
      for (Level level : Level.values()) {
        pages.put(language + " " + level.word(), html(full(level).in(language)));
      }
      acknowledgements(language)
          .forEach(said -> pages.put(language + " " + said.kind().word(), html(said, language)));
      for (StopPage page : StopPage.values()) {
        pages.put(language + " page " + page.word(), page.in(language).html());
      }
    }
    for (Level level : Level.values()) {
      pages.put("short " + level.word(), html(AReminder.at(level)));
    }
    return pages;
  }

  private static List<Acknowledgement> acknowledgements(Locale language) {
    Reminder about = AReminder.at(Level.FIRM).in(language).build();
    List<Invoice> invoices = about.items().stream().map(DueLevel::invoice).toList();
    var now = new AnnouncedStep(LegalStep.COURT, about.on().plusDays(30));
    var call =
        new Contact(
            "c1",
            about.at(),
            Channel.CALL,
            Contact.Result.of(ContactOutcome.DISPUTE),
            List.of(),
            Optional.empty(),
            Contact.Particulars.NONE);
    var moved =
        aDecision("d1", DecisionKind.STEP_MOVED, about.at(), DecidedBy.OWNER).stepDate(now.on());
    return List.of(
        new Recap(call, invoices, about.on().plusDays(7)),
        new PaymentReceipt(invoices, List.of(Money.parse("EUR 20.00"))),
        new SumAgreed(
            aDecision("d2", DecisionKind.SETTLE, about.at(), DecidedBy.OWNER).build(),
            invoices,
            Money.parse("EUR 900.00"),
            Money.parse("EUR 850.00"),
            about.on().plusDays(14)),
        new StepMoved(moved.build(), invoices, new AnnouncedStep(LegalStep.COURT, about.on()), now),
        new AnswerNoted(
            aDecision("d3", DecisionKind.PLAN, about.at(), DecidedBy.DEBTOR)
                .instalments(List.of(new Promise(about.on(), Optional.of(BigDecimal.TEN))))
                .build(),
            invoices,
            Optional.of(about.on().plusDays(14))),
        new PartComing(
            aDecision("d4", DecisionKind.PLAN, about.at(), DecidedBy.DEBTOR).build(),
            invoices,
            about.on().plusDays(7),
            Money.parse("EUR 300.00")));
  }

  private static String html(Acknowledgement said, Locale language) {
    Reminder about = AReminder.at(Level.FIRM).in(language).build();
    return AcknowledgementComposer.compose(
            new AcknowledgementMessage(
                "t1", about.creditor(), about.reader(), said, about.at(), false))
        .html();
  }

  private static AReminder full(Level level) {
    return AReminder.at(level)
        .under("FR")
        .confirmed("FR/fixedCompensation")
        .papers("https://files.example/2026-041.pdf", "PPF-77")
        .of("2026-041", "EUR 1500.00", "EUR 260.00")
        .inParts("2026-042", "EUR 900.00", "EUR 100.00", "EUR 200.00")
        .of(Level.FRIENDLY, "2026-051", "USD 99.90", "USD 0.00")
        .of(Level.COURTESY, "INVOICE-WITH-A-LONG-NUMBER-2026-000000000077", "EUR 9.00", "EUR 0.00");
  }

  private static String html(AReminder reminder) {
    return new Composer().compose(reminder.build()).html();
  }
}
