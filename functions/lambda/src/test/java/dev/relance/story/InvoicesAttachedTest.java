package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.cloud.Fault;
import dev.relance.cloud.SentMail;
import dev.relance.document.Document;
import dev.relance.document.Sha256;
import dev.relance.record.Json;
import dev.relance.story.Records.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reminder attaches the invoices that it asks for, where policy and the records say so. */
class InvoicesAttachedTest {
  private static final String BUCKET = "invoices.example";
  private static final byte[] PDF = pdf("A-1", 70_000);

  private final Diary diary =
      Diary.opens("2026-03-02T08:00", Diary.PARIS, Optional.of(attachingPolicy()));

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_debtor_receives_the_file_and_evidence_names_it() throws IOException {
    stored("acme/2026/A-1.pdf", PDF);
    written(filed("A-1", Map.of("file", "2026/A-1.pdf", "sha256", Sha256.hex(PDF))));
    diary.on("2026-03-04T20:00");

    SentMail mail = diary.reminders().getFirst();
    assertThat(files(mail)).containsOnlyKeys("Invoice-A-1.pdf");
    assertThat(files(mail).get("Invoice-A-1.pdf")).isEqualTo(PDF);
    assertThat(Diary.text(mail)).contains("The invoice is attached: Invoice-A-1.pdf");
    assertThat(fileInEvidence().members())
        .isEqualTo(
            Map.of(
                "name", "Invoice-A-1.pdf", "sha256", Sha256.hex(PDF), "bytes", (long) PDF.length));
    assertThat(diary.toldToOwner()).doesNotContain("Not attached");
  }

  @Test
  void the_message_that_was_sent_is_made_of_the_one_in_evidence_and_the_file() {
    stored("acme/A-1.pdf", PDF);
    written(filed("A-1", Map.of("file", "A-1.pdf")));
    diary.on("2026-03-04T20:00");

    String kept = authorized().text("mime");
    String base64 = Base64.getMimeEncoder().encodeToString(PDF);
    assertThat(kept).hasSizeLessThan(60_000).contains("\r\n" + Sha256.hex(PDF) + "\r\n");
    assertThat(new String(bytes(diary.reminders().getFirst()), StandardCharsets.US_ASCII))
        .isEqualTo(kept.replace(Sha256.hex(PDF), base64));
  }

  @Test
  void a_missing_a_changed_and_a_large_file_stay_behind_and_the_owner_is_told_once()
      throws IOException {
    byte[] large = pdf("A-3", 5_000_001);
    stored("acme/A-2.pdf", PDF);
    stored("acme/A-3.pdf", large);
    stored("acme/A-4.pdf", PDF);
    written(
        filed("A-1", Map.of("file", "A-1.pdf", "url", "https://files.acme.example/A-1")),
        filed("A-2", Map.of("file", "A-2.pdf", "sha256", Sha256.hex(large))),
        filed("A-3", Map.of("file", "A-3.pdf")),
        filed("A-4", Map.of("file", "A-4.pdf")));
    diary.on("2026-03-05T20:00");

    SentMail mail = diary.reminders().getFirst();
    assertThat(files(mail)).containsOnlyKeys("Invoice-A-4.pdf");
    assertThat(Diary.text(mail)).contains("https://files.acme.example/A-1");
    assertThat(authorized().objects("invoices"))
        .extracting(i -> i.text("invoice") + " " + i.object("file").optionalText("notAttached"))
        .containsExactlyInAnyOrder(
            "A-1 Optional[missing]",
            "A-2 Optional[changed]",
            "A-3 Optional[too-large]",
            "A-4 Optional.empty");
    diary.on("2026-03-17T20:00");
    assertThat(diary.reminders()).hasSizeGreaterThan(1);
    assertThat(diary.toldToOwner()).containsOnlyOnce("Not attached: A-1. No file was found");
    assertThat(diary.toldToOwner()).containsOnlyOnce("Not attached: A-2. The file is not the one");
    assertThat(diary.toldToOwner()).containsOnlyOnce("Not attached: A-3. The files");
    assertThat(diary.told("question")).isEmpty();
  }

  @Test
  void files_together_stay_within_the_limit_of_a_message() throws IOException {
    stored("acme/A-1.pdf", pdf("A-1", 3_000_000));
    stored("acme/A-2.pdf", pdf("A-2", 3_000_000));
    written(filed("A-1", Map.of("file", "A-1.pdf")), filed("A-2", Map.of("file", "A-2.pdf")));
    diary.on("2026-03-04T20:00");

    SentMail mail = diary.reminders().getFirst();
    assertThat(files(mail)).containsOnlyKeys("Invoice-A-1.pdf");
    assertThat(bytes(mail)).hasSizeLessThan(10_000_000);
  }

