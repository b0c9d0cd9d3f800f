package dev.relance.wording;

import dev.relance.finding.Finding;
import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;

/** What a route to court needs and its state, in the words of a language. */
public record CourtWords(Wording wording) {
  /** How a need stands. */
  public String of(Need need) {
    return switch (need) {
      case Need.Done done ->
          done.dueBy()
              .map(
                  last ->
                      say("need.done-late", Map.of("step", step(done.step()), "day", day(last))))
              .orElseGet(() -> step(done.step()));
      case Need.Unverified _ -> wording.say("need.unverified");
      case Need.Waiting _, Need.Missing _, Need.RuledOut _ -> of(need.finding());
    };
  }

  /** What prevents going to court. */
  public String of(Finding.NotReadyForCourt finding) {
    return switch (finding) {
      case Finding.StepRuns runs ->
          say("need.waiting", Map.of("step", step(runs.step()), "day", day(runs.until())));
      case Finding.StepMissing missing -> step(missing.step()) + " " + of(missing.gap());
      case Finding.RouteClosed closed -> of(closed.obstacle());
    };
  }

  private String of(Gap gap) {
    return switch (gap) {
      case Gap.SimpleGap simple -> wording.say("gap." + simple.word());
      case Gap.DueBy due -> onDay("gap.due-by", due.lastDay());
      case Gap.WasDueBy due -> onDay("gap.was-due-by", due.lastDay());
      case Gap.TooFew few -> say("gap.too-few", Map.of("done", few.done(), "asked", few.asked()));
      case Gap.TooEarly early -> onDay("gap.too-early", early.on());
      case Gap.WithoutEnclosures _ -> wording.say("gap.without-enclosures");
    };
  }

  private String of(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.SimpleObstacle simple -> wording.say("obstacle." + simple.word());
      case Obstacle.DebtorStopped stopped -> of(stopped);
      case Obstacle.Promised promised -> onDay("obstacle.promised", promised.until());
      case Obstacle.AboveCeiling above -> sum("obstacle.ceiling", above.claim());
      case Obstacle.OtherCurrency other -> sum("obstacle.currency", other.claim());
      case Obstacle.DayPassed passed -> onDay("obstacle.day-passed", passed.day());
      case Obstacle.NoticeTooShort notice ->
          say(
              "obstacle.notice-too-short",
              Map.of(
                  "day",
                  day(notice.day()),
                  "days",
                  wording.count("count.days", notice.noticeDays())));
      case Obstacle.Ended ended -> onDay("obstacle.limitation", ended.lastDay());
    };
  }

  private String of(Obstacle.DebtorStopped stopped) {
    return say(
        "obstacle.stopped",
        Map.of(
            "stop", wording.say("stop." + stopped.stop().word()),
            "since", day(stopped.since()),
            "until", stopped.lastDay().<Object>map(this::day).orElse("")));
  }

  private String step(String id) {
    return wording.word("court-step", id);
  }

  private String onDay(String key, LocalDate day) {
    return say(key, Map.of("day", day(day)));
  }

  private String sum(String key, Money sum) {
    return say(key, Map.of("sum", wording.money(sum)));
  }

  private WrittenDay day(LocalDate day) {
    return wording.date(day);
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say(key, values);
  }
}
