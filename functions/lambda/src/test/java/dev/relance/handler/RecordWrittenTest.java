package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.journey.TakeInRecords.Change;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordWrittenTest {
  private static final RecordWritten BATCH =
      read(
          """
          {"Records": [
            {"dynamodb": {"SequenceNumber": "1", "ApproximateCreationDateTime": 1771234198,
              "Keys": {"creditorId": {"S": "acme"}, "record": {"S": "invoice#17"}},
              "OldImage": {"debtor": {"S": "before"}, "total": {"S": "1.00"}},
              "NewImage": {"debtor": {"S": "after"}, "autoPay": {"BOOL": true}}}},
            {"dynamodb": {"SequenceNumber": "2",
              "Keys": {"creditorId": {"S": "acme"}, "record": {"S": "invoice#18"}},
              "NewImage": {"debtor": {"S": "no id"}}}},
            {"dynamodb": {"SequenceNumber": "3",
              "Keys": {"creditorId": {"S": "acme"}, "record": {"S": "invoice#19"}},
              "NewImage": {"debtor": {"N": "7"}}}},
            {"dynamodb": {"SequenceNumber": "4",
              "Keys": {"creditorId": {"S": "acme"}, "record": {"S": "rejection#invoice#18"}},
              "NewImage": {"reasons": {"L": [{"S": "total: missing"}]}}}},
            {"dynamodb": {"SequenceNumber": "5",
              "Keys": {"creditorId": {"S": "acme"}, "record": {"S": "invoice#18"}}}}
          ]}
          """);

  @Test
  void a_change_names_its_key_and_the_debtors_before_and_after() {
    assertThat(BATCH.changes())
        .containsExactly(
            change("invoice#17", false, "before", "after"),
            change("invoice#18", false),
            change("invoice#19", false),
            change("invoice#18", true));
  }

  @Test
  void what_failed_is_delivered_again_and_nothing_else() {
    assertThat(BATCH.answer(Set.of(change("invoice#18", false))).getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly("2", "5");
    assertThat(BATCH.answer(Set.of()).getBatchItemFailures()).isEmpty();
  }

  private static Change change(String record, boolean isRejection, String... debtors) {
    return new Change(new RecordKey("acme", record), Set.of(debtors), isRejection);
  }

  private static RecordWritten read(String json) {
    return RecordWritten.read(
        LambdaEventSerializers.serializerFor(
                DynamodbEvent.class, RecordWrittenTest.class.getClassLoader())
            .fromJson(json));
  }
}
