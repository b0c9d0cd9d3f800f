package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.time.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accepts or refuses law packs and published rates before they are used: first by their schema,
 * then by what a schema cannot express. A refusal names the file, the place and the reason.
 */
public final class PackCheck {
  private static final String FOLDER = "/dev/relance/law/";
  private static final String NOT_VERIFIED = "not verified";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

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
      flaws.addAll(named(file, found));
      if (found.isEmpty()) {
        sound.add(file);
      }
    }
    flaws.addAll(packsFlaws(packs(shipped), packs(sound)));
    List<LawFile> rates = rates(sound);
    for (int i = 0; i < rates.size(); i++) {
      LawFile file = rates.get(i);
      flaws.addAll(named(file, RatesCheck.beside(file, rates.subList(0, i), shipped, newer)));
    }
    return List.copyOf(flaws);
  }

  private static List<LawFile> packs(List<LawFile> files) {
    return files.stream().filter(file -> !file.isRates()).toList();
  }

  private static List<LawFile> rates(List<LawFile> files) {
    return files.stream().filter(LawFile::isRates).toList();
  }

  /** What is wrong with packs in combination with shipped ones and with each other. */
  private static List<String> packsFlaws(List<LawFile> shipped, List<LawFile> packs) {
    var flaws = new ArrayList<String>();
    for (LawFile pack : packs) {
      flaws.addAll(named(pack, lost(pack, shipped)));
      flaws.addAll(named(pack, confused(pack, shipped)));
    }
    for (int i = 0; i < packs.size(); i++) {
      LawFile pack = packs.get(i);
      flaws.addAll(named(pack, overlaps(pack, packs.subList(0, i))));
      flaws.addAll(named(pack, confused(pack, packs.subList(0, i))));
    }
    return flaws;
  }

  private List<String> flaws(LawFile file, Set<String> references) {
    List<String> found = (file.isRates() ? rates : packs).flaws(file.members());
    if (!found.isEmpty()) {
      return found;
    }
    return file.isRates() ? ratesFlaws(file) : packFlaws(file, references);
  }

  private static List<String> named(LawFile file, List<String> flaws) {
    return flaws.stream().map(flaw -> file.name() + ": " + flaw).toList();
  }

  private static Set<String> references(Stream<LawFile> files) {
    return files
        .flatMap(
            file ->
                file.members().get("references") instanceof Map<?, ?> references
                    ? references.keySet().stream()
                    : Stream.of())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private List<String> ratesFlaws(LawFile file) {
    List<String> refused = refusal(() -> ReferenceRates.read(file.tree()));
    return refused.isEmpty() ? RatesCheck.rows(file, sources) : refused;
  }

  private List<String> packFlaws(LawFile file, Set<String> references) {
    Document pack = file.tree();
    List<String> found =
        Stream.concat(nowhere(pack), objects(pack).flatMap(part -> objectFlaws(part, references)))
            .distinct()
            .toList();
    return found.isEmpty() ? readersFlaws(pack) : found;
  }

  /** What only the code that reads packs can find. */
  private static List<String> readersFlaws(Document pack) {
    LawPack read = LawPack.read(pack);
    List<String> refused = refusal(read::whole);
    return refused.isEmpty() ? RivalRules.flaws(read) : refused;
  }

  private static Stream<String> nowhere(Document pack) {
    return pack.texts("places").isEmpty() && !pack.text("law").equals(LawPack.DEFAULT)
        ? Stream.of("places: a law other than DEFAULT must say where it holds")
        : Stream.of();
  }

  private Stream<String> objectFlaws(Document part, Set<String> references) {
    List<String> dates = refusal(() -> requireOrder(part));
    Stream<String> verified =
        part.isTrue("verified") && part.optionalText("cites").orElse("").contains(NOT_VERIFIED)
            ? Stream.of(
                "%s: true, and cites says '%s'; one of them is wrong"
                    .formatted(part.at("verified"), NOT_VERIFIED))
            : Stream.of();
    Stream<String> places =
        Stream.of("places", "except")
            .flatMap(list -> part.texts(list).stream().flatMap(p -> placeFlaws(part, list, p)));
    Stream<String> place =
        part.optionalText("place").stream().flatMap(p -> placeFlaws(part, "place", p));
    Stream<String> rates =
        part.optionalText("reference").stream()
            .filter(reference -> !references.contains(reference))
            .map(
                reference ->
                    "%s: there are no published rates named '%s'"
                        .formatted(part.at("reference"), reference));
    return Stream.of(dates.stream(), verified, places, place, rates, sources.ofFact(part))
        .flatMap(flaws -> flaws);
  }

  private static Stream<String> placeFlaws(Document part, String name, String place) {
    if (!COUNTRIES.contains(place.substring(0, 2))) {
      return Stream.of("%s: '%s' is in no country of ISO 3166".formatted(part.at(name), place));
    }
    return Regions.canBe(place)
        ? Stream.of()
        : Stream.of(
            "%s: '%s' is no state or province of its country; write it like US-NY, and a city below it like US-NY-NYC"
                .formatted(part.at(name), place));
  }

  private static void requireOrder(Document part) {
    LocalDate from = part.optionalDate("effectiveFrom").orElse(LocalDate.MIN);
    LocalDate to = part.optionalDate("effectiveTo").orElse(LocalDate.MAX);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "%s: %s is before effectiveFrom %s".formatted(part.at("effectiveTo"), to, from));
    }
  }

  /** The object and all objects in it. */
  private static Stream<Document> objects(Document part) {
    return Stream.concat(
        Stream.of(part),
        part.members().entrySet().stream()
            .flatMap(
                member ->
                    switch (member.getValue()) {
                      case Map<?, ?> _ -> objects(part.object(member.getKey()));
                      case List<?> list when list.stream().anyMatch(Map.class::isInstance) ->
                          part.objects(member.getKey()).stream().flatMap(PackCheck::objects);
                      default -> Stream.of();
                    }));
  }

  private static List<String> overlaps(LawFile later, List<LawFile> earlier) {
    return ofTheSameLaw(later, earlier)
        .filter(file -> isInForceWith(later, file))
        .map(
            file ->
                "effectiveFrom: the law %s is already told by %s from %s; end one before the other begins"
                    .formatted(law(later), file.name(), LawPack.read(file.tree()).effectiveFrom()))
        .toList();
  }

  /** Places where a pack replaces another one and omits its rules. */
  private static List<String> lost(LawFile newer, List<LawFile> shipped) {
    List<String> places = newer.tree().texts("places");
    return ofTheSameLaw(newer, shipped)
        .filter(file -> isInForceWith(newer, file))
        .flatMap(file -> file.tree().texts("places").stream())
        .filter(place -> places.stream().noneMatch(outer -> (place + "-").startsWith(outer + "-")))
        .map(
            place ->
                "places: %s is missing, where the law %s that ships holds; name it, or give the pack a law of its own"
                    .formatted(place, law(newer)))
        .toList();
  }

  /** Packs that evidence could not distinguish, because it names only law and version. */
  private static List<String> confused(LawFile later, List<LawFile> earlier) {
    String version = later.tree().text("version");
    return ofTheSameLaw(later, earlier)
        .filter(file -> file.tree().text("version").equals(version))
        .filter(file -> !file.members().equals(later.members()))
        .map(
            file ->
                "version: %s of the law %s is of %s too and says something else; give it the day on which it was gathered"
                    .formatted(file.name(), law(later), version))
        .toList();
  }

  private static Stream<LawFile> ofTheSameLaw(LawFile pack, List<LawFile> others) {
    return others.stream().filter(other -> law(other).equals(law(pack)));
  }

  private static String law(LawFile pack) {
    return pack.tree().text("law");
  }

  private static boolean isInForceWith(LawFile pack, LawFile other) {
    LawPack one = LawPack.read(pack.tree());
    LawPack two = LawPack.read(other.tree());
    return !one.effectiveFrom().isAfter(two.effectiveTo())
        && !two.effectiveFrom().isAfter(one.effectiveTo());
  }

  private static List<String> refusal(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
