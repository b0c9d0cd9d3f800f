package dev.relance.local.report;

import dev.relance.court.Deadline;
import dev.relance.court.Readiness;
import dev.relance.court.RouteReadiness;
import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.law.Basis;
import dev.relance.law.Limitation;
import dev.relance.local.Phrases;
import dev.relance.wording.CourtWords;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** How far an account is from court, as text: each route, what it still needs, and the sources. */
final class CourtText {
  private static final Phrases TEXTS = Phrases.of("report.explain");

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final CourtWords WORDS = new CourtWords(ENGLISH);

  private final Readiness readiness;
  private final StringBuilder text = new StringBuilder();

  private CourtText(Readiness readiness) {
    this.readiness = readiness;
  }

  /** The readiness in lines; empty if nothing is past due. */
  static String of(Readiness readiness) {
    boolean isNothing = readiness.claims().isEmpty() && readiness.leftOut().isEmpty();
    return isNothing ? "" : new CourtText(readiness).text();
  }

  private String text() {
    say("court");
    readiness.claims().forEach(this::claim);
    readiness.leftOut().forEach(this::leftOut);
    readiness.deadlines().forEach(this::deadline);
    return text.toString();
  }

  private void claim(Readiness.Claim claim) {
    say("court-claim", claim.amount(), String.join(", ", claim.invoices()));
    if (claim.routes().isEmpty()) {
      say("court-unknown");
    }
    claim.routes().forEach(this::route);
    if (claim.isAboveEveryCeiling()) {
      say("court-ordinary");
    }
  }

  private void leftOut(Readiness.LeftOut out) {
    say("court-left-out", out.invoiceId(), WORDS.of(out.why()), source(out.why().basis()));
  }

  private void route(RouteReadiness route) {
    say(state(route), route.route().name(), route.openAtBest().map(ENGLISH::date).orElse(""));
    say("court-why", route.route().basis().why(), source(route.route().basis()));
    route.needs().forEach(this::need);
    route.route().lawyerAbove().ifPresent(most -> say("court-lawyer", most));
    say(route.route().creditorBearsCosts() ? "court-cost-creditor" : "court-cost-unknown");
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
      case Need.Done _ -> say("court-done", WORDS.of(need), source(need.basis()));
      case Need.Waiting _ -> say("court-waiting", WORDS.of(need), source(need.basis()));
      case Need.Unverified _ -> say("court-not-verified");
      case Need.Missing missing -> missing(missing);
      case Need.RuledOut _ -> say("court-against", WORDS.of(need), source(need.basis()));
    }
  }

  private void missing(Need.Missing missing) {
    say(
        "court-needs",
        WORDS.of(missing),
        after(
            missing.gap() instanceof Gap.WithoutEnclosures(var names)
                ? String.join(", ", names)
                : ""),
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

  private static String after(String what) {
    return Optional.of(what).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
  }

  private static String source(Basis basis) {
    return basis.verified() ? basis.cites() : TEXTS.say("court-unverified", basis.cites());
  }

  private void say(String key, Object... values) {
    Object[] written = Arrays.stream(values).map(CourtText::written).toArray();
    text.append(TEXTS.say(key, written)).append('\n');
  }

  private static Object written(Object value) {
    return switch (value) {
      case LocalDate day -> ENGLISH.date(day);
      case Money sum -> ENGLISH.money(sum);
      default -> value;
    };
  }
}
