package dev.relance.wording;

import dev.relance.finding.Approvers;
import java.util.Map;

/** Whose approval a level lacks, in the words of a language. */
record ApproversWords(Wording wording) {
  /** A sentence; empty text if one owner's approval is enough. */
  String of(Approvers by) {
    return switch (by) {
      case Approvers.One() -> "";
      case Approvers.Two() -> wording.say("approvers.two");
      case Approvers.Second second -> second(second);
    };
  }

  private String second(Approvers.Second second) {
    return wording.say(
        "approvers.second",
        Map.of(
            "owner",
            Plain.text(second.first()),
            "on",
            wording.date(second.on()),
            "step",
            second.step().map(step -> wording.say("legal-step." + step.word())).orElse(""),
            "day",
            second.stepDate().<Object>map(wording::date).orElse("")));
  }
}
