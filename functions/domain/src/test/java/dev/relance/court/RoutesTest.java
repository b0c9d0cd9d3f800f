package dev.relance.court;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.finding.Need;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoice A is due on 2 March 2026; its formal notice at day 45 is 16 April. */
class RoutesTest {
  private static final String NOTICE = "2026-04-16";

  @ParameterizedTest(name = "{0} {3} on {2}: {4} {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # place | zone               | sum          | route             | on         | how it stands
          FR      | Europe/Paris       | EUR 5000.00  | judicial-officer  | 2026-05-16 | formal-notice until 2026-05-16
          FR      | Europe/Paris       | EUR 5000.00  | judicial-officer  | 2026-05-17 | open
          FR      | Europe/Paris       | EUR 5000.01  | judicial-officer  | 2026-05-17 | ceiling EUR 5000.01
          FR      | Europe/Paris       | USD 900.00   | order-for-payment | 2026-05-17 | currency USD 900.00
          DE      | Europe/Berlin      | EUR 750.00   | civil             | 2026-05-17 | land-conciliation not-done
          ES      | Europe/Madrid      | EUR 900.00   | order-for-payment | 2026-05-17 | negotiation not-done
          NL      | Europe/Amsterdam   | EUR 25000.01 | civil             | 2026-05-17 | ceiling EUR 25000.01, civil not-verified
          IE      | Europe/Dublin      | EUR 900.00   | small-claims      | 2026-05-17 | not-for-debts
          FI      | Europe/Helsinki    | EUR 90000.00 | order-for-payment | 2026-05-17 | formal-notice without-proof-of-receipt
          NZ      | Pacific/Auckland   | NZD 900.00   | small-claims      | 2026-05-17 | only-disputed
          GB      | Europe/London      | GBP 900.00   | small-claims      | 2026-05-17 | region-unknown
          """)
  void what_stands_in_the_way_of_a_route_is_named(
      String place, String zone, String sum, String route, String on, String expected) {
    ASituation owed = reminded(place, zone, sum, on);
    assertThat(told(readiness(owed).claims().getFirst().routes(route).getFirst(), on))
        .isEqualTo(expected);
  }

  @Test
  void a_business_in_california_has_the_lower_ceiling_and_not_that_of_persons() {
    List<RouteReadiness> routes =
        readiness(reminded("US-CA", "America/Los_Angeles", "USD 6250.00", "2026-05-17"))
            .claims()
            .getFirst()
            .routes("small-claims");

    assertThat(routes.stream().map(p -> told(p, "2026-05-17")))
        .containsExactly("not-for-these-parties", "open");
  }

  @Test
  void
      in_new_york_state_each_kind_of_court_has_its_own_ceiling_and_that_of_the_city_is_not_offered() {
    List<RouteReadiness> routes =
        readiness(reminded("US-NY", "America/New_York", "USD 3000.01", "2026-05-17"))
            .claims()
            .getFirst()
            .routes("small-claims");

    assertThat(routes.stream().map(p -> told(p, "2026-05-17")))
        .containsExactly("open", "ceiling USD 3000.01");
  }

  @ParameterizedTest
  @CsvSource({"US-NY-NYC, 1", "US-NY-BUF, 2", "US-NY, 2"})
  void the_courts_of_other_towns_are_not_open_in_new_york_city(String place, int courts) {
    assertThat(
            readiness(reminded(place, "America/New_York", "USD 900.00", "2026-05-17"))
                .claims()
                .getFirst()
                .routes("small-claims"))
        .hasSize(courts);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what was sent, when                                                  | on         | how it stands
          email 2026-04-16                                                       | 2026-07-01 | letter-of-claim not-done, notice-of-claim not-done
          post 2026-04-16                                                        | 2026-07-01 | letter-of-claim without-enclosures, notice-of-claim not-done
          post 2026-04-16 all                                                    | 2026-05-16 | formal-notice until 2026-05-16, letter-of-claim until 2026-05-16, notice-of-claim not-done
          post 2026-04-16 all                                                    | 2026-05-17 | notice-of-claim not-done
          registered 2026-04-16 all, claim 2026-05-20                            | 2026-06-03 | notice-of-claim until 2026-06-03
          registered 2026-04-16 all, claim 2026-05-20                            | 2026-06-04 | open
          post 2026-04-16 all, claim 2026-05-16                                  | 2026-06-30 | notice-of-claim too-early 2026-05-16
          post 2026-04-16 all, claim 2026-05-17                                  | 2026-06-01 | open
          post 2026-04-16 all answered 2026-05-10, claim 2026-06-09              | 2026-06-09 | letter-of-claim until 2026-06-09, notice-of-claim too-early 2026-06-09
          post 2026-04-16 all answered 2026-05-10, claim 2026-06-10              | 2026-06-24 | notice-of-claim until 2026-06-24
          post 2026-04-16 all answered 2026-05-10, claim 2026-06-10              | 2026-06-25 | open
          post 2026-04-15 all, claim 2026-05-20                                  | 2026-07-01 | formal-notice too-early 2026-04-15
          """)
  void a_person_in_britain_gets_a_letter_of_claim_by_post_with_all_enclosures(
      String sent, String on, String expected) {
    ASituation owed =
        remindedTwice(ASituation.at(on + "T12:00").underEveryLaw().owes("GBP 900.00"))
            .in("GB-ENG", "Europe/London")
            .debtorIs(DebtorKind.CONSUMER);
    for (String each : sent.split(", ")) {
      took(owed, each);
    }

    assertThat(told(readiness(owed).claims().getFirst().routes("small-claims").getFirst(), on))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what was done                              | on         | how it stands
          negotiation 2026-05-01                       | 2026-07-01 | negotiation without-proof-of-receipt
          negotiation 2026-05-01 received 2026-05-04   | 2026-06-03 | negotiation until 2026-06-03
          negotiation 2026-05-01 received 2026-05-04   | 2026-06-04 | open
          """)
  void in_spain_a_negotiation_must_be_proposed_with_proof_of_receipt(
      String done, String on, String expected) {
    ASituation owed = reminded("ES", "Europe/Madrid", "EUR 900.00", on);
    took(owed, done);

    assertThat(told(readiness(owed).claims().getFirst().routes("order-for-payment").getFirst(), on))
        .isEqualTo(expected);
  }

  @Test
  void two_reminders_after_the_due_date_come_first() {
    ASituation owed =
        ASituation.at("2026-07-01T12:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .mailed("2026-02-23", Level.COURTESY, "A")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed(NOTICE, Level.FORMAL_NOTICE, "A");

    assertThat(told(order(owed), "2026-07-01"))
        .isEqualTo("reminders too-few 1/2, formal-notice too-early 2026-04-16");
    owed.took("2026-03-20T10:00", notice(NoticeKind.REMINDER, Dispatch.POST), "A");
    assertThat(told(order(owed), "2026-07-01")).isEqualTo("open");
  }

  @Test
  void a_reminder_after_the_formal_notice_does_not_stand_before_it() {
    ASituation owed =
        ASituation.at("2026-07-01T12:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed(NOTICE, Level.FORMAL_NOTICE, "A")
            .took("2026-04-17T10:00", notice(NoticeKind.REMINDER, Dispatch.POST), "A");

    assertThat(told(order(owed), "2026-07-01")).isEqualTo("formal-notice too-early 2026-04-16");
  }

  @Test
  void without_the_debtors_place_no_route_is_open() {
    ASituation owed = reminded("FR", "Europe/Paris", "EUR 6000.00", "2026-07-01").nowhere();

    assertThat(told(order(owed), "2026-07-01")).startsWith("place-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "GB-SCT, GBP 5000.00, open",
    "GB-SCT, GBP 5000.01, ceiling GBP 5000.01",
    "GB-NIR, GBP 5000.01, ceiling GBP 5000.01",
    "GB-ENG, GBP 10000.00, open",
  })
  void each_part_of_the_united_kingdom_has_its_own_courts(
      String place, String sum, String expected) {
    List<RouteReadiness> routes =
        readiness(reminded(place, "Europe/London", sum, "2026-05-17")).claims().getFirst().routes();

    assertThat(routes.stream().filter(p -> p.route().id().equals("small-claims")))
        .singleElement()
        .satisfies(route -> assertThat(told(route, "2026-05-17")).isEqualTo(expected));
    assertThat(routes).hasSize(place.equals("GB-ENG") ? 2 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    // 12.15 % from 3 March to 17 May 2026 are 76 days: 2.5298 for each hundred
    "EUR 4870.00, open",
    "EUR 4880.00, ceiling EUR 5003.46",
  })
  void interest_counts_where_the_limit_is_of_principal_and_interest(String sum, String expected) {
    ASituation owed = reminded("FR", "Europe/Paris", sum, "2026-05-17").governedBy("FR");

    assertThat(
            told(
                readiness(owed).claims().getFirst().routes("judicial-officer").getFirst(),
                "2026-05-17"))
        .isEqualTo(expected);
  }

  @Test
  void in_france_mediation_stands_for_conciliation() {
    ASituation owed =
        reminded("FR", "Europe/Paris", "EUR 900.00", "2026-07-01").debtorIs(DebtorKind.CONSUMER);
    assertThat(told(onTheMerits(owed), "2026-07-01")).isEqualTo("conciliation not-done");

    owed.took("2026-06-10T10:00", notice(NoticeKind.MEDIATION, Dispatch.IN_PERSON), "A");
    assertThat(told(onTheMerits(owed), "2026-07-01")).isEqualTo("open");
  }

  /** CPC 750-1; an order for payment needs it in neither phase (avis 25-70.013). */
  @ParameterizedTest
  @CsvSource({
    "EUR 5000.00, conciliation not-done, open",
    "EUR 5000.01, open, open",
  })
  void in_france_only_a_claim_on_the_merits_up_to_5000_needs_conciliation(
      String sum, String onTheMerits, String order) {
    ASituation owed =
        reminded("FR", "Europe/Paris", sum, "2026-07-01").debtorIs(DebtorKind.CONSUMER);

    assertThat(told(onTheMerits(owed), "2026-07-01")).isEqualTo(onTheMerits);
    assertThat(told(order(owed), "2026-07-01")).isEqualTo(order);
  }

  private static RouteReadiness onTheMerits(ASituation owed) {
    return readiness(owed).claims().getFirst().routes("civil").getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    // the justice of the peace for consumers, the bailiff for companies, neither for a public body
    "CONSUMER,    small-claims",
    "SOLE_TRADER, civil judicial-officer",
    "COMPANY,     civil judicial-officer",
    "PUBLIC_BODY, ''",
  })
  void in_belgium_each_kind_of_debtor_has_its_own_routes(DebtorKind kind, String routes) {
    ASituation owed = reminded("BE", "Europe/Brussels", "EUR 900.00", "2026-07-01").debtorIs(kind);

    assertThat(
            readiness(owed).claims().getFirst().routes().stream()
                .map(route -> route.route().id())
                .collect(Collectors.joining(" ")))
        .isEqualTo(routes);
  }

  /** DL 132/2014 art 3: thirty days from the receipt of the invitation, and not for consumers. */
  @ParameterizedTest
  @CsvSource({
    "COMPANY,  2026-06-03, assisted-negotiation until 2026-06-03",
    "COMPANY,  2026-06-04, open",
    "CONSUMER, 2026-05-17, open",
  })
  void in_italy_the_invitation_to_negotiate_leaves_thirty_days(
      DebtorKind kind, String on, String expected) {
    ASituation owed = reminded("IT", "Europe/Rome", "EUR 900.00", on).debtorIs(kind);
    if (kind == DebtorKind.COMPANY) {
      took(owed, "negotiation 2026-05-01 received 2026-05-04");
    }

    assertThat(told(smallClaim(owed), on)).isEqualTo(expected);
  }

  @Test
  void of_instalments_only_what_is_overdue_is_claimed() {
    ASituation owed =
        reminded("FR", "Europe/Paris", "EUR 12000.00", "2026-07-01")
            .inParts("2027-02-28", "2026-03-02 EUR 1000.00", "2026-12-31 EUR 5000.00");

    Readiness.Claim claim = readiness(owed).claims().getFirst();

    assertThat(claim.amount()).isEqualTo(Money.parse("EUR 1000.00"));
    assertThat(told(claim.routes("judicial-officer").getFirst(), "2026-07-01")).isEqualTo("open");
    assertThat(told(claim.routes("order-for-payment").getFirst(), "2026-07-01")).isEqualTo("open");
  }

  @ParameterizedTest
  @CsvSource({
    "INSOLVENCY, stopped insolvency 2026-03-10",
    "DECEASED, stopped deceased 2026-03-10",
    "COERCED_DEBT, stopped coerced-debt 2026-03-10",
    "LAWYER, open",
    "OPT_OUT, open"
  })
  void insolvency_and_death_close_every_route_and_a_lawyer_does_not(
      StopKind stop, String expected) {
    ASituation owed = reminded("FR", "Europe/Paris", "EUR 6000.00", "2026-07-01").stopped(stop);

    assertThat(told(order(owed), "2026-07-01")).isEqualTo(expected);
  }

  @Test
  void breathing_space_closes_the_route_and_tells_its_last_day() {
    RouteReadiness route =
        smallClaim(
            reminded("GB-ENG", "Europe/London", "GBP 900.00", "2026-05-08")
                .debtorIs(DebtorKind.SOLE_TRADER)
                .stopped(StopKind.MORATORIUM));

    assertThat(told(route, "2026-05-08")).startsWith("stopped moratorium 2026-03-10/2026-05-08");
    assertThat(route.needs().getFirst().basis().cites()).contains("SI 2020/1311");
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 'region-unknown, stopped moratorium 2026-03-10/2026-05-08', ''",
    "GB-ENG, stopped moratorium 2026-03-10/2026-05-08, SI 2020/1311",
    "GB-WLS, stopped moratorium 2026-03-10/2026-05-08, SI 2020/1311",
    // breathing space is the law of England and Wales; of others no length is known
    "GB-SCT, 'stopped moratorium 2026-03-10,', house rule",
    "GB-NIR, 'stopped moratorium 2026-03-10,', house rule"
  })
  void breathing_space_is_told_where_it_is_law(String place, String expected, String cites) {
    RouteReadiness route =
        smallClaim(
            reminded(place, "Europe/London", "GBP 900.00", "2026-05-08")
                .debtorIs(DebtorKind.SOLE_TRADER)
                .stopped(StopKind.MORATORIUM));

    assertThat(told(route, "2026-05-08") + ",").startsWith(expected);
    assertThat(route.needs().getFirst().basis().cites()).contains(cites);
  }

  @Test
  void the_end_that_the_law_sets_is_not_told_once_it_has_passed() {
    RouteReadiness route =
        smallClaim(
            reminded("GB-ENG", "Europe/London", "GBP 900.00", "2026-05-09")
                .debtorIs(DebtorKind.SOLE_TRADER)
                .stopped(StopKind.MORATORIUM));

    assertThat(told(route, "2026-05-09") + ",").startsWith("stopped moratorium 2026-03-10,");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-20, stopped moratorium 2026-03-10/2026-05-20", "2026-05-19, ''"})
  void a_moratorium_that_is_over_closes_nothing(String lastDay, String expected) {
    RouteReadiness route =
        smallClaim(
            reminded("GB-ENG", "Europe/London", "GBP 900.00", "2026-05-20")
                .debtorIs(DebtorKind.SOLE_TRADER)
                .moratoriumUntil(lastDay));

    assertThat(told(route, "2026-05-20").contains("stopped")).isEqualTo(!expected.isEmpty());
    assertThat(told(route, "2026-05-20")).startsWith(expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "FR, Europe/Paris, COMPANY, EUR, arbitration, CPC 1448",
    "FR, Europe/Paris, CONSUMER, EUR, open, ''",
    "DE, Europe/Berlin, CONSUMER, EUR, arbitration, ZPO 1032",
    "ES, Europe/Madrid, COMPANY, EUR, arbitration, house rule"
  })
  void an_arbitration_clause_closes_the_courts_where_it_binds(
      String place,
      String zone,
      DebtorKind debtor,
      String currency,
      String expected,
      String cites) {
    ASituation owed =
        reminded(place, zone, currency + " 6000.00", "2026-07-01")
            .debtorIs(debtor)
            .quarrels(new Forum(Optional.of(true), Optional.empty(), Optional.empty()));

    Readiness readiness = readiness(owed);

    if (expected.equals("open")) {
      assertThat(told(order(owed), "2026-07-01")).isEqualTo("open");
    } else {
      assertThat(readiness.claims()).isEmpty();
      Need.RuledOut why = readiness.leftOut().getFirst().why();
      assertThat(NeedCode.of(why)).isEqualTo(expected);
      assertThat(why.basis().cites()).contains(cites);
    }
  }

  @Test
  void a_mediation_clause_asks_for_mediation_first() {
    ASituation owed =
        reminded("FR", "Europe/Paris", "EUR 6000.00", "2026-07-01")
            .quarrels(new Forum(Optional.empty(), Optional.of(true), Optional.empty()));
    assertThat(told(order(owed), "2026-07-01")).isEqualTo("mediation not-done");

    owed.took("2026-06-10T10:00", notice(NoticeKind.MEDIATION, Dispatch.IN_PERSON), "A");
    assertThat(told(order(owed), "2026-07-01")).isEqualTo("open");
  }

  @Test
  void what_is_disputed_is_left_out_of_the_claim() {
    ASituation owed =
        reminded("FR", "Europe/Paris", "EUR 6000.00", "2026-07-01")
            .spoke("2026-06-01T10:00", Channel.CALL, ContactOutcome.DISPUTE, "A");

    Readiness readiness = readiness(owed);

    assertThat(readiness.claims()).isEmpty();
    assertThat(readiness.leftOut())
        .extracting(out -> out.invoiceId() + " " + NeedCode.of(out.why()))
        .containsExactly("A disputed");
  }

  private static Invoice disputedInPart(Invoice whole) {
    var dispute =
        new Invoice.Dispute(
            LocalDate.parse("2026-06-01"), "one lamp", Optional.of(Money.parse("EUR 500.00")));
    return AnInvoice.like(whole).flagged(Optional.of(dispute), Optional.empty(), false).build();
  }

  @Test
  void of_what_is_disputed_in_part_the_rest_keeps_its_routes() {
    ASituation owed =
        reminded("FR", "Europe/Paris", "EUR 6000.00", "2026-07-01")
            .invoiceIs(RoutesTest::disputedInPart);

    Readiness readiness = readiness(owed);

    assertThat(readiness.leftOut()).isEmpty();
    assertThat(readiness.claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.amount()).isEqualTo(Money.parse("EUR 5500.00")));
    assertThat(told(order(owed), "2026-07-01")).isEqualTo("open");
  }

  @ParameterizedTest
  @CsvSource({
    "OLD, limitation 2025-01-15",
    "CLAUSE, arbitration",
  })
  void an_invoice_that_no_court_hears_does_not_spoil_the_claim_on_the_others(
      String other, String why) {
    Situation asked = reminded("FR", "Europe/Paris", "EUR 9000.00", "2026-07-01").build();
    Invoice sound = asked.account().invoices().getFirst();
    Account both =
        withInvoices(
            asked.account(), List.of(sound, other.equals("OLD") ? old(sound) : arbitrated(sound)));

    Readiness readiness = Assessment.of(both, asked.terms(), asked.today());

    assertThat(readiness.leftOut())
        .extracting(out -> out.invoiceId() + " " + NeedCode.of(out.why()))
        .containsExactly("B " + why);
    assertThat(readiness.claims().getFirst().routes("order-for-payment").getFirst().isOpen())
        .isTrue();
  }

  private static Account withInvoices(Account a, List<Invoice> invoices) {
    return new Account(
        a.id(), a.creditor(), a.debtor(), invoices, a.told(), a.feed(), a.history(), a.flow());
  }

  private static Invoice old(Invoice i) {
    return other(i, LocalDate.parse("2020-01-15"), i.contract());
  }

  private static Invoice arbitrated(Invoice i) {
    return other(
        i,
        i.dueDate(),
        new Contract(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Forum(Optional.of(true), Optional.empty(), Optional.empty())));
  }

  private static Invoice other(Invoice i, LocalDate due, Contract contract) {
    return AnInvoice.anInvoice("B")
        .owedBy(i.debtorId())
        .due(due)
        .total(Money.parse("EUR 120.00"))
        .under(contract)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "agency, notice-of-claim not-done",
    "small-claims, open",
  })
  void only_the_announcement_of_a_court_is_a_notice_of_claim(String step, String expected) {
    ASituation owed = remindedTwice(person("2026-07-10"));
    took(owed, "post 2026-04-16 all");
    owed.announces("2026-05-18T10:00", step, "2026-06-30").mailed("2026-05-20", Level.INTENT, "A");

    assertThat(told(readiness(owed).claims().getFirst().routes("small-claims").getFirst()))
        .isEqualTo(expected);
  }

  @Test
  void a_second_copy_of_a_letter_does_not_shorten_the_wait_after_an_answer() {
    ASituation owed = remindedTwice(person("2026-06-30"));
    took(owed, "post 2026-04-16 all answered 2026-06-10");
    took(owed, "post 2026-04-20 all");
    took(owed, "claim 2026-06-12");

    assertThat(told(readiness(owed).claims().getFirst().routes("small-claims").getFirst()))
        .startsWith("letter-of-claim until 2026-07-10");
  }

  private static ASituation person(String on) {
    return ASituation.at(on + "T12:00")
        .underEveryLaw()
        .in("GB-ENG", "Europe/London")
        .debtorIs(DebtorKind.CONSUMER)
        .owes("GBP 900.00");
  }

  @ParameterizedTest
  @CsvSource({
    "REACHED, open",
    "WRONG_PERSON, reminders too-few 1/2",
    "NOT_REACHED, reminders too-few 1/2"
  })
  void a_reminder_that_reached_somebody_else_is_none(ContactOutcome outcome, String expected) {
    ASituation owed =
        ASituation.at("2026-07-01T12:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .took("2026-03-20T10:00", outcome, notice(NoticeKind.REMINDER, Dispatch.POST), "A")
            .mailed(NOTICE, Level.FORMAL_NOTICE, "A");

    assertThat(told(order(owed))).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, 1/2", "2026-03-03, ''"})
  void a_reminder_by_hand_counts_from_the_day_after_the_due_date(String on, String served) {
    ASituation owed =
        ASituation.at("2026-07-01T12:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .mailed("2026-03-12", Level.CLARIFICATION, "A")
            .took(on + "T10:00", notice(NoticeKind.REMINDER, Dispatch.POST), "A")
            .mailed(NOTICE, Level.FORMAL_NOTICE, "A");

    assertThat(told(order(owed)).contains("reminders too-few " + served))
        .isNotEqualTo(served.isEmpty());
  }

  @Test
  void a_way_that_is_not_yet_open_tells_the_day_from_which_it_can_be() {
    ASituation owed =
        remindedTwice(ASituation.at("2026-07-01T12:00").underEveryLaw().owes("EUR 6000.00"));

    assertThat(told(order(owed))).isEqualTo("formal-notice not-done");
    assertThat(order(owed).openAtBest()).contains(LocalDate.parse("2026-08-01"));
  }

  @Test
  void a_rule_of_the_house_does_not_let_a_claim_end() {
    ASituation owed =
        remindedTwice(ASituation.at("2029-12-21T12:00").in("DE", "Europe/Berlin").underEveryLaw())
            .governedBy("DE")
            .owes("EUR 6000.00");

    RouteReadiness way = order(owed);
    assertThat(told(way)).isEqualTo("formal-notice not-done");
    assertThat(way.isRuledOut()).isFalse();
  }

  /** First written to on Tuesday 3 March. */
  @ParameterizedTest
  @CsvSource({
    "US-TX, America/Chicago, 2026-03-08, validation-notice due-by 2026-03-08",
    "US-TX, America/Chicago, 2026-03-09, validation-notice was-due-by 2026-03-08",
    "US-NY-NYC, America/New_York, 2026-10-01, validation-notice was-due-by 2026-03-08",
    "US-MA, America/New_York, 2026-03-10, validation-notice due-by 2026-03-10", // five working days
    "US-MA, America/New_York, 2026-03-11, validation-notice was-due-by 2026-03-10",
  })
  void a_validation_notice_is_told_with_the_last_day_for_it(
      String place, String zone, String on, String expected) {
    ASituation owed =
        ASituation.at(on + "T12:00")
            .in(place, zone)
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .owes("USD 900.00");
    assertThat(firstWay(owed)).contains("validation-notice not-done");

    owed.mailed("2026-03-03", Level.FRIENDLY, "A");
    assertThat(firstWay(owed)).contains(expected);

    owed.took("2026-03-05T10:00", notice(NoticeKind.VALIDATION_NOTICE, Dispatch.POST), "A");
    assertThat(firstWay(owed)).doesNotContain("validation-notice");
  }

  private static String firstWay(ASituation owed) {
    return told(readiness(owed).claims().getFirst().routes().getFirst());
  }

  /** The letter with the cost and its 14 days, of which the day of receipt is on record. */
  @ParameterizedTest
  @CsvSource({
    ", 2026-06-30, 14-day-letter without-proof-of-receipt",
    "2026-06-15, 2026-06-29, 14-day-letter until 2026-06-29",
    "2026-06-15, 2026-06-30, ''",
  })
  void a_dutch_consumer_gets_the_letter_of_14_days_before_a_claim(
      @Nullable String letter, String on, String expected) {
    ASituation owed =
        reminded("NL", "Europe/Amsterdam", "EUR 900.00", on)
            .debtorIs(DebtorKind.CONSUMER)
            .lettered(letter);

    assertThat(told(readiness(owed).claims().getFirst().routes().getFirst()))
        .isEqualTo(expected.isEmpty() ? "civil not-verified" : "civil not-verified, " + expected);
  }

  /** Written on Wednesday 4 March; our own messages do not say all that the law asks for. */
  @ParameterizedTest
  @CsvSource({
    ", 2026-06-30, first-reminder not-done",
    "EMAIL, 2026-03-18, first-reminder until 2026-03-18",
    "EMAIL, 2026-03-19, first-reminder",
    "POST, 2026-03-23, first-reminder until 2026-03-23", // from Monday, the third working day
    "POST, 2026-03-24, first-reminder",
  })
  void a_belgian_consumer_has_14_days_after_the_law_s_reminder_before_a_claim(
      @Nullable Dispatch way, String on, String expected) {
    ASituation owed =
        ASituation.at(on + "T12:00")
            .in("BE", "Europe/Brussels")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .owes("EUR 900.00")
            .mailed("2026-03-03", Level.FRIENDLY, "A");
    if (way != null) {
      owed.took("2026-03-04T10:00", notice(NoticeKind.REMINDER, way), "A");
    }

    assertThat(
            readiness(owed).claims().getFirst().routes().getFirst().needs().stream()
                .map(NeedCode::of)
                .filter(words -> words.startsWith("first-reminder")))
        .containsExactly(expected);
  }

  @Test
  void a_validation_notice_that_was_late_is_done_and_told_as_late() {
    ASituation owed =
        ASituation.at("2026-05-01T12:00")
            .in("US-TX", "America/Chicago")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .owes("USD 900.00")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .took("2026-03-09T10:00", notice(NoticeKind.VALIDATION_NOTICE, Dispatch.POST), "A");

    assertThat(
            readiness(owed).claims().getFirst().routes().getFirst().needs().stream()
                .map(NeedCode::of))
        .contains("validation-notice later-than 2026-03-08");
  }

  /** Due on 2 March, so late from the 3rd on. */
  @ParameterizedTest
  @CsvSource({"2026-03-02, conciliation too-early 2026-03-02", "2026-03-03, open"})
  void on_the_due_date_nobody_is_late_and_no_step_counts(String on, String missing) {
    ASituation owed =
        remindedTwice(ASituation.at("2026-07-01T12:00").underEveryLaw().owes("EUR 900.00"))
            .debtorIs(DebtorKind.CONSUMER)
            .mailed(NOTICE, Level.FORMAL_NOTICE, "A")
            .took(on + "T10:00", notice(NoticeKind.CONCILIATION, Dispatch.IN_PERSON), "A");

    assertThat(told(onTheMerits(owed))).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, true",
    "2026-03-10, false",
    "2026-04-10, false",
    "2026-04-11, true",
  })
  void what_is_posted_during_a_moratorium_is_no_step(String on, boolean counts) {
    ASituation owed =
        remindedTwice(ASituation.at("2026-09-01T12:00"))
            .in("GB-ENG", "Europe/London")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .owes("GBP 900.00")
            .moratorium("2026-03-10", "2026-04-10");
    took(owed, "post " + on + " all");

    String told = told(readiness(owed).claims().getFirst().routes("small-claims").getFirst());
    assertThat(told.contains("letter-of-claim not-done")).isNotEqualTo(counts);
  }

  @Test
  void where_no_court_is_known_no_way_is_offered() {
    Readiness readiness = readiness(reminded("JP", "Asia/Tokyo", "JPY 90000", "2026-07-01"));

    assertThat(readiness.claims()).singleElement().matches(c -> c.routes().isEmpty());
  }

  @Test
  void nothing_is_claimed_on_the_due_date() {
    assertThat(readiness(ASituation.at("2026-03-02T12:00").underEveryLaw()).claims()).isEmpty();
    assertThat(readiness(ASituation.at("2026-03-03T12:00").underEveryLaw()).claims()).hasSize(1);
  }

  private static Readiness readiness(ASituation owed) {
    Situation asked = owed.build();
    return Assessment.of(asked.account(), asked.terms(), asked.today());
  }

  private static RouteReadiness order(ASituation owed) {
    return readiness(owed).claims().getFirst().routes("order-for-payment").getFirst();
  }

  /** Two reminders and a formal notice by e-mail. */
  private static RouteReadiness smallClaim(ASituation owed) {
    return readiness(owed).claims().getFirst().routes("small-claims").getFirst();
  }

  private static ASituation reminded(String place, String zone, String sum, String on) {
    return remindedTwice(ASituation.at(on + "T12:00").in(place, zone).underEveryLaw().owes(sum))
        .mailed(NOTICE, Level.FORMAL_NOTICE, "A");
  }

  private static ASituation remindedTwice(ASituation owed) {
    return owed.mailed("2026-03-03", Level.FRIENDLY, "A")
        .mailed("2026-03-12", Level.CLARIFICATION, "A");
  }

  /** Such as: post 2026-04-16 all answered 2026-05-10. */
  private static void took(ASituation owed, String words) {
    List<String> said = Arrays.asList(words.split(" "));
    String first = said.getFirst();
    if (first.equals("email")) {
      owed.mailed(said.get(1), Level.FORMAL_NOTICE, "A");
      return;
    }
    NoticeKind kind =
        switch (first) {
          case "claim" -> NoticeKind.NOTICE_OF_CLAIM;
          case "negotiation" -> NoticeKind.NEGOTIATION;
          default -> NoticeKind.FORMAL_NOTICE;
        };
    owed.took(
        said.get(1) + "T10:00",
        new Notice(
            kind,
            first.equals("registered") ? Dispatch.REGISTERED : Dispatch.POST,
            after(said, "received"),
            after(said, "answered"),
            said.contains("all")
                ? List.of(
                    "Statement of Account",
                    "information sheet",
                    "Reply Form",
                    "Financial Statement")
                : List.of("statement of account", "Reply Form")),
        "A");
  }

  private static Optional<LocalDate> after(List<String> said, String word) {
    return said.contains(word)
        ? Optional.of(LocalDate.parse(said.get(said.indexOf(word) + 1)))
        : Optional.empty();
  }

  private static Notice notice(NoticeKind kind, Dispatch way) {
    return new Notice(kind, way, Optional.empty(), Optional.empty(), List.of());
  }

  /** How a way stands, in words; what is done is left out. */
  private static String told(RouteReadiness route, String on) {
    assertThat(route.on()).isEqualTo(LocalDate.parse(on));
    return told(route);
  }

  private static String told(RouteReadiness route) {
    String needs =
        route.needs().stream()
            .filter(need -> !(need instanceof Need.Done))
            .map(NeedCode::of)
            .collect(Collectors.joining(", "));
    assertThat(route.isOpen()).isEqualTo(needs.isEmpty());
    assertThat(route.needs()).allMatch(need -> !need.basis().cites().isBlank());
    return needs.isEmpty() ? "open" : needs;
  }
}
