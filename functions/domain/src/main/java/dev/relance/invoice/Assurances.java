package dev.relance.invoice;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a creditor vouches for where the law is not certain.
 *
 * @param thirdPartyRulesOff why rules that bind only those who collect for others are left aside;
 *     without a reason they hold
 * @param confirmed why facts of law and published rates count as verified that nobody had verified,
 *     by their names, such as FR/fixedCompensation or BOE_BANK_RATE_REFERENCE@2023-07-01
 */
public record Assurances(Optional<String> thirdPartyRulesOff, SortedMap<String, String> confirmed) {
  /** A creditor who vouches for nothing: every rule of caution holds. */
  public static final Assurances NONE =
      new Assurances(Optional.empty(), Collections.emptySortedMap());

  public Assurances {
    confirmed = Collections.unmodifiableSortedMap(new TreeMap<>(confirmed));
  }
}
