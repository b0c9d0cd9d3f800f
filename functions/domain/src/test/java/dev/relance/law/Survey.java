package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The survey of the law from which the packs were written, and the packs as they are. */
final class Survey {
  private static final List<String> SURVEYS = List.of("survey.json", "survey-of-new-places.json");
  private static final Map<String, Object> FACTS = facts();

  private Survey() {}

  /** A fact of a pack, and where it stands. */
  record Held(String law, String path, Document entry) {
    /** Its fact in the survey; an entry may name one member of a fact that has several. */
    String fact() {
      String named = name();
      return FACTS.containsKey(named) ? named : named.replaceAll("/[^/]*$", "");
    }

    /** What it names, fact or member. */
    String name() {
      return entry.optionalText("fact").orElse("");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  static Document document(String name) {
    Document document = JsonTree.resource(Survey.class, name);
    return new Document(name.replace(".json", ""), document.members());
  }

  /**
   * Every fact of the surveys about the laws that ship, by its place, such as US-DC/caps/0; names
   * of places are no facts.
   */
  static Map<String, Object> facts() {
    var facts = new TreeMap<String, Object>();
    packs().stream()
        .flatMap(law -> place(law).stream())
        .forEach(
            place ->
                place
                    .members()
                    .forEach((key, value) -> collect(place.path() + "/" + key, value, facts)));
    facts.keySet().removeIf(fact -> fact.endsWith("/name"));
    return facts;
  }

  /** What the surveys say about the place of a law. */
  static Optional<Document> place(String law) {
    return SURVEYS.stream()
        .map(file -> document(file).object("jurisdictions"))
        .flatMap(places -> places.optionalObject(law).stream())
        .map(place -> new Document(law, place.members()))
        .findFirst();
  }

  /** The published rates of the surveys, each under its name. */
  static Map<String, Document> rates() {
    var rates = new TreeMap<String, Document>();
    SURVEYS.stream()
        .map(file -> document(file).object("referenceRates"))
        .forEach(all -> all.members().keySet().forEach(name -> rates.put(name, all.object(name))));
    return rates;
  }

  /** The sources of the surveys, each under its key. */
  static Map<String, String> sources() {
    var sources = new TreeMap<String, String>();
    SURVEYS.stream()
        .map(file -> document(file).object("sources"))
        .forEach(all -> all.members().keySet().forEach(key -> sources.put(key, all.text(key))));
    return sources;
  }

  private static void collect(String place, Object value, Map<String, Object> facts) {
    if (value instanceof List<?> list) {
      IntStream.range(0, list.size())
          .forEach(i -> facts.put(place + "/" + i, Objects.requireNonNull(list.get(i))));
    } else {
      facts.put(place, value);
    }
  }

  /**
   * What a review of the survey found about one fact.
   *
   * @param key its source, such as S203
   * @param fact the fact of the survey that it settles; empty if the survey has none
   * @param replaces whether its value takes the place of the survey's
   * @param settles whether the fact may be called verified
   */
  record Finding(
      String key, String fact, boolean replaces, boolean settles, Map<String, Object> value) {
    /** Its figures that stand alone. */
    Stream<String> figures() {
      return Figures.alone(value);
    }

    /** The published rate that it found, if it is about one. */
    Optional<Object> rate() {
      return value.get("value") instanceof Map<?, ?> members
          ? Optional.ofNullable(members.get("ratePct"))
          : Optional.empty();
    }
  }

  /** The review of the survey, and what was checked beside it, each under its key. */
  static Map<String, Finding> findings() {
    var findings = new TreeMap<String, Finding>();
    List<Document> review = document("review.json").objects("findings");
    for (int i = 0; i < review.size(); i++) {
      String key = "S" + (201 + i);
      findings.put(key, finding(key, review.get(i)));
    }
    document("recheck.json")
        .objects("findings")
        .forEach(
            checked -> findings.put(checked.text("key"), finding(checked.text("key"), checked)));
    return findings;
  }

  private static Finding finding(String key, Document entry) {
    Map<String, Object> value = new TreeMap<>();
    Optional.ofNullable(entry.members().get("value")).ifPresent(v -> value.put("value", v));
    String finding = entry.optionalText("finding").orElse("");
    return new Finding(
        key,
        entry
            .optionalText("path")
            .orElse("")
            .replace("jurisdictions.", "")
            .replaceAll("[.\\[]", "/")
            .replace("]", ""),
        finding.equals("corrected") || finding.equals("refuted"),
        entry.isTrue("mayMarkVerified"),
        value);
  }

  /** The names of the packs that ship. */
  static List<String> packs() {
    return document("packs.json").texts("packs");
  }

  /** Every fact of every pack. */
  static Stream<Held> held() {
    return packs().stream().flatMap(code -> held(code, document(code + ".json")));
  }

  private static Stream<Held> held(String law, Document part) {
    return part.members().entrySet().stream()
        .flatMap(
            member ->
                switch (member.getValue()) {
                  case Map<?, ?> _ -> held(law, part.object(member.getKey()));
                  case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> ->
                      part.objects(member.getKey()).stream().map(e -> new Held(law, e.path(), e));
                  default -> Stream.of();
                });
  }
}
