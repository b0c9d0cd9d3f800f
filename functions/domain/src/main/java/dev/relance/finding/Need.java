package dev.relance.finding;

import dev.relance.law.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that a route to court needs, and its state. */
public sealed interface Need {
  /** What asks for it. */
  Basis basis();

  /**
   * Done.
   *
   * @param step the id of the step in the law's pack, such as formal-notice
   * @param dueBy its last day, if it was done too late
   */
  record Done(String step, Optional<LocalDate> dueBy, Basis basis) implements Need {}

  /**
   * Done, but its waiting days are not over.
   *
   * @param from the first day on which all of them are over
   */
  record Waiting(String step, LocalDate from, Basis basis) implements Need {}

  /**
   * Not done: a person must act.
   *
   * @param invoices ids of the invoices for which it is missing; empty means all
   * @param possibleFrom the first day on which it would count
   * @param from the first day on which its waiting days can be over, if it is done as soon as
   *     possible
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
   * The source of the route is not verified.
   *
   * @param route the id of the route, such as small-claims
   * @param from the day of judging, because it can be verified at once
   */
  record Unverified(String route, LocalDate from, Basis basis) implements Need {}

  /** It cannot be changed on this route. */
  record RuledOut(Obstacle obstacle, Basis basis) implements Need {}

  /** What a rule found that prevents going to court. */
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

  /**
   * The first day on which it can be met. The earliest possible date if it is met already, or never
   * can be.
   */
  default LocalDate earliest() {
    return switch (this) {
      case Waiting waiting -> waiting.from();
      case Missing missing -> missing.from();
      case Unverified unverified -> unverified.from();
      case Done _, RuledOut _ -> LocalDate.MIN;
    };
  }
}
