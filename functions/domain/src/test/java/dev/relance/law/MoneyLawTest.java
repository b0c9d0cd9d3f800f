package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyLawTest {
  private static final String BASIS =
      "'bound': 'binds-creditor', 'cites': 'a source', 'why': 'Because.', 'verified': true";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # list | entry | what the refusal says
          interest | 'between': ['B2X'] | X.money.interest[0].between: 'B2X' is not one of [b2b, b2c]
          interest | 'between': [] | X.money.interest[0].between: name the parties
          interest | 'between': ['b2b'], 'kind': 'FLOATING' | X.money.interest[0].kind: 'FLOATING' is not one of
          interest | 'between': ['b2b'], 'kind': 'fixed', 'starts': 'day-after-due' | X.money.interest[0].reference: write either a reference or a ratePct
          interest | 'between': ['b2b'], 'kind': 'fixed', 'reference': 'ECB', 'starts': 'day-after-due' | X.money.interest[0].kind: kind fixed does not fit
          interest | 'between': ['b2b'], 'kind': 'fixed', 'ratePct': '-1', 'starts': 'day-after-due' | X.money.interest[0].times: a rate of -1 %
          interest | 'between': ['b2b'], 'kind': 'fixed', 'ratePct': '5', 'starts': 'day-after-due', 'leap': '360' | X.money.interest[0].leap: '360' is not one of
          interest | 'between': ['b2b'], 'kind': 'fixed', 'ratePct': '5', 'starts': 'day-after-due', 'contractFloor': {'times': '3'} | X.money.interest[0].contractFloor.reference is missing
          fixedSums | 'between': ['b2b'], 'currency': 'GBX', 'tiers': [{'amount': '40'}] | X.money.fixedSums[0].currency: currency 'GBX'
          fixedSums | 'between': ['b2b'], 'currency': 'GBP', 'per': 'invoice', 'tiers': [] | X.money.fixedSums[0].tiers: the last tier must have no 'below'
          fixedSums | 'between': ['b2b'], 'currency': 'GBP', 'per': 'invoice', 'tiers': [{'below': '9', 'amount': '1'}, {'below': '9', 'amount': '2'}, {'amount': '3'}] | X.money.fixedSums[0].tiers: tier 1 must end above tier 0
          fixedSums | 'between': ['b2b'], 'currency': 'GBP', 'per': 'invoice', 'tiers': [{'amount': '40.001'}] | X.money.fixedSums[0].tiers[0].amount: amount '40.001' has more decimals
          collectionCosts | 'between': ['b2c'], 'currency': 'EUR', 'bands': [{'percent': '15'}], 'min': '9', 'max': '8', 'afterLetterDays': 14 | X.money.collectionCosts[0].bands: min EUR 9.00 is above max EUR 8.00
          collectionCosts | 'between': ['b2c'], 'currency': 'EUR', 'bands': [{'percent': '15'}], 'min': '8', 'max': '9' | X.money.collectionCosts[0].afterLetterDays is missing
          penaltyCaps | 'between': ['b2c'], 'currency': 'EUR', 'tiers': [{'upTo': '9', 'amount': '1'}] | X.money.penaltyCaps[0].tiers: the last tier must have no 'upTo'
          fees | 'between': ['b2c'], 'rule': 'never' | X.money.fees[0].rule: 'never' is not one of
          """)
  void a_wrong_entry_is_refused_with_its_place(String list, String entry, String says) {
    Document money = money(list, entry + ", " + BASIS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MoneyLaw.read("X", money))
        .withMessageStartingWith(says);
  }

  @ParameterizedTest
  @CsvSource({"cites", "why"})
  void an_entry_without_its_source_is_refused(String member) {
    Document money =
        money("fees", "'between': ['b2c'], 'rule': 'forbidden', " + BASIS.replace(member, "x"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MoneyLaw.read("X", money))
        .withMessage("X.money.fees[0].%s is missing", member);
  }

  @ParameterizedTest
  @CsvSource({
    // both ends are inclusive; whom it concerns
    "2025-12-31, COMPANY,     false",
    "2026-01-01, COMPANY,     true",
    "2026-06-30, COMPANY,     true",
    "2026-07-01, COMPANY,     false",
    "2026-01-01, SOLE_TRADER, false",
    "2026-01-01, CONSUMER,    false",
  })
  void an_entry_holds_on_its_days_for_its_debtors(LocalDate on, DebtorKind debtor, boolean holds) {
    String entry =
        "'between': ['b2b'], 'rule': 'contract-only', 'debtors': ['company'], "
            + "'effectiveFrom': '2026-01-01', 'effectiveTo': '2026-06-30', "
            + BASIS;

    assertThat(MoneyLaw.read("X", money("fees", entry)).fee(on, debtor).isPresent())
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    // a row holds to the end of its own half-year or year, whether or not a later row is there
    "half-yearly, 2019-12-31, ",
    "half-yearly, 2020-01-01, 1",
    "half-yearly, 2020-06-30, 1",
    "half-yearly, 2020-07-01, ",
    "yearly,      2020-12-31, 1",
    "yearly,      2021-01-01, ",
    // or to the day that it names itself, inclusive, before or after that
    "half-yearly, 2022-12-31, ",
    "half-yearly, 2023-01-01, 2",
    "half-yearly, 2024-12-31, 2",
    "half-yearly, 2025-01-01, ",
    "half-yearly, 2025-07-01, 3",
    "half-yearly, 2025-08-31, 3",
    "half-yearly, 2025-09-01, ",
  })
  void a_rate_is_never_carried_beyond_its_period(String changes, LocalDate day, String pct) {
    Document rates =
        tree(
            "{'version': '1', 'references': {'R': {'changes': '%s', 'rows': [%s]}}}"
                .formatted(
                    changes,
                    String.join(
                        ", ",
                        row("2020-01-01", "1"),
                        row("2023-01-01", "2', 'holdsUntil': '2024-12-31"),
                        row("2025-07-01", "3', 'holdsUntil': '2025-08-31"))));

    assertThat(ReferenceRates.read(rates).on("R", day))
        .map(row -> row.ratePct().orElseThrow().toPlainString())
        .isEqualTo(java.util.Optional.ofNullable(pct));
  }

  private static String row(String from, String pct) {
    return "{'from': '%s', 'ratePct': '%s', 'cites': 'S1', 'verified': true}".formatted(from, pct);
  }

  private static Document money(String list, String entry) {
    return new Document("X.money", tree("{'%s': [{%s}]}".formatted(list, entry)).members());
  }

  private static Document tree(String json) {
    return JsonTree.of(json.replace('\'', '"'));
  }
}
