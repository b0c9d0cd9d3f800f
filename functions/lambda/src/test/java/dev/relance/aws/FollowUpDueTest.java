package dev.relance.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.AccountId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpDueTest {
  @Test
  void the_payload_of_a_timer_is_written_as_it_is_read() {
    var account = new FollowUpDue.OfAccount(new AccountId("atelier-lumen", "d-100"));
    var creditor = new FollowUpDue.OfCreditor("atelier-lumen", Optional.empty());
    var rest = new FollowUpDue.OfCreditor("atelier-lumen", Optional.of("d-500"));

    assertThat(account.json()).isEqualTo("{\"account\":\"atelier-lumen/d-100\"}");
    assertThat(creditor.json()).isEqualTo("{\"creditorId\":\"atelier-lumen\"}");
    assertThat(rest.json()).isEqualTo("{\"after\":\"d-500\",\"creditorId\":\"atelier-lumen\"}");
    for (FollowUpDue due : new FollowUpDue[] {account, creditor, rest}) {
      assertThat(FollowUpDue.read(stream(due.json()))).isEqualTo(due);
    }
    var summary = new SummaryDue("atelier-lumen");
    assertThat(summary.json()).isEqualTo("{\"creditorId\":\"atelier-lumen\"}");
    assertThat(SummaryDue.read(stream(summary.json()))).isEqualTo(summary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"account\":\"no slash\"}", "{\"account\":7}"})
  void another_payload_is_refused(String payload) {
    assertThatIllegalArgumentException().isThrownBy(() -> FollowUpDue.read(stream(payload)));
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
