package dev.relance.aws;

import dev.relance.document.Lazy;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import dev.relance.plan.WakeUps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/**
 * Timers on EventBridge Scheduler: one schedule per account, which removes itself after it fires,
 * and one recurring schedule per creditor for the owner's summary.
 */
public final class SchedulerWakeUps implements WakeUps {
  /**
   * The scheduler may refuse a time in the past, so the earliest requested time is one minute
   * ahead.
   */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private static final int HASH_BYTES = 24;

  private final Lazy<SchedulerClient> scheduler;
  private final Settings settings;

  public SchedulerWakeUps(Clients clients, Settings settings) {
    this.scheduler = clients.scheduler();
    this.settings = settings;
  }

  @Override
  public void set(
      AccountId account, Optional<Instant> believed, Optional<Instant> wanted, Instant now) {
    boolean isThere = believed.filter(at -> at.isAfter(now)).isPresent();
    String name = name("account", account.key());
    if (wanted.isPresent()) {
      Timer timer =
          new Timer(
              name,
              at(wanted.get(), now),
              "UTC",
              settings.followUpTargetArn(),
              new FollowUpDue.OfAccount(account).json(),
              true);
      put(timer, isThere);
    } else if (isThere) {
      remove(name);
    }
  }

  @Override
  public void replan(String creditorId, Optional<String> after, Instant now) {
    put(
        new Timer(
            name("replan", creditorId),
            at(now, now),
            "UTC",
            settings.followUpTargetArn(),
            new FollowUpDue.OfCreditor(creditorId, after).json(),
            true),
        false);
  }

  @Override
  public void summarise(Creditor creditor) {
    String name = name("summary", creditor.id());
    switch (creditor.owners().summary()) {
      case DAILY -> put(summary(name, creditor, "MON-FRI"), false);
      case WEEKLY -> put(summary(name, creditor, "MON"), false);
      case NEVER -> remove(name);
    }
  }

  private Timer summary(String name, Creditor creditor, String days) {
    return new Timer(
        name,
        "cron(0 7 ? * %s *)".formatted(days),
        creditor.zone().getId(),
        settings.summaryTargetArn(),
        new SummaryDue(creditor.id()).json(),
        false);
  }

  /** One call if the assumption is right, two if it is not. */
  private void put(Timer timer, boolean isThere) {
    if (isThere) {
      try {
        scheduler.value().updateSchedule(update(timer));
      } catch (ResourceNotFoundException e) {
        scheduler.value().createSchedule(create(timer));
      }
    } else {
      try {
        scheduler.value().createSchedule(create(timer));
      } catch (ConflictException e) {
        scheduler.value().updateSchedule(update(timer));
      }
    }
  }

  private void remove(String name) {
    try {
      scheduler.value().deleteSchedule(r -> r.name(name).groupName(settings.scheduleGroup()));
    } catch (ResourceNotFoundException e) {
      // It has fired or never existed: there is nothing to remove.
    }
  }

  private static String at(Instant wanted, Instant now) {
    Instant earliest = now.plus(AHEAD);
    Instant at = wanted.isBefore(earliest) ? earliest : wanted;
    Instant rounded = at.truncatedTo(ChronoUnit.SECONDS);
    LocalDateTime utc =
        LocalDateTime.ofInstant(
            rounded.isBefore(at) ? rounded.plusSeconds(1) : rounded, ZoneOffset.UTC);
    return "at(%tFT%<tT)".formatted(utc);
  }

  private CreateScheduleRequest create(Timer timer) {
    return CreateScheduleRequest.builder()
        .name(timer.name())
        .groupName(settings.scheduleGroup())
        .scheduleExpression(timer.expression())
        .scheduleExpressionTimezone(timer.zone())
        .flexibleTimeWindow(exactly())
        .actionAfterCompletion(afterwards(timer))
        .target(target(timer))
        .build();
  }

  private UpdateScheduleRequest update(Timer timer) {
    return UpdateScheduleRequest.builder()
        .name(timer.name())
        .groupName(settings.scheduleGroup())
        .scheduleExpression(timer.expression())
        .scheduleExpressionTimezone(timer.zone())
        .flexibleTimeWindow(exactly())
        .actionAfterCompletion(afterwards(timer))
        .target(target(timer))
        .build();
  }

  private static Consumer<FlexibleTimeWindow.Builder> exactly() {
    return w -> w.mode(FlexibleTimeWindowMode.OFF);
  }

  private static ActionAfterCompletion afterwards(Timer timer) {
    return timer.isOnce() ? ActionAfterCompletion.DELETE : ActionAfterCompletion.NONE;
  }

  private Target target(Timer timer) {
    return Target.builder()
        .arn(timer.targetArn())
        .roleArn(settings.schedulerRoleArn())
        .input(timer.input())
        .retryPolicy(r -> r.maximumRetryAttempts(10).maximumEventAgeInSeconds(3600))
        .deadLetterConfig(d -> d.arn(settings.scheduleDlqArn()))
        .build();
  }

  /** Schedule names are short, so ids are hashed. */
  private static String name(String kind, String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return kind + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record Timer(
      String name,
      String expression,
      String zone,
      String targetArn,
      String input,
      boolean isOnce) {}
}
