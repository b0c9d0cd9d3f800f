package dev.relance.wording;

import dev.relance.finding.Payer;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.PayerReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a debtor pays, in the words of a language. */
public record PayerWords(Wording wording) {
  /** Pays irregularly (4 of 9 invoices paid late). Empty text for who is not known yet. */
  public String of(Payer payer) {
    return payer.kind() == PayerKind.UNKNOWN
        ? ""
        : wording.say(
            "payer",
            Map.of(
                "kind", wording.say("payer." + payer.kind().word()),
                "found", said(payer)));
  }

  /** What is on record of it: 4 of 9 invoices paid late. Empty if the owner knows better. */
  String found(Payer payer) {
    return payer.reason() == PayerReason.RECORDED || payer.kind() == PayerKind.UNKNOWN
        ? ""
        : said(payer);
  }

  private String said(Payer payer) {
    return String.join(wording.say("format.semicolon"), found(payer.found()));
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
