package dev.relance.record;

import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.time.Holidays;
import dev.relance.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/** Reads the policies and the law that ship with the code, and those that an operator adds. */
public final class Documents {
  private static final String LAW = "/dev/relance/law/";

  private Documents() {}

  /**
   * The terms with the policies and the law that ship and some more.
   *
   * @throws IllegalArgumentException naming every flaw of the added law
   */
  public static Terms terms(List<Tree> morePolicies, List<LawFile> newerLaw, Holidays holidays) {
    List<Policy> policies =
        Stream.concat(
                Stream.of(Json.resource("/dev/relance/policy/standard-1.json")),
                morePolicies.stream())
            .map(PolicyReader::policy)
            .toList();
    requireSound(newerLaw);
    List<LawFile> shipped = lawFiles();
    return new Terms(policies, book(shipped, newerLaw), merged(shipped, newerLaw), holidays);
  }

  /**
   * The packs that ship, and those of an operator, which come before them on the days on which they
   * are in force.
   *
   * @throws IllegalArgumentException naming every flaw of the added law
   */
  public static LawBook law(List<LawFile> newer) {
    requireSound(newer);
    return book(lawFiles(), newer);
  }

  /**
   * The published rates that ship, and those of an operator, which come before them.
   *
   * @throws IllegalArgumentException naming every flaw of the added law
   */
  public static ReferenceRates rates(List<LawFile> newer) {
    requireSound(newer);
    return merged(lawFiles(), newer);
  }

  private static LawBook book(List<LawFile> shipped, List<LawFile> newer) {
    return new LawBook(packs(shipped)).with(packs(newer));
  }

  private static ReferenceRates merged(List<LawFile> shipped, List<LawFile> newer) {
    return Stream.concat(shipped.stream(), newer.stream())
        .filter(LawFile::isRates)
        .map(file -> ReferenceRates.read(file.tree()))
        .reduce(ReferenceRates::with)
        .orElseThrow();
  }

  /** The packs and the rates that ship. */
  public static List<LawFile> lawFiles() {
    return Stream.concat(
            Json.resource(LAW + "packs.json").texts("packs").stream(), Stream.of("rates"))
        .map(name -> name + ".json")
        .map(file -> new LawFile(file, Json.resource(LAW + file).members()))
        .toList();
  }

  /** What is wrong with an operator's law, which comes before what ships and may rely on it. */
  public static List<String> flaws(List<LawFile> newer) {
    return new PackCheck().flaws(lawFiles(), newer);
  }

  private static void requireSound(List<LawFile> newer) {
    List<String> flaws = newer.isEmpty() ? List.of() : flaws(newer);
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", flaws));
    }
  }

  private static List<LawPack> packs(List<LawFile> files) {
    return files.stream()
        .filter(file -> !file.isRates())
        .map(file -> LawPack.read(file.tree()))
        .toList();
  }
}
