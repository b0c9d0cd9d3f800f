package dev.relance.local.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.CloudEndpoint;
import dev.relance.cloud.Fault;
import dev.relance.cloud.S3.Stored;
import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookReader;
import dev.relance.local.redrive.Redrive.Done;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.stack.DeployedStack;
import dev.relance.pack.RuleFiles;
import dev.relance.record.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stack gave up is done again. */
class RedriveTest {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme", "d");
  private static final String REMOVED =
      """
      {"source": "aws.s3", "detail-type": "Object Created", "time": "2026-01-05T20:00:00Z",
       "detail": {"bucket": {"name": "relance-failedbatches"}, "object": {"key": "removed"}}}
      """;

  private final LocalRelance relance = LocalRelance.start(START);

  @SuppressWarnings("NullAway.Init")
  private CloudEndpoint endpoint;

  @BeforeEach
  void record() throws IOException {
    endpoint = CloudEndpoint.open(relance.cloud(), 0);
    write(
        """
        {"creditorId": "acme", "record": "creditor", "name": "Acme",\
         "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},\
         "email": "billing@acme.example", "ownerEmails": ["owner@acme.example"], "language": "en",\
         "timeZone": "Europe/Paris", "country": "FR"}
        {"creditorId": "acme", "record": "debtor#d", "name": "Debtor", "kind": "company",\
         "emails": ["a@debtor.example"], "country": "FR", "timeZone": "Europe/Paris"}
        """);
  }

  @AfterEach
  void remove() {
    endpoint.close();
    relance.close();
  }

  @Test
  void a_poisoned_batch_is_given_up_and_taken_in_again_once_its_cause_is_mended()
      throws IOException {
    poison("TransactWriteItems");
    write(invoice("A-1"));
    assertThat(waiting("RecordsDeadLetters")).isEqualTo(1);

    // Looking changes nothing, and the letter can be read again at once.
    assertThat(looked()).hasSize(1).first().asString().contains("OnRecordWritten");
    assertThat(looked()).hasSize(1);
    assertThat(evidence()).isZero();

    // While the cause lasts, the letter stays.
    assertThat(redriven().failed()).hasSize(1);
    assertThat(waiting("RecordsDeadLetters")).isEqualTo(1);

    relance.cloud().faults().clear();
    assertThat(redriven()).isEqualTo(new Done(1, List.of()));
    assertThat(waiting("RecordsDeadLetters")).isZero();
    assertThat(evidence()).isEqualTo(1);
    assertThat(looked()).isEmpty();
  }

  @Test
  void the_same_letter_twice_changes_nothing_more() throws IOException {
    poison("TransactWriteItems");
    write(invoice("A-1"));
    relance.cloud().faults().clear();
    redriven();
    long taken = evidence();

    letter("RecordsDeadLetters", REMOVED);
    letter("RecordsDeadLetters", REMOVED);

    assertThat(redriven().failed()).isEmpty();
    assertThat(evidence()).isEqualTo(taken);
  }

  @Test
  void a_failed_batch_keeps_its_payload_in_one_object_however_many_records_it_has()
      throws IOException {
    poison("TransactWriteItems");
    write(invoice("A-1") + invoice("A-2"));

    assertThat(waiting("RecordsDeadLetters")).isEqualTo(1);
    Stored kept = batches().getFirst();
    assertThat(kept.key())
        .matches(
            "aws/lambda/[0-9a-f-]{36}/shardId-[0-9a-f-]+/2026/01/05/2026-01-05T08.00.00-[0-9a-f-]{36}");
    Document batch = new Document("", Json.object(kept.content().asUtf8String()));
    assertThat(batch.object("requestContext").text("condition"))
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(batch.object("DDBStreamBatchInfo").whole("batchSize")).isEqualTo(2);
    assertThat(batch.text("payload")).contains("invoice#A-1", "invoice#A-2");

    // Its payload is enough: the stream is not asked.
    relance.cloud().faults().clear();
    poison("GetRecords");
    assertThat(redriven()).isEqualTo(new Done(1, List.of()));
    assertThat(evidence()).isEqualTo(2);
  }

