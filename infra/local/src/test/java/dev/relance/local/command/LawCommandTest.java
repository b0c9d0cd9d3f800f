package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.record.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawCommandTest {
  private static final String NEWER =
      """
      {"law": "US-DC", "title": "D.C. from 2027", "version": "2026-12-01", "places": ["US-DC"],
       "effectiveFrom": "2027-01-01", "contact": {"caps": [
         {"per": "invoice", "max": 2, "days": 7, "channels": ["all"], "bound": "BINDS_CREDITOR",
          "cites": "an act", "why": "Two contacts are the most.", "verified": true}]},
       "wording": {}}\
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void without_a_code_each_pack_has_a_line_with_its_counts() {
    assertThat(run()).isZero();

    assertThat(out.toString().lines()).hasSize(20);
    assertThat(out.toString())
        .containsPattern("DEFAULT +Everywhere +23 facts, 0 not verified, from 2000-01-01")
        .containsPattern("US-FL +Florida +5 facts, 2 not verified, from 2000-01-01");
  }

  @Test
  void a_pack_is_told_in_sentences_with_their_sources() {
    assertThat(run("US-DC", "--on", "2026-11-23")).isZero();

    assertThat(out.toString())
        .contains(
            """
              - Four calls within seven days about an account, to all numbers together, are the most.
                  Cap: per invoice, at most 4, in 7 days, by call, counting attempts
                  D.C. Code 28-3814(d)(4)(A) [S20]; binds the creditor; protects consumer; debts more than 30 days past due
            """)
        .contains("Hours: Monday to Sunday 08:00-21:00, public holidays included")
        .containsSubsequence("\nContact\n", "\nWording\n", "\nMoney\n", "\nCourt\n")
        .doesNotContain("[NOT VERIFIED]");
  }

  @Test
  void what_nobody_has_read_is_marked() {
    assertThat(run("BE", "--on", "2026-11-23")).isZero();

    assertThat(out.toString())
        .contains("  - [NOT VERIFIED] A contract may ask a consumer for a lump sum of at most")
        .contains("up to 500.00, 30.00, 10 %, over 150.00; 65.00");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # e-mail left the hours of Florida on 16 May 2025
          2025-05-15, by any channel,          by text message
          2025-05-16, by text message,         by any channel
          """)
  void only_facts_in_force_on_the_day_are_told(String on, String told, String leftOut) {
    assertThat(run("US-FL", "--on", on)).isZero();

    assertThat(out.toString())
        .contains(told)
        .doesNotContain(leftOut)
        .contains("(1 facts are not in force on " + on);
  }

  @Test
  void an_unknown_pack_is_refused_with_the_known_ones() {
    assertThat(run("ZZ", "--on", "2026-11-23")).isEqualTo(1);

    assertThat(err.toString()).contains("no pack named ZZ is in force on 2026-11-23; there are");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-01, ECB_MRO_HALF_YEAR: last day 2026-12-31, true
          2026-10-31, ECB_MRO_HALF_YEAR: last day 2026-12-31, false
          2026-12-31, ECB_MRO_HALF_YEAR: last day 2026-12-31, true
          2027-01-01, ECB_MRO_HALF_YEAR: no rate after 2026-12-31, true
          # a gap between two rates is told for as long as it is there
          2026-11-23, DE_BASISZINSSATZ: no rate from 2017-01-01 to 2018-12-31, true
          2026-11-23, NL_CONSUMER_6_119: no rate from, false
          # a row without a number is no rate
          2026-10-31, FR_LEGAL_OTHER: no rate after 2026-06-30, true
          """)
  void rates_that_end_within_sixty_days_are_told(String on, String line, boolean told) {
    assertThat(run("--check", "--on", on)).isZero();

    assertThat(out.toString().contains(line)).isEqualTo(told);
  }

  @Test
  void a_gap_before_a_newer_rate_is_told(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("rates.json"),
        """
        {"version": "2026-11-24", "references": {"ECB_MRO_HALF_YEAR": {"rows": [
          {"from": "2027-07-01", "ratePct": "2.00", "cites": "a notice", "verified": true}]}}}\
        """);

    assertThat(run("--check", "--on", "2026-11-23", "--packs", folder.toString())).isZero();

    assertThat(out.toString())
        .contains("ECB_MRO_HALF_YEAR: no rate from 2027-01-01 to 2027-06-30")
        .doesNotContain("ECB_MRO_HALF_YEAR: last day");
  }

  @Test
  void the_check_tells_everything_that_nobody_has_verified() {
    assertThat(run("--check", "--on", "2026-11-23")).isZero();

    assertThat(out.toString())
        .contains("  GB.money.interest[1]: County Courts Act 1984 s69 [not verified: from memory]")
        .contains("  BOE_BANK_RATE_REFERENCE@2019-01-01: memory: BoE Bank Rate history")
        .endsWith("20 packs are valid" + System.lineSeparator());
  }

  @Test
  void a_newer_pack_of_a_folder_comes_before_the_one_that_ships(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("dc.json"), NEWER);

    assertThat(run("US-DC", "--on", "2026-12-31", "--packs", folder.toString())).isZero();
    assertThat(out.toString()).contains("US-DC, District of Columbia", "until 2026-12-31");
    out.getBuffer().setLength(0);
    assertThat(run("US-DC", "--on", "2027-01-01", "--packs", folder.toString())).isZero();
    assertThat(out.toString()).contains("US-DC, D.C. from 2027").doesNotContain("Columbia");
  }

  @Test
  void an_invalid_pack_fails_the_check_with_file_place_and_reason(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("dc.json"), NEWER.replace("\"max\": 2", "\"max\": 0"));

    assertThat(run("--check", "--packs", folder.toString())).isEqualTo(1);

    assertThat(out.toString()).contains("  dc.json: contact.caps[0].max: 0 is less than 1");
  }

  @Test
  void files_that_are_no_documents_are_told_beside_the_flaws_of_the_others(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.json"), "{");
    Files.writeString(folder.resolve("b.json"), "{\"law\": \"US-DC\",\n \"law\": \"US-DC\"}");
    Files.writeString(folder.resolve("c.json"), "[" + NEWER + "]");
    Files.write(folder.resolve("d.json"), new byte[] {'"', (byte) 0xff, '"'});
    Files.writeString(folder.resolve("e.json"), NEWER.replace("\"max\": 2", "\"max\": 0"));
    Files.writeString(folder.resolve("f.json"), NEWER.replace("[\"US-DC\"]", "[\"US-VA\"]"));

    assertThat(run("--check", "--packs", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("6 flaws:")
        .contains("  a.json: not valid JSON: ")
        .contains("  b.json: not valid JSON: 'law' is there twice (line 2, character ")
        .contains("  c.json: not valid JSON: no JSON object (line 1, character 1)")
        .contains("  d.json: not readable as UTF-8 text")
        .contains("  e.json: contact.caps[0].max: 0 is less than 1")
        .contains("  f.json: places: US-DC is missing")
        .doesNotContain("Exception", "Source:");

    assertThat(run("US-DC", "--packs", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("a.json: not valid JSON", "f.json: places: US-DC");
  }

  static Stream<String> lists() {
    return definitions().keySet().stream().filter(name -> properties(name).containsKey("bound"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void each_member_of_each_fact_has_words(String list) {
    ResourceBundle texts = ResourceBundle.getBundle("dev.relance.local.command.law");

    assertThat(texts.containsKey("list." + list)).isTrue();
    assertThat(properties(list).keySet().stream().filter(name -> !LawText.BASIS.contains(name)))
        .isNotEmpty()
        .allMatch(
            name ->
                Stream.of(list + "." + name, "member." + name)
                    .anyMatch(key -> texts.containsKey(key) || texts.containsKey(key + ".yes")));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_pack_can_be_told(String code) {
    assertThat(run(code, "--on", "2026-11-23")).isZero();

    assertThat(out.toString()).startsWith(code + ", ").doesNotContain("{0}");
  }

  static List<String> codes() {
    return Json.resource("/dev/relance/law/packs.json").texts("packs");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, ?>> definitions() {
    return (Map<String, Map<String, ?>>)
        (Map<?, ?>) Json.resource("/dev/relance/law/law.schema.json").object("$defs").members();
  }

  private static Map<?, ?> properties(String name) {
    return definitions().get(name) instanceof Map<?, ?> definition
            && definition.get("properties") instanceof Map<?, ?> properties
        ? properties
        : Map.of();
  }

  private int run(String... arguments) {
    return Relance.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(Stream.concat(Stream.of("law"), Stream.of(arguments)).toArray(String[]::new));
  }
}
