package dev.relance.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.cloud.EventBus;
import dev.relance.cloud.Fault;
import dev.relance.cloud.S3;
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
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake;
import dev.relance.pack.RuleFiles;
import dev.relance.plan.WakeUps;
import dev.relance.record.Json;
import dev.relance.record.RecordContract;
import dev.relance.story.Deployed;
import dev.relance.vocabulary.PutOffCause;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The adapters that are deployed, on the embedded cloud, under the contracts of their ports. */
class DeployedAdaptersTest {
  private final Deployed relance =
      Deployed.at(Instant.parse("2026-03-17T08:30:00Z"), RuleFiles.NONE);
  private final Settings settings = relance.settings();
  private final Clients clients = relance.clients();

  @AfterEach
  void close() {
    relance.close();
  }

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
      return relance.evidence(id);
    }

    @Test
    void a_commit_that_no_item_can_hold_is_refused_with_its_account_and_its_size() {
      var id = new AccountId("acme", "chain-of-hotels");
      FollowUp read = accounts.followUp(id);
      var random = new Random(20261130);
      List<Event> events =
          Stream.generate(() -> Long.toHexString(random.nextLong()))
              .limit(9_000)
              .<Event>map(reason -> new Event.MessageRefused("t-1", reason))
              .toList();
      List<Entry> entries = Entry.chain(id, read.head(), Instant.EPOCH, events);

      assertThatIllegalStateException()
          .isThrownBy(() -> accounts.commit(read, entries, Instant.EPOCH))
          .withMessageMatching(
              "evidence of acme/chain-of-hotels, 9000 entries at once: \\d{6} bytes,"
                  + " but an item of DynamoDB holds 407552; .*");
      assertThat(accounts.followUp(id)).isEqualTo(read);
      assertThat(evidence(id)).isEmpty();
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
      return relance.cloud().scheduler().schedules().stream()
          .filter(s -> isOf(id, s.input()))
          .map(s -> s.expression().replaceAll("^at\\(|\\)$", "") + "Z")
          .map(Instant::parse)
          .findFirst();
    }

    private boolean isOf(AccountId id, String input) {
      return new Document("", Json.object(input))
          .optionalText("account")
          .equals(Optional.of(id.key()));
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
      relance
          .cloud()
          .faults()
          .next("SendRawEmail", new Fault.ApiError(400, "MessageRejected", "not verified"));
    }

    @Override
    protected void putOffNext(PutOffCause cause) {
      relance.cloud().faults().next("SendRawEmail", SesAnswer.of(cause));
    }

    @Override
    protected void loseNextAnswer() {
      relance.cloud().faults().next("SendRawEmail", new Fault.LostAnswer());
    }

    @Override
    protected List<String> sent() {
      return relance.cloud().ses().mailbox().stream()
          .map(m -> new String(m.raw().asByteArray(), StandardCharsets.US_ASCII))
          .toList();
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
      relance
          .cloud()
          .faults()
          .next("PutEvents", new Fault.ApiError(400, "ValidationException", "no"));
    }

    @Override
    protected List<String> heard() {
      return relance.cloud().eventBus().events().stream().map(this::told).toList();
    }

    private String told(EventBus.BusEvent event) {
      var detail = new Document("", Json.object(event.detail()));
      return "%s %s %s %s"
          .formatted(
              event.detailType(),
              detail.text("creditorId"),
              detail.instant("at"),
              detail.text("touchpoint"));
    }
  }

  @Nested
  class ArchiveInS3 extends ArchiveContract {
    private final Archive archive =
        new S3Archive(clients, settings, () -> Instant.parse("2026-03-17T08:30:00Z"));

    @Override
    protected Archive archive() {
      return archive;
    }

    @Override
    protected void failNext() {
      relance.cloud().faults().next("PutObject", new Fault.ApiError(403, "AccessDenied", "no"));
    }

    @Override
    protected List<String> kept(AccountId account) {
      return relance.cloud().s3().objects(relance.name("EvidenceArchive")).stream()
          .filter(o -> o.key().startsWith("evidence/" + account.key() + "/"))
          .sorted(Comparator.comparing(S3.Stored::key))
          .flatMap(o -> o.content().asUtf8String().lines())
          .toList();
    }
  }
}
