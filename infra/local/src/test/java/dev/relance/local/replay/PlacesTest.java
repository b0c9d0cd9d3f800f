package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.Event.FollowUpDeferred;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.HeldBack;
import dev.relance.law.Basis;
import dev.relance.law.CourtLaw;
import dev.relance.law.LawPack;
import dev.relance.local.book.BookReader;
import dev.relance.local.house.House;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.pack.Documents;
import dev.relance.plan.Round;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Rule;
import dev.relance.wording.FindingWords;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same unpaid invoice of a private reader in every place that has a law pack, and what the law
 * of the place holds back there.
 */
class PlacesTest {
  /**
   * Every silence of the book but those for which only the owner's approval was missing. What is
   * not here was not held back: the limits of Massachusetts, the hours of Florida, Quebec and
   * Australia, and the silences after a conversation are for calls.
   *
   * <p>Until: the next possible time, if no fact changes.
   */
  private static final String HELD_BACK =
      """
      # law   | account            | held back     | by             | until             | citing
      DEFAULT | ch                 | clarification | debtor-cap     | 2026-08-25T07:00Z | house rule (strictest of the surveyed jurisdictions)
      DEFAULT | de-sn              | friendly      | contact-window | 2026-11-02T08:00Z | house rule (strictest of the surveyed jurisdictions)
      US      | us-at-night        | friendly      | contact-window | 2026-09-02T15:00Z | 12 CFR 1006.6(b)(1)
      US      | us-at-night        | clarification | stopped        | a change          | 15 USC 1692c(a)(2)
      US      | us-bankrupt        | courtesy      | stopped        | a change          | 11 USC 362(a)(6), 524(a)(2)
      US-MA   | us-ma              | intent        | court-ready    | a change          | 940 CMR 7.08
      US-CA   | us-ca-reader       | friendly      | contact-window | 2026-09-02T16:00Z | Cal. Civ. Code 1788.17
      US-CA   | us-ca-reader       | clarification | stopped        | a change          | Cal. Civ. Code 1788.17
      US-MA   | us-ma              | friendly      | time-barred    | a change          | MGL c.106 s.2-725
      US-NY   | us-ny              | friendly      | time-barred    | a change          | CPLR 214-i
      US-NY   | us-ny-coerced      | courtesy      | stopped        | a change          | N.Y. Gen. Bus. Law 604-aa, 604-bb
      US-NYC  | us-ny-somewhere    | firm          | consent        | a change          | house rule
      US-NYC  | us-nyc             | firm          | consent        | a change          | house rule
      US-NYC  | us-nyc-consents    | firm          | invoice-cap    | 2026-09-15T13:00Z | 6 RCNY 5-77(b)(1)(iv)
      US-TX   | us-tx-ranch        | intent        | court-ready    | a change          | Gov. Code 27.031; TRCP 500.3(a)
      US-FL   | us-fl              | friendly      | time-barred    | a change          | Fla. Stat. 95.11
      US-DC   | us-dc              | firm          | consent        | a change          | D.C. Code 28-3814(d)(4)(B)
      US-DC   | us-dc              | firm          | post-first     | a change          | D.C. Code 28-3814(d)(4)(B)(i), (m)
      US-DC   | us-dc              | firm          | stopped        | a change          | D.C. Code 28-3814(g)(5)
      US-DC   | us-somewhere       | firm          | consent        | a change          | D.C. Code 28-3814(d)(4)(B)
      GB      | gb                 | intent        | court-ready    | a change          | Pre-Action Protocol for Debt Claims, paras 3.1-8.2
      GB      | gb-breathing-space | courtesy      | stopped        | 2026-09-11T08:00Z | Debt Respite Scheme Regulations, SI 2020/1311
      GB      | gb-breathing-space | friendly      | stopped        | 2026-09-11T08:00Z | Debt Respite Scheme Regulations, SI 2020/1311
      GB      | gb-sct-old         | friendly      | time-barred    | a change          | Prescription and Limitation (Scotland) Act 1973 ss6, 9, 10
      FR      | fr                 | friendly      | time-barred    | a change          | C. conso L218-2
      FR      | fr-insolvent       | courtesy      | stopped        | a change          | C. com. L622-21
      FR      | fr-small-debt      | firm          | step-taken     | a change          | CPCE R125-7
      DE      | de-insolvent       | courtesy      | stopped        | a change          | InsO 87, 89
      ES      | es                 | intent        | court-ready    | a change          | LO 1/2025 arts 5, 10, 17
      IT      | it                 | friendly      | time-barred    | a change          | cc 2955 no. 5
      NL      | nl                 | friendly      | time-barred    | a change          | BW 7:28, 3:317
      BE      | be                 | friendly      | time-barred    | a change          | old Civil Code 2272
      CA-ON   | ca-on              | courtesy      | post-first     | a change          | R.R.O. 1990 Reg. 74
      CA-ON   | ca-on-labour-day   | friendly      | contact-window | 2026-09-06T17:00Z | R.R.O. 1990 Reg. 74 s22
      CA-ON   | ca-on-labour-day   | friendly      | contact-window | 2026-09-08T12:00Z | R.R.O. 1990 Reg. 74 s22
      CA-ON   | ca-on-letter       | courtesy      | post-first     | a change          | R.R.O. 1990 Reg. 74
      CA-ON   | ca-on-letter       | clarification | debtor-cap     | 2026-08-24T13:00Z | R.R.O. 1990 Reg. 74 s22
      CA-ON   | ca-on-letter       | firm          | stopped        | a change          | Bankruptcy and Insolvency Act ss69-69.3
      CA-QC   | ca-qc              | courtesy      | post-first     | a change          | Quebec R-2.2 s34
      CA-QC   | ca-qc              | compromise    | stopped        | a change          | Quebec R-2.2 ss2-4
      CA-BC   | ca-bc-labour-day   | friendly      | contact-window | 2026-09-06T20:00Z | BPCPA s116; regulator page
      CA-BC   | ca-bc-labour-day   | friendly      | contact-window | 2026-09-08T15:00Z | BPCPA s116; regulator page
      CA-BC   | ca-bc              | compromise    | stopped        | a change          | BPCPA s116
      CA-BC   | ca-bc-insolvent    | courtesy      | stopped        | a change          | Bankruptcy and Insolvency Act ss69-69.4
      CH      | ch-insolvent       | courtesy      | stopped        | a change          | SchKG 206, 207, 297
      NZ      | nz-insolvent       | courtesy      | stopped        | a change          | Insolvency Act 2006 ss76, 369; Companies Act 1993 s239ABE
      AU      | au                 | compromise    | invoice-cap    | 2026-09-01T23:00Z | ACCC/ASIC debt collection guideline, part 2.5
      AU      | au                 | firm          | stopped        | a change          | Bankruptcy Act 1966 s58; Corporations Act 2001 ss440D, 471B
      LU      | lu                 | firm          | stopped        | a change          | act of 8 January 2013 on over-indebtedness
      IE      | ie                 | firm          | stopped        | a change          | Personal Insolvency Act 2012 ss59, 62, 96
      AT      | at                 | firm          | stopped        | a change          | IO 6, 7, 9, 10
      PT      | pt-insolvent       | firm          | stopped        | a change          | CIRE 85, 88, 90
      PL      | pl                 | firm          | stopped        | a change          | act of 8 March 2013 art 3(1)
      FI      | fi-disputes        | firm          | disputed       | a change          | Perintalaki 4, 4 a-4 c; act 566/2020 s15
      FI      | fi-pauses          | firm          | stopped        | a change          | Perintalaki 4, 4 a-4 c; act 566/2020 s15
      SE      | se                 | firm          | stopped        | a change          | Konkurslag; SFS 2022:964
      DK      | dk                 | firm          | stopped        | a change          | Konkursloven 12 c, 31, 207
      """;

