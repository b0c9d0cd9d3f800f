package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A link is opened at most thirty times a minute; the others are not held back by it. */
class LinkPaceTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-17T08:30:10Z"));
  private final LinkPace pace = new LinkPace(now::get);

  @Test
  void only_the_link_that_is_opened_too_often_waits_for_the_next_minute() {
    assertThat(IntStream.range(0, 30).filter(_ -> pace.isTooFast("a")).count()).isZero();

    assertThat(pace.isTooFast("a")).as("the thirty-first time").isTrue();
    assertThat(pace.isTooFast("b")).as("another link").isFalse();

    now.set(Instant.parse("2026-03-17T08:30:59Z"));
    assertThat(pace.isTooFast("a")).as("the same minute").isTrue();
    now.set(Instant.parse("2026-03-17T08:31:00Z"));
    assertThat(pace.isTooFast("a")).as("the next minute").isFalse();
  }
}
