package dev.relance.local.report;

import static java.util.stream.Collectors.toCollection;

import dev.relance.document.Document;
import dev.relance.local.Phrases;
import dev.relance.record.Json;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the shipped facts were read. Citations name these sources by keys such as [S32]. */
public final class Sources {
  private static final Phrases TEXTS = Phrases.of("report.explain");
  private static final Pattern KEY = Pattern.compile("\\[S(\\d{1,4})]");

  private Sources() {}

  /**
   * A heading and a line for each key in a text, in the order of their numbers; empty if the text
   * has no key.
   */
  public static List<String> of(String text) {
    var numbers =
        KEY.matcher(text)
            .results()
            .map(key -> Integer.valueOf(key.group(1)))
            .collect(toCollection(TreeSet::new));
    return numbers.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(TEXTS.say("sources")), numbers.stream().map(number -> line("S" + number)))
            .toList();
  }

  private static String line(String key) {
    Document listed = Json.resource("/dev/relance/law/sources.json").object("sources");
    return listed
        .optionalText(key)
        .map(source -> TEXTS.say("source", key, source))
        .orElseGet(() -> TEXTS.say("source-unknown", key));
  }
}
