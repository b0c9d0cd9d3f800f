package dev.relance.local.command;

import dev.relance.local.command.Rehearsal.Rehearsed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What the commands print at the end. */
final class Told {
  private Told() {}

  static String figures(Rehearsed rehearsed, Path out) {
    Map<String, Object> summary = rehearsed.summary();
    var text = new StringBuilder();
    line(text, "messages", summary.get("messages"), summary.get("messagesByLevel"));
    line(text, "held back", summary.get("silences"), summary.get("silencesByRule"));
    line(text, "questions", summary.get("escalations"), summary.get("escalationsByReason"));
    line(text, "rejected", summary.get("rejections"), "records");
    line(text, "evidence", summary.get("evidenceEntries"), "entries, chained");
    line(text, "AWS calls", "", summary.get("apiCallsPerReminder") + " per reminder");
    line(
        text,
        "took",
        "",
        "%s to start, %s to run".formatted(told(rehearsed.start()), told(rehearsed.replay())));
    line(text, "left in", "", out + "/ (open report.html)");
    return text.toString();
  }

  static String told(Duration took) {
    return "%.1f s".formatted(took.toMillis() / 1000.0);
  }

  private static void line(
      StringBuilder text,
      String what,
      @org.jspecify.annotations.Nullable Object count,
      @org.jspecify.annotations.Nullable Object detail) {
    text.append("  %-10s %6s  %s%n".formatted(what, count, detail));
  }
}
