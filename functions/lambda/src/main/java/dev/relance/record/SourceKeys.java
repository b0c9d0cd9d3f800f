package dev.relance.record;

import dev.relance.document.Document;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys of sources in an operator's documents, such as [S32]. A key stands for a source that ships.
 * Any other source is written out.
 */
final class SourceKeys {
  /** As packs write them, among other words. */
  private static final Pattern IN_PACKS = Pattern.compile("\\[(S\\d+)]");

  /** As published rates write them, with or without brackets. */
  private static final Pattern IN_RATES = Pattern.compile("\\b(S\\d+)\\b");

  private final Set<String> listed =
      Json.resource("/dev/relance/law/sources.json").object("sources").members().keySet();

  /** Keys of a fact that stand for nothing. */
  Stream<String> ofFact(Document fact) {
    return Stream.of("cites", "why").flatMap(name -> unknown(fact, name, IN_PACKS));
  }

  /** Keys of published rates that stand for nothing. */
  Stream<String> ofRate(Document row) {
    return unknown(row, "cites", IN_RATES);
  }

  private Stream<String> unknown(Document part, String name, Pattern pattern) {
    return part.optionalText(name).stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(key -> key.group(1))
        .filter(key -> !listed.contains(key))
        .distinct()
        .map(
            key ->
                "%s: [%s] is not among the sources that ship; say the source in words, without a key"
                    .formatted(part.at(name), key));
  }
}
