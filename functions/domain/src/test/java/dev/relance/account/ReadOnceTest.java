package dev.relance.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Reply;
import dev.relance.reply.Heard;
import dev.relance.reply.Topic;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reply is read when it is taken in, and not again at each look. */
class ReadOnceTest {
  private static final Instant CAME = Instant.parse("2026-03-17T08:30:00Z");

  private final FollowUp start = FollowUp.start(new AccountId("acme", "bistro"));

  @Test
  void what_was_understood_is_kept() {
    Heard understood = Heard.of(reply("m-1", "I paid yesterday."));

    assertThat(start.withHeard(understood).heard(reply("m-1", "I paid yesterday.")))
        .isSameAs(understood);
  }

  @Test
  void a_record_that_was_changed_is_read_again() {
    FollowUp known = start.withHeard(Heard.of(reply("m-1", "I paid yesterday.")));

    assertThat(known.heard(reply("m-1", "STOP")).topics()).containsExactly(Topic.STOP);
    assertThat(known.heard(reply("m-2", "STOP")).topics()).containsExactly(Topic.STOP);
  }

  @Test
  void the_state_stays_small_whatever_is_written() {
    FollowUp known = start;
    for (int i = 0; i < 200; i++) {
      known = known.withHeard(Heard.of(reply("m-" + i, "word ".repeat(i % 2 == 0 ? 10 : 2_000))));
    }

    assertThat(known.onRecord().heard()).hasSize(30).allMatch(one -> one.text().length() < 4_001);
  }

  private static Reply reply(String id, String text) {
    return new Reply(
        id,
        CAME,
        Optional.empty(),
        new Reply.Content.Text("Re: A-1", text),
        Optional.empty(),
        Optional.empty());
  }
}
