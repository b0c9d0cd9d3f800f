package dev.relance.laws;

import dev.relance.document.JsonTree;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.plan.Terms;
import dev.relance.policy.PolicyReader;
import dev.relance.time.Holidays;
import java.util.List;

/** The terms that ship: the standard policy under the DEFAULT law. */
public final class StandardTerms {
  private StandardTerms() {}

  /** The terms with some holidays. */
  public static Terms with(Holidays holidays) {
    return new Terms(
        List.of(PolicyReader.policy(JsonTree.resource("/dev/relance/policy/standard-1.json"))),
        new LawBook(List.of(LawPack.read(JsonTree.resource("/dev/relance/law/DEFAULT.json")))),
        ReferenceRates.NONE,
        holidays);
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
