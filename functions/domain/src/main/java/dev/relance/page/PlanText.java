package dev.relance.page;

import dev.relance.plan.AgreedPlan;
import dev.relance.plan.PromiseOutcome;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** The parts of agreed plans: when each is to be paid, how much, and whether it was. */
record PlanText(Wording wording, Limits limits) {
  List<Map<String, Object>> plans() {
    return limits.plans().stream().map(this::plan).toList();
  }

  private Map<String, Object> plan(AgreedPlan plan) {
    return Map.of(
        "heading",
        say(
            "heading",
            Map.of(
                "numbers",
                wording.and(
                    plan.invoices().stream().map(one -> Plain.name(one.number())).toList()))),
        "lines",
        plan.parts().stream().map(this::line).toList(),
        "ended",
        plan.hasEnded() ? say("ended", Map.of()) : "");
  }

  private Map<String, Object> line(PromiseOutcome part) {
    return Map.of(
        "day", wording.date(part.by()).alone(),
        "state", say(state(part), Map.of("left", part.left().map(wording::money).orElse(""))),
        "sum", part.sum().map(wording::money).orElse(""));
  }

  private String state(PromiseOutcome part) {
    if (part.isKept()) {
      return "paid";
    }
    boolean isBegun = part.left().filter(Money::isPositive).isPresent() && part.paid().isPositive();
    return part.isBroken(limits.today())
        ? (isBegun ? "missed-in-part" : "missed")
        : (isBegun ? "open-in-part" : "open");
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say("page.account.agreed." + key, values);
  }
}
