package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Creditor.Owners;
import dev.relance.invoice.Creditor.Right;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The published policies.
 *
 * @param isPublished tells whether a policy of a name is published
 * @param asksTwoOwners tells whether it asks for the approval of two owners
 */
record PolicyNames(Predicate<String> isPublished, Predicate<String> asksTwoOwners) {
  private static final int TWO = 2;

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

  /** The policy that a creditor's record names, if it names one that its owners can follow. */
  Optional<String> namedIn(Document r, Owners owners) {
    Optional<String> name = namedIn(r);
    name.filter(asksTwoOwners)
        .filter(_ -> owners.having(Right.LEGAL_STEPS).size() < TWO)
        .ifPresent(
            policy -> {
              throw new IllegalArgumentException(
                  "ownerEmails: policy '%s' asks for the approval of two owners; name a second one who may do everything"
                      .formatted(policy));
            });
    return name;
  }
}
