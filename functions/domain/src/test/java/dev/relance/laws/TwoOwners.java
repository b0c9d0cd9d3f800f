package dev.relance.laws;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.Creditor.SummaryRhythm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Creditors from whose policy two owners approve each legal step above an amount. */
final class TwoOwners {
  /** The name of their policy. */
  static final String POLICY = "two-owners";

  /** From so much past due, per currency; nothing is named for other currencies. */
  static final Map<String, Integer> FROM = Map.of("EUR", 2_000, "USD", 3_000);

  private static final Map<String, List<Person>> OWNERS =
      Map.of(
          "c3",
              List.of(
                  new Person("anna@c3.example", Right.LEGAL_STEPS, Habit.PROMPT),
                  new Person("bert@c3.example", Right.LEGAL_STEPS, Habit.LATE)),
          "c4",
              List.of(
                  new Person("anna@c4.example", Right.LEGAL_STEPS, Habit.TWICE),
                  new Person("bert@c4.example", Right.LEGAL_STEPS, Habit.CONTRADICTS),
                  new Person("carl@c4.example", Right.READ, Habit.PROMPT)),
          "c5",
              List.of(
                  new Person("anna@c5.example", Right.LEGAL_STEPS, Habit.TWICE),
                  new Person("bert@c5.example", Right.DECIDE, Habit.PROMPT),
                  new Person("carl@c5.example", Right.LEGAL_STEPS, Habit.LATE)),
          "c6",
              List.of(
                  new Person("anna@c6.example", Right.LEGAL_STEPS, Habit.TWICE),
                  new Person("bert@c6.example", Right.LEGAL_STEPS, Habit.NEVER),
                  new Person("carl@c6.example", Right.READ, Habit.TWICE)));

  private TwoOwners() {}

  /** How an owner answers what is asked about a legal step. */
  enum Habit {
    PROMPT,
    LATE,
    TWICE,
    /** Refuses, or approves and refuses, in either order. */
    CONTRADICTS,
    NEVER
  }

  /** One of the owners. */
  record Person(String email, Right upTo, Habit habit) {}

  /** The owners of a creditor; none if any one owner approves alone. */
  static List<Person> of(String creditorId) {
    return OWNERS.getOrDefault(creditorId, List.of());
  }

  /** Who they are and what they may do, as a record says it. */
  static Creditor.Owners recorded(String creditorId) {
    return new Creditor.Owners(
        of(creditorId).stream().map(Person::email).toList(),
        of(creditorId).stream()
            .filter(person -> person.upTo() != Right.LEGAL_STEPS)
            .collect(Collectors.toMap(Person::email, Person::upTo)),
        SummaryRhythm.NEVER);
  }
}
