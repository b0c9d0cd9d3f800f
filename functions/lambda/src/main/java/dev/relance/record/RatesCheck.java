package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.Changes;
import dev.relance.law.ReferenceRates.Reference;
import dev.relance.law.ReferenceRates.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks published rates for what neither a schema nor their reader can find: rows that begin on a
 * day on which their reference cannot change, unknown source keys, references that nothing uses,
 * and files that contradict each other.
 */
final class RatesCheck {
  private RatesCheck() {}

  /** Rows that begin within a half-year or a year, or cite an unknown source. */
  static List<String> rows(LawFile file, SourceKeys sources) {
    return references(file)
        .flatMap(
            reference ->
                reference.objects("rows").stream()
                    .flatMap(
                        row -> Stream.concat(day(row, changes(reference)), sources.ofRate(row))))
        .toList();
  }

  private static Stream<String> day(Document row, Changes changes) {
    LocalDate from = row.date("from");
    LocalDate first = changes.firstOfPeriod(from);
    return from.equals(first)
        ? Stream.of()
        : Stream.of(
            "%s: %s is not the first day of a %s, on which this reference can change; write %s or %s"
                .formatted(
                    row.at("from"),
                    from,
                    changes == Changes.YEARLY ? "year" : "half-year",
                    first,
                    changes.endOfPeriod(from).plusDays(1)));
  }

  /**
   * What is wrong with a file in combination with others.
   *
   * @param earlier other rate files of the operator
   * @param shipped packs and rates, over which the operator's take precedence
   * @param newer all files of the operator
   */
  static List<String> beside(
      LawFile file, List<LawFile> earlier, List<LawFile> shipped, List<LawFile> newer) {
    return Stream.of(
            shipped.isEmpty() ? Stream.<String>of() : strangers(file, shipped, newer),
            Stream.concat(shipped.stream().filter(LawFile::isRates), earlier.stream())
                .flatMap(other -> otherPeriods(file, other)),
            earlier.stream().flatMap(other -> contradictions(file, other)))
        .flatMap(flaws -> flaws)
        .toList();
  }

  /** References that nothing uses: no pack names them, and they do not ship. */
  private static Stream<String> strangers(
      LawFile file, List<LawFile> shipped, List<LawFile> newer) {
    var known = new TreeSet<String>();
    Stream.concat(shipped.stream(), newer.stream())
        .forEach(other -> builtOn(other.members()).forEach(known::add));
    shipped.stream()
        .filter(LawFile::isRates)
        .forEach(other -> references(other).map(RatesCheck::name).forEach(known::add));
    return references(file)
        .filter(reference -> !known.contains(name(reference)))
        .map(
            reference ->
                "%s: no pack builds on rates of this name; write one of %s, or name it in a pack"
                    .formatted(reference.path(), String.join(", ", known)));
  }

  private static Stream<String> builtOn(Object part) {
    return switch (part) {
      case Map<?, ?> members when members.get("reference") instanceof String name ->
          Stream.concat(Stream.of(name), members.values().stream().flatMap(RatesCheck::builtOn));
      case Map<?, ?> members -> members.values().stream().flatMap(RatesCheck::builtOn);
      case List<?> parts -> parts.stream().flatMap(RatesCheck::builtOn);
      case null, default -> Stream.of();
    };
  }

  /** References that change on other days than in another file. */
  private static Stream<String> otherPeriods(LawFile file, LawFile other) {
    return references(file)
        .flatMap(
            mine ->
                references(other)
                    .filter(theirs -> theirs.path().equals(mine.path()))
                    .filter(theirs -> changes(theirs) != changes(mine))
                    .map(
                        theirs ->
                            "%s: this reference is %s in %s; write the same here"
                                .formatted(
                                    mine.at("changes"), changes(theirs).word(), other.name())));
  }

  /** Days on which another file has a different rate for the same reference. */
  private static Stream<String> contradictions(LawFile file, LawFile other) {
    Map<String, Reference> theirs = ReferenceRates.read(other.tree()).references();
    return ReferenceRates.read(file.tree()).references().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            mine ->
                Optional.ofNullable(theirs.get(mine.getKey()))
                    .flatMap(there -> contradiction(mine.getValue(), there))
                    .map(
                        told ->
                            "references.%s.rows: %s in %s; keep one of them"
                                .formatted(mine.getKey(), told, other.name()))
                    .stream());
  }

  /** A rate changes only where a row begins, so checking these days is enough. */
  private static Optional<String> contradiction(Reference mine, Reference theirs) {
    return Stream.concat(mine.rows().stream(), theirs.rows().stream())
        .map(Row::from)
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

  private static String rate(Row row) {
    return row.ratePct()
        .map(BigDecimal::stripTrailingZeros)
        .map(BigDecimal::toPlainString)
        .orElse("not known");
  }

  private static Stream<Document> references(LawFile file) {
    Document references = file.tree().object("references");
    return references.members().keySet().stream().map(references::object);
  }

  private static String name(Document reference) {
    return reference.path().substring("references.".length());
  }

  private static Changes changes(Document reference) {
    return reference.optionalWord("changes", Changes.class).orElse(Changes.HALF_YEARLY);
  }
}
