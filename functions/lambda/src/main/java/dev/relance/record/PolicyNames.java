package dev.relance.record;

import dev.relance.document.Document;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The published policies.
 *
 * @param isPublished tells whether a policy of a name is published
 */
record PolicyNames(Predicate<String> isPublished) {
  /** The policy that a record names, if it names one. */
  Optional<String> namedIn(Document r) {
    Optional<String> name = r.optionalText("policy");
    name.filter(isPublished.negate())
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException(
                  "policy: '%s' is not published; leave it out for the standard policy"
                      .formatted(unknown));
            });
    return name;
  }
}
