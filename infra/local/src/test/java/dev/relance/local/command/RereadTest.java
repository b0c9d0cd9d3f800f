package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.InForce;
import dev.relance.law.InterestRule;
import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.local.house.House;
import dev.relance.pack.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to be read again, what nobody has read, and what is adopted and not in force. */
class RereadTest {
  static Stream<LawPack> packs() {
    return Documents.law(List.of()).packs().stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_rule_that_begins_or_ends_after_its_pack_is_read_again_by_then(LawPack pack) {
    LocalDate gathered = LocalDate.parse(pack.version());

    assertThat(pack.facts().stream().filter(fact -> !fact.basis().isHouseRule()))
        .allSatisfy(
            fact -> {
              InForce days = fact.basis().inForce();
              if (days.first().isAfter(gathered)) {
                assertThat(fact.basis().citation().rereadOn())
                    .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo(days.first()));
              }
              if (days.last().isAfter(gathered) && !days.last().equals(LocalDate.MAX)) {
                assertThat(fact.basis().citation().rereadOn())
                    .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo(days.last()));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_rate_that_a_law_names_itself_has_a_day_for_reading_it_again(LawPack pack) {
    assertThat(pack.facts().stream().filter(RereadTest::isFixedRate))
        .allMatch(fact -> fact.basis().citation().rereadOn().isPresent());
  }

  private static boolean isFixedRate(LawFact fact) {
    return fact.rule() instanceof InterestRule rule
        && rule.kind() == InterestRule.RateKind.FIXED
        && !fact.basis().isHouseRule();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a reading is told 60 days before
          2026-10-15 | 2026-12-15: US-NYC, 6 RCNY 5-77(b)(4) [S17] | false
          2026-10-16 | 2026-12-15: US-NYC, 6 RCNY 5-77(b)(4) [S17] | true
          2026-11-02 | 2027-01-01: the published rate ECB_MRO_HALF_YEAR | true
          2044-11-01 | 2045-01-01: the table of public holidays, which ends with 2045 | false
          2044-11-02 | 2045-01-01: the table of public holidays, which ends with 2045 | true
          2026-11-01 | 2027-01-01: the published rate ECB_MRO_HALF_YEAR | false
          """)
  void the_check_lists_what_is_due_to_be_read_again(String on, String line, boolean isTold) {
    assertThat(Called.relance("law", "--check", "--on", on).out().contains(line)).isEqualTo(isTold);
  }

  @Test
  void the_check_tells_the_share_of_values_that_nobody_verified() {
    assertThat(Called.relance("law", "--check", "--on", "2026-11-30").out())
        .containsPattern(
            "\\n\\d+ of \\d{3} values are not verified \\(\\d+\\.\\d per cent\\):\\n"
                + "(  [A-Z0-9_-]+: \\d+ of \\d+\\n)+");
  }

  @Test
  void law_to_come_is_told_from_its_first_day_and_no_longer_once_that_has_come() {
    assertThat(Called.relance("law", "--pending", "--on", "2026-12-31").out())
        .contains("  US-NYC from 2027-01-01: [NOT VERIFIED] Every electronic message must offer");
    assertThat(Called.relance("law", "--pending", "--on", "2027-09-01").out())
        .isEqualTo(
            "No rule of the packs is waiting to come into force after 2027-09-01."
                + System.lineSeparator());
  }

  /** A consumer without consent, who is written to until September 2026. */
  @Test
  void law_to_come_is_replayed_on_a_book(@TempDir Path folder) throws IOException {
    Path book = folder.resolve("book.jsonl");
    try (Stream<String> lines = Files.lines(House.ROOT.resolve("infra/local/books/places.jsonl"))) {
      Files.write(
          book,
          lines
              .filter(
                  line ->
                      line.contains("\"record\": \"creditor\"")
                          || line.contains("#us-nyc\"")
                          || line.contains("\"us-nyc\""))
              .toList());
    }

    assertThat(Called.relance("law", "--pending", book.toString(), "--on", "2026-11-30").out())
        .containsPattern(
            "\\d+ messages and \\$\\d+\\.00 would have changed: \\d+ would not go out");
    // Under a policy that sends nothing for so small a sum nothing changes.
    Path policy = folder.resolve("policy.json");
    Files.writeString(policy, ownPolicy());
    assertThat(
            Called.relance(
                    "law",
                    "--pending",
                    book.toString(),
                    "--on",
                    "2026-11-30",
                    "--policy",
                    policy.toString())
                .out())
        .contains("no message of this book would have changed");
  }

  /** The standard policy, but for larger sums alone. */
  private static String ownPolicy() throws IOException {
    return Files.readString(
            House.ROOT.resolve(
                "functions/domain/src/main/resources/dev/relance/policy/standard-1.json"))
        .replace("\"version\": 1", "\"version\": 2")
        .replace("\"USD\": \"5.00\"", "\"USD\": \"500.00\"");
  }
}
