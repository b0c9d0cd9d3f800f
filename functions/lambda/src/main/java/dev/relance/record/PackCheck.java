package dev.relance.record;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.relance.law.LawPack;
import dev.relance.law.MoneyLaw;
import dev.relance.law.ReferenceRates;
import dev.relance.tree.Tree;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accepts or refuses law packs and published rates before anybody relies on them: by their schema
 * first, then by what a schema cannot say. A refusal names the file, the place in it and the
 * reason.
 */
public final class PackCheck {
  private static final String FOLDER = "/dev/relance/law/";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Schema packs = new Schema(Json.resource(FOLDER + "law.schema.json"));
  private final Schema rates = new Schema(Json.resource(FOLDER + "rates.schema.json"));

  /** Everything that is wrong with some files that are used together; empty when nothing is. */
  public List<String> flaws(List<LawFile> files) {
    var flaws = new ArrayList<String>();
    var sound = new ArrayList<LawFile>();
    for (LawFile file : files) {
      List<String> found = (file.isRates() ? rates : packs).flaws(file.members());
      flaws.addAll(named(file, found));
      if (found.isEmpty()) {
        sound.add(file);
      }
    }
    Set<String> references = references(files);
    for (LawFile file : sound) {
      flaws.addAll(named(file, file.isRates() ? ratesFlaws(file) : packFlaws(file, references)));
    }
    if (flaws.isEmpty()) {
      flaws.addAll(overlaps(sound));
    }
    return List.copyOf(flaws);
  }

  private static List<String> named(LawFile file, List<String> flaws) {
    return flaws.stream().map(flaw -> file.name() + ": " + flaw).toList();
  }

  private static Set<String> references(List<LawFile> files) {
    return files.stream()
        .filter(LawFile::isRates)
        .flatMap(file -> file.tree().optionalObject("references").stream())
        .flatMap(references -> references.members().keySet().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> ratesFlaws(LawFile file) {
    return refusal(() -> ReferenceRates.read(file.tree()));
  }

  private static List<String> packFlaws(LawFile file, Set<String> references) {
    Tree pack = file.tree();
    List<String> found =
        objects(pack).flatMap(part -> objectFlaws(part, references)).distinct().toList();
    return found.isEmpty() ? refusal(() -> requireReadable(pack)) : found;
  }

  private static Stream<String> objectFlaws(Tree part, Set<String> references) {
    List<String> dates = refusal(() -> requireOrder(part));
    Stream<String> places =
        Stream.concat(part.texts("places").stream(), part.optionalText("place").stream())
            .filter(place -> !COUNTRIES.contains(place.substring(0, 2)))
            .map(
                place ->
                    "%s: '%s' is in no country of ISO 3166"
                        .formatted(part.at(part.path().isEmpty() ? "places" : "place"), place));
    Stream<String> rates =
        part.optionalText("reference").stream()
            .filter(reference -> !references.contains(reference))
            .map(
                reference ->
                    "%s: there are no published rates named '%s'"
                        .formatted(part.at("reference"), reference));
    return Stream.of(dates.stream(), places, rates).flatMap(flaws -> flaws);
  }

  private static void requireOrder(Tree part) {
    LocalDate from = part.optionalDate("effectiveFrom").orElse(LocalDate.MIN);
    LocalDate to = part.optionalDate("effectiveTo").orElse(LocalDate.MAX);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "%s: %s is before effectiveFrom %s".formatted(part.at("effectiveTo"), to, from));
    }
  }

  private static void requireReadable(Tree pack) {
    String code = LawPack.read(pack).code();
    pack.optionalObject("money").ifPresent(money -> MoneyLaw.read(code, money));
  }

  /** The object and all objects in it. */
  private static Stream<Tree> objects(Tree part) {
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

  private static List<String> overlaps(List<LawFile> files) {
    List<LawFile> packs = files.stream().filter(file -> !file.isRates()).toList();
    var flaws = new ArrayList<String>();
    for (int i = 0; i < packs.size(); i++) {
      for (LawFile later : packs.subList(i + 1, packs.size())) {
        LawPack one = LawPack.read(packs.get(i).tree());
        LawPack other = LawPack.read(later.tree());
        if (one.code().equals(other.code())
            && !one.effectiveFrom().isAfter(other.effectiveTo())
            && !other.effectiveFrom().isAfter(one.effectiveTo())) {
          flaws.add(
              "%s: effectiveFrom: the law %s is already told by %s from %s; end one before the other begins"
                  .formatted(later.name(), one.code(), packs.get(i).name(), one.effectiveFrom()));
        }
      }
    }
    return flaws;
  }

  private static List<String> refusal(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** A schema that tells what is wrong with a document. */
  private static final class Schema {
    private final Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(TreeNode.factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    private final Map<String, ?> members;
    private final URI id;

    Schema(Tree schema) {
      this.members = schema.members();
      this.id = validator.registerSchema((Object) members);
    }

    List<String> flaws(Map<String, ?> document) {
      var result = validator.validate(id, (Object) document);
      return result.isValid()
          ? List.of()
          : new Flaws(members, document)
              .told(result.getErrors()).stream().map(Schema::place).toList();
    }

    /** Places of lists are written as readers write them: caps[0], not caps.0. */
    private static String place(String flaw) {
      int end = flaw.indexOf(": ");
      return flaw.substring(0, end).replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]") + flaw.substring(end);
    }
  }
}
