package dev.relance.cloud;

import java.time.Instant;
import java.util.Map;

/** A schedule as its maker wrote it: every field of the request, and what it means. */
public record Schedule(Name id, Map<String, Object> request, Instant createdAt, Instant changedAt) {

  /** A schedule's name within its group; ordered by name, then group. */
  public record Name(String name, String group) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : group.compareTo(other.group);
    }
  }

  public String name() {
    return id.name();
  }

  public String group() {
    return id.group();
  }

  public String expression() {
    return fields().text("ScheduleExpression");
  }

  public String zone() {
    return fields().text("ScheduleExpressionTimezone");
  }

  public String targetArn() {
    return fields().object("Target").text("Arn");
  }

  /** What the target is invoked with; empty if the maker left it to the service. */
  public String input() {
    return fields().object("Target").text("Input");
  }

  public String arn() {
    return "arn:aws:scheduler:%s:%s:schedule/%s/%s"
        .formatted(EmbeddedCloud.REGION_NAME, EmbeddedCloud.ACCOUNT, group(), name());
  }

  boolean isEnabled() {
    return !fields().text("State").equals("DISABLED");
  }

  boolean deletesItself() {
    return fields().text("ActionAfterCompletion").equals("DELETE");
  }

  Fields fields() {
    return new Fields(request);
  }
}
