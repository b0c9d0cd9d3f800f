package dev.relance.wording;

import dev.relance.escalation.Task;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the owner is to do by hand, in the words of a language.
 *
 * @param zone the debtor's
 */
public record TaskWords(Wording wording, ZoneId zone) {
  /** What is to be done. */
  public String heading(Task task) {
    return switch (task) {
      case Task.Call _ -> wording.say("task.call");
      case Task.Letter _ -> wording.say("task.letter");
    };
  }

  /** From when it may be done, and how often this week. */
  public String when(Task task) {
    String from =
        task.from()
            .map(at -> wording.say("task.from", Map.of("at", wording.moment(at.atZone(zone)))))
            .orElseGet(() -> wording.say("task.never"));
    return switch (task) {
      case Task.Call call ->
          call.left().map(left -> from + " " + wording.count("task.left", left)).orElse(from);
      case Task.Letter _ -> from;
    };
  }

  /** The script of a call. */
  public List<String> lines(Task task) {
    return switch (task) {
      case Task.Call call -> new ScriptWords(wording).lines(call.script());
      case Task.Letter _ -> List.of();
    };
  }
}
