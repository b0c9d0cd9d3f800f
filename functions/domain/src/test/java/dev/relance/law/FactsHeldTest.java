package dev.relance.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.law.Survey.Finding;
import dev.relance.law.Survey.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs say what the survey of the law found: all of it, and nothing else. */
class FactsHeldTest {
  private static final Pattern SOURCE = Pattern.compile("\\bS\\d+\\b");
  private static final Set<String> ABOUT_THE_SOURCE =
      Set.of(
          "source", "verified", "bindingness", "law", "fact", "bound", "cites", "sources", "why");

  /** What the survey writes in words: the two weeks of a German order for payment. */
  private static final Set<String> CALCULATED =
      Set.of(
          "DE.court.routes[0] 14",
          // Interest from the 30th day leaves 29 days free.
          "US-TX.money.interest[0] 29");

  /** Verified once; what was read later says something else and is not sure enough. */
  private static final Set<String> WITHDRAWN = Set.of("S294", "S295", "S296");

  /** A text that was read since, and is held by its finding. */
  private static final Set<String> READ_ANEW = Set.of("US-TX/interest");

  /** What only the sentence of an entry says, because nothing is decided by it. */
  private static final Map<String, List<String>> IN_WORDS_ALONE =
      Map.of(
          // the end of one tier, which is the beginning of the next
          "PL/fixedCompensation", List.of("50000"),
          // the ceiling before 2026, and the fee of the tribunal
          "NZ/smallClaims", List.of("30000", "468"),
          // what a demand, a plan of instalments and handing a claim over may cost
          "SE/reminderFees", List.of("180", "170"),
          "DK/reminderFees", List.of("100"),
          // the days of banks after receipt, which end before the days after sending do
          "SE/preAction/1", List.of("4"),
          // the weeks to go to court after an objection, and the cost of own work
          "SE/courts/0", List.of("4", "380"),
          // the ceiling in housing cases
          "DK/smallClaims", List.of("50000"),
          // the years of a claim that a court has decided
          "DK/limitationYears", List.of("10"));

  private final Map<String, Object> facts = Survey.facts();
  private static final Map<String, Finding> FINDINGS = Survey.findings();

  static Stream<Held> surveyed() {
    return Survey.held().filter(held -> !held.fact().isEmpty());
  }

  static Stream<Held> unsurveyed() {
    return Survey.held().filter(held -> held.fact().isEmpty());
  }

  static Stream<String> heldFacts() {
    return surveyed().map(Held::fact).distinct();
  }

  @Test
  void each_fact_of_the_survey_is_in_a_pack_or_is_left_out_for_a_reason() {
    Set<String> held = heldFacts().collect(toSet());
    List<Document> notUsed = Survey.document("not-used.json").objects("notUsed");
    Set<String> left =
        notUsed.stream()
            .filter(entry -> entry.optionalText("part").isEmpty())
            .flatMap(entry -> entry.optionalText("fact").stream())
            .collect(toSet());

    assertThat(facts).hasSizeGreaterThan(150);
    assertThat(left).doesNotContainAnyElementsOf(held);
    assertThat(Stream.concat(held.stream(), left.stream()))
        .containsExactlyInAnyOrderElementsOf(facts.keySet());
    assertThat(notUsed)
        .allSatisfy(entry -> assertThat(entry.text("reason")).hasSizeGreaterThan(20).endsWith("."));
    assertThat(notUsed.stream().filter(entry -> entry.optionalText("part").isPresent()))
        .allSatisfy(entry -> assertThat(held).contains(entry.text("fact")));
  }

  @ParameterizedTest
  @MethodSource("surveyed")
  void an_entry_stands_in_the_pack_of_its_fact_and_agrees_with_the_survey(Held held) {
    assertThat(held.fact()).startsWith(held.law() + "/").isIn(facts.keySet());
    Map<?, ?> fact = (Map<?, ?>) Objects.requireNonNull(facts.get(held.fact()));

    assertThat(held.entry().isTrue("verified"))
        .isEqualTo(isVerified(held, Boolean.TRUE.equals(fact.get("verified"))));
    assertThat(held.entry().text("bound")).isEqualTo(bound(held.fact(), fact));
    assertThat(held.entry().texts("sources").stream().filter(key -> !FINDINGS.containsKey(key)))
        .containsExactlyInAnyOrderElementsOf(sources(String.valueOf(fact.get("source"))));
  }

