package dev.relance.cloud;

/**
 * An action that IAM allows on a resource, or that a call needs on one.
 *
 * @param holder the function or the policy in the template that has it; empty for a need
 * @param action such as dynamodb:GetItem
 * @param resource an ARN; in what is allowed, one {@code *} stands for any text
 */
public record Grant(String holder, String action, String resource) {
  /** What a call needs. */
  static Grant needed(String action, String resource) {
    return new Grant("", action, resource);
  }

  /** Whether this allows what a call needs. */
  boolean allows(Grant needed) {
    int any = resource.indexOf('*');
    return action.equals(needed.action)
        && (any < 0
            ? resource.equals(needed.resource)
            : needed.resource.startsWith(resource.substring(0, any))
                && needed.resource.endsWith(resource.substring(any + 1)));
  }

  @Override
  public String toString() {
    return "%s %s on %s".formatted(holder, action, resource).strip();
  }
}
