package dev.relance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.JsonTree;
import dev.relance.law.Cap;
import dev.relance.policy.Regard.Manner;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Tone;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy of a debtor or an invoice changes, and what it cannot. */
class PolicyTest {
  private static final Policy GENERAL =
      read(
          "general",
          """
          "ladder": [{"level": "friendly", "day": 1, "needsApproval": true},
                     {"level": "firm", "day": 31, "servedBefore": 1}],
          "spacingDays": 9, "debtorSpacingDays": 14, "minimumAmount": {"EUR": "5.00", "other": "2.00"},
          "acknowledgements": {"recapDays": 5, "recapApproval": true, "receipt": true},
          "promiseGraceDays": 5, "sendFrom": "10:00", "unconfirmedAfterHours": 24, "staleAfterHours": 48,
          "ownerThreshold": {"ageDays": 90, "amount": {"EUR": "1000.00"}, "limitationDays": 200,
                             "secondApproval": {"EUR": "3000.00", "USD": "50.00"}},
          "limits": {"caps": [{"per": "debtor", "max": 1, "days": 14, "channels": ["all"]},
                              {"per": "invoice", "max": 2, "days": 30, "channels": ["all"]}],
                     "cites": "house rule", "why": "quiet"}
          """);
  private static final Policy LOOSE =
      read(
          "loose",
          """
          "ladder": [{"level": "friendly", "day": 3},
                     {"level": "compromise", "day": 9, "reductionPercent": "10", "validDays": 20},
                     {"level": "firm", "day": 40, "servedBefore": 0}],
          "spacingDays": 1, "debtorSpacingDays": 1, "minimumAmount": {"USD": "1.00", "other": "3.00"},
          "promiseGraceDays": 0, "sendFrom": "06:00", "unconfirmedAfterHours": 1,
          "ownerThreshold": {"ageDays": 400, "amount": {"EUR": "9000.00", "USD": "10.00"}, "limitationDays": 10,
                             "secondApproval": {"EUR": "7000.00", "USD": "20.00"}},
          "limits": {"caps": [{"per": "debtor", "max": 3, "days": 7, "channels": ["all"]}],
                     "cites": "house rule", "why": "loud"}
          """);

  @Test
  void a_narrower_policy_keeps_its_days_and_offers_and_loosens_nothing() {
    Policy within = LOOSE.within(GENERAL);

    assertThat(within.reference()).isEqualTo("loose/1");
    assertThat(within.ladder()).extracting(Rung::day).containsExactly(3, 9, 40);
    assertThat(within.rung(Level.COMPROMISE)).isEqualTo(LOOSE.rung(Level.COMPROMISE));
    assertThat(within.ladder()).extracting(Rung::needsApproval).containsExactly(true, false, false);
    assertThat(within.ladder()).extracting(Rung::servedBefore).containsExactly(0, 0, 1);
    assertThat(within.sending().rhythm()).isEqualTo(new Rhythm(9, 14, false, Regard.NONE));
    assertThat(within.sendFrom()).isEqualTo(GENERAL.sendFrom());
    assertThat(within.acknowledgements())
        .isEqualTo(new AcknowledgementTerms(Optional.empty(), true, false));
    assertThat(within.patience()).isEqualTo(GENERAL.patience());
    assertThat(within.ownerAgeDays()).isEqualTo(90);
    assertThat(within.limitationDays()).isEqualTo(200);
    assertThat(within.isOwnersMatter(Money.parse("EUR 1000.00"))).isTrue();
    assertThat(within.isOwnersMatter(Money.parse("USD 10.00"))).isTrue();
    assertThat(within.asksTwoOwners(Money.parse("EUR 2999.99"))).isFalse();
    assertThat(within.asksTwoOwners(Money.parse("EUR 3000.00"))).isTrue();
    assertThat(within.asksTwoOwners(Money.parse("USD 20.00"))).isTrue();
    assertThat(within.isBelowMinimum(Money.parse("EUR 4.99"))).isTrue();
    assertThat(within.isBelowMinimum(Money.parse("USD 1.99"))).isTrue();
    assertThat(within.isBelowMinimum(Money.parse("CHF 2.99"))).isTrue();
    assertThat(within.caps()).hasSize(3).containsAll(GENERAL.caps()).containsAll(LOOSE.caps());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # own, the creditor's: nobody loosens what the creditor chose
          attach, attach, true
          attach, link,   false
          link,   attach, false
          link,   link,   false
          """)
  void invoices_are_attached_if_every_policy_says_so(String own, String general, boolean attached) {
    Policy within = choosing("own", own).within(choosing("general", general));

    assertThat(within.attachesInvoices()).isEqualTo(attached);
  }

  private static Policy choosing(String name, String invoices) {
    return read(
        name,
        """
        "invoices": "%s",
        "ladder": [{"level": "friendly", "day": 3}], "spacingDays": 1, "minimumAmount": {},
        "promiseGraceDays": 0, "sendFrom": "06:00", "unconfirmedAfterHours": 1,
        "ownerThreshold": {"ageDays": 400, "amount": {}}
        """
            .formatted(invoices));
  }

  @Test
  void a_stricter_policy_stays_as_strict() {
    Policy within = GENERAL.within(LOOSE);

    assertThat(within.sending().rhythm()).isEqualTo(new Rhythm(9, 14, false, Regard.NONE));
    assertThat(within.patience()).isEqualTo(GENERAL.patience());
    assertThat(within.ladder()).isEqualTo(GENERAL.ladder());
    assertThat(within.sendFrom()).isEqualTo(GENERAL.sendFrom());
  }

  @Test
  void a_manner_lengthens_the_days_of_a_policy_and_never_shortens_them() {
    assertThat(GENERAL.with(new Manner(21, Tone.PLAIN)).sending().rhythm())
        .isEqualTo(new Rhythm(21, 21, false, Regard.NONE));
    assertThat(GENERAL.with(new Manner(10, Tone.PLAIN)).sending().rhythm())
        .isEqualTo(new Rhythm(10, 14, false, Regard.NONE));
    assertThat(GENERAL.with(new Manner(3, Tone.PLAIN))).isEqualTo(GENERAL);
  }

  @Test
  void what_the_policy_of_an_invoice_says_of_the_debtor_counts_for_the_account() {
    Policy heeding = LOOSE.heeding(GENERAL);

    assertThat(heeding.caps())
        .extracting(Cap::toString)
        .containsExactly(
            "at most 3 contacts per debtor in 7 days", "at most 1 contact per debtor in 14 days");
    assertThat(heeding.sending().rhythm()).isEqualTo(new Rhythm(1, 14, false, Regard.NONE));
    assertThat(heeding.sendFrom()).isEqualTo(GENERAL.sendFrom());
    assertThat(heeding.staleAfter()).isEqualTo(GENERAL.staleAfter());
    assertThat(heeding.ladder()).isEqualTo(LOOSE.ladder());
    assertThat(heeding.owner()).isEqualTo(LOOSE.owner());
  }

  private static Policy read(String name, String choices) {
    return PolicyReader.policy(
        JsonTree.of(
            "{\"policy\": \"%s\", \"version\": 1, \"effectiveFrom\": \"2026-01-01\", %s}"
                .formatted(name, choices)));
  }
}
