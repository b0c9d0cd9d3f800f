package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The survey of the law from which the packs were written, and the packs as they are. */
final class Survey {
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

  /** Every fact of the survey by its place, such as US-DC/caps/0; names of places are no facts. */
  static Map<String, Object> facts() {
    var facts = new TreeMap<String, Object>();
    Document places = document("survey.json").object("jurisdictions");
    places
        .members()
        .keySet()
        .forEach(
            place ->
                places
                    .object(place)
                    .members()
                    .forEach((key, value) -> collect(place + "/" + key, value, facts)));
    facts.keySet().removeIf(fact -> fact.endsWith("/name"));
    return facts;
  }

  private static void collect(String place, Object value, Map<String, Object> facts) {
    if (value instanceof List<?> list) {
      IntStream.range(0, list.size())
          .forEach(i -> facts.put(place + "/" + i, Objects.requireNonNull(list.get(i))));
    } else {
      facts.put(place, value);
    }
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
