package dev.relance.laws;

import dev.relance.document.JsonTree;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.plan.Terms;
import dev.relance.policy.OwnerThreshold;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.policy.Regard;
import dev.relance.policy.Regard.Manner;
import dev.relance.policy.Regard.Valued;
import dev.relance.policy.Rhythm;
import dev.relance.policy.Sending;
import dev.relance.time.Holidays;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The terms that ship: the standard policy under the DEFAULT law. */
public final class StandardTerms {
  private static final Regard REGARD =
      new Regard(
          Map.of(
              PayerKind.BY_ACCIDENT, new Manner(10, Tone.CORDIAL),
              PayerKind.IN_TROUBLE, new Manner(21, Tone.HELPFUL)),
          Optional.of(
              new Valued(
                  5,
                  BigDecimal.TEN,
                  Map.of("EUR", new BigDecimal("1000"), "USD", new BigDecimal("1000")),
                  new Manner(14, Tone.CORDIAL))));

  private StandardTerms() {}

  /** The terms with some holidays. */
  public static Terms with(Holidays holidays) {
    return new Terms(
        List.of(PolicyReader.policy(JsonTree.resource("/dev/relance/policy/standard-1.json"))),
        new LawBook(List.of(LawPack.read(JsonTree.resource("/dev/relance/law/DEFAULT.json")))),
        ReferenceRates.NONE,
        holidays);
  }

  /** The same, where some debtors get more time and some creditors have two owners. */
  static Terms regarding(Holidays holidays) {
    Terms terms = everywhere(holidays);
    return new Terms(
        terms.policies().stream()
            .map(StandardTerms::regarding)
            .flatMap(policy -> Stream.of(policy, twoOwners(policy)))
            .toList(),
        terms.law(),
        terms.rates(),
        holidays);
  }

  private static Policy twoOwners(Policy policy) {
    OwnerThreshold owner = policy.owner();
    return new Policy(
        TwoOwners.POLICY,
        policy.version(),
        policy.effectiveFrom(),
        policy.ladder(),
        policy.sending(),
        policy.patience(),
        new OwnerThreshold(
            owner.ageDays(),
            owner.limitationDays(),
            owner.amount(),
            TwoOwners.FROM.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, from -> BigDecimal.valueOf(from.getValue()))),
            owner.atOnce()),
        policy.caps());
  }

  private static Policy regarding(Policy policy) {
    Sending sending = policy.sending();
    Rhythm rhythm = sending.rhythm();
    return new Policy(
        policy.name(),
        policy.version(),
        policy.effectiveFrom(),
        policy.ladder(),
        new Sending(
            new Rhythm(rhythm.levelDays(), rhythm.debtorDays(), rhythm.monthlyStatement(), REGARD),
            sending.from(),
            sending.spread(),
            sending.minimumAmount(),
            sending.acknowledgements(),
            sending.calls(),
            sending.letters(),
            sending.invoices()),
        policy.patience(),
        policy.owner(),
        policy.caps());
  }

  /** The terms with every law pack that ships. */
  public static Terms everywhere(Holidays holidays) {
    return new Terms(
        List.of(PolicyReader.policy(JsonTree.resource("/dev/relance/policy/standard-1.json"))),
        new LawBook(
            JsonTree.resource("/dev/relance/law/packs.json").texts("packs").stream()
                .map(
                    code ->
                        LawPack.read(JsonTree.resource("/dev/relance/law/%s.json".formatted(code))))
                .toList()),
        ReferenceRates.read(JsonTree.resource("/dev/relance/law/rates.json")),
        holidays);
  }
}
