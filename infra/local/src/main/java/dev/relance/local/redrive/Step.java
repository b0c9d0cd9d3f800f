package dev.relance.local.redrive;

import dev.relance.local.redrive.DeadLetter.Function;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something to do again.
 *
 * @param payloads with which its function is called, one after the other
 * @param letters that have done their duty once every call succeeded
 */
record Step(
    Work work, Function function, Supplier<Stream<byte[]>> payloads, List<DeadLetter> letters) {
  Step {
    letters = List.copyOf(letters);
  }

  /** What one letter asks for. */
  static Step of(DeadLetter letter, Work work, Function function, byte[]... payloads) {
    return new Step(work, function, () -> Stream.of(payloads), List.of(letter));
  }

  /** What is done. */
  enum Work {
    BATCH("batch"),
    RECORDS_OF_TABLE("records.table"),
    EVIDENCE_OF_TABLE("evidence.table"),
    CALL("call"),
    SWEEP("sweep"),
    UNREADABLE("unreadable");

    private final String key;

    Work(String key) {
      this.key = key;
    }

    /** The key of its text. */
    String key() {
      return key;
    }
  }
}
