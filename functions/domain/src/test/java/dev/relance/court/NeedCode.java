package dev.relance.court;

import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;

/** A need as tables write it: its step, what is wrong, and the values. */
final class NeedCode {
  private NeedCode() {}

  static String of(Need need) {
    return switch (need) {
      case Need.Done done ->
          done.step() + done.dueBy().map(last -> " later-than " + last).orElse("");
      case Need.Waiting waiting -> waiting.step() + " until " + waiting.from().minusDays(1);
      case Need.Missing missing -> missing.step() + " " + of(missing.gap());
      case Need.Unverified unverified -> unverified.route() + " not-verified";
      case Need.RuledOut out -> of(out.obstacle());
    };
  }

  private static String of(Gap gap) {
    return switch (gap) {
      case Gap.SimpleGap simple -> simple.word();
      case Gap.DueBy due -> "due-by " + due.lastDay();
      case Gap.WasDueBy due -> "was-due-by " + due.lastDay();
      case Gap.TooFew few -> "too-few " + few.done() + "/" + few.asked();
      case Gap.TooEarly early -> "too-early " + early.on();
      case Gap.WithoutEnclosures _ -> "without-enclosures";
    };
  }

  private static String of(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.SimpleObstacle simple -> simple.word();
      case Obstacle.DebtorStopped stopped ->
          "stopped %s %s%s"
              .formatted(
                  stopped.stop().word(),
                  stopped.since(),
                  stopped.lastDay().map(last -> "/" + last).orElse(""));
      case Obstacle.Promised promised -> "promised " + promised.until();
      case Obstacle.AboveCeiling above -> "ceiling " + above.claim();
      case Obstacle.OtherCurrency other -> "currency " + other.claim();
      case Obstacle.DayPassed passed -> "day-passed " + passed.day();
      case Obstacle.NoticeTooShort notice -> "notice-too-short " + notice.day();
      case Obstacle.Ended ended -> "limitation " + ended.lastDay();
    };
  }
}
