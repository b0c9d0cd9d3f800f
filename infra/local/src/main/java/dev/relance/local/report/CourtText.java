package dev.relance.local.report;

import dev.relance.court.Deadline;
import dev.relance.court.Need;
import dev.relance.court.Path;
import dev.relance.court.Readiness;
import dev.relance.escalation.Texts;
import dev.relance.policy.Basis;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** How far an account is from a court, as text: each way, what it still needs, and the sources. */
final class CourtText {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.report.explain");

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
    if (!readiness.leftOut().isEmpty()) {
      say("court-left-out", String.join(", ", readiness.leftOut()));
    }
    readiness.deadlines().forEach(this::deadline);
    return text.toString();
  }

  private void claim(Readiness.Claim claim) {
    say("court-claim", claim.amount(), String.join(", ", claim.invoices()));
    if (claim.paths().isEmpty()) {
      say("court-unknown");
    }
    claim.paths().forEach(this::path);
  }

  private void path(Path path) {
    say(state(path), path.track().name(), path.openFrom().map(LocalDate::toString).orElse(""));
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
    return path.isOpen(readiness.on()) ? "court-open" : "court-from";
  }

  private void need(Need need) {
    String words = Texts.detail(Locale.ENGLISH, need.words());
    switch (need) {
      case Need.Done _ -> say("court-done", words, source(need.basis()));
      case Need.Waiting _ -> say("court-waiting", words, source(need.basis()));
      case Need.Missing missing ->
          say(
              "court-needs",
              words,
              told(missing.gap() == Need.Gap.WITHOUT_ENCLOSURES ? missing.found() : ""),
              told(String.join(", ", missing.invoices())),
              source(need.basis()));
      case Need.RuledOut _ -> say("court-against", words, source(need.basis()));
    }
  }

  private void deadline(Deadline deadline) {
    long left = deadline.daysLeft(readiness.on());
    Basis basis = deadline.rule().basis();
    if (deadline.hasPassed(readiness.on())) {
      say("court-ended", deadline.invoiceId(), deadline.lastDay(), source(basis));
    } else {
      say("court-ends", deadline.invoiceId(), deadline.lastDay(), left, source(basis));
    }
  }

  private static String told(String what) {
    return Optional.of(what).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
  }

  private static String source(Basis basis) {
    return basis.verified()
        ? basis.cites()
        : MessageFormat.format(TEXTS.getString("court-unverified"), basis.cites());
  }

  private void say(String key, Object... values) {
    var texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    text.append(MessageFormat.format(TEXTS.getString(key), texts)).append('\n');
  }
}