  @ParameterizedTest
  @MethodSource("surveyed")
  void an_entry_that_names_a_member_names_one_of_its_fact(Held held) {
    Map<?, ?> fact = (Map<?, ?>) Objects.requireNonNull(facts.get(held.fact()));
    String member = held.name().substring(held.fact().length());

    assertThat(member)
        .satisfiesAnyOf(
            none -> assertThat(none).isEmpty(),
            some ->
                assertThat(((Map<?, ?>) Objects.requireNonNull(fact.get("value"))).keySet())
                    .anyMatch(name -> some.equals("/" + name)));
  }

  /** What the survey verified, and what the review settled. */
  private static boolean isVerified(Held held, boolean isSurveyed) {
    List<String> keys = held.entry().texts("sources");
    return findings(held).anyMatch(Finding::settles)
        || (isSurveyed && keys.stream().noneMatch(WITHDRAWN::contains));
  }

  private static Stream<Finding> findings(Held held) {
    return held.entry().texts("sources").stream()
        .flatMap(key -> Stream.ofNullable(FINDINGS.get(key)));
  }

  @ParameterizedTest
  @MethodSource("unsurveyed")
  void a_fact_that_the_survey_lacks_is_verified_only_where_the_review_settles_it(Held held) {
    List<String> keys = held.entry().texts("sources");
    if (!keys.isEmpty() && FINDINGS.keySet().containsAll(keys)) {
      assertThat(held.entry().isTrue("verified"))
          .isEqualTo(isHouseRule(held) || findings(held).anyMatch(Finding::settles));
    }
  }

  private static boolean isHouseRule(Held held) {
    return held.entry().text("bound").equals("policy");
  }

  static Stream<Finding> reviewed() {
    return FINDINGS.values().stream();
  }

  @ParameterizedTest
  @MethodSource("reviewed")
  void each_finding_of_the_review_is_in_a_pack_or_is_left_out_for_a_reason(Finding finding) {
    List<Document> notUsed = Survey.document("not-used.json").objects("notUsed");
    boolean isLeft =
        notUsed.stream()
            .anyMatch(
                entry ->
                    entry.optionalText("finding").equals(Optional.of(finding.key()))
                        || entry.optionalText("fact").equals(Optional.of(finding.fact())));
    List<Map<String, ?>> entries = carrying(finding.key());

    assertThat(isLeft || !entries.isEmpty()).isTrue();
    if (!isLeft) {
      assertThat(Figures.all(entries).collect(toSet())).containsAll(finding.figures().toList());
    }
  }

  /** The rules and the rates that name a source. */
  private static List<Map<String, ?>> carrying(String key) {
    Document rates = Survey.document("rates.json").object("references");
    return Stream.concat(
            Survey.held().map(Held::entry),
            rates.members().keySet().stream()
                .flatMap(n -> rates.object(n).objects("rows").stream()))
        .filter(entry -> entry.texts("sources").contains(key))
        .<Map<String, ?>>map(Document::members)
        .toList();
  }

  /** Else who vouches for the one vouches for the other. */
  @ParameterizedTest
  @MethodSource("packs")
  void no_two_sums_that_nobody_verified_share_a_name(String code) {
    Document money = Survey.document(code + ".json").object("money");

    assertThat(
            Stream.of("interest", "fixedSums", "collectionCosts", "penaltyCaps")
                .flatMap(list -> money.objects(list).stream())
                .map(Basis::read)
                .filter(basis -> !basis.verified())
                .map(Basis::key))
        .doesNotHaveDuplicates();
  }

  static List<String> packs() {
    return Survey.packs();
  }

  @ParameterizedTest
  @MethodSource("heldFacts")
  void each_figure_of_a_fact_is_in_the_entries_that_carry_it(String place) {
    Map<?, ?> fact = (Map<?, ?>) Objects.requireNonNull(facts.get(place));
    Map<String, Object> surveyed = Figures.without(fact, ABOUT_THE_SOURCE);
    if (READ_ANEW.contains(place)
        || FINDINGS.values().stream().anyMatch(f -> f.replaces() && f.fact().equals(place))) {
      return;
    }
    List<Map<String, ?>> entries =
        surveyed()
            .filter(h -> h.fact().equals(place))
            .<Map<String, ?>>map(h -> h.entry().members())
            .toList();
    List<Map<String, Object>> rules =
        entries.stream().map(entry -> Figures.without(entry, ABOUT_THE_SOURCE)).toList();

    assertThat(missing(Figures.alone(surveyed).toList(), Figures.alone(rules).toList()))
        .isSubsetOf(IN_WORDS_ALONE.getOrDefault(place, List.of()));
    assertThat(Figures.all(entries).collect(toSet())).containsAll(Figures.all(surveyed).toList());
  }

