package dev.relance.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.CloudEndpoint;
import dev.relance.cloud.SentMail;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.stack.DeployedStack;
import dev.relance.mail.ReadMail;
import dev.relance.pack.RuleFiles;
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

/** A dry run composes the mail that then goes out. */
class DryRunTest {
  private static final Instant START = Instant.parse("2026-01-12T12:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme", "d");

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
         "emails": ["a@debtor.example"], "language": "fr", "country": "FR",\
         "timeZone": "Europe/Paris"}
        {"creditorId": "acme", "record": "invoice#A-1", "number": "A-1", "debtor": "d",\
         "issueDate": "2026-01-05", "dueDate": "2026-02-05", "currency": "EUR", "total": "100.00"}
        """);
  }

  @AfterEach
  void remove() {
    endpoint.close();
    relance.close();
  }

  @Test
  void the_mail_that_is_shown_is_the_one_that_goes_out() {
    Observation seen = only(relance.now());
    String shown = seen.found();
    assertThat(relance.mailbox()).isEmpty();
    long entries = relance.evidence(ACCOUNT).size();
    relance.advanceTo(START.plus(Duration.ofDays(28)));

    SentMail sent = relance.mailbox().getFirst();
    ReadMail read = ReadMail.of(sent.raw().asByteArray());
    assertThat(relance.evidence(ACCOUNT)).hasSizeGreaterThan((int) entries);
    assertThat(shown)
        .contains("Unless something changes", "French", read.subject())
        .contains(read.text().lines().filter(line -> !line.isBlank()).limit(6).toList())
        .contains(Math.ceilDiv(sent.raw().asByteArray().length, 1024) + " KB");
  }

  @Test
  void looking_writes_nothing() {
    List<String> before = relance.evidence(ACCOUNT);

    only(relance.now());

    assertThat(relance.evidence(ACCOUNT)).isEqualTo(before);
    assertThat(relance.cloud().ses().accepted()).isZero();
  }

  @Test
  void a_paid_account_is_owed_nothing() throws IOException {
    write(
        """
        {"creditorId": "acme", "record": "invoice#A-1", "number": "A-1", "debtor": "d",\
         "issueDate": "2026-01-05", "dueDate": "2026-02-05", "currency": "EUR", "total": "100.00",\
         "payments": [{"date": "2026-01-12", "amount": "100.00"}]}
        """);

    assertThat(only(relance.now()).key()).isEqualTo("account.close");
  }

  private Observation only(Instant at) {
    List<Observation> seen = new DryRun(stack(), ACCOUNT).at(at);
    assertThat(seen).hasSize(1);
    return seen.getFirst();
  }

  private DeployedStack stack() {
    return DeployedStack.at(
        new DeployedStack.Address(
            "relance", Optional.of("eu-west-1"), Optional.of(endpoint.address())),
        InstantSource.system(),
        RuleFiles.NONE);
  }

  private void write(String lines) throws IOException {
    byte[] book = lines.getBytes(StandardCharsets.UTF_8);
    relance.write(BookReader.read("test", new ByteArrayInputStream(book)).sound().lines());
  }
}
