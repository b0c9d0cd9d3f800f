package dev.relance.record;

import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.time.Holidays;
import dev.relance.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/** Reads the policies and law packs that ship with the code, and those that an operator adds. */
public final class Documents {
  private Documents() {}

  /** The terms with the policies that ship and some more. */
  public static Terms terms(List<Tree> morePolicies, Holidays holidays) {
    List<Policy> policies =
        Stream.concat(
                Stream.of(Json.resource("/dev/relance/policy/standard-1.json")),
                morePolicies.stream())
            .map(PolicyReader::policy)
            .toList();
    return new Terms(policies, new LawBook(packs()), holidays);
  }

  /** The law packs that ship. */
  public static List<LawPack> packs() {
    return Json.resource("/dev/relance/law/packs.json").texts("packs").stream()
        .map(code -> Json.resource("/dev/relance/law/%s.json".formatted(code)))
        .map(LawPack::read)
        .toList();
  }
}