  /** As many of each as the other has: a 7 for 7 calls, and another for 7 days. */
  private static List<String> missing(List<String> expected, List<String> found) {
    var rest = new ArrayList<>(expected);
    found.forEach(rest::remove);
    return rest;
  }

  @ParameterizedTest
  @MethodSource("surveyed")
  void no_figure_of_an_entry_is_invented(Held held) {
    Document place = Survey.place(held.law()).orElseThrow();
    Set<String> known =
        Stream.concat(
                Figures.all(place.members()),
                findings(held).flatMap(finding -> Figures.all(finding.value())))
            .collect(toSet());
    Map<String, Object> rule =
        Figures.without(
            held.entry().members(), join(ABOUT_THE_SOURCE, "count", "effectiveTo", "rereadOn"));

    assertThat(Figures.alone(rule))
        .allMatch(
            figure ->
                known.contains(figure)
                    || figure.equals("0")
                    || CALCULATED.contains(held.path() + " " + figure));
    assertThat(held.entry().optionalDate("effectiveTo").map(last -> last.plusDays(1)).stream())
        .allMatch(next -> known.contains(next.toString()));
  }

  @ParameterizedTest
  @MethodSource("unsurveyed")
  void an_entry_without_a_fact_is_a_house_rule_or_names_a_source_of_its_own(Held held) {
    String cites = held.entry().text("cites");

    if (held.entry().text("bound").equals("policy")) {
      assertThat(cites).startsWith("house rule");
    } else if (held.entry().isTrue("verified")) {
      assertThat(held.entry().texts("sources")).isNotEmpty();
    }
  }

  @Test
  void the_pack_that_holds_everywhere_keeps_the_choices_of_the_project() {
    Document choices = Survey.document("survey.json").object("policyDefaults");
    Map<String, List<Held>> house =
        Survey.held()
            .filter(held -> held.law().equals("DEFAULT"))
            .collect(groupingBy(held -> held.path().replaceAll("\\[.*", "")));

    assertThat(figures(house, "DEFAULT.contact.caps"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Figures.alone(choices.object("perInvoice").members()),
                    choices.objects("perDebtorAllChannels").stream()
                        .flatMap(cap -> Figures.alone(cap.members())))
                .toList());
    assertThat(figures(house, "DEFAULT.contact.hours").stream().distinct())
        .containsExactlyInAnyOrder("08:00", "20:00", "09:00");
    assertThat(figures(house, "DEFAULT.court.steps"))
        .containsExactlyInAnyOrder(
            String.valueOf(choices.whole("minRemindersBeforeFormalNotice")),
            "0",
            "1",
            // The formal notice comes after these reminders.
            String.valueOf(choices.whole("minRemindersBeforeFormalNotice")),
            String.valueOf(choices.whole("minDaysFormalNoticeToCourt")),
            String.valueOf(choices.whole("minDaysOverdueBeforeFormalNotice")),
            // The mediation that a contract asks for: once, without a wait.
            "1",
            "0");
  }

  @Test
  void published_rates_are_those_of_the_survey_row_by_row() {
    Map<String, Document> surveyed = Survey.rates();
    Document rates = Survey.document("rates.json").object("references");

    assertThat(rates.members().keySet()).hasSizeGreaterThan(7).isSubsetOf(surveyed.keySet());
    assertThat(rates.members().keySet())
        .allSatisfy(
            name ->
                assertThat(rows(rates.object(name), FactsHeldTest::surveyedKeys))
                    .isEqualTo(
                        rows(
                            reviewed(name, Objects.requireNonNull(surveyed.get(name))),
                            row -> sources(row.text("source")))));
  }

