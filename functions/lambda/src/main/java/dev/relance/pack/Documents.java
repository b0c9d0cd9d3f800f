package dev.relance.pack;

import dev.relance.document.Document;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.record.Json;
import dev.relance.time.Holidays;
import java.util.ArrayList;
import java.util.List;

/** Reads the policies and the law that ship with the code, and those that an operator adds. */
public final class Documents {
  private static final String LAW = "/dev/relance/law/";

  private Documents() {}

  /**
   * The shipped policies and law, with those that an operator adds.
   *
   * @throws IllegalArgumentException naming every flaw of the added policies and law
   */
  public static Terms terms(RuleFiles added, Holidays holidays) {
    var policies = new ArrayList<Policy>();
    policies.add(PolicyReader.policy(Json.resource("/dev/relance/policy/standard-1.json")));
    policies.addAll(sound(added.policies()));
    requireSound(added.law());
    return new Terms(policies, book(packFiles(), added.law()), merged(added.law()), holidays);
  }

  /**
   * The shipped packs and an operator's. An operator's pack takes precedence while it is in force.
   *
   * @throws IllegalArgumentException naming every flaw of the added law
   */
  public static LawBook law(List<LawFile> newer) {
    requireSound(newer);
    return book(packFiles(), newer);
  }

  /**
   * The shipped rates and an operator's, which take precedence.
   *
   * @throws IllegalArgumentException naming every flaw of the added law
   */
  public static ReferenceRates rates(List<LawFile> newer) {
    requireSound(newer);
    return merged(newer);
  }

  private static LawBook book(List<LawFile> shipped, List<LawFile> newer) {
    return new LawBook(packs(shipped)).with(packs(newer));
  }

  private static ReferenceRates merged(List<LawFile> newer) {
    ReferenceRates rates = ratesFile().rates();
    for (LawFile file : newer) {
      if (file.isRates()) {
        rates = rates.with(file.rates());
      }
    }
    return rates;
  }

  /** The packs and the rates that ship. */
  public static List<LawFile> lawFiles() {
    List<LawFile> files = packFiles();
    files.add(ratesFile());
    return files;
  }

  private static List<LawFile> packFiles() {
    var files = new ArrayList<LawFile>();
    for (String pack : Json.resource(LAW + "packs.json").texts("packs")) {
      files.add(lawFile(pack));
    }
    return files;
  }

  private static LawFile ratesFile() {
    return lawFile("rates");
  }

  private static LawFile lawFile(String name) {
    String file = name + ".json";
    return new LawFile(file, Json.resource(LAW + file).members());
  }

  /**
   * What is wrong with an operator's law. It takes precedence over shipped law and may rely on it.
   */
  public static List<String> flaws(List<LawFile> newer) {
    return new PackCheck().flaws(lawFiles(), newer);
  }

  private static List<Policy> sound(List<Document> policies) {
    return policies.isEmpty()
        ? List.of()
        : policies.stream().map(new PolicyCheck()::policy).toList();
  }

  private static void requireSound(List<LawFile> newer) {
    List<String> flaws = newer.isEmpty() ? List.of() : flaws(newer);
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", flaws));
    }
  }

  private static List<LawPack> packs(List<LawFile> files) {
    var packs = new ArrayList<LawPack>();
    for (LawFile file : files) {
      if (!file.isRates()) {
        packs.add(file.pack());
      }
    }
    return packs;
  }
}