  @Test
  void a_message_carries_twenty_files_and_no_more() throws IOException {
    Written[] invoices = new Written[21];
    for (int i = 0; i < invoices.length; i++) {
      String file = "%d.pdf".formatted(i);
      stored("acme/" + file, pdf(file, 100));
      invoices[i] = filed("A-%d".formatted(i), Map.of("file", file));
    }
    written(invoices);
    diary.on("2026-03-04T20:00");

    assertThat(files(diary.reminders().getFirst())).hasSize(20);
    assertThat(diary.toldToOwner()).containsOnlyOnce("Not attached:");
  }

  @Test
  void nobody_receives_the_file_of_another_creditor() throws IOException {
    stored("other/A-1.pdf", PDF);
    written(filed("A-1", Map.of("file", "A-1.pdf")));
    diary.on("2026-03-04T20:00");

    assertThat(files(diary.reminders().getFirst())).isEmpty();

    diary.writes(filed("A-9", Map.of("file", "../other/A-1.pdf")));
    assertThat(diary.rejection("invoice#A-9")).isNotEmpty();
  }

  @Test
  void a_policy_that_links_wins_and_reads_no_file() {
    stored("acme/A-1.pdf", PDF);
    diary.writes(
        creditor().with("policy", "attaching"),
        debtor().with("policy", "standard"),
        filed("A-1", Map.of("file", "A-1.pdf", "url", "https://files.acme.example/A-1")));
    diary.on("2026-03-04T20:00");

    assertThat(Diary.text(diary.reminders().getFirst()))
        .contains("https://files.acme.example/A-1")
        .doesNotContain("attached");
    assertThat(diary.cloud().calls().snapshot()).doesNotContainKey("S3.GetObject");
  }

  @Test
  void a_fault_of_the_store_delays_the_message_and_loses_nothing() throws IOException {
    stored("acme/A-1.pdf", PDF);
    written(filed("A-1", Map.of("file", "A-1.pdf")));
    diary
        .faults()
        .next("GetObject", new Fault.ApiError(503, "SlowDown", "Reduce your request rate."));
    assertThatThrownBy(() -> diary.on("2026-03-04T20:00")).hasMessageContaining("S3 answered 503");
    assertThat(diary.reminders()).isEmpty();

    diary.timerFires();
    assertThat(diary.reminders()).hasSize(1);
    assertThat(files(diary.reminders().getFirst())).hasSize(1);
  }

  private void written(Written... invoices) {
    diary.writes(creditor().with("policy", "attaching"), debtor());
    diary.writes(invoices);
  }

  private static Written filed(String id, Map<String, String> document) {
    return invoice(id, "2026-03-02").with("documents", Map.of("invoice", document));
  }

  private void stored(String key, byte[] content) {
    diary.cloud().s3().store(BUCKET, key, content);
  }

  private Document authorized() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .findFirst()
        .orElseThrow();
  }

  private Document fileInEvidence() {
    return authorized().objects("invoices").getFirst().object("file");
  }

  private static byte[] bytes(SentMail mail) {
    return mail.raw().asByteArray();
  }

  /** What the debtor's mail program saves. */
  private static Map<String, byte[]> files(SentMail mail) throws IOException {
    var found = new HashMap<String, byte[]>();
    var open = new ArrayList<Entity>();
    open.add(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes(mail))));
    while (!open.isEmpty()) {
      Entity part = open.removeFirst();
      if (part.getBody() instanceof Multipart parts) {
        open.addAll(parts.getBodyParts());
      } else if (part.getMimeType().equals("application/pdf")
          && part.getBody() instanceof BinaryBody body) {
        var saved = new ByteArrayOutputStream();
        body.writeTo(saved);
        found.put(part.getFilename(), saved.toByteArray());
      }
    }
    return found;
  }

  private static byte[] pdf(String words, int size) {
    byte[] file = new byte[size];
    for (int i = 0; i < size; i++) {
      file[i] = (byte) (i * 31 + i / 256);
    }
    byte[] head = ("%PDF-1.7\n" + words).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, file, 0, head.length);
    return file;
  }

  static String attachingPolicy() {
    try (InputStream in =
        Objects.requireNonNull(
            InvoicesAttachedTest.class.getResourceAsStream(
                "/dev/relance/policy/standard-1.json"))) {
      var members = new TreeMap<String, @Nullable Object>(Json.object(in));
      members.put("policy", "attaching");
      members.put("invoices", "attach");
      return "[" + Json.write(members) + "]";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
