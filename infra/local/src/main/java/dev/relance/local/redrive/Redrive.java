package dev.relance.local.redrive;

import dev.relance.document.Phrases;
import dev.relance.local.redrive.DeadLetter.Content;
import dev.relance.local.redrive.DeadLetter.Function;
import dev.relance.local.redrive.Step.Work;
import dev.relance.local.stack.DeployedStack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the failure queues of a stack, says what it would do, and does it. */
public final class Redrive {
  private static final Phrases TEXTS = Phrases.of("local.redrive.steps");

  private final FailureQueues queues;
  private final FailedBatches batches;
  private final TableReader tables;
  private final FunctionCalls functions;
  private final List<Step> steps;

  /** Reads the queues; nothing is changed yet. */
  public Redrive(DeployedStack stack) {
    this.queues = new FailureQueues(stack);
    this.batches = new FailedBatches(stack);
    this.tables = new TableReader(stack);
    this.functions = new FunctionCalls(stack);
    this.steps = steps(queues.letters());
  }

  /**
   * What was done.
   *
   * @param failed what failed again, and whose letters are still there
   */
  public record Done(int succeeded, List<String> failed) {
    public Done {
      failed = List.copyOf(failed);
    }
  }

  /** What there is to do, a line each; none if the queues are empty. */
  public List<String> plan() {
    return steps.stream().map(Redrive::told).toList();
  }

  /** Leaves everything as it was. */
  public void leave() {
    steps.forEach(step -> step.letters().forEach(queues::show));
  }

  /** Does it. Each letter is removed once its work has succeeded. */
  public Done run() {
    var failed = new ArrayList<String>();
    for (Step step : steps) {
      if (step.work() != Work.UNREADABLE && step.payloads().get().allMatch(call(step))) {
        step.letters().forEach(queues::remove);
      } else {
        step.letters().forEach(queues::show);
        failed.add(told(step));
      }
    }
    return new Done(steps.size() - failed.size(), failed);
  }

  private Predicate<byte[]> call(Step step) {
    return payload -> functions.call(step.function(), payload);
  }

  private static String told(Step step) {
    return TEXTS.say(step.work().key(), step.letters().size(), step.function().id());
  }

  private List<Step> steps(List<DeadLetter> letters) {
    var planned = new ArrayList<Step>();
    var gone = new ArrayList<DeadLetter>();
    for (DeadLetter letter : letters) {
      step(letter).ifPresentOrElse(planned::add, () -> gone.add(letter));
    }
    List<DeadLetter> records = of(FailureQueue.RECORDS, gone);
    if (!records.isEmpty()) {
      planned.add(
          new Step(Work.RECORDS_OF_TABLE, Function.RECORD_WRITTEN, tables::records, records));
    }
    List<DeadLetter> evidence = of(FailureQueue.EVIDENCE, gone);
    if (!evidence.isEmpty()) {
      planned.add(
          new Step(
              Work.EVIDENCE_OF_TABLE,
              Function.EVIDENCE_WRITTEN,
              () -> tables.evidence(evidence),
              evidence));
    }
    return List.copyOf(planned);
  }

  private static List<DeadLetter> of(FailureQueue queue, List<DeadLetter> letters) {
    return letters.stream().filter(letter -> letter.queue() == queue).toList();
  }

  /** What a letter asks for; empty if what it names was removed. */
  private Optional<Step> step(DeadLetter letter) {
    return switch (letter.content()) {
      case Content.Batch batch ->
          batches
              .payload(batch)
              .map(payload -> Step.of(letter, Work.BATCH, batch.function(), payload));
      case Content.Call(Function function, String payload) ->
          Optional.of(
              Step.of(letter, Work.CALL, function, payload.getBytes(StandardCharsets.UTF_8)));
      case Content.Sweep() -> Optional.of(Step.of(letter, Work.SWEEP, Function.FOLLOW_UP_DUE));
      case Content.Unreadable() ->
          Optional.of(Step.of(letter, Work.UNREADABLE, Function.FOLLOW_UP_DUE));
    };
  }
}
