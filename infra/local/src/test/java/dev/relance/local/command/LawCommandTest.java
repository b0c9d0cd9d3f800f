package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.pack.Documents;
import dev.relance.record.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
         {"per": "invoice", "max": 2, "days": 7, "channels": ["all"], "bound": "binds-creditor",
          "cites": "an act", "why": "Two contacts are the most.", "verified": true}]},
       "wording": {}}\
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void without_a_code_each_pack_has_a_line_with_its_counts() {
    assertThat(run()).isZero();

    assertThat(out.toString().lines()).hasSizeGreaterThan(25);
    assertThat(out.toString())
        .containsPattern("DEFAULT +Everywhere +26 facts, 0 not verified, from 2000-01-01")
        .containsPattern("US-FL +Florida +5 facts, 2 not verified, from 2000-01-01");
  }

  @Test
  void a_pack_is_told_in_sentences_with_their_sources() {
    assertThat(run("US-DC", "--on", "2026-11-30")).isZero();

    assertThat(out.toString())
        .contains(
            """
              - At most four calls within seven days about an account, to all numbers together.
                  Limit: at most 4 contacts, per invoice, in any 7 days, by call, attempts included
                  D.C. Code 28-3814(d)(4)(A) [S20]; copy of the official text, 2024-10-20; binds the creditor; where the debtor is a consumer; for debts more than 30 days past due
            """)
        .contains("Hours: Monday to Sunday 08:00-21:00, public holidays included")
        .containsSubsequence("\nContact\n", "\nWording\n", "\nMoney\n", "\nCourt\n")
        .doesNotContain("[NOT VERIFIED]");
  }

  @Test
  void what_nobody_has_read_is_marked() {
    assertThat(run("BE", "--on", "2026-11-30")).isZero();

    assertThat(out.toString())
        .contains("  - [NOT VERIFIED] Since 1 January 2026 invoices between businesses must be")
        .contains("  - A contract may ask a consumer for a lump sum of at most")
        .contains(
            "on up to €150.00: €20.00, on up to €500.00: €30.00 and 10 % of what is"
                + " over €150.00, on more €65.00 and 5 % of what is over €500.00 (at most"
                + " €2,000.00 in all)");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # e-mail left the hours of Florida on 16 May 2025
          2025-05-15, by any channel,          by text message          2025-05-16, by text message,         by any channel
          """)
  void only_facts_in_force_on_the_day_are_told(String on, String told, String leftOut) {
    assertThat(run("US-FL", "--on", on)).isZero();

    assertThat(out.toString())
        .contains(told)
        .doesNotContain(leftOut)
        .contains("(1 fact is not in force on " + on + " and not shown.)");
  }

  @ParameterizedTest
  @CsvSource({"fr, FR", "Us-Nyc, US-NYC", "default, DEFAULT", "GB, GB"})
  void a_code_is_known_in_any_case(String asked, String code) {
    assertThat(run(asked, "--on", "2026-11-30")).isZero();

    assertThat(out.toString()).startsWith(code + ", ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZZ       | no pack is named ZZ; there are DEFAULT, US, US-CA, US-MA, US-NY, US-NYC, US-TX, US-FL, US-DC, GB, FR, DE, EU, ES, IT, NL, BE, CA-ON, CA-QC, AU, LU, IE, AT, PT, PL, FI, CH, NZ, CA-BC, SE, DK
          UK       | no pack is named UK; the United Kingdom is GB
          uk       | no pack is named UK; the United Kingdom is GB
          # places whose law stands in a pack of another name
          SK       | no pack is named SK; what holds there stands in EU
          us-ny-nyc | no pack is named US-NY-NYC; what holds there stands in US-NYC
          # the pack is there, and was not yet in force
          US-DC    | the pack US-DC is not in force on 2022-12-31, only from 2023-01-01
          """)
  void who_asks_for_no_pack_is_told_in_one_line_what_there_is(String code, String told) {
    assertThat(run(code, "--on", "2022-12-31")).isEqualTo(1);

    assertThat(err.toString()).isEqualTo("relance: " + told + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR     | S32 S33 S37 S38 S39 S41 S42 S44 S201 S202 S203 S204 S205 S206 S207 S208 S209 S210 S211 S212 S213 S214 S215 S235 S291 S293 S308
          US-NYC | S16 S17 S294 S295
          EU     | S37 S38 S39 S233 S234
          DEFAULT |
          """)
  void a_pack_ends_with_the_sources_of_its_keys_in_the_order_of_their_numbers(
      String code, @Nullable String keys) {
    assertThat(run(code, "--on", "2026-11-30")).isZero();

    List<String> lines = out.toString().lines().toList();
    List<String> sources =
        lines.contains("Sources")
            ? lines.subList(lines.indexOf("Sources") + 1, lines.size())
            : List.of();
    assertThat(sources.stream().map(line -> line.replaceFirst("^  \\[(S\\d+)\\] \\S.*$", "$1")))
        .containsExactly(keys == null ? new String[0] : keys.split(" ", -1));
  }

  @Test
  void a_source_that_ships_is_told_in_its_words_in_an_own_pack_too(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("dc.json"),
        NEWER.replace("\"an act\"", "\"an act\", \"sources\": [\"S20\"]"));

    assertThat(run("US-DC", "--on", "2027-01-01", "--packs", folder.toString())).isZero();

    assertThat(out.toString())
        .endsWith(
            """

            Sources
              [S20] D.C. Code 28-3814 text - github DCCouncil/law-xml-codified (snapshot 2024-10-20), temporary and permanent versions agree on the caps (copy of the official text, 2024-10-20)
            """);
  }

  @Test
  void a_key_that_stands_for_no_source_fails_the_check(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("dc.json"),
        NEWER.replace("\"an act\"", "\"an act\", \"sources\": [\"S999\", \"S20\"]"));

    assertThat(run("--check", "--packs", folder.toString())).isEqualTo(1);

    assertThat(out.toString())
        .startsWith("1 flaw:")
        .contains(
            "  dc.json: contact.caps[0].sources: S999 is not among the sources that ship; say");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void what_is_not_verified_says_so_once(String code) {
    assertThat(run(code, "--on", "2026-11-30")).isZero();

    assertThat(out.toString()).doesNotContain("[not verified");
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.stream().filter(line -> line.startsWith("  - [NOT VERIFIED]")))
        .hasSize((int) (unverifiedInForce(code) + unverifiedRates(code)));
  }

  private static long unverifiedRates(String code) {
    LocalDate day = LocalDate.parse("2026-11-30");
    return Documents.law(List.of()).packs().stream()
        .filter(pack -> pack.code().equals(code))
        .flatMap(pack -> pack.facts().stream())
        .flatMap(fact -> fact.rule().references().stream())
        .distinct()
        .flatMap(name -> Documents.rates(List.of()).on(name, day).stream())
        .filter(row -> !row.verified())
        .count();
  }

  private static long unverifiedInForce(String code) {
    LocalDate day = LocalDate.parse("2026-11-30");
    return Documents.law(List.of()).packs().stream()
        .filter(pack -> pack.code().equals(code))
        .flatMap(pack -> pack.facts().stream())
        .filter(fact -> !fact.basis().verified() && fact.basis().isInForce(day))
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a sum is asked for once somebody vouches for it
          CA-QC | [S280]; court, 2014-04-08; binds the creditor; to be read again on 2027-11-30; asked for only once a creditor record names CA-QC/interest in confirmedLaw | true
          # a limit holds anyway, a court is only told, and what is verified needs nobody
          BE    | confirmedLaw                               | false
          DE    | confirmedLaw                               | false
          # only a court can grant the interest that is not verified
          GB    | confirmedLaw                               | false
          """)
  void to_vouch_is_spoken_of_only_where_a_sum_waits_for_it(String code, String told, boolean is) {
    assertThat(run(code, "--on", "2026-11-30")).isZero();

    assertThat(out.toString().contains(told)).isEqualTo(is);
  }

  @Test
  void a_newer_pack_of_a_folder_comes_before_the_one_that_ships(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("dc.json"), NEWER);

    assertThat(run("US-DC", "--on", "2026-12-31", "--packs", folder.toString())).isZero();
    assertThat(out.toString()).contains("US-DC, District of Columbia", "until 2026-12-31");
    out.getBuffer().setLength(0);
    assertThat(run("US-DC", "--on", "2027-01-01", "--packs", folder.toString())).isZero();
    assertThat(out.toString())
        .contains("US-DC, D.C. from 2027")
        .doesNotContain("US-DC, District of Columbia", "28-3814");
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
        .contains("  c.json: not valid JSON: no JSON object (character 1)")
        .contains("  d.json: not readable as UTF-8 text")
        .contains("  e.json: contact.caps[0].max: 0 is less than 1")
        .contains("  f.json: places: US-DC is missing")
        .doesNotContain("Exception", "Source:");

    assertThat(run("US-DC", "--packs", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("a.json: not valid JSON", "f.json: places: US-DC");
  }

  @Test
  void the_check_names_the_files_that_it_read_and_those_that_it_did_not(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("dc.json"), NEWER);
    Files.writeString(folder.resolve("p.jsn"), "{");
    Files.createDirectory(folder.resolve("older"));

    assertThat(run("--check", "--packs", folder.toString())).isZero();

    assertThat(out.toString())
        .contains(
            """

            1 file read: dc.json
            Not read, because only names that end with .json are: older, p.jsn

            %d packs are valid, and\
            """
                .formatted(Documents.law(List.of()).packs().size() + 1));
  }

  @Test
  void a_folder_that_is_named_like_a_file_is_told_as_a_folder(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("dc.json"), NEWER);
    Files.createDirectory(folder.resolve("x.json"));

    assertThat(run("--check", "--packs", folder.toString())).isEqualTo(1);

    assertThat(out.toString())
        .startsWith("1 flaw:")
        .contains("  x.json: this is a folder;")
        .contains("1 file read: dc.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # names in the folder | what is said of it
                  | no file in it ends with .json; name a folder
          p.jsn   | no file in it ends with .json, but there is p.jsn; name a folder
          a b     | no file in it ends with .json, but there are a, b; name a folder
          """)
  void a_folder_without_a_file_to_read_is_refused(
      @Nullable String names, String told, @TempDir Path folder) throws IOException {
    for (String name : names == null ? new String[0] : names.split(" ", -1)) {
      Files.writeString(folder.resolve(name), NEWER);
    }

    for (String asked : List.of("--check", "US-DC")) {
      err.getBuffer().setLength(0);
      assertThat(run(asked, "--packs", folder.toString())).isEqualTo(1);
      assertThat(err.toString()).contains(folder + ": " + told);
    }
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_pack_can_be_told(String code) {
    assertThat(run(code, "--on", "2026-11-30")).isZero();

    assertThat(out.toString())
        .startsWith(code + ", ")
        .contains("Holds in: ")
        .doesNotContain("{0}")
        .doesNotContain("in any day ", ", ,", ",;");
    assertThat(rules())
        .isNotEmpty()
        .as("codes, or one of many")
        .noneMatch(
            rule -> rule.matches(".*(\\b[A-Z0-9]+_[A-Z0-9_]+|\\b[a-z]+-[a-z]+-[a-z-]+\\b).*"))
        .noneMatch(
            rule -> rule.matches(".*\\b1 [a-z ]*(days|months|years|contacts|reminders)\\b.*"))
        .as("told twice")
        .noneMatch(rule -> rule.matches(".*: (.+)[,;] \\1([,;].*)?"));
  }

  /** The lines that tell what a rule says, below the reason for it. */
  private List<String> rules() {
    List<String> lines = out.toString().lines().toList();
    return lines.stream()
        .filter(line -> line.startsWith("      "))
        .filter(line -> !lines.get(lines.indexOf(line) - 1).startsWith("      "))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR     | Holds in: France (FR)
          US-NYC | Holds in: New York City (US-NY-NYC)
          DEFAULT | Holds in: every place
          FR     | Interest: between businesses; changing with each half-year; at the main refinancing rate of the European Central Bank for the half-year plus 10.00 percentage points; runs from the day after the due date; a contract may not go below 3 times the French legal interest where the creditor is a business; owed by law, without a clause in the contract; the year counted as 365 days; no interest on interest
          FR     | Before a claim: conciliation; or instead mediation or a failed small-debt procedure; once; in any form; no days to wait after it; for claims of up to €5,000.00; not needed for recovery by a judicial officer
          FR     | Court (recovery by a judicial officer): procédure simplifiée de recouvrement des petites créances; for claims of up to €5,000.00; interest counted with the claim; 30 days for the debtor to answer; the creditor bears the cost
          FR     | to be served within 3 months; 1 month for the debtor to answer; for orders from 2026-09-01
          FR     | where the debtor is a company, a sole trader or a public body
          FR     | No message asks for a fee for the reminder or for collecting.
          US-NYC | Limit: at most 2 contacts, per invoice, in any 7 days
          # the kind of a step, where its name is another
          DE     | Before a claim: conciliation under the law of a federal state; as a conciliation; once
          NL     | Before a claim: 14-day letter; as a formal notice; once
          DEFAULT | Before a claim: reminders; as a reminder; twice; in any form; no days to wait after it
          GB     | Fixed sum: between businesses; on less than £1,000.00: £40.00, on less than £10,000.00: £70.00, on more £100.00; once per invoice
          GB     | Moratorium: breathing space; not in Scotland (GB-SCT) or Northern Ireland (GB-NIR); 60 days
          GB     | with statement of account, Information Sheet, Reply Form and Financial Statement enclosed
          NL     | on €2,500.00: 15 %, then on €2,500.00: 10 %, then
          NL     | on the rest: 0.5 %
          BE     | runs from the day after a formal notice; after 14 full days without interest
          US-TX  | runs some days after the due date; after 29 full days without interest
          CA-ON  | Letter first: then 6 days to wait, on paper, before any e-mail, text message, call or visit
          US-MA  | by text message or call, attempts included
          AU     | by e-mail, text message, call or letter, the source counts contacts that were made; to be strict, attempts count too
          AU     | guidance of a regulator to creditors; where the debtor is a sole trader or a consumer
          # the published rates of which a pack speaks, as they stand on the day
          FR     | main refinancing rate of the European Central Bank for the half-year (ECB_MRO_HALF_YEAR): 2.40 % a year from 2026-07-01 until 2026-12-31; MRO 2.40 for 2026 H2, NL 10.4, FR 12.40, DE 1.52, UK 3.75; Italy table 11.15/10.15/10.15/10.40; ECB 11 June 2026: all key rates +25bp effective 17 June [S38] [S39] [S37]
          FR     | [NOT VERIFIED] French legal interest where the creditor is a business (FR_LEGAL_OTHER): 2.75 % a year from 2026-07-01
          # what is left aside
          FR     | Hours of contact: No rule names hours for debts
          CA-QC  | Rules of conduct (no false statement; no harassment, threats): No list of words
          """)
  void a_lawyer_reads_where_a_law_holds_what_it_says_and_what_was_left_aside(
      String code, String told) {
    assertThat(run(code, "--on", "2026-11-30")).isZero();

    assertThat(out.toString()).contains(told);
  }

  @Test
  void everything_that_is_left_aside_is_told_by_one_pack() {
    var told = new StringBuilder();
    for (String code : codes()) {
      run(code, "--on", "2026-11-30");
      told.append(out);
      out.getBuffer().setLength(0);
    }

    assertThat(Json.resource("/dev/relance/law/not-used.json").objects("notUsed"))
        .hasSizeGreaterThan(30)
        .allSatisfy(entry -> assertThat(told).contains(entry.text("reason")));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_place_of_a_pack_has_a_name(String code) {
    assertThat(run(code, "--on", "2026-11-30")).isZero();

    assertThat(out.toString().lines().filter(line -> line.startsWith("Holds in: ")))
        .singleElement()
        .asString()
        .matches("Holds in: (every place|[^,]+ \\([A-Z-]+\\)(, [^,]+ \\([A-Z-]+\\))*)");
  }

  static List<String> codes() {
    return Json.resource("/dev/relance/law/packs.json").texts("packs");
  }

  private int run(String... arguments) {
    return Relance.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(Stream.concat(Stream.of("law"), Stream.of(arguments)).toArray(String[]::new));
  }
}
