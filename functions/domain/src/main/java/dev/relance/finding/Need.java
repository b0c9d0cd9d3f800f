package dev.relance.finding;

import dev.relance.law.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that a route to court asks for, and how it stands. */
public sealed interface Need {
  /** What asks for it. */
  Basis basis();

  /**
   * Done.
   *
   * @param step the id of the step in the law's pack, such as formal-notice
   * @param dueBy the last day for it, where it was done after it
   */
  record Done(String step, Optional<LocalDate> dueBy, Basis basis) implements Need {}

  /**
   * Done, and its days still run.
   *
   * @param from the first day on which they have all passed
   */
  record Waiting(String step, LocalDate from, Basis basis) implements Need {}

  /**
   * Not done: a person must act.
   *
   * @param invoices ids of the invoices for which it is missing; empty means all
   * @param possibleFrom the first day on which it counts when it is done
   * @param from the first day on which its days can have passed, when it is done as soon as it can
   */
  record Missing(
      String step,
      Gap gap,
      List<String> invoices,
      LocalDate possibleFrom,
      LocalDate from,
      Basis basis)
      implements Need {
    public Missing {
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * Nobody has read the source of the route.
   *
   * @param route the id of the route, such as small-claims
   * @param from the day of judging: it can be read at once
   */
  record Unverified(String route, LocalDate from, Basis basis) implements Need {}

  /** Nothing can be done about it on this route. */
  record RuledOut(Obstacle obstacle, Basis basis) implements Need {}

  /** What stands against a court, as a rule finds it. */
  default Finding.NotReadyForCourt finding() {
    return switch (this) {
      case Waiting waiting ->
          new Finding.StepRuns(waiting.step(), waiting.from().minusDays(1), basis().why());
      case Missing missing -> new Finding.StepMissing(missing.step(), missing.gap(), basis().why());
      case RuledOut out -> new Finding.RouteClosed(out.obstacle(), basis().why());
      case Done _, Unverified _ ->
          throw new IllegalStateException(this + " stands against no announcement");
    };
  }

  /** The first day on which it can be met; the beginning of time when it is, or never will be. */
  default LocalDate earliest() {
    return switch (this) {
      case Waiting waiting -> waiting.from();
      case Missing missing -> missing.from();
      case Unverified unverified -> unverified.from();
      case Done _, RuledOut _ -> LocalDate.MIN;
    };
  }
}
