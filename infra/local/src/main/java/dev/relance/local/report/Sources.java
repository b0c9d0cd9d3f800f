package dev.relance.local.report;

import dev.relance.document.Document;
import dev.relance.document.Phrases;
import dev.relance.law.Citation;
import dev.relance.law.Grade;
import dev.relance.law.Publication;
import dev.relance.record.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the shipped facts were read. Citations name these sources by keys such as S32. */
public final class Sources {
  private static final Phrases TEXTS = Phrases.of("local.report.explain");
  private static final Map<String, Publication> LISTED = listed();

  private Sources() {}

  /**
   * A heading and a line for each key, in the order of the list and each once, then the keys that
   * are not listed; empty without keys.
   */
  public static List<String> of(Collection<Citation> citations) {
    var keys = new TreeSet<String>();
    citations.forEach(citation -> keys.addAll(citation.keys()));
    var lines = new ArrayList<String>();
    if (!keys.isEmpty()) {
      lines.add(TEXTS.say("sources"));
    }
    LISTED.forEach(
        (key, source) -> {
          if (keys.remove(key)) {
            lines.add(line(key, source));
          }
        });
    keys.forEach(key -> lines.add(TEXTS.say("source-unknown", key)));
    return List.copyOf(lines);
  }

  /** The best grade among the sources of a citation; without a source it is from memory. */
  public static Grade grade(Citation citation) {
    return best(citation).map(Publication::grade).orElse(Grade.FROM_MEMORY);
  }

  /** The grade and the date of the best source of a citation, in words. */
  public static String graded(Citation citation) {
    return best(citation).map(Sources::graded).orElseGet(() -> word(Grade.FROM_MEMORY));
  }

  private static Optional<Publication> best(Citation citation) {
    return citation.keys().stream()
        .flatMap(key -> Stream.ofNullable(LISTED.get(key)))
        .min(Comparator.comparing(Publication::grade));
  }

  private static String line(String key, Publication source) {
    String told = TEXTS.say("source", key, source.title(), graded(source));
    return source
        .address()
        .map(address -> told + TEXTS.say("source-address", address))
        .orElse(told);
  }

  private static String graded(Publication source) {
    return source
        .date()
        .map(date -> TEXTS.say("source-dated", word(source.grade()), date))
        .orElseGet(() -> word(source.grade()));
  }

  private static String word(Grade grade) {
    return TEXTS.say("grade." + grade.word());
  }

  private static Map<String, Publication> listed() {
    Document sources = Json.resource("/dev/relance/law/sources.json").object("sources");
    var listed = new LinkedHashMap<String, Publication>();
    sources
        .members()
        .keySet()
        .forEach(key -> listed.put(key, Publication.read(sources.object(key))));
    return listed;
  }
}
