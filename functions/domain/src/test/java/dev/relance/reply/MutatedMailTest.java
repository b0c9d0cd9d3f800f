package dev.relance.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes by mail is not what we expect. */
class MutatedMailTest {
  private static final long SEED = 20_260_319;
  private static final int MUTANTS = 10_000;
  private static final LocalDate CAME_ON = LocalDate.of(2026, 3, 19);

  /** Says nothing that acts, in every form that a mail has. */
  private static final List<String> HARMLESS =
      List.of(
          """
          From: "A Debtor" <ap@grand.example>
          Subject: =?utf-8?B?SGVsbG8=?=
          Date: Thu, 19 Mar 2026 10:00:00 +0100
          Message-ID: <m1@grand.example>
          In-Reply-To: <ours@lumen.example>
          Content-Type: multipart/mixed; boundary="b1"

          --b1
          Content-Type: multipart/alternative; boundary="b2"

          --b2
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: quoted-printable

          Could you give me a ring? Caf=C3=A9 hours are fine.
          --b2
          Content-Type: text/html; charset=iso-8859-1

          <html><body><p>Could you give me a ring&nbsp;?</p></body></html>
          --b2--
          --b1
          Content-Type: application/pdf; name="a.pdf"
          Content-Disposition: attachment; filename="a.pdf"
          Content-Transfer-Encoding: base64

          JVBERi0xLjQKJcOkw7zDtsOf
          --b1--
          """,
          """
          From: ap@grand.example
          Subject: Hello
          Auto-Submitted: auto-replied
          Content-Type: text/plain

          Back on Monday.
          """,
          """
          Authentication-Results: amazonses.com; dmarc=fail
          From: ap@grand.example
          Content-Type: message/rfc822

          From: someone@else.example
          Subject: Within

          Thank you
          """);

  @Test
  void no_mutant_throws_and_none_acts() {
    var random = new Random(SEED);
    for (int i = 0; i < MUTANTS; i++) {
      String mail = HARMLESS.get(i % HARMLESS.size()).replace("\n", "\r\n");
      byte[] mutant = mutated(mail.getBytes(StandardCharsets.UTF_8), random);

      Reading reading = Reading.of(ReceivedMail.of(mutant), CAME_ON);

      assertThat(reading.said().topics())
          .as("seed %d, mutant %d: %s", SEED, i, new String(mutant, StandardCharsets.ISO_8859_1))
          .allMatch(topic -> topic.stop().isEmpty());
    }
  }

  @Test
  void a_mail_made_to_be_slow_is_read_in_time() {
    String nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(3_000);
    String tags = "From: a@a.example\nContent-Type: text/html\n\n" + "<script><".repeat(20_000);
    String lines = "From: a@a.example\n\n" + "On 09:12 x\n".repeat(15_000);
    String words = "From: a@a.example\n\n" + "please stop the ".repeat(12_000);
    for (String mail : List.of(nested, tags, lines, words)) {
      long before = System.nanoTime();
      Reading.of(ReceivedMail.of(mail.getBytes(StandardCharsets.UTF_8)), CAME_ON);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
  }

  static List<CorpusTest.Row> rows() {
    return CorpusTest.rows().stream().filter(row -> row.automatic().isEmpty()).toList();
  }

  /** However it is written, what makes us silent is still heard. */
  @ParameterizedTest
  @MethodSource("rows")
  void a_reply_is_heard_in_capitals_without_accents_and_with_chatter_around(CorpusTest.Row row) {
    List<UnaryOperator<String>> changes =
        List.of(
            text -> text.toUpperCase(Locale.ROOT),
            text -> Tokens.plain(text),
            text -> "Hello there,\n\n" + text,
            text -> text + "\n\nThank you for your patience.\nKind regards",
            text -> text.replace(". ", ".\n\n"));
    String said = row.read().mail().written().said();
    String subject = row.read().mail().subject();
    for (UnaryOperator<String> change : changes) {
      WrittenText written =
          new WrittenText(change.apply(said), row.read().mail().written().signature());

      assertThat(Triage.of(subject, written, CAME_ON).topics())
          .as(written.said())
          .containsAll(
              row.read().said().topics().stream().filter(topic -> topic != Topic.OTHER).toList());
    }
  }

  /** Turns, drops, repeats and moves bytes, as broken programs and attackers do. */
  private static byte[] mutated(byte[] mail, Random random) {
    byte[] mutant = mail.clone();
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutant.length);
      int length = Math.min(random.nextInt(40), mutant.length - at);
      mutant =
          switch (random.nextInt(4)) {
            case 0 -> replaced(mutant, at, (byte) random.nextInt(256));
            case 1 -> without(mutant, at, Math.min(length, mutant.length - 1));
            case 2 -> with(mutant, at, mutant, at, length);
            default -> with(mutant, random.nextInt(mutant.length), mutant, at, length);
          };
    }
    return mutant;
  }

  private static byte[] replaced(byte[] bytes, int at, byte by) {
    byte[] changed = bytes.clone();
    changed[at] = by;
    return changed;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] changed = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, changed, 0, at);
    System.arraycopy(bytes, at + length, changed, at, changed.length - at);
    return changed;
  }

  private static byte[] with(byte[] bytes, int into, byte[] from, int at, int length) {
    byte[] changed = new byte[bytes.length + length];
    System.arraycopy(bytes, 0, changed, 0, into);
    System.arraycopy(from, at, changed, into, length);
    System.arraycopy(bytes, into, changed, into + length, bytes.length - into);
    return changed;
  }
}
