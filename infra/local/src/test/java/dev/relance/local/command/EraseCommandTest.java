package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.CloudEndpoint;
import dev.relance.cloud.Fault;
import dev.relance.cloud.S3.Stored;
import dev.relance.document.Document;
import dev.relance.evidence.Defect;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.verify.EvidenceFolder;
import dev.relance.record.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debtor's data is erased from a deployed stack, and the chain still verifies. */
class EraseCommandTest {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant ERASED = START.plus(Duration.ofDays(70));
  private static final AccountId ACCOUNT = new AccountId("acme", "d");
  private static final String ADDRESS = "corvane.example";
  private static final String INVOICE =
      """
      {"creditorId": "acme", "record": "invoice#%1$s", "number": "%1$s", "debtor": "d",\
       "issueDate": "2026-01-05", "dueDate": "2026-02-05", "currency": "EUR", "total": "100.00"}
      """;

  private final LocalRelance relance = LocalRelance.start(START);

  @SuppressWarnings("NullAway.Init")
  private CloudEndpoint endpoint;

  @TempDir private Path dir = Path.of("");

  @BeforeEach
  void deploy() throws IOException {
    write(
        """
        {"creditorId": "acme", "record": "creditor", "name": "Acme",\
         "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},\
         "email": "billing@acme.example", "ownerEmails": ["owner@acme.example"], "language": "en",\
         "timeZone": "Europe/Paris", "country": "FR"}
        {"creditorId": "acme", "record": "debtor#d", "name": "Maison Corvane", "kind": "company",\
         "emails": ["a@corvane.example"], "country": "FR", "timeZone": "Europe/Paris"}
        """
            + INVOICE.formatted("A-1"));
    relance.advanceTo(ERASED.minus(Duration.ofDays(1)));
    write(
        """
        {"creditorId": "acme", "record": "reply#r", "debtor": "d", "at": "2026-03-15T08:00:00Z",\
         "from": "a@corvane.example", "subject": "Re", "text": "Please send the order once more."}
        """);
    relance.advanceTo(ERASED);
    endpoint = CloudEndpoint.open(relance.cloud(), 0);
  }

  @AfterEach
  void remove() {
    endpoint.close();
    relance.close();
  }

  @Test
  void without_yes_it_tells_what_there_is_and_changes_nothing() {
    List<String> before = relance.evidence(ACCOUNT);

    Called called = erase();

    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("records", "entries of evidence", "Nothing was erased");
    assertThat(relance.evidence(ACCOUNT)).isEqualTo(before);
    assertThat(archived()).contains(ADDRESS);
  }

  @Test
  void afterwards_nothing_says_who_the_debtor_is_and_every_hash_is_as_before() throws IOException {
    List<String> before = relance.evidence(ACCOUNT);
    assertThat(String.join("", before)).contains(ADDRESS, "message-authorized");
    String reply = "replies/%s.eml".formatted(sha256OfReply());
    relance.cloud().s3().store(bucket(), reply, ADDRESS.getBytes(StandardCharsets.UTF_8));

    assertThat(erase("--yes").out()).contains("Erased.").doesNotContain("under a lock");

    List<String> after = relance.evidence(ACCOUNT);
    assertThat(after).hasSize(before.size() + 1);
    assertThat(hashes(after).subList(0, before.size())).isEqualTo(hashes(before));
    assertThat(after.getLast()).contains("debtor-erased", "request 17");
    assertThat(String.join("", after)).doesNotContain(ADDRESS, "Corvane", "mime");
    assertThat(archived()).doesNotContain(ADDRESS, "Corvane");
    assertThat(relance.cloud().s3().versions(bucket(), reply)).isEmpty();
    assertThat(verified()).isEqualTo(before.size());
    assertThat(onStack("account", ACCOUNT.creditorId(), ACCOUNT.debtorId()).out())
        .contains("unbroken");
  }

