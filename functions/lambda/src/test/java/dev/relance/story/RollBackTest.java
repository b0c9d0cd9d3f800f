package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.aws.StoredState;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.handler.OnFollowUpDue;
import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An earlier release finds what a later one wrote. */
class RollBackTest {
  private static final AccountId ACCOUNT = new AccountId(Records.CREDITOR, Records.DEBTOR);

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_state_of_a_later_release_is_refused_and_nothing_is_lost_for_that_release() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.outageUntil("2026-02-03T10:00");
    Map<String, AttributeValue> state = state();
    put(StoredState.ofALaterRelease(state));

    assertThatIllegalArgumentException()
        .isThrownBy(this::followUp)
        .withMessageContaining("which this version does not know");
    assertThat(diary.reminders()).isEmpty();
    assertThat(state()).as("it is not overwritten").isEqualTo(StoredState.ofALaterRelease(state));

    // The later release comes back, and reads what it wrote.
    put(state);
    followUp();
    diary.on("2026-02-03T20:00");

    assertThat(diary.reminders()).hasSize(1);
  }

  private void followUp() {
    byte[] event =
        "{\"account\": \"%s\"}".formatted(ACCOUNT.key()).getBytes(StandardCharsets.UTF_8);
    LambdaRuntime.invoke(
        new OnFollowUpDue(diary.relance().wiring()), event, LambdaContext.of(_ -> {}));
  }

  private Map<String, AttributeValue> state() {
    return diary.cloud().tables().getItem(r -> r.tableName(table()).key(key())).item();
  }

  private void put(Map<String, AttributeValue> item) {
    diary.cloud().tables().putItem(r -> r.tableName(table()).item(item));
  }

  private String table() {
    return diary.relance().name("FollowUpsTable");
  }

  private static Map<String, AttributeValue> key() {
    return Map.of(
        "account", AttributeValue.fromS(ACCOUNT.key()), "item", AttributeValue.fromS("account"));
  }
}
