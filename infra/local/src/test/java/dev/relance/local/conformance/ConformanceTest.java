package dev.relance.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.pack.Documents;
import dev.relance.pack.RuleFiles;
import dev.relance.plan.Terms;
import dev.relance.record.Json;
import dev.relance.time.HolidayTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases beside the packs that ship, and what their runner says of others. */
class ConformanceTest {
  private static final Terms TERMS = Documents.terms(RuleFiles.NONE, new HolidayTable());

  static Stream<CaseFile> shipped() {
    return CaseFile.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_pack_that_ships_says_what_its_cases_expect(CaseFile file) {
    Conformance run = Conformance.of(List.of(file), TERMS);

    assertThat(run.flaws()).isEmpty();
    assertThat(run.differences()).isEmpty();
    assertThat(run.cases()).isPositive();
    assertThat(file.name()).isEqualTo("cases/" + file.document().text("law") + ".json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # expected                             | found
          {"contact": {"call": "never"}}         | contact.call: never, 2026-05-02T09:00
          {"sums": {"fixed-sum": "41.00"}}       | sums.fixed-sum: 41.00, 40.00
          {"sums": {"interest": "40.00"}}        | sums.interest: 40.00, 19.97
          {"lastDay": "2031-03-03"}              | lastDay: 2031-03-03, 2031-03-02
          {"endsFor": "goods"}                   | endsFor: goods, civil
          {"routes": {"judicial-officer": "open"}} | routes.judicial-officer: open, waiting
          {"routes": {"small-claims": "open"}}   | routes.small-claims: open, none
          """)
  void what_differs_names_file_case_what_was_expected_and_what_was_found(
      String expect, String found) {
    assertThat(run("{}", expect).differences()).containsExactly(difference(found));
  }

  private static Difference difference(String found) {
    String[] words = found.split("[:,] +", -1);
    return new Difference("cases/mine.json", "mine", words[0], words[1], words[2]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # given                        | expected                | flaw
          {"invoice": {"total": "much"}} | {"lastDay": "none"}     | cases[0].given: invoice#invoice: total
          {"debtor": {"kind": "firm"}}   | {"lastDay": "none"}     | cases[0].given: debtor#debtor: kind
          {"bills": {}}                  | {"lastDay": "none"}     | cases[0].given.bills
          {}                             | {"lastDay": "tomorrow"} | cases[0].expect.lastDay
          {}                             | {"sums": {"tip": "1"}}  | cases[0].expect.sums
          {}                             | {}                      | cases[0].expect
          """)
  void a_case_that_cannot_be_read_names_file_place_and_reason(
      String given, String expect, String flaw) {
    Conformance run = run(given, expect);

    assertThat(run.flaws()).singleElement().asString().startsWith("cases/mine.json: " + flaw);
    assertThat(run.differences()).isEmpty();
  }

  private static Conformance run(String given, String expect) {
    String file =
        """
        {"law": "FR", "version": "2026-12-01",
          "given": {"debtor": {"country": "FR"}, "invoice": {"governingLaw": "FR"}},
          "cases": [{"case": "mine", "at": "2026-05-01T12:00", "given": %s, "expect": %s}]}\
        """
            .formatted(given, expect);
    return Conformance.of(List.of(new CaseFile("cases/mine.json", Json.object(file))), TERMS);
  }
}
