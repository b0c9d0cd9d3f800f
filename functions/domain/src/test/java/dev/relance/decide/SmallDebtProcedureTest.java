package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While a French judicial officer tries to recover a small debt, nobody asks for payment. */
class SmallDebtProcedureTest {
  @ParameterizedTest
  @CsvSource({
    // the other invoice of the debtor, about which nothing was decided
    "FR, JUDICIAL_OFFICER, CPCE R125-7",
    "FR, ORDER_FOR_PAYMENT, ",
    "BE, JUDICIAL_OFFICER, ",
  })
  void nothing_is_sent_about_any_invoice_where_the_law_says_so(
      String place, LegalStep step, @Nullable String cites) {
    Plan plan = taken(at("2026-04-20T10:00").in(place, "Europe/Paris"), step).decision();

    assertThat(plan instanceof Plan.Send).isEqualTo(cites == null);
    assertThat(
            plan.findings().silences().stream()
                .map(Silence::objection)
                .filter(objection -> objection.rule() == Rule.STEP_TAKEN)
                .map(objection -> objection.source().cites()))
        .isEqualTo(cites == null ? List.of("house rule") : List.of(cites, cites));
  }

  @Test
  void an_approval_does_not_lift_it_and_a_resume_does() {
    ASituation running =
        taken(at("2026-04-22T10:00").in("FR", "Europe/Paris"), LegalStep.JUDICIAL_OFFICER)
            .approved("2026-04-21T10:00", Level.FORMAL_NOTICE);

    assertThat(running.decision()).isNotInstanceOf(Plan.Send.class);
    assertThat(running.decided("2026-04-21T12:00", DecisionKind.RESUME, DecidedBy.OWNER).decision())
        .isInstanceOf(Plan.Send.class);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, JUDICIAL_OFFICER, true",
    // whoever has the case does not write the recap of our call
    "FR, ORDER_FOR_PAYMENT, false",
    "BE, JUDICIAL_OFFICER, false",
  })
  void an_acknowledgement_is_held_back_too(String place, LegalStep step, boolean isHeld) {
    Plan plan =
        taken(
                ASituation.at("2026-04-17T10:00")
                    .underEveryLaw()
                    .in(place, "Europe/Paris")
                    .spoke("2026-04-16T15:00", Channel.CALL, ContactOutcome.PAYMENT_ANNOUNCED),
                step)
            .decision();

    assertThat(plan instanceof Plan.Respond).isNotEqualTo(isHeld);
    assertThat(plan.findings().unanswered())
        .map(silence -> silence.objection().source().cites())
        .isEqualTo(isHeld ? List.of("CPCE R125-7") : List.of());
  }

  private static ASituation at(String now) {
    return ASituation.at(now).underEveryLaw().andOwes("B");
  }

  private static ASituation taken(ASituation situation, LegalStep step) {
    return situation.owner(
        "2026-04-16T11:00",
        DecisionKind.STEP_TAKEN,
        decided -> decided.step(step, LocalDate.parse("2026-04-16")));
  }
}
