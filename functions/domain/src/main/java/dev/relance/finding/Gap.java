package dev.relance.finding;

import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;

/** Why a step before court does not count as done. */
public sealed interface Gap {
  /** The cases that need no value. */
  enum SimpleGap implements Gap, Word {
    NOT_DONE("not-done"),
    WITHOUT_PROOF_OF_RECEIPT("without-proof-of-receipt");

    private final String word;

    SimpleGap(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Not done, and due on a day at the latest. */
  record DueBy(LocalDate lastDay) implements Gap {}

  /** Not done, and its last day has passed. */
  record WasDueBy(LocalDate lastDay) implements Gap {}

  /** Done less often than the law requires. */
  record TooFew(int done, int asked) implements Gap {}

  /** Done on a day before it counts. */
  record TooEarly(LocalDate on) implements Gap {}

  /**
   * Done without some of the enclosures.
   *
   * @param names as the law's pack writes them
   */
  record WithoutEnclosures(List<String> names) implements Gap {
    public WithoutEnclosures {
      names = List.copyOf(names);
    }
  }

  /** Whether nothing at all was done. */
  default boolean isUntouched() {
    return switch (this) {
      case SimpleGap.NOT_DONE -> true;
      case DueBy _, WasDueBy _ -> true;
      case SimpleGap.WITHOUT_PROOF_OF_RECEIPT -> false;
      case TooFew _, TooEarly _, WithoutEnclosures _ -> false;
    };
  }
}
