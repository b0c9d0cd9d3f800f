package dev.relance.message;

import dev.relance.plan.Happening;
import dev.relance.plan.Happening.CreditGiven;
import dev.relance.plan.Happening.DisputeSettled;
import dev.relance.plan.Happening.PaymentCame;
import dev.relance.plan.Happening.PlanEnded;
import dev.relance.plan.Happening.PromiseMissed;
import dev.relance.plan.Happening.Told;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened since the debtor last heard from us, one sentence for each. */
record SinceText(Reminder reminder, Wording wording) {
  List<String> sentences() {
    return reminder.account().since().stream().map(this::sentence).toList();
  }

  private String sentence(Happening happened) {
    var facts = new HashMap<String, Object>();
    facts.put("number", Plain.name(happened.number()));
    return switch (happened) {
      case PaymentCame came -> {
        facts.put("sum", wording.money(came.sum()));
        facts.put("day", wording.date(came.on()));
        facts.put("credit", came.earned().map(wording::money).orElse(""));
        yield say(came.isInFull() ? "paid-in-full" : "paid", facts);
      }
      case CreditGiven given -> {
        facts.put("sum", wording.money(given.sum()));
        facts.put("day", wording.date(given.on()));
        yield say("credited", facts);
      }
      case DisputeSettled settled -> {
        facts.put("reason", settled.how().reason().map(Plain::text).orElse(""));
        yield say("resolved." + settled.how().how().word(), facts);
      }
      case PromiseMissed missed -> {
        facts.put("several", missed.isForSeveral());
        facts.put("sum", missed.sum().map(wording::money).orElse(""));
        facts.put("paid", missed.paid().map(wording::money).orElse(""));
        facts.put("day", wording.date(missed.by()));
        yield say("missed", facts);
      }
      case PlanEnded ended -> {
        facts.put("sum", wording.money(ended.sum()));
        facts.put("paid", ended.paid().map(wording::money).orElse(""));
        facts.put("day", wording.date(ended.by()));
        yield say("plan-ended", facts);
      }
      case Told told -> {
        facts.put("day", wording.date(told.on()));
        yield say("told." + told.what().word(), facts);
      }
    };
  }

  private String say(String key, Map<String, Object> facts) {
    return wording.say("since." + key, facts);
  }
}
