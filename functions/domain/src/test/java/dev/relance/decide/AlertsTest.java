package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Alert;
import dev.relance.gate.ASituation;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.StopKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsTest {
  @ParameterizedTest
  @CsvSource({
    "lawyer, true",
    "insolvency, true",
    // What the debtor asks for is heeded, and waits for the summary.
    "opt-out, false",
    "cease, false",
    "moratorium, false",
  })
  void a_lawyer_and_an_insolvency_cannot_wait(String kind, boolean isTold) {
    StopKind stop =
        Stream.of(StopKind.values()).filter(k -> k.word().equals(kind)).findFirst().orElseThrow();

    assertThat(told(ASituation.now().stopped(stop))).hasSize(isTold ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"4999.99, false", "5000.00, true"})
  void a_dispute_is_told_from_the_amount_of_the_policy(String total, boolean isTold) {
    assertThat(
            told(
                ASituation.now()
                    .owes("EUR " + total)
                    .decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR)))
        .hasSize(isTold ? 1 : 0);
  }

  @Test
  void an_event_is_told_once_whatever_else_becomes_due() {
    ASituation stopped = ASituation.now().stopped(StopKind.INSOLVENCY);
    Set<String> events = told(stopped).getFirst().events();

    assertThat(told(stopped.told(events))).isEmpty();
    assertThat(told(stopped.told(events).andOwes("B"))).isEmpty();
  }

  private static List<Alert> told(ASituation situation) {
    return situation.decision().findings().alerts();
  }
}