  /** The levels that went out, in order, with those of an account's second invoice. */
  private static final String SENT =
      """
      us, us-ca, us-ny, us-tx, us-fl, us-nyc-consents, us-dc-consents | courtesy friendly clarification compromise firm
      be, ch, nl, pt, fr-small-debt                     | courtesy friendly clarification compromise firm
      us-dc, us-nyc, us-somewhere, us-ny-somewhere, au  | courtesy friendly clarification compromise
      lu, ie, at, pt-insolvent, pl, fi-disputes, fi-pauses, se, dk | courtesy friendly clarification compromise
      es, gb, us-ma, us-tx-ranch                        | courtesy friendly clarification compromise firm formal-notice
      de, fr, it                                        | courtesy friendly clarification compromise firm formal-notice intent
      us-at-night, us-ca-reader  | friendly
      gb-breathing-space         | friendly clarification compromise firm
      ca-on-labour-day, ca-bc-labour-day | friendly friendly clarification compromise firm
      ca-on-letter               | friendly clarification compromise
      ca-qc, de-sn               | friendly clarification
      ca-bc                      | courtesy friendly clarification
      ca-on, us-bankrupt, ch-insolvent, nz-insolvent, ca-bc-insolvent, us-ny-coerced, gb-sct-old, fr-insolvent, de-insolvent |
      """;

