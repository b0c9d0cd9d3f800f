package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.Basis;
import dev.relance.law.FactNames;
import dev.relance.law.LawFact;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.PublishedRate;
import dev.relance.pack.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** relance law --check, paragraph by paragraph. */
class LawCheckTest {
  private static final String ENDING = "Published rates that end within 60 days";
  private static final String MISSING = "Published rates that have ended";
  private static final String CONFIRMABLE = "no sum that rests on one is asked for";
  private static final String HOLDS = "they hold all the same";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # day      | rate              | ending soon                      | ended or missing
          2026-11-01 | ECB_MRO_HALF_YEAR | last day 2026-12-31, in 60 days  | -
          2026-10-31 | ECB_MRO_HALF_YEAR | -                                | -
          2026-12-30 | ECB_MRO_HALF_YEAR | last day 2026-12-31, tomorrow    | -
          2026-12-31 | ECB_MRO_HALF_YEAR | last day 2026-12-31, today       | -
          2027-01-01 | ECB_MRO_HALF_YEAR | -                                | no rate after 2026-12-31
          # a gap between two rates is told for as long as it is there
          2026-11-30 | DE_BASISZINSSATZ  | last day 2026-12-31, in 31 days  | no rate from 2017-01-01 to 2018-12-31
          """)
  void a_rate_that_ends_soon_and_one_that_is_missing_are_told_apart(
      String on, String rate, @Nullable String ending, @Nullable String missing) {
    String check = check(on);

    assertThat(about(rate, paragraph(check, ENDING))).isEqualTo(Optional.ofNullable(ending));
    assertThat(about(rate, paragraph(check, MISSING))).isEqualTo(Optional.ofNullable(missing));
  }

  private static Optional<String> about(String rate, String paragraph) {
    return paragraph
        .lines()
        .filter(line -> line.contains("(" + rate + "): "))
        .map(line -> line.split("\\): ", 2)[1])
        .reduce((a, b) -> a + "; " + b);
  }

  @Test
  void a_gap_before_a_newer_rate_is_told(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("rates.json"),
        """
        {"version": "2026-11-24", "references": {"ECB_MRO_HALF_YEAR": {"rows": [
          {"from": "2027-07-01", "ratePct": "2.00", "cites": "a notice", "verified": true}]}}}\
        """);

    String check = check("2026-11-30", "--packs", folder.toString());

    assertThat(paragraph(check, MISSING))
        .contains("(ECB_MRO_HALF_YEAR): no rate from 2027-01-01 to 2027-06-30");
    assertThat(paragraph(check, ENDING)).isNotEmpty().doesNotContain("ECB_MRO_HALF_YEAR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is asked for once somebody vouches for it, by the name that the record writes
          no sum that rests on one | CA-QC/interest: Five per cent a year is due from default, so from a notice, without proof of loss; the additional indemnity of CCQ 1619 is for a court. Source: Interest Act RSC 1985 c I-15 s3; CCQ 1594-1597, 1617, 1619 [S280]
          no sum that rests on one | FR_LEGAL_OTHER@2026-07-01: 2.75 % a year from 2026-07-01
          no sum that rests on one | BOE_BANK_RATE_REFERENCE@2019-01-01: 0.75 % a year from 2019-01-01, Bank Rate of the Bank of England on the reference day. Source: BoE
          no sum that rests on one | NL_CONSUMER_6_119@2026-01-01: 4.00 % a year from 2026-01-01, Dutch statutory interest for debts that are not commercial. Source: Besluit wettelijke rente
          # what holds anyway
          they hold all the same   | AU: Once insolvency proceedings run, claims are proved there
          they hold all the same   | US: Once a lawyer is known to act for the consumer
          they hold all the same   | US: Nothing may be added to the debt
          they hold all the same   | US-NYC: More than two contacts in seven days are presumed to be excessive
          # a court that nobody verified never counts as open
          relies on none           | NL: The cantonal judge hears claims of up to EUR 25,000
          # told, and asked for by nobody
          no message depends         | GB: A county court in England and Wales may add simple interest
          no message depends         | FR: Accounting papers, invoices among them, are kept for ten years.
          no message depends         | US-NYC: The new rule was adopted on 2026-02-26
          """)
  void everything_that_nobody_verified_stands_where_its_effect_is_told(
      String heading, String told) {
    String check = check("2026-11-30");

    assertThat(paragraph(check, heading).lines().skip(1))
        .as("in that paragraph, and nowhere else")
        .filteredOn(line -> line.contains(told))
        .hasSize(1);
    assertThat(check.lines()).filteredOn(line -> line.contains(told)).hasSize(1);
  }

  @Test
  void every_name_that_may_be_vouched_for_is_one_that_a_record_may_write() {
    var names = new FactNames(() -> Documents.law(List.of()), () -> Documents.rates(List.of()));

    assertThat(paragraph(check("2026-11-30"), CONFIRMABLE).lines().skip(1))
        .hasSizeGreaterThan(10)
        .allMatch(line -> names.has(line.strip().split(": ", 2)[0]));
  }

  @Test
  void nothing_that_nobody_verified_is_left_out() {
    ReferenceRates rates = Documents.rates(List.of());
    Stream<Basis> facts =
        Documents.law(List.of()).packs().stream()
            .flatMap(pack -> pack.facts().stream())
            .map(LawFact::basis)
            .filter(basis -> !basis.verified());
    Stream<PublishedRate> rows =
        rates.references().values().stream()
            .flatMap(reference -> reference.rows().stream())
            .filter(row -> !row.verified());

    String check = check("2026-11-30");
    long told =
        Stream.of(CONFIRMABLE, HOLDS, "relies on none", "no message depends", "nobody could find")
            .mapToLong(heading -> paragraph(check, heading).lines().skip(1).count())
            .sum();

    assertThat(told).isEqualTo(facts.count() + rows.count());
  }

  @Test
  void the_keys_of_its_sources_are_told_and_the_last_line_counts_the_packs() {
    assertThat(check("2026-11-30"))
        .contains("\nSources\n  [S15] NYC DCWP final rule")
        .doesNotContain("[not verified")
        .endsWith(
            "\n\n%d packs are valid, and %d conformance cases hold"
                    .formatted(
                        Documents.law(List.of()).packs().size(),
                        LawCommand.conformance(PackFiles.NONE).cases())
                + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # last day | code | said
          2031-03-02 | 0    | conformance cases hold
          2031-03-03 | 1    | cases/mine.json, "five years": lastDay expected 2031-03-03, found 2031-03-02
          for ever   | 1    | cases/mine.json: cases[0].expect.lastDay: 'for ever' is not accepted
          """)
  void a_folder_of_packs_is_held_to_its_own_cases(
      String lastDay, int code, String said, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("rates.json"),
        """
        {"version": "2026-11-24", "references": {"ECB_MRO_HALF_YEAR": {"rows": [
          {"from": "2027-01-01", "ratePct": "2.00", "cites": "a notice", "verified": true}]}}}\
        """);
    Files.createDirectory(folder.resolve("cases"));
    Files.writeString(
        folder.resolve("cases/mine.json"),
        """
        {"law": "FR", "version": "2026-12-01",
          "given": {"debtor": {"country": "FR"}, "invoice": {"governingLaw": "FR"}},
          "cases": [{"case": "five years", "at": "2026-06-01T12:00", "expect": {"lastDay": "%s"}}]}\
        """
            .formatted(lastDay));

    Called called = Called.relance("law", "--check", "--packs", folder.toString());

    assertThat(called.code()).isEqualTo(code);
    assertThat(called.out()).contains(said);
  }

  /** The paragraph whose heading has some words; empty when there is none. */
  private static String paragraph(String check, String heading) {
    return Stream.of(check.split("\n\n", -1))
        .filter(text -> text.lines().limit(1).anyMatch(first -> first.contains(heading)))
        .findFirst()
        .orElse("");
  }

  private static String check(String on, String... more) {
    Called called =
        Called.relance(
            Stream.concat(Stream.of("law", "--check", "--on", on), Stream.of(more))
                .toArray(String[]::new));
    assertThat(called.code()).isZero();
    return called.out();
  }
}
