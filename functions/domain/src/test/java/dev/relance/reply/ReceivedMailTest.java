package dev.relance.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.Reply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedMailTest {
  @Test
  void a_mail_is_read_with_its_sender_thread_text_and_attachments() {
    ReceivedMail mail =
        read(
            """
            From: "Anna Bell" <anna@grand.example>
            Subject: =?utf-8?Q?R=C3=A9f=C3=A9rence?=
            Date: Thu, 19 Mar 2026 10:00:00 +0100
            Message-ID: <m1@grand.example>
            In-Reply-To: <ours@lumen.example>
            References: <older@lumen.example> <ours@lumen.example>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            See the photo.
            --b
            Content-Type: image/png; name=lamp.png
            Content-Disposition: attachment; filename=lamp.png
            Content-Transfer-Encoding: base64

            YWJj
            --b--
            """);

    assertThat(mail.from()).contains("anna@grand.example");
    assertThat(mail.subject()).isEqualTo("Référence");
    assertThat(mail.sentAt()).hasToString("Optional[2026-03-19T09:00:00Z]");
    assertThat(mail.thread().id()).contains("<m1@grand.example>");
    assertThat(mail.thread().answers())
        .containsExactly("<ours@lumen.example>", "<older@lumen.example>");
    assertThat(mail.written().said()).isEqualTo("See the photo.");
    assertThat(mail.attachments())
        .containsExactly(
            new Reply.Attached(
                "lamp.png", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  @Test
  void an_attached_text_is_not_read() {
    ReceivedMail mail =
        read(
            """
            From: anna@grand.example
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Hello
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            STOP
            --b--
            """);

    assertThat(mail.written().said()).isEqualTo("Hello");
    assertThat(mail.attachments()).hasSize(1);
  }

  /** Only the first counts: a sender can write the others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          amazonses.com; spf=pass (x) client-ip=1.2.3.4; dkim=fail header.i=@a.example; dmarc=fail header.from=a.example | FAIL
          amazonses.com; spf=fail; dkim=pass; dmarc=pass header.from=a.example                                           | PASS
          amazonses.com; dmarc=none header.from=a.example                                                                | UNDECIDED
          mx.example; dmarc=pass                                                                                         |
          """)
  void the_receiving_service_says_whether_the_sender_is_who_the_mail_says(
      String header, String dmarc) {
    ReceivedMail mail =
        read(
            """
            Authentication-Results: %s
            Authentication-Results: amazonses.com; dmarc=pass
            From: a@a.example

            Hello
            """
                .formatted(header));

    assertThat(mail.authentication().dmarc().map(Enum::name).orElse(null)).isEqualTo(dmarc);
    assertThat(mail.authentication().doubt())
        .isEqualTo(Optional.of(Doubt.FORGED).filter(_ -> "FAIL".equals(dmarc)));
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-8", "ISO-8859-15", "UTF-16"})
  void every_character_set_is_read(String charset) {
    String text =
        Base64.getEncoder().encodeToString("Überwiesen für 5 €".getBytes(Charset.forName(charset)));
    ReceivedMail mail =
        read(
            "From: a@a.example\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: base64\n\n%s\n"
                .formatted(charset, text));

    assertThat(mail.written().said()).isEqualTo("Überwiesen für 5 €");
  }

  @Test
  void a_page_is_read_as_text_alone() {
    assertThat(
            HtmlText.of(
                "<p>One &amp; two&nbsp;&#8364;<br>three<!-- four --><img src=x"
                    + " onerror=go()></p><script>five</script>six"))
        .isEqualTo("One & two €\nthree\nsix");
  }

  @Test
  void what_turns_the_direction_of_writing_is_left_out() {
    ReceivedMail mail = read("From: a@a.example\nSubject: a\u202eb\n\nS\u200bT\u202eOP\u0000\n");

    assertThat(mail.subject()).isEqualTo("ab");
    assertThat(mail.written().said()).isEqualTo("STOP");
  }

  @Test
  void a_mail_that_is_too_large_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReceivedMail.of(new byte[ReceivedMail.MOST_BYTES + 1]))
        .withMessage("a mail of 262145 bytes is too large; the limit is 262144");
  }

  @ParameterizedTest
  @CsvSource({
    "'Le 5 févr. 2026, Acme a écrit :', Payé hier.",
    "'On 5 Feb 2026, Acme wrote:', Payé hier.",
    "'Am 5. Februar schrieb Acme:', Payé hier.",
  })
  void the_line_above_a_quotation_was_not_said(String introduction, String said) {
    assertThat(WrittenText.of(said + "\n\n" + introduction + "\n> Votre facture").said())
        .isEqualTo(said);
  }

  @Test
  void what_stands_between_quoted_lines_was_said() {
    ReceivedMail mail =
        read(
            """
            From: a@a.example

            On Tue, 17 Mar 2026 at 09:12, Lumen <b@l.example> wrote:
            > Why is it unpaid?
            Because the lamps were broken.
            > Reply STOP
            """);

    assertThat(mail.written().said()).isEqualTo("Because the lamps were broken.");
  }

  private static ReceivedMail read(String mail) {
    return ReceivedMail.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
