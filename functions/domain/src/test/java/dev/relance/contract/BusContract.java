package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.evidence.Announcement;
import dev.relance.evidence.Bus;
import dev.relance.evidence.News;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Bus}. */
public abstract class BusContract {
  private static final Instant AT = Instant.parse("2026-03-17T08:30:00Z");

  protected abstract Bus bus();

  /** Has the bus fail the next time. */
  protected abstract void failNext();

  /** What was announced, each as its type, creditor, time and touchpoint. */
  protected abstract List<String> heard();

  @Test
  void announcements_come_in_order_however_many_they_are() {
    List<Announcement> many = IntStream.range(0, 23).mapToObj(i -> sent(i)).toList();

    bus().announce(many);

    assertThat(heard())
        .containsExactlyElementsOf(
            IntStream.range(0, 23).mapToObj(i -> "FollowUpSent acme " + AT + " t-" + i).toList());
  }

  @Test
  void nothing_announces_nothing() {
    bus().announce(List.of());

    assertThat(heard()).isEmpty();
  }

  @Test
  void a_failure_is_told_so_that_it_can_be_announced_again() {
    failNext();

    assertThatThrownBy(() -> bus().announce(List.of(sent(1)))).isInstanceOf(RuntimeException.class);
    bus().announce(List.of(sent(1)));

    assertThat(heard()).containsExactly("FollowUpSent acme " + AT + " t-1");
  }

  private static Announcement sent(int n) {
    return new Announcement(
        new News.FollowUpSent("t-" + n, "m-1", Level.FIRM, List.of("A")),
        "acme",
        AT,
        Optional.empty());
  }
}
