package dev.relance.pack;

import dev.relance.document.Document;
import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accepts or refuses law packs and published rates before they are used: first by their schema,
 * then by the types of rules, then in combination. A refusal names the file, the place and the
 * reason.
 */
public final class PackCheck {
  private static final String FOLDER = "/dev/relance/law/";

  private final DocumentSchema packs =
      new DocumentSchema("the pack", Json.resource(FOLDER + "law.schema.json"));
  private final DocumentSchema rates =
      new DocumentSchema("the rates", Json.resource(FOLDER + "rates.schema.json"));
  private final SourceKeys sources = new SourceKeys();

  /** Everything that is wrong with files that are used together. Empty if nothing is. */
  public List<String> flaws(List<LawFile> files) {
    return flaws(List.of(), files);
  }

  /**
   * Everything that is wrong with an operator's files. They take precedence over shipped ones and
   * may rely on shipped rates.
   */
  public List<String> flaws(List<LawFile> shipped, List<LawFile> newer) {
    var flaws = new ArrayList<String>();
    var sound = new ArrayList<LawFile>();
    Set<String> references = references(Stream.concat(shipped.stream(), newer.stream()));
    for (LawFile file : newer) {
      List<String> found = flaws(file, references);
      found.forEach(flaw -> flaws.add(file.named(flaw)));
      if (found.isEmpty()) {
        sound.add(file);
      }
    }
    flaws.addAll(besideEachOther(packs(shipped), packs(sound)));
    flaws.addAll(RatesCheck.besideEachOther(shipped, sound, packs(newer)));
    return List.copyOf(flaws);
  }

  private static List<LawFile> packs(List<LawFile> files) {
    return files.stream().filter(file -> !file.isRates()).toList();
  }

  private static Set<String> references(Stream<LawFile> files) {
    return files.flatMap(file -> file.references().stream()).collect(Collectors.toSet());
  }

  private List<String> flaws(LawFile file, Set<String> references) {
    List<String> found = (file.isRates() ? rates : packs).flaws(file.members());
    if (!found.isEmpty()) {
      return found;
    }
    return file.isRates() ? RatesCheck.rows(file, sources) : packFlaws(file, references);
  }

  private List<String> packFlaws(LawFile file, Set<String> references) {
    List<String> refused = refusals(file.document());
    if (!refused.isEmpty()) {
      return refused;
    }
    LawPack pack = file.pack();
    List<String> found =
        pack.facts().stream().flatMap(fact -> factFlaws(fact, references)).toList();
    return found.isEmpty() ? RivalRules.flaws(pack) : found;
  }

  private static List<String> refusals(Document document) {
    try {
      LawPack pack = LawPack.read(document);
      return pack.places().isEmpty() && !pack.code().equals(LawPack.DEFAULT)
          ? List.of("places: a law other than DEFAULT must say where it holds")
          : pack.refusals();
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private Stream<String> factFlaws(LawFact fact, Set<String> references) {
    return Stream.concat(
        fact.rule().references().stream()
            .filter(reference -> !references.contains(reference))
            .map(
                reference ->
                    "%s: there are no published rates named '%s'"
                        .formatted(fact.place(), reference)),
        sources.unknown(fact.place(), fact.basis().citation()));
  }

  /** What is wrong with packs in combination with shipped ones and with each other. */
  private static List<String> besideEachOther(List<LawFile> shipped, List<LawFile> packs) {
    var flaws = new ArrayList<String>();
    for (int i = 0; i < packs.size(); i++) {
      LawFile pack = packs.get(i);
      List<LawFile> earlier = packs.subList(0, i);
      Stream.of(lost(pack, shipped), overlaps(pack, earlier))
          .flatMap(found -> found)
          .forEach(flaw -> flaws.add(pack.named(flaw)));
      confused(pack, Stream.concat(shipped.stream(), earlier.stream()).toList())
          .forEach(flaw -> flaws.add(pack.named(flaw)));
    }
    return flaws;
  }

  private static Stream<String> overlaps(LawFile later, List<LawFile> earlier) {
    return those(earlier, later, LawPack::meets)
        .map(
            file ->
                "effectiveFrom: the law %s is already told by %s from %s; end one before the other begins"
                    .formatted(later.pack().code(), file.name(), file.pack().inForce().first()));
  }

  /** Places where a pack replaces another one and omits its rules. */
  private static Stream<String> lost(LawFile newer, List<LawFile> shipped) {
    return those(shipped, newer, LawPack::meets)
        .flatMap(file -> file.pack().places().stream())
        .filter(place -> !newer.pack().includes(place))
        .map(
            place ->
                "places: %s is missing, where the law %s that ships holds; name it, or give the pack a law of its own"
                    .formatted(place, newer.pack().code()));
  }

  /** Packs that evidence could not distinguish, because it names only law and version. */
  private static Stream<String> confused(LawFile later, List<LawFile> earlier) {
    return those(earlier, later, (one, other) -> one.reference().equals(other.reference()))
        .filter(file -> !file.members().equals(later.members()))
        .map(
            file ->
                "version: %s of the law %s is of %s too and says something else; give it the day on which it was gathered"
                    .formatted(file.name(), later.pack().code(), later.pack().version()));
  }

  private static Stream<LawFile> those(
      List<LawFile> others, LawFile file, BiPredicate<LawPack, LawPack> are) {
    return others.stream().filter(other -> are.test(file.pack(), other.pack()));
  }
}
