package dev.relance.wording;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A day or a moment as a language writes it, alone and after the little words that some languages
 * melt with its number: il 7 marzo, l’8 marzo. Where a language does not, all are the same.
 *
 * @param alone without a little word
 * @param the after "the"
 * @param to after "to the"
 * @param from after "from the"
 * @param of after "of the"
 */
public record WrittenDay(String alone, String the, String to, String from, String of) {
  /** Made of the same form of other days. */
  static WrittenDay of(Function<Function<WrittenDay, String>, String> made) {
    return new WrittenDay(
        made.apply(WrittenDay::alone),
        made.apply(WrittenDay::the),
        made.apply(WrittenDay::to),
        made.apply(WrittenDay::from),
        made.apply(WrittenDay::of));
  }

  /** The same with something about each form. */
  WrittenDay with(UnaryOperator<String> about) {
    return of(form -> about.apply(form.apply(this)));
  }

  @Override
  public String toString() {
    return alone;
  }
}
