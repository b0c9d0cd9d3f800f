package dev.relance.local.command;

import dev.relance.law.Citation;
import dev.relance.law.FactNames;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.PublishedRate;
import dev.relance.law.ReferenceRates.Reference;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The published rates as text: what is in force, what ends soon, what is missing. */
final class RateText {
  private static final int SOON_DAYS = 60;

  private RateText() {}

  /** A rate as it stands on a day. */
  static String on(String name, LocalDate on, ReferenceRates rates) {
    return rates
        .on(name, on)
        .map(
            row ->
                LawWords.marked(
                    row.verified(),
                    text(
                        "rate-holds",
                        named(name),
                        pct(row),
                        row.from(),
                        row.lastDay(),
                        LawWords.cited(row.citation()))))
        .orElseGet(() -> text("rate-none", named(name), on));
  }

  /** The rates whose last known day is near. */
  static String ending(ReferenceRates rates, LocalDate on) {
    return LawWords.paragraph(
        text("ending", SOON_DAYS, on), each(rates, (name, rate) -> ending(name, rate, on)));
  }

  private static Stream<String> ending(String name, Reference reference, LocalDate on) {
    return rated(reference).reversed().stream()
        .limit(1)
        .map(PublishedRate::lastDay)
        .filter(last -> !last.isBefore(on) && !last.isAfter(on.plusDays(SOON_DAYS)))
        .map(last -> text("rate-ends", named(name), last, ChronoUnit.DAYS.between(on, last)));
  }

  /** The rates that have ended, and the days between two rates that have none. */
  static String missing(ReferenceRates rates, LocalDate on) {
    return LawWords.paragraph(
        text("missing", on), each(rates, (name, rate) -> missing(name, rate, on)));
  }

  private static Stream<String> missing(String name, Reference reference, LocalDate on) {
    List<PublishedRate> rows = rated(reference);
    var missing = new ArrayList<String>();
    for (int i = 1; i < rows.size(); i++) {
      LocalDate first = rows.get(i - 1).lastDay().plusDays(1);
      LocalDate next = rows.get(i).from();
      if (next.isAfter(first)) {
        missing.add(text("rate-gap", named(name), first, next.minusDays(1)));
      }
    }
    rows.reversed().stream()
        .limit(1)
        .filter(row -> row.lastDay().isBefore(on))
        .forEach(row -> missing.add(text("rate-ended", named(name), row.lastDay())));
    return missing.stream();
  }

  /** The unverified rates, by the names that a creditor record uses. */
  static Stream<String> unverified(ReferenceRates rates) {
    return each(
        rates,
        (name, reference) ->
            rated(reference).stream()
                .filter(row -> !row.verified())
                .map(
                    row ->
                        text(
                            "unverified-rate",
                            FactNames.ofRate(name, row),
                            LawWords.word(name),
                            pct(row),
                            row.from(),
                            LawWords.cited(row.citation()))))
        .stream();
  }

  /** The rates that somebody looked for without success. */
  static Stream<String> notFound(ReferenceRates rates) {
    return each(
        rates,
        (name, reference) ->
            reference.rows().stream()
                .filter(row -> row.ratePct().isEmpty())
                .map(
                    row ->
                        text(
                            "rate-not-found",
                            named(name),
                            row.from(),
                            LawWords.cited(row.citation()))))
        .stream();
  }

  /** What the unverified rates cite, and those that nobody found. */
  static Stream<Citation> citations(ReferenceRates rates) {
    return rates.references().values().stream()
        .flatMap(reference -> reference.rows().stream())
        .filter(row -> !row.verified() || row.ratePct().isEmpty())
        .map(PublishedRate::citation);
  }

  private static List<String> each(
      ReferenceRates rates, BiFunction<String, Reference, Stream<String>> told) {
    return new TreeMap<>(rates.references())
        .entrySet().stream().flatMap(r -> told.apply(r.getKey(), r.getValue())).toList();
  }

  private static List<PublishedRate> rated(Reference reference) {
    return reference.rows().stream().filter(row -> row.ratePct().isPresent()).toList();
  }

  private static String named(String reference) {
    String words = LawWords.word(reference);
    return words.equals(reference) ? reference : text("rate-named", words, reference);
  }

  private static String pct(PublishedRate row) {
    return row.ratePct().orElseThrow().toPlainString();
  }

  private static String text(String key, Object... values) {
    return LawWords.text(key, values);
  }
}
