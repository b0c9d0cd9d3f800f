package dev.relance.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.account.Accounts;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.pack.RuleFiles;
import dev.relance.record.RecordContract;
import dev.relance.story.Deployed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is decided upon is read as it is now, so that no payment is missed. */
class ConsistentReadsTest {
  private final Deployed relance =
      Deployed.at(Instant.parse("2026-03-17T08:30:00Z"), RuleFiles.NONE);
  private final List<SdkRequest> calls = new ArrayList<>();
  private final Clients clients =
      new Clients(relance.settings(), relance.cloud()::http, List.of(new Watch()));
  private final RecordContract contract =
      new RecordContract("standard"::equals, _ -> false, _ -> true);

  @AfterEach
  void close() {
    relance.close();
  }

  @Test
  void an_account_and_its_records_are_read_strongly_consistent() {
    Accounts accounts = new DynamoAccounts(clients, relance.settings(), contract);
    var id = new AccountId("acme", "bistro");

    accounts.load(id);
    accounts.followUp(id);

    assertThat(calls).hasSize(3).allMatch(ConsistentReadsTest::isConsistent);
  }

  @Test
  void a_record_that_changed_is_read_strongly_consistent() {
    Intake intake = new DynamoIntake(clients, relance.settings(), contract);

    intake.read(List.of(new RecordKey("acme", "invoice#A-1")));
    intake.desk("acme");

    assertThat(calls).hasSizeGreaterThan(1).allMatch(ConsistentReadsTest::isConsistent);
  }

  private static boolean isConsistent(SdkRequest call) {
    return switch (call) {
      case GetItemRequest get -> Boolean.TRUE.equals(get.consistentRead());
      case QueryRequest query -> Boolean.TRUE.equals(query.consistentRead());
      case BatchGetItemRequest batch ->
          batch.requestItems().values().stream()
              .allMatch(keys -> Boolean.TRUE.equals(keys.consistentRead()));
      default -> false;
    };
  }

  private final class Watch implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      calls.add(context.request());
    }
  }
}
