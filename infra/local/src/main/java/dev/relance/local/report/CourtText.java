package dev.relance.local.report;

import dev.relance.court.Deadline;
import dev.relance.court.Readiness;
import dev.relance.court.RouteReadiness;
import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.law.Limitation;
import dev.relance.wording.CourtWords;
import java.util.Optional;

/** How far an account is from court, as text: each route, what it still needs, and the sources. */
final class CourtText {
  private static final CourtWords WORDS = new CourtWords(Lines.ENGLISH);

  private final Readiness readiness;
  private final Lines lines;

  private CourtText(Readiness readiness, Lines lines) {
    this.readiness = readiness;
    this.lines = lines;
  }

  /** Adds the readiness to some lines; nothing if nothing is past due. */
  static void add(Readiness readiness, Lines lines) {
    if (!readiness.claims().isEmpty() || !readiness.leftOut().isEmpty()) {
      new CourtText(readiness, lines).add();
    }
  }

  private void add() {
    lines.say("court");
    readiness.claims().forEach(this::claim);
    readiness.leftOut().forEach(this::leftOut);
    readiness.deadlines().forEach(this::deadline);
  }

  private void claim(Readiness.Claim claim) {
    lines.say("court-claim", claim.amount(), String.join(", ", claim.invoices()));
    if (claim.routes().isEmpty()) {
      lines.say("court-unknown");
    }
    claim.routes().forEach(this::route);
    if (claim.isAboveEveryCeiling()) {
      lines.say("court-ordinary");
    }
  }

  private void leftOut(Readiness.InvoiceLeftOut out) {
    lines.say("court-left-out", out.invoiceId(), WORDS.of(out.why()), out.why().basis());
  }

  private void route(RouteReadiness route) {
    lines.say(state(route), route.route().name(), route.openAtBest());
    lines.say("court-why", route.route().basis().why(), route.route().basis());
    route.needs().forEach(this::need);
    route.route().lawyerAbove().ifPresent(most -> lines.say("court-lawyer", most));
    lines.say(route.route().creditorBearsCosts() ? "court-cost-creditor" : "court-cost-unknown");
  }

  private String state(RouteReadiness route) {
    if (route.isRuledOut()) {
      return "court-closed";
    }
    if (!route.isPrepared()) {
      return "court-missing";
    }
    return route.isOpen() ? "court-open" : "court-from";
  }

  private void need(Need need) {
    switch (need) {
      case Need.Done _ -> lines.say("court-done", WORDS.of(need), need.basis());
      case Need.Waiting _ -> lines.say("court-waiting", WORDS.of(need), need.basis());
      case Need.Unverified _ -> lines.say("court-not-verified");
      case Need.Missing missing -> missing(missing);
      case Need.RuledOut _ -> lines.say("court-against", WORDS.of(need), need.basis());
    }
  }

  private void missing(Need.Missing missing) {
    lines.say(
        "court-needs",
        WORDS.of(missing),
        after(
            missing.gap() instanceof Gap.WithoutEnclosures(var names)
                ? String.join(", ", names)
                : ""),
        after(String.join(", ", missing.invoices())),
        missing.basis());
    lines.say("court-reason", missing.basis().why());
  }

  private void deadline(Deadline deadline) {
    Limitation rule = deadline.rule();
    if (deadline.hasPassed(readiness.on())) {
      lines.say("court-ended", deadline.invoiceId(), deadline.lastDay(), rule.basis());
    } else {
      lines.say(
          "court-ends",
          deadline.invoiceId(),
          deadline.lastDay(),
          deadline.daysLeft(readiness.on()),
          rule.basis());
    }
    lines.say("court-reason", rule.basis().why());
    if (deadline.hangsOnKind()) {
      lines.say("court-kind-unknown");
    }
    rule.interruptedBy()
        .ifPresentOrElse(
            what -> lines.say("court-begins-anew", what),
            () -> lines.say("court-reminders-do-not"));
  }

  private static String after(String what) {
    return Optional.of(what).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
  }
}