  @Test
  void a_batch_that_was_removed_is_taken_in_from_the_table() throws IOException {
    poison("TransactWriteItems");
    write(invoice("A-1") + invoice("A-2"));
    relance.cloud().faults().clear();
    relance.cloud().queues().empty(relance.name("RecordsDeadLetters"));
    letter("RecordsDeadLetters", REMOVED);

    assertThat(looked()).singleElement().asString().contains("every record of the table");
    assertThat(redriven().failed()).isEmpty();

    assertThat(evidence()).isEqualTo(2);
  }

  @Test
  void evidence_that_was_not_copied_is_copied_from_its_batch_or_from_the_table()
      throws IOException {
    poison("PutObject");
    write(invoice("A-1"));
    relance.advanceTo(START.plus(Duration.ofHours(1)));
    assertThat(waiting("EvidenceDeadLetters")).isPositive();
    assertThat(copies()).isEmpty();
    relance.cloud().faults().clear();

    assertThat(redriven().failed()).isEmpty();
    assertThat(copies()).isNotEmpty();

    Stored copy = copies().getFirst();
    letter("EvidenceDeadLetters", REMOVED);
    assertThat(redriven().failed()).isEmpty();
    assertThat(relance.cloud().s3().versions(relance.name("EvidenceArchive"), copy.key()))
        .hasSize(2);
  }

  @Test
  void a_call_that_failed_is_made_again_and_a_sweep_is_left_to_the_next_one() throws IOException {
    write(invoice("A-1"));
    letter("FollowUpsDeadLetters", "{\"account\": \"acme/d\"}");
    letter("FollowUpsDeadLetters", "{}");
    letter(
        "FollowUpsDeadLetters",
        """
        {"requestContext": {"functionArn": "arn:aws:lambda:eu-west-1:1:function:relance-OnSummaryDue:live"},
         "requestPayload": {"creditorId": "acme"}, "responsePayload": {"errorMessage": "x"}}
        """);

    letter("SourcesDeadLetters", "{\"source\": \"aws.s3\"}");

    assertThat(String.join("\n", looked()))
        .contains("OnFollowUpDue", "OnSummaryDue", "next sweep", "OnSourceEvent is called");
    relance.cloud().queues().empty(relance.name("SourcesDeadLetters"));
    assertThat(redriven()).isEqualTo(new Done(3, List.of()));
    assertThat(waiting("FollowUpsDeadLetters")).isZero();
  }

  @Test
  void a_letter_that_nobody_can_read_is_left_where_it_is() {
    letter("MailEventsDeadLetters", "not JSON");

    assertThat(redriven().failed()).singleElement().asString().contains("cannot be read");
    assertThat(waiting("MailEventsDeadLetters")).isEqualTo(1);
  }

  private void poison(String operation) {
    relance
        .cloud()
        .faults()
        .when(
            call -> call.operation().equals(operation),
            new Fault.ApiError(400, "ValidationException", "poison"));
  }

  private void write(String lines) throws IOException {
    byte[] book = lines.getBytes(StandardCharsets.UTF_8);
    relance.write(BookReader.read("test", new ByteArrayInputStream(book)).sound().lines());
  }

  private static String invoice(String number) {
    return """
    {"creditorId": "acme", "record": "invoice#%1$s", "number": "%1$s", "debtor": "d",\
     "issueDate": "2026-01-05", "dueDate": "2026-02-05", "currency": "EUR", "total": "100.00"}
    """
        .formatted(number);
  }

  private void letter(String queue, String body) {
    relance.cloud().queues().send(relance.name(queue), body);
  }

  private int waiting(String queue) {
    return relance.cloud().queues().size(relance.name(queue));
  }

  private List<Stored> batches() {
    return relance.cloud().s3().objects(relance.name("FailedBatches"));
  }

  private List<Stored> copies() {
    return relance.cloud().s3().objects(relance.name("EvidenceArchive"));
  }

  private long evidence() {
    return relance.evidence(ACCOUNT).size();
  }

  private List<String> looked() {
    Redrive redrive = redrive();
    redrive.leave();
    return redrive.plan();
  }

  private Done redriven() {
    return redrive().run();
  }

  private Redrive redrive() {
    return new Redrive(
        DeployedStack.at(
            new DeployedStack.Address(
                "relance", Optional.of("eu-west-1"), Optional.of(endpoint.address())),
            InstantSource.system(),
            RuleFiles.NONE));
  }
}