  /** Five electronic messages in seven days are never reached: the house sends one. */
  private static final Set<String> OUT_OF_REACH = Set.of("US-DC cap");

  /** What the ladder itself waits for, in every place. */
  private static final Set<Rule> LADDER = Set.of(Rule.APPROVAL, Rule.NOTICE_RUNNING);

  private static final LocalDate AT_THE_END = LocalDate.parse("2026-11-15");
  private static final List<LawPack> PACKS = Documents.law(List.of()).packs();
  private static final FindingWords WORDS =
      new FindingWords(Wording.of(Locale.ENGLISH).withPlainSpaces(), ZoneOffset.UTC);
  private static final List<AccountStory> PLAYED = played();

  @Test
  void what_each_law_holds_back_is_told_with_its_citation() {
    assertThat(PLAYED.stream().flatMap(PlacesTest::silences))
        .containsExactlyInAnyOrderElementsOf(rows(HELD_BACK).map(PlacesTest::withoutLaw).toList());
  }

  @Test
  void each_silence_says_what_was_asked_for_and_what_was_found() {
    assertThat(PLAYED.stream().flatMap(story -> story.heldBack().stream()))
        .extracting(held -> held.why().objection())
        .isNotEmpty()
        .allSatisfy(objection -> assertThat(WORDS.expected(objection.finding())).isNotBlank())
        .allSatisfy(objection -> assertThat(WORDS.found(objection.finding())).isNotBlank());
  }

  @Test
  void a_public_holiday_is_named_with_the_place_that_keeps_it() {
    assertThat(
            PLAYED.stream()
                .flatMap(story -> story.heldBack().stream())
                .map(held -> held.why().objection())
                .filter(objection -> objection.finding().reason().equals("closed-day"))
                .map(objection -> WORDS.found(objection.finding())))
        .contains(
            "7 September 2026, 10:00 (America/Toronto), Labour day (CA-ON)",
            "31 October 2026, 10:00 (Europe/Berlin), Reformation day (DE-SN)");
  }

  @Test
  void the_law_of_a_row_is_the_one_that_it_cites() {
    assertThat(rows(HELD_BACK))
        .allSatisfy(row -> assertThat(citations(pack(row.getFirst()))).contains(row.getLast()));
  }

  @Test
  void every_law_but_one_holds_something_back_itself() {
    assertThat(PACKS.stream().map(LawPack::code).filter(code -> !laws().contains(code)))
        .containsExactly("EU");
  }

  /** It speaks of money between businesses, and of nothing that a message or a step waits for. */
  @Test
  void the_law_of_the_rest_of_the_euro_area_can_hold_nothing_back() {
    assertThat(onContact(pack("EU"))).isEmpty();
    assertThat(pack("EU").contact().contents()).isEmpty();
    assertThat(pack("EU").contact().forbidden()).isEmpty();
    assertThat(pack("EU").court()).isEqualTo(CourtLaw.NONE);
  }

  @Test
  void each_kind_of_rule_that_an_email_can_meet_is_met_once_in_each_law() {
    Set<String> met =
        rows(HELD_BACK)
            .map(row -> row.getFirst() + " " + kind(row.get(3)))
            .collect(Collectors.toSet());

    assertThat(PACKS.stream().flatMap(PlacesTest::onContact).filter(rule -> !met.contains(rule)))
        .containsExactlyInAnyOrderElementsOf(OUT_OF_REACH);
  }

