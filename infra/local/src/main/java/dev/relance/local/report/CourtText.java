package dev.relance.local.report;

import dev.relance.court.Deadline;
import dev.relance.court.Need;
import dev.relance.court.Path;
import dev.relance.court.Readiness;
import dev.relance.law.Basis;
import dev.relance.law.Limitation;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.joda.money.Money;

/** How far an account is from a court, as text: each way, what it still needs, and the sources. */
final class CourtText {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.report.explain");

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  private final Readiness readiness;
  private final StringBuilder text = new StringBuilder();

  private CourtText(Readiness readiness) {
    this.readiness = readiness;
  }

  /** The readiness in lines; empty when nothing is past due. */
  static String of(Readiness readiness) {
    boolean isNothing = readiness.claims().isEmpty() && readiness.leftOut().isEmpty();
    return isNothing ? "" : new CourtText(readiness).told();
  }

  private String told() {
    say("court");
    readiness.claims().forEach(this::claim);
    readiness.leftOut().forEach(this::leftOut);
    readiness.deadlines().forEach(this::deadline);
    return text.toString();
  }

  private void claim(Readiness.Claim claim) {
    say("court-claim", claim.amount(), String.join(", ", claim.invoices()));
    if (claim.paths().isEmpty()) {
      say("court-unknown");
    }
    claim.paths().forEach(this::path);
    if (claim.isAboveEveryCeiling()) {
      say("court-ordinary");
    }
  }

  private void leftOut(Readiness.LeftOut out) {
    say("court-left-out", out.invoiceId(), told(out.why()), source(out.why().basis()));
  }

  private void path(Path path) {
    say(state(path), path.track().name(), path.openAtBest().map(ENGLISH::date).orElse(""));
    say("court-why", path.track().basis().why(), source(path.track().basis()));
    path.needs().forEach(this::need);
    path.track().lawyerAbove().ifPresent(most -> say("court-lawyer", most));
    say(path.track().creditorBearsCosts() ? "court-cost-creditor" : "court-cost-unknown");
  }

  private String state(Path path) {
    if (path.isRuledOut()) {
      return "court-closed";
    }
    if (!path.isPrepared()) {
      return "court-missing";
    }
    return path.isOpen() ? "court-open" : "court-from";
  }

  private void need(Need need) {
    switch (need) {
      case Need.Done _ -> say("court-done", told(need), source(need.basis()));
      case Need.Waiting _ -> say("court-waiting", told(need), source(need.basis()));
      case Need.Missing missing when missing.gap() == Need.Gap.NOT_VERIFIED ->
          say("court-not-verified");
      case Need.Missing missing -> missing(missing);
      case Need.RuledOut _ -> say("court-against", told(need), source(need.basis()));
    }
  }

  private void missing(Need.Missing missing) {
    say(
        "court-needs",
        told(missing),
        after(missing.gap() == Need.Gap.WITHOUT_ENCLOSURES ? missing.found() : ""),
        after(String.join(", ", missing.invoices())),
        source(missing.basis()));
    say("court-reason", missing.basis().why());
  }

  private void deadline(Deadline deadline) {
    Limitation rule = deadline.rule();
    if (deadline.hasPassed(readiness.on())) {
      say("court-ended", deadline.invoiceId(), deadline.lastDay(), source(rule.basis()));
    } else {
      say(
          "court-ends",
          deadline.invoiceId(),
          deadline.lastDay(),
          deadline.daysLeft(readiness.on()),
          source(rule.basis()));
    }
    say("court-reason", rule.basis().why());
    rule.interruptedBy()
        .ifPresentOrElse(
            what -> say("court-begins-anew", what), () -> say("court-reminders-do-not"));
  }

  private static String told(Need need) {
    return Texts.detail(Locale.ENGLISH, need.words());
  }

  private static String after(String what) {
    return Optional.of(what).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
  }

  /** Most citations say themselves that nobody verified them. */
  private static String source(Basis basis) {
    return basis.verified() || basis.cites().contains("not verified")
        ? basis.cites()
        : MessageFormat.format(TEXTS.getString("court-unverified"), basis.cites());
  }

  private void say(String key, Object... values) {
    var texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = written(values[i]);
    }
    text.append(MessageFormat.format(TEXTS.getString(key), texts)).append('\n');
  }

  private static Object written(Object value) {
    return switch (value) {
      case LocalDate day -> ENGLISH.date(day);
      case Money sum -> ENGLISH.money(sum);
      case Long number -> number;
      default -> String.valueOf(value);
    };
  }
}
