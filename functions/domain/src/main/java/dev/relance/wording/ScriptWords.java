package dev.relance.wording;

import dev.relance.escalation.Task.Script;
import dev.relance.vocabulary.Level;
import java.util.List;
import java.util.Map;

/** A script for a calm call, in the words of a language: facts and ways out, and no threat. */
public record ScriptWords(Wording wording) {
  /** The script, one paragraph for each part of the call. */
  public List<String> lines(Script script) {
    return List.of(
        wording.say("script.open", Map.of("creditor", Plain.name(script.creditor()))),
        wording.say(
            "script.facts",
            Map.of(
                "numbers", wording.and(script.numbers().stream().map(Plain::name).toList()),
                "many", script.numbers().size() > 1,
                "sum", wording.sums(script.due()),
                "since", wording.date(script.since()))),
        wording.say("script.level." + tone(script.after())),
        wording.say("script.payer." + script.payer().kind().word()),
        wording.say("script.options", Map.of("latest", wording.date(script.latestPromise()))),
        wording.say("script.end"));
  }

  private static String tone(Level after) {
    return switch (after) {
      case COURTESY, FRIENDLY, CLARIFICATION -> "asking";
      case COMPROMISE, SETTLEMENT -> "offering";
      case FIRM, FORMAL_NOTICE, INTENT -> "firm";
    };
  }
}
