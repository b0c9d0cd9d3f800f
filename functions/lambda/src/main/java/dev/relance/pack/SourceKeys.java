package dev.relance.pack;

import dev.relance.law.LawFact;
import dev.relance.law.ReferenceRates.PublishedRate;
import dev.relance.record.Json;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys of sources in an operator's documents, such as [S32]. A key stands for a source that ships.
 * Any other source is written out.
 */
final class SourceKeys {
  private static final Pattern KEY = Pattern.compile("\\[(S\\d+)]");

  private final Set<String> listed =
      Json.resource("/dev/relance/law/sources.json").object("sources").members().keySet();

  /** Keys in a fact that stand for nothing. */
  Stream<String> ofFact(LawFact fact) {
    return Stream.concat(
        unknown(fact.place() + ".cites", fact.basis().cites()),
        unknown(fact.place() + ".why", fact.basis().why()));
  }

  /** Keys of published rates that stand for nothing. */
  Stream<String> ofRate(String place, PublishedRate row) {
    return unknown(place + ".cites", row.cites());
  }

  private Stream<String> unknown(String place, String text) {
    return KEY.matcher(text)
        .results()
        .map(key -> key.group(1))
        .filter(key -> !listed.contains(key))
        .distinct()
        .map(
            key ->
                "%s: [%s] is not among the sources that ship; say the source in words, without a key"
                    .formatted(place, key));
  }
}
