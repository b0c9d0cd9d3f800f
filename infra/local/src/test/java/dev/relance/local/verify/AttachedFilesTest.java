package dev.relance.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.OutputFiles;
import dev.relance.local.replay.Replay;
import dev.relance.pack.RuleFiles;
import dev.relance.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book with an invoice beside it: its mail carries the file, and any altered byte is found. */
class AttachedFilesTest {
  private static final byte[] PDF =
      "%PDF-1.7 the invoice, on a line or two\n".repeat(9).getBytes(StandardCharsets.US_ASCII);
  private static final String BOOK =
      """
      {"creditorId": "acme", "record": "creditor", "at": "2026-02-01T08:00:00Z", "name": "Acme", \
      "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"}, "email": "a@acme.example", \
      "ownerEmails": ["o@acme.example"], "language": "en", "timeZone": "Europe/Paris", "country": "FR", \
      "payment": {"iban": "FR7630006000011234567890189"}, "policy": "attaching"}
      {"creditorId": "acme", "record": "debtor#d", "at": "2026-02-01T08:00:00Z", "name": "D", \
      "kind": "company", "emails": ["d@d.example"], "country": "FR", "timeZone": "Europe/Paris"}
      {"creditorId": "acme", "record": "invoice#1", "at": "2026-02-01T08:00:00Z", "number": "F/1", \
      "debtor": "d", "issueDate": "2026-01-31", "dueDate": "2026-03-02", "currency": "EUR", \
      "total": "120.00", "documents": {"invoice": {"file": "2026/1.pdf"}}}
      """;

  @TempDir private Path dir = Path.of("");

  @BeforeEach
  void a_book_is_replayed() throws IOException {
    Files.createDirectories(dir.resolve("invoices/acme/2026"));
    Files.write(dir.resolve("invoices/acme/2026/1.pdf"), PDF);
    Files.writeString(dir.resolve("book.jsonl"), BOOK);
    Book book = BookReader.read(dir.resolve("book.jsonl")).sound();
    Instant from = book.first().orElseThrow();
    try (LocalRelance relance = LocalRelance.start(from, attaching())) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(from.plus(Duration.ofDays(24)), _ -> {});
      OutputFiles.write(dir.resolve("out"), replay.result());
    }
  }

  @Test
  void its_mail_carries_the_file_and_both_verifiers_accept_it() throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(PDF);

    assertThat(Files.readString(mail())).containsOnlyOnce("\r\n\r\n" + base64 + "\r\n");
    assertThat(defects()).isEmpty();
  }

  @Test
  void an_altered_byte_of_the_file_is_found() throws IOException {
    String sent = Files.readString(mail());
    int inFile = sent.indexOf(Base64.getMimeEncoder().encodeToString(PDF)) + 100;
    char other = sent.charAt(inFile) == 'A' ? 'B' : 'A';
    Files.writeString(mail(), sent.substring(0, inFile) + other + sent.substring(inFile + 1));

    assertThat(defects()).containsExactly("mail-differs");
  }

  private List<String> defects() {
    List<String> found =
        EvidenceFolder.check(dir.resolve("out")).broken().stream()
            .map(broken -> broken.defect().word())
            .toList();
    if (PythonVerifier.isThere()) {
      try (PythonVerifier python = new PythonVerifier()) {
        assertThat(python.codes(dir.resolve("out"))).isEqualTo(found);
      }
    }
    return found;
  }

  private Path mail() throws IOException {
    try (Stream<Path> mails = Files.list(dir.resolve("out/mail"))) {
      return mails.findFirst().orElseThrow();
    }
  }

  private static RuleFiles attaching() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AttachedFilesTest.class.getResourceAsStream("/dev/relance/policy/standard-1.json"))) {
      var members = new TreeMap<String, @Nullable Object>(Json.object(in));
      members.put("policy", "attaching");
      members.put("invoices", "attach");
      return new RuleFiles(
          List.of(new Document("attaching.json", Json.object(Json.write(members)))), List.of());
    }
  }
}
