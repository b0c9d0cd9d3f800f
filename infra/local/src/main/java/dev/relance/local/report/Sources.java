package dev.relance.local.report;

import dev.relance.document.Document;
import dev.relance.law.Citation;
import dev.relance.local.Phrases;
import dev.relance.record.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where the shipped facts were read. Citations name these sources by keys such as S32. */
public final class Sources {
  private static final Phrases TEXTS = Phrases.of("report.explain");
  private static final Map<String, String> LISTED = listed();

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
            lines.add(TEXTS.say("source", key, source));
          }
        });
    keys.forEach(key -> lines.add(TEXTS.say("source-unknown", key)));
    return List.copyOf(lines);
  }

  private static Map<String, String> listed() {
    Document sources = Json.resource("/dev/relance/law/sources.json").object("sources");
    var listed = new LinkedHashMap<String, String>();
    sources.members().keySet().forEach(key -> listed.put(key, sources.text(key)));
    return listed;
  }
}
