package dev.relance.pack;

import dev.relance.document.Document;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import java.util.List;

/**
 * Accepts or refuses an operator's policies before they are used: first by their schema, then as
 * they are read. A member that nobody knows is refused, too: it would change nothing, unnoticed.
 */
public final class PolicyCheck {
  private final DocumentSchema schema =
      new DocumentSchema("the policy", Json.resource("/dev/relance/policy/policy.schema.json"));

  /**
   * The policy in a document.
   *
   * @throws IllegalArgumentException naming the file and every flaw with its place
   */
  public Policy policy(Document document) {
    List<String> flaws = schema.flaws(document.members());
    if (!flaws.isEmpty()) {
      String file = document.path().isEmpty() ? "" : document.path() + ": ";
      throw new IllegalArgumentException(file + String.join("; ", flaws));
    }
    return PolicyReader.policy(document);
  }
}
