package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.finding.Gap;
import dev.relance.finding.Obstacle;
import dev.relance.money.MoneyCodec;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.util.Map;

/**
 * Writes and reads what prevents going to court, as evidence and states keep it: a word and its
 * values.
 */
final class CourtCodec {
  private CourtCodec() {}

  static Map<String, Object> members(Gap gap) {
    return switch (gap) {
      case Gap.SimpleGap simple -> members(simple);
      case Gap.DueBy(var lastDay) -> of(GapWord.DUE_BY).with("lastDay", lastDay).all();
      case Gap.WasDueBy(var lastDay) -> of(GapWord.WAS_DUE_BY).with("lastDay", lastDay).all();
      case Gap.TooFew(var done, var asked) ->
          of(GapWord.TOO_FEW).with("done", (long) done).with("asked", (long) asked).all();
      case Gap.TooEarly(var on) -> of(GapWord.TOO_EARLY).with("on", on).all();
      case Gap.WithoutEnclosures(var names) ->
          of(GapWord.WITHOUT_ENCLOSURES).with("names", names).all();
    };
  }

  static Gap gap(Document g) {
    return switch (g.word("gap", GapWord.class)) {
      case NOT_DONE -> Gap.SimpleGap.NOT_DONE;
      case WITHOUT_PROOF_OF_RECEIPT -> Gap.SimpleGap.WITHOUT_PROOF_OF_RECEIPT;
      case DUE_BY -> new Gap.DueBy(g.date("lastDay"));
      case WAS_DUE_BY -> new Gap.WasDueBy(g.date("lastDay"));
      case TOO_FEW -> new Gap.TooFew(g.whole("done"), g.whole("asked"));
      case TOO_EARLY -> new Gap.TooEarly(g.date("on"));
      case WITHOUT_ENCLOSURES -> new Gap.WithoutEnclosures(g.texts("names"));
    };
  }

  static Map<String, Object> members(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.SimpleObstacle simple -> new Members().with("obstacle", simple).all();
      case Obstacle.DebtorStopped(var stop, var since, var lastDay) ->
          of(ObstacleWord.STOPPED)
              .with("stop", stop)
              .with("since", since)
              .with("lastDay", lastDay)
              .all();
      case Obstacle.Promised(var until) -> of(ObstacleWord.PROMISED).with("until", until).all();
      case Obstacle.AboveCeiling(var claim) ->
          of(ObstacleWord.CEILING).with("claim", MoneyCodec.members(claim)).all();
      case Obstacle.OtherCurrency(var claim) ->
          of(ObstacleWord.CURRENCY).with("claim", MoneyCodec.members(claim)).all();
      case Obstacle.DayPassed(var day) -> of(ObstacleWord.DAY_PASSED).with("day", day).all();
      case Obstacle.NoticeTooShort(var day, var noticeDays) ->
          of(ObstacleWord.NOTICE_TOO_SHORT)
              .with("day", day)
              .with("noticeDays", (long) noticeDays)
              .all();
      case Obstacle.Ended(var lastDay) -> of(ObstacleWord.ENDED).with("lastDay", lastDay).all();
    };
  }

  static Obstacle obstacle(Document o) {
    String word = o.text("obstacle");
    return Word.all(ObstacleWord.class).contains(word)
        ? valued(o)
        : Word.parse(Obstacle.SimpleObstacle.class, word);
  }

  private static Obstacle valued(Document o) {
    return switch (o.word("obstacle", ObstacleWord.class)) {
      case STOPPED ->
          new Obstacle.DebtorStopped(
              o.word("stop", StopKind.class), o.date("since"), o.optionalDate("lastDay"));
      case PROMISED -> new Obstacle.Promised(o.date("until"));
      case CEILING -> new Obstacle.AboveCeiling(MoneyCodec.read(o.object("claim")));
      case CURRENCY -> new Obstacle.OtherCurrency(MoneyCodec.read(o.object("claim")));
      case DAY_PASSED -> new Obstacle.DayPassed(o.date("day"));
      case NOTICE_TOO_SHORT -> new Obstacle.NoticeTooShort(o.date("day"), o.whole("noticeDays"));
      case ENDED -> new Obstacle.Ended(o.date("lastDay"));
    };
  }

  private static Members of(GapWord word) {
    return new Members().with("gap", word);
  }

  private static Members of(ObstacleWord word) {
    return new Members().with("obstacle", word);
  }

  private static Map<String, Object> members(Gap.SimpleGap simple) {
    return switch (simple) {
      case NOT_DONE -> of(GapWord.NOT_DONE).all();
      case WITHOUT_PROOF_OF_RECEIPT -> of(GapWord.WITHOUT_PROOF_OF_RECEIPT).all();
    };
  }

  /** The word of each kind of gap. */
  enum GapWord implements Word {
    NOT_DONE("not-done"),
    WITHOUT_PROOF_OF_RECEIPT("without-proof-of-receipt"),
    DUE_BY("due-by"),
    WAS_DUE_BY("was-due-by"),
    TOO_FEW("too-few"),
    TOO_EARLY("too-early"),
    WITHOUT_ENCLOSURES("without-enclosures");

    private final String word;

    GapWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The obstacles with values; the others are words of their own. */
  enum ObstacleWord implements Word {
    STOPPED("stopped"),
    PROMISED("promised"),
    CEILING("ceiling"),
    CURRENCY("currency"),
    DAY_PASSED("day-passed"),
    NOTICE_TOO_SHORT("notice-too-short"),
    ENDED("ended");

    private final String word;

    ObstacleWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
