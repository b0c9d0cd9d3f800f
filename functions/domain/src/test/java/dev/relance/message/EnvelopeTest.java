package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.mail.Mail;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.util.Locale;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private final Composer composer = new Composer();

  @Test
  void the_bytes_come_back_as_they_were_meant() {
    Mail mail = composer.compose(AReminder.at(Level.FIRM).in(Locale.FRENCH).build());
    Opened opened = Opened.of(mail);
    Mailbox from = opened.message().getFrom().get(0);
    assertThat(from.getName()).isEqualTo("Atelier Martin");
    assertThat(from.getAddress()).isEqualTo("billing@atelier-martin.example");
    assertThat(opened.message().getTo().flatten().get(0).getAddress())
        .isEqualTo("accounts@example.com");
    assertThat(opened.message().getReplyTo().flatten().get(0).getAddress())
        .isEqualTo("reply+acme@atelier-martin.example");
    assertThat(opened.message().getSubject()).isEqualTo(mail.subject());
    assertThat(opened.message().getDate()).isEqualTo("2026-03-17T09:30:00Z");
    assertThat(opened.header("Content-Language")).contains("fr");
    assertThat(opened.header("Auto-Submitted")).contains("auto-generated");
    assertThat(opened.header("X-Relance-Touchpoint")).contains("acme/d1/7");
    assertThat(opened.header("MIME-Version")).contains("1.0");
    assertThat(mail.to()).isEqualTo("accounts@example.com");
    assertThat(mail.from()).isEqualTo("billing@atelier-martin.example");
    assertThat(mail.language()).isEqualTo(Locale.FRENCH);
  }

  @Test
  void the_text_comes_before_the_html() {
    Opened opened = Opened.of(composer.compose(AReminder.at(Level.FIRM).build()));
    Multipart parts = (Multipart) opened.message().getBody();
    assertThat(parts.getSubType()).isEqualTo("alternative");
    assertThat(parts.getBodyParts())
        .extracting(Entity::getMimeType)
        .containsExactly("text/plain", "multipart/related");
    assertThat(((Multipart) parts.getBodyParts().getLast().getBody()).getBodyParts())
        .extracting(part -> part.getMimeType() + " " + part.getContentTransferEncoding())
        .containsExactly("text/html quoted-printable", "image/png base64");
  }

  @Test
  void without_a_picture_the_page_stands_alone() {
    Opened opened = Opened.of(composer.compose(AReminder.at(Level.FIRM).withoutTransfer().build()));
    assertThat(((Multipart) opened.message().getBody()).getBodyParts())
        .extracting(Entity::getMimeType)
        .containsExactly("text/plain", "text/html");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void a_legal_step_has_no_button_to_unsubscribe_and_still_tells_how_to_stop(Level level) {
    Opened opened = Opened.of(composer.compose(AReminder.at(level).build()));
    boolean isLegalStep = level == Level.FORMAL_NOTICE || level == Level.INTENT;
    assertThat(opened.headerNames().contains("List-Unsubscribe")).isNotEqualTo(isLegalStep);
    assertThat(opened.headerNames().contains("List-Unsubscribe-Post")).isNotEqualTo(isLegalStep);
    assertThat(opened.text()).contains("STOP", "https://links.example/stop?t=abc&s=1");
  }

  @Test
  void the_same_reminder_makes_the_same_bytes_and_another_touchpoint_other_ones() {
    Mail first = composer.compose(AReminder.at(Level.FIRM).build());
    Mail again = new Composer().compose(AReminder.at(Level.FIRM).build());
    Mail other = composer.compose(AReminder.at(Level.FIRM).touchpoint("acme/d1/8").build());
    assertThat(again.mime()).isEqualTo(first.mime());
    assertThat(Opened.of(other).message().getMessageId())
        .isNotEqualTo(Opened.of(first).message().getMessageId());
  }

  @Test
  void the_bytes_are_ascii_in_short_lines_ended_by_crlf() {
    Mail mail =
        composer.compose(
            AReminder.at(Level.FIRM)
                .in(Locale.FRENCH)
                .from("Société Générale d’Électricité 😀")
                .build());
    assertThat(mail.mime()).matches("(?s)[\\r\\n\\x20-\\x7e]*").doesNotContainPattern("[^\r]\n");
    assertThat(mail.mime()).doesNotContainPattern("\r[^\n]");
    assertThat(mail.mime().lines()).allMatch(line -> line.length() <= 998);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Evil\r\nBcc: victim@example.com",
        "Evil\nBcc: victim@example.com",
        "Evil\u2028Bcc: victim@example.com",
        "Evil\u0000\r\n\r\nBcc: x"
      })
  void no_name_can_add_a_header(String name) {
    Mail mail =
        composer.compose(
            AReminder.at(Level.FRIENDLY)
                .from(name)
                .debtor(name, DebtorKind.CONSUMER)
                .of(name, "EUR 10.00", "EUR 0.00")
                .build());
    Opened opened = Opened.of(mail);
    assertThat(opened.headerNames()).doesNotContain("Bcc").hasSize(13);
    assertThat(opened.message().getFrom().get(0).getName()).startsWith("Evil Bcc: ");
    assertThat(mail.mime().substring(0, mail.mime().indexOf("\r\n\r\n")))
        .doesNotContainPattern("(?m)^Bcc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Émile & Fils",
        "日本株式会社",
        "שלום בע״מ",
        "Party 🎉 \"Quotes\", Ltd (UK) <x@y.z>",
        "a@b.example",
      })
  void any_name_comes_back_in_from(String name) {
    Mail mail = composer.compose(AReminder.at(Level.FRIENDLY).from(name).build());
    assertThat(Opened.of(mail).message().getFrom().get(0).getName()).isEqualTo(name);
    assertThat(Opened.of(mail).message().getFrom().get(0).getAddress())
        .isEqualTo("billing@atelier-martin.example");
  }

  @Test
  void a_very_long_name_and_number_are_folded() {
    Mail mail =
        composer.compose(
            AReminder.at(Level.FRIENDLY)
                .from("Très ".repeat(40))
                .of("9".repeat(200), "EUR 10.00", "EUR 0.00")
                .build());
    assertThat(Opened.of(mail).message().getFrom().get(0).getName())
        .isEqualTo("Très ".repeat(40).strip());
    assertThat(Opened.of(mail).message().getSubject()).contains("9".repeat(200));
    assertThat(mail.mime().lines()).allMatch(line -> line.length() <= 998);
  }

  @Test
  void the_longest_number_in_the_widest_letters_still_fits_the_lines_of_a_header() {
    Mail mail =
        composer.compose(
            AReminder.at(Level.FRIENDLY)
                .in(Locale.FRENCH)
                .of("🎉".repeat(200), "EUR 10.00", "EUR 0.00")
                .build());
    assertThat(mail.mime().lines()).allMatch(line -> line.length() <= 998);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "Name <a@b.example>",
        "a b@c.example",
        "nobody",
        "@b.example",
        "é@b.example",
        ""
      })
  void an_address_that_is_not_one_is_refused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.FIRM).to(address).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.FIRM).fromAddress(address).build()));
  }

  @Test
  void a_domain_of_another_script_is_written_in_ascii() {
    assertThat(composer.compose(AReminder.at(Level.FIRM).to("a@bücher.example").build()).to())
        .isEqualTo("a@xn--bcher-kva.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nBcc: x", "é"})
  void a_touchpoint_that_cannot_stand_in_a_header_is_refused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.FIRM).touchpoint(id).build()));
  }

  @Test
  void one_click_is_offered_only_where_a_link_is_served() {
    Opened with = Opened.of(composer.compose(AReminder.at(Level.FIRM).build()));
    assertThat(with.header("List-Unsubscribe").orElseThrow())
        .matches(
            "<https://links\\.example/stop\\?t=abc&s=1>,\\s+"
                + "<mailto:reply%2Bacme@atelier-martin\\.example\\?subject=[!-~]+>");
    assertThat(with.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");

    Opened without =
        Opened.of(composer.compose(AReminder.at(Level.FIRM).withoutStopLink().build()));
    assertThat(without.header("List-Unsubscribe").orElseThrow().strip()).startsWith("<mailto:");
    assertThat(without.header("List-Unsubscribe-Post")).isEmpty();
    assertThat(without.text()).contains("Stop by e-mail").doesNotContain("Stop e-mails about");
  }

  @ParameterizedTest
  @CsvSource({"http://links.example/stop", "'https://x.example/>,<mailto:a@b'", "ftp://x"})
  void a_stop_link_that_is_not_https_is_refused(String link) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.FIRM).stopLink(link).build()));
  }
}
