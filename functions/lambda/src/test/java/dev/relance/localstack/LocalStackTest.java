package dev.relance.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.relance.account.Accounts;
import dev.relance.aws.Clients;
import dev.relance.aws.DynamoAccounts;
import dev.relance.aws.DynamoIntake;
import dev.relance.aws.EventBridgeBus;
import dev.relance.aws.S3Archive;
import dev.relance.aws.SchedulerWakeUps;
import dev.relance.aws.SesAnswer;
import dev.relance.aws.SesPostman;
import dev.relance.aws.Settings;
import dev.relance.cloud.Fault;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.MovableClock;
import dev.relance.contract.AccountsContract;
import dev.relance.contract.ArchiveContract;
import dev.relance.contract.BusContract;
import dev.relance.contract.IntakeContract;
import dev.relance.contract.PostmanContract;
import dev.relance.contract.WakeUpsContract;
import dev.relance.delivery.Postman;
import dev.relance.document.Document;
import dev.relance.evidence.Archive;
import dev.relance.evidence.Bus;
import dev.relance.handler.EventFile;
import dev.relance.handler.OnFollowUpDue;
import dev.relance.handler.OnMailEvent;
import dev.relance.handler.OnRecordWritten;
import dev.relance.handler.Wiring;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake;
import dev.relance.pack.RuleFiles;
import dev.relance.plan.WakeUps;
import dev.relance.record.Json;
import dev.relance.record.RecordContract;
import dev.relance.vocabulary.PutOffCause;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

@Testcontainers(disabledWithoutDocker = true)
class LocalStackTest {
  /** The last one that asks for no token. */
  @Container
  static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"));

  private static final Instant NOW = Instant.parse("2026-03-17T08:30:00Z");

  private final Provisioned stack = new Provisioned(LOCALSTACK.getEndpoint());
  private final Settings settings = stack.settings();
  private final NextCall nextCall = new NextCall();
  private final Clients clients = stack.clients(nextCall);

  @Nested
  class AccountsInDynamoDb extends AccountsContract {
    private final Accounts accounts =
        new DynamoAccounts(
            clients, settings, new RecordContract("standard"::equals, _ -> false, _ -> true));

    @Override
    protected Accounts accounts() {
      return accounts;
    }

    @Override
    protected List<String> evidence(AccountId id) {
      return stack.evidence(id);
    }
  }

  @Nested
  class IntakeInDynamoDb extends IntakeContract {
    private final Intake intake =
        new DynamoIntake(
            clients, settings, new RecordContract("standard"::equals, _ -> false, _ -> true));

    @Override
    protected Intake intake() {
      return intake;
    }
  }

  @Nested
  class WakeUpsInScheduler extends WakeUpsContract {
    private final WakeUps wakeUps = new SchedulerWakeUps(clients, settings);

    @Override
    protected WakeUps wakeUps() {
      return wakeUps;
    }

    @Override
    protected Optional<Instant> timer(AccountId id) {
      return LocalStackTest.this.timer(id).map(LocalStackTest::firesAt);
    }
  }

  @Nested
  class PostmanInSes extends PostmanContract {
    private final Postman postman = new SesPostman(clients, settings);

    @Override
    protected Postman postman() {
      return postman;
    }

    @Override
    protected void refuseNext() {
      nextCall.isRefused();
    }

    @Override
    protected void putOffNext(PutOffCause cause) {
      Fault.ApiError said = SesAnswer.of(cause);
      nextCall.isRefused(said.code(), said.message());
    }

    @Override
    protected void loseNextAnswer() {
      nextCall.losesItsAnswer();
    }

    @Override
    protected List<String> sent() {
      return stack.sent().stream().map(mail -> mail.text("RawData")).toList();
    }
  }

  @Nested
  class BusInEventBridge extends BusContract {
    private final Bus bus = new EventBridgeBus(clients, settings);

