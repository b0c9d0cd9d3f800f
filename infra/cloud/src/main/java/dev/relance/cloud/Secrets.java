package dev.relance.cloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Secrets Manager: it keeps the current value of each secret and the one before it. */
public final class Secrets {
  private static final String GENERATED =
      "the embedded cloud signs links with this, which is no secret";

  private final Map<String, List<String>> values = new HashMap<>();

  /** Generates a first value for each, the same in every run. */
  Secrets(List<String> names) {
    names.forEach(name -> put(name, GENERATED));
  }

  /** Puts a new value, which becomes the current one. */
  public synchronized void put(String name, String value) {
    values.computeIfAbsent(name, _ -> new ArrayList<>()).addFirst(value);
  }

  Operation route(HttpCall call) {
    if (!call.header("X-Amz-Target").equals("secretsmanager.GetSecretValue")) {
      throw new ServiceError(400, "UnknownOperationException", call.header("X-Amz-Target"));
    }
    Fields asked = call.json();
    return new Operation(
        "GetSecretValue", () -> value(asked.text("SecretId"), asked.text("VersionStage")));
  }

  private synchronized HttpAnswer value(String name, String stage) {
    List<String> versions = values.getOrDefault(name, List.of());
    int version = stage.equals("AWSPREVIOUS") ? 1 : 0;
    if (versions.size() <= version) {
      throw new ServiceError(
          400, "ResourceNotFoundException", "%s has no version %s".formatted(name, stage));
    }
    return HttpAnswer.json(
        Map.of(
            "Name", name, "SecretString", versions.get(version), "VersionStages", List.of(stage)));
  }
}