  @Test
  void silence_after_a_conversation_is_law_for_calls_alone() {
    assertThat(PACKS.stream().flatMap(pack -> pack.contact().coolDowns().stream()))
        .isNotEmpty()
        .noneMatch(rule -> rule.channels().includes(Channel.EMAIL));
  }

  @Test
  void what_no_law_holds_back_is_sent_level_by_level() {
    assertThat(PLAYED.stream().map(story -> story.account().debtorId() + ": " + sent(story)))
        .containsExactlyInAnyOrderElementsOf(
            rows(SENT)
                .flatMap(row -> names(row).map(debtor -> debtor + ": " + row.getLast()))
                .toList());
  }

  private static List<AccountStory> played() {
    var book = BookReader.read(House.ROOT.resolve("infra/local/books/places.jsonl"));
    try (LocalRelance relance = LocalRelance.start(Instant.parse("2026-07-20T00:00:00Z"))) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(Instant.parse("2026-11-15T00:00:00Z"), _ -> {});
      return replay.result().accounts();
    }
  }

  private static Stream<String> silences(AccountStory story) {
    return story.heldBack().stream()
        .map(HeldBack::why)
        .filter(why -> !LADDER.contains(why.objection().rule()))
        .map(why -> row(story.account().debtorId(), why));
  }

  private static String row(String debtor, FollowUpDeferred why) {
    return String.join(
        " | ",
        debtor,
        why.level().word(),
        why.objection().rule().word(),
        why.nextPossible().map(Instant::toString).orElse("a change").replace(":00Z", "Z"),
        why.objection().source().cites());
  }

  private static String sent(AccountStory story) {
    return story
        .events(MessageAuthorized.class)
        .filter(message -> message.form() != Round.Form.STATEMENT_ALONE)
        .map(message -> message.level().word())
        .collect(Collectors.joining(" "));
  }

  private static Stream<List<String>> rows(String table) {
    return table
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  private static String withoutLaw(List<String> row) {
    return String.join(" | ", row.subList(1, row.size()));
  }

  private static Stream<String> names(List<String> row) {
    return Arrays.stream(row.getFirst().split(", "));
  }

  private static Set<String> laws() {
    return rows(HELD_BACK).map(List::getFirst).collect(Collectors.toSet());
  }

  private static LawPack pack(String code) {
    return PACKS.stream().filter(pack -> pack.code().equals(code)).findFirst().orElseThrow();
  }

  private static Stream<String> citations(LawPack pack) {
    CourtLaw court = pack.court();
    return Stream.of(
            pack.contact().caps().stream().map(rule -> rule.basis()),
            pack.contact().hours().stream().map(rule -> rule.basis()),
            pack.contact().consents().stream().map(rule -> rule.basis()),
            pack.contact().postFirst().stream().map(rule -> rule.basis()),
            pack.contact().stops().stream().map(rule -> rule.basis()),
            court.steps().stream().map(rule -> rule.basis()),
            court.routes().stream().map(rule -> rule.basis()),
            court.limitations().stream().map(rule -> rule.basis()))
        .flatMap(bases -> bases)
        .map(Basis::cites);
  }

  /** The kinds of rules of law on contact that speak of e-mail when the book ends. */
  private static Stream<String> onContact(LawPack pack) {
    return Stream.of(
            pack.contact().caps().stream()
                .filter(rule -> rule.channels().includes(Channel.EMAIL))
                .flatMap(rule -> kind("cap", rule.basis())),
            pack.contact().hours().stream()
                .filter(rule -> rule.channels().includes(Channel.EMAIL))
                .flatMap(rule -> kind("contact-window", rule.basis())),
            pack.contact().consents().stream()
                .filter(rule -> rule.channels().includes(Channel.EMAIL))
                .flatMap(rule -> kind("consent", rule.basis())),
            pack.contact().postFirst().stream().flatMap(rule -> kind("post-first", rule.basis())),
            pack.contact().stops().stream().flatMap(rule -> kind("stopped", rule.basis())))
        .flatMap(kinds -> kinds)
        .distinct()
        .map(kind -> pack.code() + " " + kind);
  }

  private static Stream<String> kind(String kind, Basis basis) {
    return Stream.of(kind).filter(_ -> basis.isInForce(AT_THE_END) && !basis.isHouseRule());
  }

  private static String kind(String rule) {
    return rule.endsWith("-cap") ? "cap" : rule;
  }
}
