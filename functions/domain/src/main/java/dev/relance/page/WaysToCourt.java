package dev.relance.page;

import dev.relance.court.Readiness;
import dev.relance.court.RouteReadiness;
import dev.relance.finding.Need;
import dev.relance.law.Basis;
import dev.relance.law.CourtRoute;
import dev.relance.wording.CourtWords;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways to a court with what each still needs and what is known of its cost, each with its
 * source. These are facts, and no advice.
 *
 * @param numbers the numbers of the invoices, by id
 */
record WaysToCourt(Wording wording, Readiness readiness, Map<String, String> numbers) {
  /** The possible claims, and what is left out of them. */
  List<Map<String, Object>> claims() {
    return readiness.claims().stream().map(this::claim).toList();
  }

  /** The invoices that no court would hear now, and why. */
  List<String> leftOut() {
    return readiness.leftOut().stream()
        .map(
            out ->
                say(
                    "left-out",
                    Map.of(
                        "number", number(out.invoiceId()),
                        "need", new CourtWords(wording).of(out.why()),
                        "cites", source(out.why().basis()))))
        .toList();
  }

  private Map<String, Object> claim(Readiness.Claim claim) {
    return Map.of(
        "sum",
        say(
            "claim",
            Map.of(
                "sum", wording.money(claim.amount()),
                "numbers",
                    claim.invoices().stream().map(this::number).collect(Collectors.joining(", ")))),
        "routes",
        claim.routes().stream().map(this::route).toList(),
        "rest",
        rest(claim));
  }

  private String rest(Readiness.Claim claim) {
    if (claim.routes().isEmpty()) {
      return say("none", Map.of());
    }
    return claim.isAboveEveryCeiling() ? say("ordinary", Map.of()) : "";
  }

  private Map<String, Object> route(RouteReadiness route) {
    return Map.of(
        "name", Plain.phrase(route.route().name()),
        "source", source(route.route().basis()),
        "state", state(route),
        "lines",
            Stream.concat(route.needs().stream().map(this::need), costs(route.route())).toList());
  }

  private String state(RouteReadiness route) {
    if (route.isRuledOut()) {
      return say("closed", Map.of());
    }
    if (route.isOpen()) {
      return say("open", Map.of());
    }
    return say(
        route.isPrepared() ? "later" : "missing",
        Map.of("day", route.openAtBest().<Object>map(wording::date).orElse("")));
  }

  private String need(Need need) {
    String words = new CourtWords(wording).of(need);
    String cites = source(need.basis());
    return switch (need) {
      case Need.Done _ -> say("done", Map.of("need", words, "cites", cites));
      case Need.Waiting _ -> say("waiting", Map.of("need", words, "cites", cites));
      case Need.Unverified _, Need.Missing _ ->
          say("needed", Map.of("need", words, "cites", cites));
      case Need.RuledOut _ -> say("against", Map.of("need", words, "cites", cites));
    };
  }

  private Stream<String> costs(CourtRoute route) {
    return Stream.concat(
        route.lawyerAbove().stream().map(sum -> say("lawyer", Map.of("sum", wording.money(sum)))),
        Stream.of(say(route.creditorBearsCosts() ? "cost.creditor" : "cost.unknown", Map.of())));
  }

  private String source(Basis basis) {
    return Plain.phrase(wording.source(basis.source()));
  }

  private String number(String invoice) {
    return Plain.name(numbers.getOrDefault(invoice, invoice));
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say("page.question.ways." + key, values);
  }
}
