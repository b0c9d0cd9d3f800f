package dev.relance.invoice;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a creditor vouches for where the law is uncertain.
 *
 * @param thirdPartyRulesOff why the rules that bind only third-party collectors are left aside;
 *     they hold without a reason
 * @param confirmed the unverified facts of law and published rates that the creditor confirms, with
 *     the reasons, by name, such as FR/fixedCompensation or BOE_BANK_RATE_REFERENCE@2023-07-01
 */
public record Assurances(Optional<String> thirdPartyRulesOff, SortedMap<String, String> confirmed) {
  /** The creditor vouches for nothing: every rule of caution holds. */
  public static final Assurances NONE =
      new Assurances(Optional.empty(), Collections.emptySortedMap());

  public Assurances {
    confirmed = Collections.unmodifiableSortedMap(new TreeMap<>(confirmed));
  }
}
