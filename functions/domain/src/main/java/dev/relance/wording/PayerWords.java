package dev.relance.wording;

import dev.relance.plan.Payer;
import dev.relance.vocabulary.PayerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a debtor pays, in the words of a language. */
public record PayerWords(Wording wording) {
  /** Pays irregularly (4 of 9 invoices paid late). Empty text for who is not known yet. */
  public String of(Payer payer) {
    List<String> found = found(payer.found());
    return payer.kind() == PayerKind.UNKNOWN
        ? ""
        : wording.say(
            "payer",
            Map.of(
                "kind", wording.say("payer." + payer.kind().word()),
                "found", String.join(wording.say("format.semicolon"), found)));
  }

  private List<String> found(Payer.Found found) {
    var said = new ArrayList<String>();
    if (found.paid() > 0) {
      said.add(
          wording.say(
              "payer.found.paid",
              Map.of(
                  "late", found.late(),
                  "paid", found.paid(),
                  "days",
                      found.daysLate() == 0 ? "" : wording.count("count.days", found.daysLate()))));
    }
    if (found.promises() > 0) {
      said.add(
          wording.say(
              "payer.found.promises",
              Map.of("broken", found.broken(), "promises", found.promises())));
    }
    if (found.unanswered() > 0) {
      said.add(wording.count("payer.found.unanswered", found.unanswered()));
    }
    if (found.asksForTime()) {
      said.add(wording.say("payer.found.asks"));
    }
    return said;
  }
}
