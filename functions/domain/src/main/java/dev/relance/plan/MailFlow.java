package dev.relance.plan;

import dev.relance.vocabulary.StoppedFor;
import java.time.Duration;
import java.util.Optional;

/**
 * How much mail goes out at present, and for whom none does.
 *
 * @param stopped for whom the operator stopped all messages to debtors
 * @param dueInADay how many accounts are due within a day
 * @param perSecond how many messages the mail service takes in a second; 1 or more
 */
public record MailFlow(Optional<StoppedFor> stopped, long dueInADay, int perSecond) {
  /** What SES grants as a rule, once an account may write to everybody. */
  public static final int USUAL_RATE = 14;

  /** Nothing is stopped, and so little is due that nothing needs to be spread. */
  public static final MailFlow FREE = new MailFlow(Optional.empty(), 0, USUAL_RATE);

  /** Chance sends some seconds much more than others, so three quarters of the rate stay free. */
  private static final int HEADROOM = 4;

  /** An import that has begun goes on: so many more are expected for each account that came. */
  private static final int MORE_TO_COME = 4;

  public MailFlow {
    if (perSecond < 1) {
      throw new IllegalArgumentException("perSecond %d must be 1 or more".formatted(perSecond));
    }
  }

  /** The same flow, stopped. */
  public MailFlow stoppedFor(StoppedFor whom) {
    return new MailFlow(Optional.of(whom), dueInADay, perSecond);
  }

  /**
   * Over how long the messages of a morning are spread: whole minutes, none if all of them fit into
   * less than one. It doubles with what is due, so that a few accounts more change no turn.
   *
   * @param most the most that the policy allows
   */
  public Duration spread(Duration most) {
    Duration needed = Duration.ofSeconds(rounded(dueInADay) * HEADROOM / perSecond);
    Duration minutes = Duration.ofMinutes(needed.toMinutes());
    return minutes.compareTo(most) < 0 ? minutes : most;
  }

  /** How many accounts are likely to be due, when so many came in together. */
  public static int expected(int came) {
    return came * MORE_TO_COME;
  }

  /** The next power of two. */
  private static long rounded(long due) {
    return due <= 1 ? due : Long.highestOneBit(due - 1) << 1;
  }
}
