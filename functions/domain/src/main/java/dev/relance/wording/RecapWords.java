package dev.relance.wording;

import dev.relance.escalation.Conversation;
import dev.relance.vocabulary.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a written recap says, in the words of a language, as plain text. */
public record RecapWords(Wording wording) {
  /** What was noted in a conversation, point by point. */
  public List<String> points(Conversation said) {
    var points = new ArrayList<String>();
    said.promisedBy()
        .map(
            by ->
                wording.say(
                    "recap.promised",
                    Map.of(
                        "sum", said.promised().map(wording::money).orElse(""),
                        "until", wording.date(by),
                        "many", said.numbers().size() > 1)))
        .ifPresent(points::add);
    String outcome = "recap.outcome." + said.outcome().word();
    if (wording.has(outcome)) {
      points.add(wording.say(outcome, about(said)));
    }
    said.agreed().map(Written::text).map(Plain::text).ifPresent(points::add);
    return points;
  }

  private static Map<String, Object> about(Conversation said) {
    return Map.of(
        "many", said.numbers().size() > 1,
        "none", said.numbers().isEmpty(),
        "number", said.numbers().stream().findFirst().map(Plain::name).orElse(""));
  }
}
