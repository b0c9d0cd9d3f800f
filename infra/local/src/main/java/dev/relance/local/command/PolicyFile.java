package dev.relance.local.command;

import dev.relance.document.Document;
import dev.relance.local.book.SourceFile;
import dev.relance.pack.PolicyCheck;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.record.Json;
import dev.relance.source.FlawedFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A policy that can be read, with its members as they stand in its file. */
record PolicyFile(Policy policy, Map<String, ?> members) {
  private static final String SHIPPED = "/dev/relance/policy/standard-1.json";
  private static final String IN_FORCE_THROUGHOUT = "2000-01-01";

  /**
   * The policy in a file.
   *
   * @throws FlawedFile naming the place in the file and the remedy
   */
  static PolicyFile read(Path file) {
    try {
      return of(SourceFile.read(file, (_, in) -> Json.object(in)));
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of(file.toString(), "policy", e.getMessage());
    }
  }

  /** The shipped policy by its name, or the policy in a file. */
  static PolicyFile named(Path asked) {
    return asked.equals(Path.of(Terms.STANDARD))
        ? of(Json.resource(SHIPPED).members())
        : read(asked);
  }

  /** This policy for everyone who follows another one, at all times. */
  PolicyFile inPlaceOf(PolicyFile other) {
    var moved = new LinkedHashMap<String, Object>(members);
    moved.put("policy", other.policy().name());
    moved.put("version", Integer.MAX_VALUE);
    moved.put("effectiveFrom", IN_FORCE_THROUGHOUT);
    return of(moved);
  }

  /** Its name and version, as people read it. */
  String title() {
    return Relance.TEXTS.say("policy", policy.name(), String.valueOf(policy.version()));
  }

  Document document() {
    return new Document("", members);
  }

  private static PolicyFile of(Map<String, ?> members) {
    return new PolicyFile(new PolicyCheck().policy(new Document("", members)), members);
  }
}
