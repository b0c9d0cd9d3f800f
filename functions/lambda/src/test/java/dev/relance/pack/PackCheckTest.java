package dev.relance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.record.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCheckTest {
  private static final String PACK =
      """
      {"law": "US-DC", "title": "District of Columbia", "version": "2026-11-23",
       "places": ["US-DC"], "effectiveFrom": "2023-01-01", "effectiveTo": "2026-12-31",
       "contact": {"caps": [{"per": "invoice", "max": 4, "days": 7, "channels": ["call"],
         "bound": "binds-creditor", "cites": "28-3814", "why": "Four calls.", "verified": true,
         "effectiveFrom": "2023-01-01", "effectiveTo": "2026-12-31"}]},
       "wording": {},
       "money": {"interest": [{"between": ["b2b"], "kind": "floating-half-year", "reference": "DC",
         "starts": "day-after-due", "entitlement": "automatic", "contractFloor": {"reference": "DC"},
         "bound": "binds-creditor", "cites": "28-3302", "why": "Because.", "verified": true}]},
       "court": {"limitation": [{"of": "contract", "years": 3, "from": "due-date", "place": "US-DC",
         "bound": "binds-creditor", "cites": "12-301", "why": "Three years.", "verified": true}]}}\
      """
          .replaceAll("\\s+", " ");
  private static final String INTEREST =
      PACK.substring(PACK.indexOf("\"interest\": ["), PACK.indexOf("}, \"court\""));
  private static final String BASIS =
      """
      "bound": "binds-creditor", "cites": "an act", "why": "Because.", "verified": true\
      """;

  /** What a rule of each kind says, but for whom and when it holds. */
  private static final Map<String, String> MONEY_RULES =
      Map.of(
          "interest",
          """
          "kind": "fixed", "ratePct": "5", "starts": "day-after-due", "entitlement": "automatic"\
          """,
          "fixedSums",
          """
          "currency": "USD", "per": "invoice", "tiers": [{"amount": "40.00"}]\
          """,
          "collectionCosts",
          """
          "currency": "USD", "bands": [{"percent": "15"}], "min": "1", "max": "9", "afterLetterDays": 14\
          """,
          "penaltyCaps",
          """
          "currency": "USD", "tiers": [{"amount": "20.00"}]\
          """,
          "fees",
          """
          "rule": "forbidden"\
          """);

  private static final String NEXT =
      """
      {"law": "US-DC", "title": "D.C.", "version": "2026-12-01", "places": ["US-DC"],
       "effectiveFrom": "2027-01-01", "contact": {}, "wording": {}}\
      """;
  private static final String RATES =
      """
      {"version": "2026-11-23", "references": {"DC": {"rows": [
        {"from": "2025-01-01", "ratePct": "1.00", "cites": "a source", "verified": true},
        {"from": "2025-07-01", "ratePct": null, "cites": "not found", "verified": false}]}}}\
      """;

  private final PackCheck check = new PackCheck();

  @Test
  void the_law_that_ships_is_accepted() {
    assertThat(check.flaws(Documents.lawFiles())).isEmpty();
  }

  @Test
  void packs_that_follow_each_other_and_their_rates_are_accepted() {
    assertThat(check.flaws(files(PACK, NEXT, RATES))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what stands there | what would stand there | how it is refused
          "cites": "28-3814", |  | pack.json: contact.caps[0]: cites is missing
          "cites": "28-3814" | "cites": " " | pack.json: contact.caps[0].cites: ' ' is not accepted; what belongs there: The source
          # a key stands for a source that ships, and every other source is said in words
          "cites": "28-3814" | "cites": "28-3814", "sources": ["S20", "S999"] | pack.json: contact.caps[0].sources: S999 is not among the sources that ship; say the source in words, in cites
          "cites": "a source" | "cites": "a source", "sources": ["S38", "S999"] | rates.json: references.DC.rows[0].sources: S999 is not among the sources that ship; say the source in words, in cites
          "cites": "28-3814" | "cites": "28-3814", "sources": "S20" | pack.json: contact.caps[0].sources: 'S20' is not accepted; what belongs there: a list, in square brackets: Where
          "cites": "28-3814" | "cites": "28-3814", "sources": ["D.C. Register"] | pack.json: contact.caps[0].sources[0]: 'D.C. Register' is not accepted; what belongs there: A key of sources.json
          # a key in the words would be printed in messages
          "cites": "28-3814" | "cites": "28-3814 [S20]" | pack.json: contact.caps[0].cites: '28-3814 [S20]' is not accepted; what belongs there: The source in words
          "cites": "a source" | "cites": "[S38]" | rates.json: references.DC.rows[0].cites: '[S38]' is not accepted; what belongs there: The source in words
          "why": "Four calls.", |  | pack.json: contact.caps[0]: why is missing
          "bound": "binds-creditor", "cites": "12-301" | "cites": "12-301" | pack.json: court.limitation[0]: bound is missing
          # the type that belongs there is said before what it means
          "max": 4 | "max": "4" | pack.json: contact.caps[0].max: '4' is not accepted; what belongs there: a whole number, without quotation marks: Most contacts in
          "why": "Four calls.", "verified": true | "why": "Four calls.", "verified": "yes" | pack.json: contact.caps[0].verified: 'yes' is not accepted; what belongs there: true or false, without quotation marks: Whether
          "days": 7 | "days": true | pack.json: contact.caps[0].days: 'true' is not accepted; what belongs there: a whole number, without
          "why": "Four calls." | "why": 4 | pack.json: contact.caps[0].why: '4' is not accepted; what belongs there: text, in quotation marks: The reason
          "channels": ["call"] | "channels": "call" | pack.json: contact.caps[0].channels: 'call' is not accepted; what belongs there: a list, in square brackets: Which
          "contact": {"caps" | "contact": 5, "contacts": {"caps" | pack.json: contact: '5' is not accepted; what belongs there: an object, in braces: How
          # what lacks something as a whole
          "effectiveFrom": "2023-01-01", "effectiveTo": "2026-12-31", "contact" | "contact" | pack.json: the pack: effectiveFrom is missing
          {"version": "2026-11-23", "references" | {"references" | rates.json: the rates: version is missing
          "max": 4 | "max": 0 | pack.json: contact.caps[0].max: 0 is less than 1
          # messages are remembered for 35 days, so no longer run can be counted
          "days": 7 | "days": 36 | pack.json: contact.caps[0].days: 36 is greater than 35
          "caps": [ | "consents": [{"channels": ["sms"], "withoutConsent": "consent-request-only", "max": 1, "days": 36, "bound": "binds-creditor", "cites": "c", "why": "Why.", "verified": true}], "caps": [ | pack.json: contact.consents[0].days: 36 is greater than 35
          "max": 4 | "max": 4, "most": 5 | pack.json: contact.caps[0].most: this name is not known
          "wording": {} | "wordings": {}, "wording": {} | pack.json: wordings: this name is not known
          # both ends of validity, of the pack and of one fact
          "effectiveTo": "2026-12-31", "contact" | "effectiveTo": "2022-12-31", "contact" | pack.json: effectiveTo: 2022-12-31 is before effectiveFrom 2023-01-01
          "effectiveTo": "2026-12-31"}] | "effectiveTo": "2022-12-31"}] | pack.json: contact.caps[0].effectiveTo: 2022-12-31 is before effectiveFrom 2023-01-01
          "effectiveTo": "2026-12-31"}] | "effectiveTo": "2026-02-31"}] | pack.json: contact.caps[0].effectiveTo: '2026-02-31' is not a date
          "effectiveTo": "2026-12-31", "contact" | "effectiveTo": "2027-01-01", "contact" | next.json: effectiveFrom: the law US-DC is already told by pack.json from 2023-01-01; end one before the other begins
          "2026-12-01" | "2026-11-23" | next.json: version: pack.json of the law US-DC is of 2026-11-23 too and says something else; give it the day on which it was gathered
          "effectiveTo": "2026-12-31", "contact" | "contact" | next.json: effectiveFrom: the law US-DC is already told by pack.json
          "places": ["US-DC"], "effectiveFrom": "2023 | "places": ["US-DC", "XQ"], "effectiveFrom": "2023 | pack.json: places: 'XQ' is in no country of ISO 3166
          "places": ["US-DC"], "effectiveFrom": "2023 | "places": ["US-DC", "US-ZZ"], "effectiveFrom": "2023 | pack.json: places: 'US-ZZ' is no state or province of its country
          "places": ["US-DC"], "effectiveFrom": "2023 | "places": ["US-NYC"], "effectiveFrom": "2023 | pack.json: places: 'US-NYC' is no state or province of its country
          "places": ["US-DC"], "effectiveFrom": "2023 | "places": ["USA"], "effectiveFrom": "2023 | pack.json: places[0]: 'USA' is not accepted; what belongs there: An ISO 3166 country or region
          "places": ["US-DC"], "effectiveFrom": "2023 | "places": [], "effectiveFrom": "2023 | pack.json: places: a law other than DEFAULT must say where it holds
          "place": "US-DC" | "place": "US-XX" | pack.json: court.limitation[0].place: 'US-XX' is no state or province of its country
          "place": "US-DC" | "place": "XX-DC" | pack.json: court.limitation[0].place: 'XX-DC' is in no country of ISO 3166
          "reference": "DC", | "reference": "DC_BANK", | pack.json: money.interest[0]: there are no published rates named 'DC_BANK'
          {"reference": "DC"} | {"reference": "EX"} | pack.json: money.interest[0]: there are no published rates named 'EX'
          # what only the readers know
          "kind": "floating-half-year" | "kind": "fixed" | pack.json: money.interest[0].kind: kind fixed does not fit
          "from": "2025-07-01" | "from": "2025-01-01" | rates.json: references.DC.rows: row 2025-01-01 must come after row 2025-01-01
          "from": "2025-07-01" | "from": "2024-07-01" | rates.json: references.DC.rows: row 2024-07-01 must come after row 2025-01-01
          "from": "2025-01-01", | "from": "2025-01-01", "holdsUntil": "2024-12-31", | rates.json: references.DC.rows[0].holdsUntil: holdsUntil 2024-12-31 is before from 2025-01-01
          "from": "2025-01-01", | "from": "2025-01-01", "holdsUntil": "2025-07-01", | rates.json: references.DC.rows[0].holdsUntil: 2025-07-01 is not before the next row, of 2025-07-01
          "from": "2025-01-01", | "from": "2025-01-01", "holdsUntil": "2025", | rates.json: references.DC.rows[0].holdsUntil: '2025' is not
          # a reference changes on 1 January and 1 July, or on 1 January
          "from": "2025-07-01" | "from": "2025-07-02" | rates.json: references.DC.rows[1].from: 2025-07-02 is not a day on which a half-yearly reference can change; write 2025-07-01 or 2026-01-01
          "from": "2025-01-01" | "from": "2024-12-31" | rates.json: references.DC.rows[0].from: 2024-12-31 is not a day on which a half-yearly reference can change; write 2024-07-01 or 2025-01-01
          {"rows" | {"changes": "yearly", "rows" | rates.json: references.DC.rows[1].from: 2025-07-01 is not a day on which a yearly reference can change; write 2025-01-01 or 2026-01-01
          "ratePct": "1.00" | "ratePct": "one" | rates.json: references.DC.rows[0].ratePct: 'one' is not accepted
          """)
  void a_flaw_is_told_with_file_place_and_reason(String there, String instead, String told) {
    String other = instead == null ? "" : instead;
    assertThat(PACK + NEXT + RATES).contains(there);

    assertThat(
            check.flaws(
                files(
                    PACK.replace(there, other),
                    NEXT.replace(there, other),
                    RATES.replace(there, other))))
        .anySatisfy(flaw -> assertThat(flaw).startsWith(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whom and when the first rule means | and the second | for whom and when both would hold
          "between": ["b2b"] | "between": ["b2c"] |
          "between": ["b2b"] | "between": ["b2b"] | company, sole-trader, public-body on every day
          "between": ["b2b", "b2c"] | "between": ["b2c"] | consumer on every day
          "between": ["b2b"], "debtors": ["company"] | "between": ["b2b"], "debtors": ["sole-trader"] |
          "between": ["b2b"], "debtors": ["company"] | "between": ["b2b"] | company on every day
          # no debtor is a consumer between businesses
          "between": ["b2b", "b2c"], "debtors": ["consumer"] | "between": ["b2b"] |
          # both sides of the day on which one ends
          "between": ["b2b"], "effectiveTo": "2025-06-30" | "between": ["b2b"], "effectiveFrom": "2025-07-01" |
          "between": ["b2b"], "effectiveFrom": "2025-07-01" | "between": ["b2b"], "effectiveTo": "2025-06-30" |
          "between": ["b2c"], "effectiveTo": "2025-07-01" | "between": ["b2c"], "effectiveFrom": "2025-07-01" | consumer from 2025-07-01 until 2025-07-01
          "between": ["b2c"], "effectiveFrom": "2025-07-01" | "between": ["b2c"] | consumer from 2025-07-01
          "between": ["b2c"] | "between": ["b2c"], "effectiveTo": "2025-06-30" | consumer until 2025-06-30
          """)
  void only_one_rule_of_a_kind_may_hold_for_a_debtor_on_a_day(
      String first, String second, @org.jspecify.annotations.Nullable String both) {
    MONEY_RULES.forEach(
        (list, says) -> {
          String money =
              "\"%s\": [{%s, %s, %s}, {%s, %s, %s}]"
                  .formatted(list, first, says, BASIS, second, says, BASIS);
          boolean mayMeet = both == null || list.equals("fees");

          assertThat(check.flaws(files(PACK.replace(INTEREST, money), NEXT, RATES)))
              .as(list)
              .hasSize(mayMeet ? 0 : 1)
              .allMatch(
                  flaw ->
                      flaw.equals(
                          "pack.json: money.%s[1]: holds for %s, and so does money.%s[0]; end one before the other begins, or name other debtors"
                              .formatted(list, both, list)));
        });
  }

  @Test
  void a_cap_may_run_for_as_many_days_as_messages_are_remembered() {
    assertThat(check.flaws(files(PACK.replace("\"days\": 7", "\"days\": 35"), NEXT, RATES)))
        .isEmpty();
  }

  @Test
  void a_source_that_ships_may_be_cited_by_its_key_and_every_other_one_in_words() {
    String cited = "\"cites\": \"28-3814, DC Register [vol. 71, S 999]\", \"sources\": [\"S20\"]";
    String twice = "\"cites\": \"a source\", \"sources\": [\"S38\", \"S39\"]";

    assertThat(
            check.flaws(
                files(
                    PACK.replace("\"cites\": \"28-3814\"", cited),
                    NEXT,
                    RATES.replace("\"cites\": \"a source\"", twice))))
        .isEmpty();
  }

  @Test
  void a_reference_needs_its_table_among_the_files() {
    assertThat(check.flaws(files(PACK, NEXT, RATES).subList(0, 2)))
        .containsExactly("pack.json: money.interest[0]: there are no published rates named 'DC'");
  }

  @Test
  void every_flaw_of_every_file_is_told() {
    List<LawFile> files =
        new ArrayList<>(files(PACK.replace("\"max\": 4", "\"max\": 0"), NEXT, RATES));
    Map<String, Object> untitled = new LinkedHashMap<>(Json.object(NEXT));
    untitled.remove("title");
    files.set(1, new LawFile("next.json", untitled));

    assertThat(check.flaws(files)).hasSize(2).anyMatch(f -> f.contains("title is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what an operator writes of a law that ships: version, places, from | how it is refused
          2026-12-01 | "US-DC"         | 2027-01-01 |
          2026-12-01 | "US"            | 2027-01-01 |
          2026-12-01 | "US-VA","US-DC" | 2027-01-01 |
          2026-12-01 | "US-VA"         | 2027-01-01 | dc.json: places: US-DC is missing, where the law US-DC that ships holds; name it, or give the pack a law of its own
          2026-12-01 | "US-DC-NW"      | 2027-01-01 | dc.json: places: US-DC is missing
          2026-12-01 |                 | 2027-01-01 | dc.json: places: a law other than DEFAULT must say where it holds
          2026-11-30 | "US-DC"         | 2027-01-01 | dc.json: version: US-DC.json of the law US-DC is of 2026-11-30 too and says something else
          """)
  void an_operators_pack_does_not_let_a_law_that_ships_vanish(
      String version,
      @org.jspecify.annotations.Nullable String places,
      String from,
      @org.jspecify.annotations.Nullable String told) {
    String pack =
        NEXT.replace("2026-12-01", version)
            .replace("\"US-DC\"]", (places == null ? "" : places) + "]")
            .replace("2027-01-01", from);
    List<String> flaws = Documents.flaws(List.of(new LawFile("dc.json", Json.object(pack))));

    if (told == null) {
      assertThat(flaws).isEmpty();
    } else {
      assertThat(flaws).singleElement().asString().startsWith(told);
    }
  }

  @Test
  void the_pack_that_ships_may_be_given_once_more() {
    assertThat(
            Documents.flaws(
                Documents.lawFiles().stream()
                    .filter(file -> file.name().equals("US-DC.json"))
                    .toList()))
        .isEmpty();
  }

  @Test
  void a_flaw_of_one_file_does_not_hide_those_of_another() {
    LawFile vanishing = new LawFile("dc.json", Json.object(NEXT.replace("US-DC\"]", "US-VA\"]")));
    LawFile flawed = new LawFile("rates.json", Map.of("references", 5));

    assertThat(Documents.flaws(List.of(flawed, vanishing)))
        .anyMatch(flaw -> flaw.startsWith("rates.json: "))
        .anyMatch(flaw -> flaw.startsWith("dc.json: places: US-DC is missing"));
  }

  @Test
  void an_operators_law_is_checked_before_it_is_used() {
    List<LawFile> flawed =
        List.of(new LawFile("LAW[0]", Json.object(NEXT.replace("US-DC\"]", "XQ\"]"))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.law(flawed))
        .withMessage("LAW[0]: places: 'XQ' is in no country of ISO 3166");
    assertThat(Documents.law(List.of(new LawFile("LAW[0]", Json.object(NEXT)))).packs())
        .hasSize(Documents.law(List.of()).packs().size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what one file says of rates | what a second says | how the second is refused
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-07-01", "ratePct": "2.40" |
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.650" |
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | "DE_BASISZINSSATZ": {"rows": [{"from": "2027-01-01", "ratePct": "1.27" |
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.40" | references.ECB_MRO_HALF_YEAR.rows: on 2027-01-01 the rate is 2.4 here and 2.65 in one.json; keep one of them
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": null | "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.40" | references.ECB_MRO_HALF_YEAR.rows: on 2027-01-01 the rate is 2.4 here and not known in one.json; keep one of them
          # a rate that is said to carry on meets the next one
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "holdsUntil": "2027-12-31", "ratePct": "2.65" | "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-07-01", "ratePct": "2.40" | references.ECB_MRO_HALF_YEAR.rows: on 2027-07-01 the rate is 2.4 here and 2.65 in one.json; keep one of them
          # an operator may correct a rate that ships, and fill one that nobody found
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2026-07-01", "ratePct": "2.65" | "FR_LEGAL_OTHER": {"rows": [{"from": "2026-07-01", "ratePct": "2.40" |
          # a name that nothing builds on, and one that ships without a pack
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | "ECB_MRO": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | references.ECB_MRO: no pack builds on rates of this name; write one of AT_BASISZINSSATZ, BE_LEGAL_CIVIL,
          "BE_LEGAL_CIVIL": {"changes": "yearly", "rows": [{"from": "2027-01-01", "ratePct": "4.50" | "FR_LEGAL_INDIVIDUAL_CREDITOR": {"rows": [{"from": "2027-01-01", "ratePct": "6.65" |
          # the period of a reference is not two things
          "ECB_MRO_HALF_YEAR": {"rows": [{"from": "2027-01-01", "ratePct": "2.65" | "BE_LEGAL_CIVIL": {"rows": [{"from": "2027-01-01", "ratePct": "4.50" | references.BE_LEGAL_CIVIL.changes: this reference is yearly in rates.json; write the same here
          """)
  void rates_of_an_operator_agree_with_each_other_and_are_ones_that_packs_build_on(
      String first, String second, @org.jspecify.annotations.Nullable String told) {
    String rates =
        """
        {"version": "2026-12-01", "references": {%s, "cites": "a notice", "verified": true}]}}}\
        """;
    List<String> flaws =
        Documents.flaws(
            List.of(
                new LawFile("one.json", Json.object(rates.formatted(first))),
                new LawFile("two.json", Json.object(rates.formatted(second)))));

    assertThat(flaws)
        .hasSize(told == null ? 0 : 1)
        .allMatch(flaw -> flaw.startsWith("two.json: " + told));
  }

  @Test
  void a_reference_of_an_operators_own_is_known_once_a_pack_builds_on_it() {
    List<LawFile> files = files(PACK, NEXT.replace("2026-12-01", "2026-12-02"), RATES);

    assertThat(Documents.flaws(files.subList(1, 3)))
        .singleElement()
        .asString()
        .startsWith("rates.json: references.DC: no pack builds on rates of this name");
    assertThat(Documents.flaws(files)).noneMatch(flaw -> flaw.contains("references.DC"));
  }

  private static List<LawFile> files(String pack, String next, String rates) {
    return List.of(
        new LawFile("pack.json", Json.object(pack)),
        new LawFile("next.json", Json.object(next)),
        new LawFile("rates.json", Json.object(rates)));
  }
}
