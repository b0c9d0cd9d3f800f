package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.reply.Reading;
import dev.relance.reply.ReceivedMail;
import dev.relance.reply.Topic;
import dev.relance.vocabulary.PageTopic;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who sends a mail as we prepared it, without a word of their own, is understood. */
class AnswersByMailTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it", "nl"})
  void what_a_link_of_a_message_writes_is_read_as_it_was_meant(String language) {
    Wording wording = Wording.of(Locale.of(language));

    assertThat(topics(wording, "common.stop.subject")).contains(Topic.STOP);
    for (PageTopic topic : PageTopic.values()) {
      meant(topic)
          .ifPresent(
              meant ->
                  assertThat(topics(wording, "common.answer." + topic.word() + ".subject"))
                      .as(language + " " + topic)
                      .contains(meant));
    }
  }

  private static Optional<Topic> meant(PageTopic topic) {
    return switch (topic) {
      case PAID -> Optional.of(Topic.PAID);
      case WRONG -> Optional.of(Topic.DISPUTE);
      case PLAN -> Optional.of(Topic.PLAN);
      case PROMISE, OFFER, ADDRESS, WRONG_PERSON, STOP -> Optional.empty();
    };
  }

  private static Set<Topic> topics(Wording wording, String subject) {
    String written = wording.say(subject, Map.of("invoices", "2026-041"));
    return Reading.of(
            ReceivedMail.ofText(Optional.empty(), written, ""), LocalDate.parse("2026-03-17"))
        .said()
        .topics();
  }
}
