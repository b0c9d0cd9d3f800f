package dev.relance.pack;

import dev.relance.law.Citation;
import dev.relance.record.Json;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys of sources in an operator's documents, such as S32. A key stands for a source that ships.
 * Any other source is written out in the citation.
 */
final class SourceKeys {
  private final Set<String> listed =
      Json.resource("/dev/relance/law/sources.json").object("sources").members().keySet();

  /** Keys that stand for nothing, at the place of a fact or a rate. */
  Stream<String> unknown(String place, Citation citation) {
    return citation.keys().stream()
        .filter(key -> !listed.contains(key))
        .map(
            key ->
                "%s.sources: %s is not among the sources that ship; say the source in words, in cites"
                    .formatted(place, key));
  }
}
