package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.delivery.Postman;
import dev.relance.delivery.Postman.SendAnswer;
import dev.relance.mail.Mail;
import dev.relance.vocabulary.PutOffCause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link Postman}. */
public abstract class PostmanContract {
  private static final Mail MAIL =
      new Mail(
          "billing@acme.example",
          "a@debtor.example",
          Locale.ENGLISH,
          "Invoice A",
          "Pay.",
          "<p>Pay.</p>",
          "From: billing@acme.example\r\n"
              + "To: a@debtor.example\r\n"
              + "Subject: Invoice A\r\n\r\n"
              + "Pay.\r\n",
          Map.of());
  private static final Map<String, String> TAGS =
      Map.of(Postman.TOUCHPOINT_TAG, "0d36f910fb0b04c9-3", Postman.ACCOUNT_TAG, "YWNtZS9k");

  protected abstract Postman postman();

  /** Has the mail service refuse the next mail for good. */
  protected abstract void refuseNext();

  /** Has the mail service take no mail for now. */
  protected abstract void putOffNext(PutOffCause cause);

  /** Has the answer to the next mail get lost. */
  protected abstract void loseNextAnswer();

  /** The bytes of everything that went out. */
  protected abstract List<String> sent();

  @Test
  void a_mail_goes_out_once_with_exactly_its_bytes() {
    SendAnswer answer = postman().send(MAIL, TAGS);

    assertThat(answer).isInstanceOf(SendAnswer.SendAccepted.class);
    assertThat(((SendAnswer.SendAccepted) answer).messageId()).isNotBlank();
    assertThat(sent()).containsExactly(MAIL.mime());
  }

  @Test
  void a_mail_that_is_refused_did_not_go_out() {
    refuseNext();

    assertThat(postman().send(MAIL, TAGS)).isInstanceOf(SendAnswer.SendRefused.class);
    assertThat(sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_mail_that_is_put_off_did_not_go_out_and_can_be_sent_again(PutOffCause cause) {
    putOffNext(cause);

    assertThat(postman().send(MAIL, TAGS))
        .isInstanceOfSatisfying(
            SendAnswer.SendPutOff.class, putOff -> assertThat(putOff.cause()).isEqualTo(cause));
    assertThat(sent()).isEmpty();
    assertThat(postman().send(MAIL, TAGS)).isInstanceOf(SendAnswer.SendAccepted.class);
  }

  @Test
  void a_mail_whose_answer_is_lost_is_not_known_to_be_out_and_not_sent_again() {
    loseNextAnswer();

    assertThat(postman().send(MAIL, TAGS)).isInstanceOf(SendAnswer.SendUnknown.class);
    assertThat(sent()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void two_mails_are_two() {
    postman().send(MAIL, TAGS);
    postman().send(MAIL, TAGS);

    assertThat(sent()).hasSize(2);
  }
}
