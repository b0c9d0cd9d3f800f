package dev.relance.law;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relance.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The survey of the law from which the packs were written, and the packs as they are. */
final class Survey {
  private static final JSON JR = JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Survey() {}

  /** A fact of a pack, and where it stands. */
  record Held(String law, String path, Tree entry) {
    String fact() {
      return entry.optionalText("fact").orElse("");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  static Tree document(String name) {
    try (InputStream json =
        Objects.requireNonNull(Survey.class.getResourceAsStream(name), () -> "no " + name)) {
      return new Tree(name.replace(".json", ""), JR.mapFrom(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every fact of the survey by its place, such as US-DC/caps/0; names of places are no facts. */
  static Map<String, Object> facts() {
    var facts = new TreeMap<String, Object>();
    Tree places = document("survey.json").object("jurisdictions");
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

  private static Stream<Held> held(String law, Tree part) {
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