  @Test
  void nothing_more_is_sent_and_what_is_recorded_later_continues_the_chain() throws IOException {
    erase("--yes");
    List<String> erased = relance.evidence(ACCOUNT);
    int mails = relance.mailbox().size();

    relance.advanceTo(ERASED.plus(Duration.ofDays(40)));

    assertThat(relance.evidence(ACCOUNT)).isEqualTo(erased);
    assertThat(relance.mailbox()).hasSize(mails);

    write(INVOICE.formatted("A-2"));
    relance.advanceTo(ERASED.plus(Duration.ofDays(41)));
    assertThat(relance.evidence(ACCOUNT)).hasSizeGreaterThan(erased.size());
    assertThat(verified()).isEqualTo(erased.size() - 1);
  }

  @Test
  void a_lock_that_cannot_be_lifted_is_told_with_its_end_and_a_second_call_finishes()
      throws IOException {
    relance
        .cloud()
        .faults()
        .when(
            call -> call.operation().equals("DeleteObjectVersion"),
            new Fault.ApiError(403, "AccessDenied", "locked"));

    assertThat(erase("--yes").out()).contains("under a lock that could not be lifted", "203");
    assertThat(archived()).contains(ADDRESS);
    assertThat(verified()).isPositive();

    relance.cloud().faults().clear();
    List<String> erased = relance.evidence(ACCOUNT);
    assertThat(erase("--yes").out()).doesNotContain("under a lock");
    assertThat(archived()).doesNotContain(ADDRESS);
    assertThat(relance.evidence(ACCOUNT)).isEqualTo(erased);
  }

  /** Whoever empties an entry without saying so breaks the chain. */
  @Test
  void an_erased_entry_that_no_later_entry_tells_of_is_broken() throws IOException {
    erase("--yes");
    List<String> lines = relance.evidence(ACCOUNT);
    Path file = dir.resolve("evidence/acme/d/000000001-000000002.jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n");

    assertThat(EvidenceFolder.check(dir).broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.defect()).isEqualTo(Defect.ERASURE_UNTOLD));
  }

  @Test
  void a_debtor_of_whom_nothing_is_known_is_refused() {
    assertThat(onStack("erase", "acme", "nobody", "--reason", "x").complaint())
        .contains("knows no such account");
  }

  private Called erase(String... more) {
    return onStack(
        Stream.concat(
                Stream.of(
                    "erase", ACCOUNT.creditorId(), ACCOUNT.debtorId(), "--reason", "request 17"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Called onStack(String... arguments) {
    return Called.relance(
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--endpoint", endpoint.address().toString(), "--region", "eu-west-1"))
            .toArray(String[]::new));
  }

  /** How many entries of a copy of the archive were erased; the copy is whole. */
  private int verified() throws IOException {
    relance.advanceTo(relance.now().plus(Duration.ofMinutes(1)));
    Path copy = dir.resolve("copy");
    for (Stored object : copies()) {
      Path file = copy.resolve(object.key());
      Files.createDirectories(file.getParent());
      Files.write(file, object.content().asByteArray());
    }
    EvidenceFolder.Checked checked = EvidenceFolder.check(copy);
    assertThat(checked.broken()).isEmpty();
    return checked.erased();
  }

  /** Everything that the archive still has of the account, in any version. */
  private String archived() {
    var all = new StringBuilder();
    copies().stream()
        .flatMap(object -> relance.cloud().s3().versions(bucket(), object.key()).stream())
        .forEach(version -> all.append(version.content().asUtf8String()));
    return all.toString();
  }

  private List<Stored> copies() {
    return relance.cloud().s3().objects(bucket()).stream()
        .filter(object -> object.key().contains(ACCOUNT.key()))
        .toList();
  }

  private String bucket() {
    return relance.name("EvidenceArchive");
  }

  private String sha256OfReply() {
    return relance.evidence(ACCOUNT).stream()
        .map(line -> new Document("", Json.object(line)))
        .filter(entry -> entry.text("event").equals("reply-received"))
        .map(entry -> entry.text("sha256"))
        .findFirst()
        .orElseThrow();
  }

  private void write(String line) throws IOException {
    byte[] book = line.getBytes(StandardCharsets.UTF_8);
    relance.write(BookReader.read("test", new ByteArrayInputStream(book)).sound().lines());
  }

  private static List<String> hashes(List<String> lines) {
    return lines.stream().map(line -> new Document("", Json.object(line)).text("hash")).toList();
  }
}