  @Test
  void a_rate_is_carried_beyond_its_period_only_where_the_survey_skips_what_it_knows() {
    Map<String, Document> rates = new TreeMap<>();
    Document references = Survey.document("rates.json").object("references");
    references.members().keySet().forEach(name -> rates.put(name, references.object(name)));

    assertThat(
            rates.entrySet().stream()
                .flatMap(
                    reference ->
                        reference.getValue().objects("rows").stream()
                            .filter(row -> row.optionalText("holdsUntil").isPresent())
                            .map(
                                row ->
                                    "%s %s %s"
                                        .formatted(
                                            reference.getKey(),
                                            row.text("from"),
                                            row.text("holdsUntil")))))
        .containsExactly(
            // The table of half-years has -0.88 in each of these eight, and begins in 2019.
            "DE_BASISZINSSATZ 2019-01-01 2022-12-31",
            // By decree, so that it holds until the next; the survey names 6 % for all of 2025.
            "NL_CONSUMER_6_119 2019-01-01 2022-12-31",
            "NL_CONSUMER_6_119 2025-01-01 2025-12-31",
            // Confirmed up to then; the decisions of the autumn were not found.
            "PL_KC_481 2026-03-05 2026-08-31");
  }

  private static Set<String> surveyedKeys(Document row) {
    return row.texts("sources").stream().filter(key -> !FINDINGS.containsKey(key)).collect(toSet());
  }

  /** The rows of the survey, with the rates that the review found. */
  private static Document reviewed(String name, Document reference) {
    var rows = new ArrayList<Map<String, ?>>();
    List<Document> surveyed = reference.objects("rows");
    for (int i = 0; i < surveyed.size(); i++) {
      var row = new HashMap<String, Object>(surveyed.get(i).members());
      String fact = "referenceRates/%s/rows/%d".formatted(name, i);
      FINDINGS.values().stream()
          .filter(finding -> finding.fact().equals(fact))
          .flatMap(finding -> finding.rate().stream())
          .forEach(rate -> row.put("ratePct", rate));
      rows.add(row);
    }
    return new Document(name, Map.of("rows", rows));
  }

  /** What the survey marks as remembered or not found, a row marks by its members. */
  private static List<List<Object>> rows(
      Document reference, Function<Document, Set<String>> sources) {
    return reference.objects("rows").stream()
        .map(
            row ->
                List.<Object>of(
                    row.text("from"),
                    row.optionalText("ratePct"),
                    sources.apply(row),
                    row.isTrue("verified")))
        .toList();
  }

  @Test
  void every_source_that_is_cited_is_listed() {
    Document listed = Survey.document("sources.json").object("sources");

    assertThat(Survey.sources())
        .isNotEmpty()
        .allSatisfy((key, title) -> assertThat(listed.object(key).text("title")).isEqualTo(title));
    assertThat(listed.members().keySet())
        .allSatisfy(key -> assertThat(Publication.read(listed.object(key)).title()).isNotBlank());
    assertThat(Survey.held().flatMap(held -> held.entry().texts("sources").stream()))
        .isNotEmpty()
        .allMatch(listed.members()::containsKey);
  }

  @Test
  void every_pack_can_be_read_and_no_two_overlap() {
    List<LawPack> packs =
        Survey.packs().stream().map(c -> LawPack.read(Survey.document(c + ".json"))).toList();

    assertThat(new LawBook(packs).packs()).hasSizeGreaterThan(19);
    assertThat(packs)
        .allSatisfy(pack -> assertThat(pack.refusals()).isEmpty())
        .allMatch(pack -> pack.inForce().first().isBefore(LocalDate.parse(pack.version())));
  }

  /** Without a word of the survey the law binds the creditor; its text says what the data omits. */
  private static String bound(String place, Map<?, ?> fact) {
    return place.equals("AU/quietHours")
        ? "guideline-binds-creditor"
        : fact.get("bindingness") instanceof String word
            ? word.split(" ", -1)[0]
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-')
            : "binds-creditor";
  }

  private static Set<String> sources(String text) {
    return SOURCE.matcher(text).results().map(r -> r.group()).collect(toSet());
  }

  private static List<String> figures(Map<String, List<Held>> house, String list) {
    return Objects.requireNonNull(house.get(list)).stream()
        .flatMap(held -> Figures.alone(held.entry().members()))
        .toList();
  }

  private static Set<String> join(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(toSet());
  }
}
