package dev.relance.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {
  @ParameterizedTest
  @CsvSource({
    // what the message reckons, and what it asks for
    "FRIENDLY,      false, false",
    "COMPROMISE,    false, false",
    "FIRM,          true,  true",
    "FORMAL_NOTICE, true,  true",
    "INTENT,        true,  true",
    // its offer includes interest and costs, so it asks for none
    "SETTLEMENT,    true,  false",
  })
  void interest_is_asked_for_where_the_message_says_so(
      Level level, boolean isReckoned, boolean isAsked) {
    Situation asked =
        ASituation.at("2026-07-17T09:30")
            .underEveryLaw()
            .in("FR", "Europe/Paris")
            .debtorIs(DebtorKind.COMPANY)
            .governedBy("FR")
            .build();
    DueLevel item =
        DueLevel.of(
            List.of(
                PartLevel.ofNext(
                    asked.account().invoices().getFirst(),
                    new Rung(level, 1, level.isLegalStep(), 0, Optional.of(BigDecimal.TEN), 14),
                    asked.today())),
            asked.today());

    Demand demand = Demand.of(asked.account(), asked.terms(), List.of(item), asked.today());

    assertThat(demand.reckoned().isPresent()).isEqualTo(isReckoned);
    assertThat(demand.besides(item).isPresent()).isEqualTo(isAsked);
  }
}
