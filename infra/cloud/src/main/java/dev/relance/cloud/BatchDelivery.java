package dev.relance.cloud;

import dev.relance.cloud.StreamFeed.DeadLetter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Delivers batches as Lambda's stream mapping does with partial failures and bisection.
 *
 * <p>If a consumer reports failures, the batch comes again from the first failed record on. If a
 * consumer throws, it gets each half of the batch separately. A record that fails five times in
 * first place sends the rest of its batch to the dead letters.
 */
record BatchDelivery(Function<StreamBatch, Set<String>> consumer) {
  static final int ATTEMPTS = 5;

  /** Delivers a batch completely, and returns its dead letters. */
  List<DeadLetter> deliver(StreamBatch batch) {
    return deliver(batch, 0);
  }

  private List<DeadLetter> deliver(StreamBatch batch, int attempts) {
    try {
      int firstFailed = firstFailed(batch, consumer.apply(batch));
      return firstFailed == batch.size()
          ? List.of()
          : again(batch, firstFailed, attempts, "reported as failed");
    } catch (RuntimeException e) {
      return batch.size() == 1 ? again(batch, 0, attempts, e.toString()) : halves(batch, attempts);
    }
  }

  private List<DeadLetter> halves(StreamBatch batch, int attempts) {
    int middle = batch.size() / 2;
    return Stream.concat(
            deliver(batch.part(0, middle), attempts).stream(),
            deliver(batch.part(middle, batch.size()), attempts).stream())
        .toList();
  }

  /** Attempts are counted anew for each record that becomes the first. */
  private List<DeadLetter> again(StreamBatch batch, int firstFailed, int before, String reason) {
    StreamBatch rest = batch.part(firstFailed, batch.size());
    int attempts = firstFailed == 0 ? before + 1 : 1;
    return attempts < ATTEMPTS
        ? deliver(rest, attempts)
        : List.of(new DeadLetter(rest, attempts, reason));
  }

  /** An answer that names a record outside the batch fails the whole batch. */
  private static int firstFailed(StreamBatch batch, Set<String> failed) {
    List<String> numbers = batch.sequenceNumbers();
    return failed.stream()
        .mapToInt(number -> Math.max(0, numbers.indexOf(number)))
        .min()
        .orElse(batch.size());
  }
}
