package dev.relance.cloud;

import dev.relance.cloud.StreamFeed.DeadLetter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Delivers batches as Lambda's stream mapping does with partial failures and bisection.
 *
 * <p>What a consumer reports as failed comes again, with all that follows it in the batch, from the
 * first failed record on. A consumer that throws gets each half of the batch by itself. A record
 * that fails five times in first place takes what is left of its batch to the dead letters.
 */
final class BatchDelivery {
  static final int ATTEMPTS = 5;

  private final Function<StreamBatch, Set<String>> consumer;
  private final List<DeadLetter> deadLetters = new ArrayList<>();

  BatchDelivery(Function<StreamBatch, Set<String>> consumer) {
    this.consumer = consumer;
  }

  /** A batch, how often it was tried already, and why it comes again. */
  private record Piece(StreamBatch batch, int attempts) {}

  /** What a consumer made of a batch: the first failed place, or the batch's size for none. */
  private record Outcome(int firstFailed, boolean thrown, String reason) {}

  /** Delivers a batch to the end; returns the dead letters that it leaves. */
  List<DeadLetter> deliver(StreamBatch batch) {
    Deque<Piece> pieces = new ArrayDeque<>(List.of(new Piece(batch, 0)));
    while (!pieces.isEmpty()) {
      Piece piece = pieces.pop();
      Outcome outcome = offer(piece.batch);
      if (outcome.thrown && piece.batch.size() > 1) {
        bisect(piece, pieces);
      } else if (outcome.firstFailed < piece.batch.size()) {
        again(piece, outcome, pieces);
      }
    }
    return Collections.unmodifiableList(deadLetters);
  }

  private static void bisect(Piece piece, Deque<Piece> pieces) {
    int middle = piece.batch.size() / 2;
    pieces.push(new Piece(piece.batch.part(middle, piece.batch.size()), piece.attempts));
    pieces.push(new Piece(piece.batch.part(0, middle), piece.attempts));
  }

  /** Attempts are counted anew for each record that comes to stand first. */
  private void again(Piece piece, Outcome outcome, Deque<Piece> pieces) {
    StreamBatch rest = piece.batch.part(outcome.firstFailed, piece.batch.size());
    int attempts = outcome.firstFailed == 0 ? piece.attempts + 1 : 1;
    if (attempts < ATTEMPTS) {
      pieces.push(new Piece(rest, attempts));
    } else {
      rest.records()
          .forEach(left -> deadLetters.add(new DeadLetter(left, attempts, outcome.reason)));
    }
  }

  /** A consumer that throws has failed from the first record on, as a Lambda invocation does. */
  private Outcome offer(StreamBatch batch) {
    try {
      Set<String> failed = consumer.apply(batch);
      return new Outcome(firstFailed(batch, failed), false, "reported as failed");
    } catch (RuntimeException e) {
      return new Outcome(0, true, e.toString());
    }
  }

  /** An answer that names a record outside the batch fails all of it. */
  private static int firstFailed(StreamBatch batch, Set<String> failed) {
    List<String> numbers = batch.sequenceNumbers();
    return failed.stream()
        .mapToInt(number -> Math.max(0, numbers.indexOf(number)))
        .min()
        .orElse(batch.size());
  }
}
