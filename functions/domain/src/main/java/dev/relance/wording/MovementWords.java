package dev.relance.wording;

import dev.relance.plan.Movement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What came in on an invoice, in the words of a language. */
public record MovementWords(Wording wording) {
  /** The days of one, or each sum with its day. */
  public String days(List<Movement> movements) {
    return movements.size() == 1
        ? wording.say("movement.day", Map.of("day", wording.date(movements.getFirst().on())))
        : sums(movements);
  }

  /** Each sum with its day, earliest first. */
  public String sums(List<Movement> movements) {
    return wording.and(
        movements.stream().sorted(Comparator.comparing(Movement::on)).map(this::of).toList());
  }

  private String of(Movement movement) {
    return wording.say(
        "movement.sum",
        Map.of("sum", wording.money(movement.sum()), "day", wording.date(movement.on())));
  }
}
