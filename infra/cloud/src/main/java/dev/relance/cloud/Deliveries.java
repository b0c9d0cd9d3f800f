package dev.relance.cloud;

import dev.relance.cloud.Scheduler.Firing;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets the time of a cloud pass, and delivers what falls due on the way, in order of time. */
public final class Deliveries {
  private static final LocalTime DAILY_UTC = LocalTime.of(3, 0);

  private final EmbeddedCloud cloud;
  private final Targets targets;
  private Instant nextDay;

  /** Who receives what falls due. */
  public interface Targets {
    void timer(Firing firing);

    void mail(MailReport event);

    /** A mail was received and stored. */
    void received(MailReport event);

    /** Runs after all timers and reports of a moment. Streams may have been written. */
    void streams();

    /** Comes once a day. */
    void daily();
  }

  public Deliveries(EmbeddedCloud cloud, Targets targets) {
    this.cloud = cloud;
    this.targets = targets;
    this.nextDay = dayAfter(cloud.clock().instant());
  }

  /** Lets time pass until an instant, inclusive. */
  public void advanceTo(Instant until) {
    for (Instant next = nextDue(); !next.isAfter(until); next = nextDue()) {
      Instant now = cloud.clock().instant();
      cloud.clock().moveTo(next.isBefore(now) ? now : next);
      deliver(cloud.clock().instant());
    }
    cloud.clock().moveTo(until);
  }

  /** The next instant at which anything falls due. */
  public Instant nextDue() {
    return Stream.of(
            cloud.scheduler().nextDue(),
            cloud.ses().nextEventDue(),
            cloud.inbound().nextEventDue(),
            Optional.of(nextDay))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void deliver(Instant now) {
    cloud.scheduler().fire(now).forEach(targets::timer);
    cloud.ses().dueEvents(now).forEach(targets::mail);
    cloud.inbound().dueEvents(now).forEach(targets::received);
    targets.streams();
    if (!nextDay.isAfter(now)) {
      nextDay = dayAfter(now);
      targets.daily();
    }
  }

  private static Instant dayAfter(Instant at) {
    var day = at.atOffset(ZoneOffset.UTC).with(DAILY_UTC);
    return (day.toInstant().isAfter(at) ? day : day.plusDays(1)).toInstant();
  }
}
