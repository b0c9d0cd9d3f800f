package dev.relance.local.command;

import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.PublishedRate;
import dev.relance.time.HolidayTable;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What has to be read again, and how much of everything nobody has read. */
final class RereadText {
  private static final int SOON_DAYS = 60;

  private RereadText() {}

  /** The rules, rates and holidays to be read again before long, the earliest first. */
  static String due(List<LawPack> packs, ReferenceRates rates, LocalDate on) {
    List<String> lines =
        Stream.of(ofPacks(packs), ofRates(rates), ofHolidays())
            .flatMap(readings -> readings)
            .filter(reading -> !reading.day().isAfter(on.plusDays(SOON_DAYS)))
            .sorted(Comparator.comparing(Reading::day).thenComparing(Reading::what))
            .map(reading -> LawWords.text("reread-due", reading.day(), reading.what()))
            .distinct()
            .toList();
    return LawWords.paragraph(LawWords.text("reread-by", on.plusDays(SOON_DAYS)), lines);
  }

  /**
   * The share of values that nobody verified, in all and of each law and published rate that has
   * any, the most first. A rate that follows from others is no value of its own, and neither is one
   * that could not be found.
   */
  static String share(List<LawPack> packs, ReferenceRates rates) {
    SortedMap<String, List<Boolean>> verified = new TreeMap<>();
    packs.forEach(
        pack ->
            pack.facts().stream()
                .filter(fact -> !fact.basis().isHouseRule())
                .forEach(fact -> add(verified, pack.code(), fact.basis().verified())));
    rates
        .references()
        .forEach(
            (name, reference) ->
                reference.rows().stream()
                    .filter(row -> row.ratePct().isPresent() && !row.derived())
                    .forEach(row -> add(verified, name, row.verified())));
    List<Boolean> all = verified.values().stream().flatMap(List::stream).toList();
    return LawWords.paragraph(
        LawWords.text("share", open(all), all.size(), percent(all)),
        verified.entrySet().stream()
            .filter(of -> open(of.getValue()) > 0)
            .sorted(Comparator.comparing(of -> -open(of.getValue())))
            .map(
                of ->
                    LawWords.text(
                        "share-of", of.getKey(), open(of.getValue()), of.getValue().size()))
            .toList());
  }

  private static void add(Map<String, List<Boolean>> verified, String of, boolean is) {
    verified.computeIfAbsent(of, _ -> new ArrayList<>()).add(is);
  }

  private static long open(List<Boolean> verified) {
    return verified.stream().filter(is -> !is).count();
  }

  private static String percent(List<Boolean> verified) {
    return "%.1f".formatted(100.0 * open(verified) / verified.size());
  }

  private static Stream<Reading> ofPacks(List<LawPack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.facts().stream().flatMap(fact -> reading(pack, fact)));
  }

  private static Stream<Reading> reading(LawPack pack, LawFact fact) {
    return fact.basis().citation().rereadOn().stream()
        .map(
            day ->
                new Reading(
                    day,
                    LawWords.text(
                        "reread-fact", pack.code(), LawWords.cited(fact.basis().citation()))));
  }

  /** A published rate is read again when its last known period is over. */
  private static Stream<Reading> ofRates(ReferenceRates rates) {
    var readings = new ArrayList<Reading>();
    new TreeMap<>(rates.references())
        .forEach(
            (name, reference) ->
                reference.rows().reversed().stream()
                    .limit(1)
                    .map(row -> new Reading(day(row), LawWords.text("reread-rate", name)))
                    .forEach(readings::add));
    return readings.stream();
  }

  /** The table of holidays is written again before its last year begins. */
  private static Stream<Reading> ofHolidays() {
    Year last = HolidayTable.LAST_YEAR;
    return Stream.of(new Reading(last.atDay(1), LawWords.text("reread-holidays", last.toString())));
  }

  private static LocalDate day(PublishedRate row) {
    return row.citation().rereadOn().orElseGet(() -> row.lastDay().plusDays(1));
  }

  private record Reading(LocalDate day, String what) {}
}
