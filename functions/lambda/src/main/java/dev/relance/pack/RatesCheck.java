package dev.relance.pack;

import dev.relance.law.LawFact;
import dev.relance.law.ReferenceRates.Changes;
import dev.relance.law.ReferenceRates.PublishedRate;
import dev.relance.law.ReferenceRates.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks published rates for what neither a schema nor their reader can find: rows that begin on a
 * day on which their reference cannot change, unknown source keys, references that nothing uses,
 * and files that contradict each other.
 */
final class RatesCheck {
  private RatesCheck() {}

  /** What refuses a file, and rows that begin within a period or cite an unknown source. */
  static List<String> rows(LawFile file, SourceKeys sources) {
    try {
      return references(file).entrySet().stream()
          .flatMap(reference -> rows(reference.getKey(), reference.getValue(), sources))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static Stream<String> rows(String name, Reference reference, SourceKeys sources) {
    return IntStream.range(0, reference.rows().size())
        .boxed()
        .flatMap(
            i -> {
              String place = "references.%s.rows[%d]".formatted(name, i);
              PublishedRate row = reference.rows().get(i);
              return Stream.concat(
                  day(place, row.from(), reference.changes()).stream(),
                  sources.unknown(place, row.citation()));
            });
  }

  private static Optional<String> day(String place, LocalDate from, Changes changes) {
    return changes
        .firstOfPeriod(from)
        .filter(first -> !from.equals(first))
        .map(
            first ->
                "%s.from: %s is not a day on which a %s reference can change; write %s or %s"
                    .formatted(
                        place,
                        from,
                        changes.word(),
                        first,
                        changes.endOfPeriod(from).orElseThrow().plusDays(1)));
  }

  /**
   * What is wrong with an operator's rates in combination with shipped ones and with each other.
   *
   * @param sound the operator's files without flaws of their own
   * @param packs the operator's packs, with or without flaws
   */
  static List<String> besideEachOther(
      List<LawFile> shipped, List<LawFile> sound, List<LawFile> packs) {
    List<LawFile> rates = sound.stream().filter(LawFile::isRates).toList();
    var flaws = new ArrayList<String>();
    for (int i = 0; i < rates.size(); i++) {
      LawFile file = rates.get(i);
      List<LawFile> earlier = rates.subList(0, i);
      Stream.of(
              shipped.isEmpty() ? Stream.<String>of() : strangers(file, shipped, packs),
              Stream.concat(shipped.stream().filter(LawFile::isRates), earlier.stream())
                  .flatMap(other -> otherPeriods(file, other)),
              earlier.stream().flatMap(other -> contradictions(file, other)))
          .flatMap(found -> found)
          .forEach(flaw -> flaws.add(file.named(flaw)));
    }
    return flaws;
  }

  /** References that nothing uses: no pack names them, and they do not ship. */
  private static Stream<String> strangers(
      LawFile file, List<LawFile> shipped, List<LawFile> packs) {
    var known = new TreeSet<String>();
    Stream.concat(shipped.stream(), packs.stream())
        .flatMap(other -> other.isRates() ? other.references().stream() : builtOn(other))
        .forEach(known::add);
    return references(file).keySet().stream()
        .filter(name -> !known.contains(name))
        .map(
            name ->
                "references.%s: no pack builds on rates of this name; write one of %s, or name it in a pack"
                    .formatted(name, String.join(", ", known)));
  }

  /** The rates that a pack names; none if it cannot be read. */
  private static Stream<String> builtOn(LawFile pack) {
    try {
      return pack.pack().facts().stream().map(LawFact::rule).flatMap(r -> r.references().stream());
    } catch (IllegalArgumentException e) {
      return Stream.of();
    }
  }

  /** References that change on other days than in another file. */
  private static Stream<String> otherPeriods(LawFile file, LawFile other) {
    Map<String, Reference> theirs = references(other);
    return references(file).entrySet().stream()
        .filter(mine -> theirs.containsKey(mine.getKey()))
        .flatMap(
            mine ->
                Stream.ofNullable(theirs.get(mine.getKey()))
                    .filter(there -> there.changes() != mine.getValue().changes())
                    .map(
                        there ->
                            "references.%s.changes: this reference is %s in %s; write the same here"
                                .formatted(mine.getKey(), there.changes().word(), other.name())));
  }

  /** Days on which another file has a different rate for the same reference. */
  private static Stream<String> contradictions(LawFile file, LawFile other) {
    Map<String, Reference> theirs = references(other);
    return references(file).entrySet().stream()
        .flatMap(
            mine ->
                Stream.ofNullable(theirs.get(mine.getKey()))
                    .flatMap(there -> contradiction(mine.getValue(), there).stream())
                    .map(
                        told ->
                            "references.%s.rows: %s in %s; keep one of them"
                                .formatted(mine.getKey(), told, other.name())));
  }

  /** A rate changes only where a row begins, so checking these days is enough. */
  private static Optional<String> contradiction(Reference mine, Reference theirs) {
    return Stream.concat(mine.rows().stream(), theirs.rows().stream())
        .map(PublishedRate::from)
        .sorted()
        .flatMap(day -> contradiction(day, mine, theirs).stream())
        .findFirst();
  }

  private static Optional<String> contradiction(LocalDate day, Reference mine, Reference theirs) {
    return mine.on(day)
        .flatMap(
            here ->
                theirs
                    .on(day)
                    .filter(there -> !rate(there).equals(rate(here)))
                    .map(
                        there ->
                            "on %s the rate is %s here and %s"
                                .formatted(day, rate(here), rate(there))));
  }

  private static String rate(PublishedRate row) {
    return row.ratePct()
        .map(BigDecimal::stripTrailingZeros)
        .map(BigDecimal::toPlainString)
        .orElse("not known");
  }

  private static Map<String, Reference> references(LawFile file) {
    return new TreeMap<>(file.rates().references());
  }
}