    @Override
    protected Bus bus() {
      return bus;
    }

    @Override
    protected void failNext() {
      nextCall.isRefused();
    }

    @Override
    protected List<String> heard() {
      return stack.heard().stream().map(this::told).toList();
    }

    private String told(Document event) {
      Document detail = event.object("detail");
      return "%s %s %s %s"
          .formatted(
              event.text("detail-type"),
              detail.text("creditorId"),
              detail.instant("at"),
              detail.whole("n"));
    }
  }

  @Nested
  class ArchiveInS3 extends ArchiveContract {
    private final Archive archive = new S3Archive(clients, settings, () -> NOW);

    @Override
    protected Archive archive() {
      return archive;
    }

    @Override
    protected void failNext() {
      nextCall.isRefused();
    }

    @Override
    protected List<String> kept(AccountId account) {
      return stack.archived("evidence/" + account.key() + "/");
    }
  }

  /** From a record to a mail and what is reported of it; the test is clock and timer. */
  @Nested
  class Journeys {
    private static final AccountId MIRAVELLE = new AccountId("atelier-lumen", "d-100");

    private final Context context = LambdaContext.of(_ -> {});
    private final MovableClock clock = MovableClock.at(NOW);
    private final Wiring wiring = new Wiring(settings, clients, clock, RuleFiles.NONE);

    @Test
    void a_reminder_goes_out_when_its_timer_fires_and_its_delivery_is_noted() {
      String touchpoint = remind();

      LambdaRuntime.invoke(
          new OnMailEvent(wiring), EventFile.of("mail-event").about(touchpoint).bytes(), context);

      assertThat(stack.sent()).hasSize(1);
      assertThat(stack.sent().getFirst().text("RawData")).contains("compta@miravelle.example");
      assertThat(evidence()).extracting(e -> e.text("event")).endsWith("delivery-reported");
      assertThat(evidence().getLast().text("fate")).isEqualTo("delivered");
      assertThat(timer(MIRAVELLE)).as("the next look").isPresent();
    }

    @Test
    void a_bounce_suppresses_the_address() {
      String touchpoint = remind();

      LambdaRuntime.invoke(
          new OnMailEvent(wiring),
          EventFile.of("mail-event-bounce").about(touchpoint).bytes(),
          context);

      assertThat(evidence().getLast().text("event")).isEqualTo("address-suppressed");
      assertThat(evidence().getLast().text("address")).isEqualTo("compta@miravelle.example");
    }

    /** Writes records, fires the timer that they set, and returns the touchpoint of the mail. */
    private String remind() {
      EventFile written = EventFile.of("record-written");
      stack.write(written.newImages());
      LambdaRuntime.invoke(new OnRecordWritten(wiring), written.bytes(), context);
      GetScheduleResponse timer = timer(MIRAVELLE).orElseThrow();
      clock.moveTo(firesAt(timer));
      LambdaRuntime.invoke(
          new OnFollowUpDue(wiring),
          timer.target().input().getBytes(StandardCharsets.UTF_8),
          context);
      return evidence().stream()
          .filter(e -> e.text("event").equals("message-authorized"))
          .map(e -> e.text("touchpoint"))
          .findFirst()
          .orElseThrow();
    }

    private List<Document> evidence() {
      return stack.evidence(MIRAVELLE).stream()
          .map(line -> new Document("", Json.object(line)))
          .toList();
    }
  }

  private Optional<GetScheduleResponse> timer(AccountId id) {
    return stack.timers().stream().filter(timer -> isOf(id, timer.target().input())).findFirst();
  }

  private static boolean isOf(AccountId id, String input) {
    return new Document("", Json.object(input))
        .optionalText("account")
        .equals(Optional.of(id.key()));
  }

  private static Instant firesAt(GetScheduleResponse timer) {
    return Instant.parse(timer.scheduleExpression().replaceAll("^at\\(|\\)$", "") + "Z");
  }
}
