package dev.relance.laws;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.finding.Approvers;
import dev.relance.invoice.ADecision;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.laws.TwoOwners.Habit;
import dev.relance.laws.TwoOwners.Person;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The owners of a simulated world, who look at what is open now and then and answer some of it. */
final class SimulatedOwners {
  private final Simulation world;
  private final Random random;
  private int number;
  int answers;

  /** How often one of several owners refused a legal step. */
  int refusals;

  /** How often each kind of owner answered about a legal step. */
  final Map<Habit, Integer> ofTwo = new EnumMap<>(Habit.class);

  SimulatedOwners(Simulation world, long seed) {
    this.world = world;
    this.random = new Random(seed);
  }

  /** How the only owner of an account answers what is asked. */
  private enum Owner {
    NEVER,
    LATE,
    TWICE
  }

  /** Lets the owners of an account look at it from some day on. */
  void begin(AccountId id, int account) {
    List<Person> people = TwoOwners.of(id.creditorId());
    Owner owner = Owner.values()[account % Owner.values().length];
    if (people.isEmpty()) {
      world.at(Simulation.day(random.nextInt(60)), () -> looks(id, owner));
    }
    for (Person person : people) {
      world.at(Simulation.day(random.nextInt(20)), () -> looks(id, person));
    }
  }

  private void looks(AccountId id, Owner owner) {
    world.at(after(15, 30), () -> looks(id, owner));
    String key = key(id);
    List<DecisionRecord> open =
        owner == Owner.NEVER ? List.of() : plainAnswers(world.asked(id), key);
    if (!open.isEmpty()) {
      DecisionRecord answer = open.get(random.nextInt(open.size()));
      answers++;
      Instant at = owner == Owner.LATE ? after(1, 30) : world.now().plus(Duration.ofMinutes(5));
      world.decide(id, key, at, answer);
      if (owner == Owner.TWICE) {
        world.decide(id, key + ".again", after(2, 1), answer);
      }
    }
  }

  /** One of several owners answers one question, about a legal step rather than about another. */
  private void looks(AccountId id, Person person) {
    world.at(after(4, 8), () -> looks(id, person));
    List<Question> asked = world.asked(id);
    List<Question> ofSteps = asked.stream().filter(SimulatedOwners::isOfStep).toList();
    if (!ofSteps.isEmpty()) {
      answers(id, person, ofSteps.get(random.nextInt(ofSteps.size())));
    } else if (person.upTo() != Right.READ && person.habit() != Habit.NEVER) {
      List<DecisionRecord> open = plainAnswers(asked, key(id));
      if (!open.isEmpty() && random.nextInt(4) == 0) {
        says(id, person, open.get(random.nextInt(open.size())), after(0, 2));
      }
    }
  }

  private void answers(AccountId id, Person person, Question question) {
    switch (person.habit()) {
      case PROMPT -> approves(id, person, question, after(0, 1));
      case LATE -> approves(id, person, question, after(1, 20));
      case TWICE -> {
        approves(id, person, question, after(0, 1));
        approves(id, person, question, after(2, 3));
      }
      case CONTRADICTS -> contradicts(id, person, question);
      case NEVER -> {}
    }
    if (person.habit() != Habit.NEVER) {
      ofTwo.merge(person.habit(), 1, Integer::sum);
    }
  }

  /** A refusal that another approval follows at once leaves no time to look in between. */
  private void contradicts(AccountId id, Person person, Question question) {
    Instant at = after(0, 3);
    switch (random.nextInt(3)) {
      case 0 -> {
        refuses(id, person, question, at);
        approves(id, person, question, at.plusSeconds(1));
      }
      case 1 -> {
        approves(id, person, question, at);
        refuses(id, person, question, after(3, 4));
      }
      default -> refuses(id, person, question, at);
    }
  }

  private void refuses(AccountId id, Person person, Question question, Instant at) {
    refusals++;
    says(id, person, decision(id, question, DecisionKind.REFUSE).build(), at);
  }

  private void approves(AccountId id, Person person, Question question, Instant at) {
    ADecision approval = decision(id, question, DecisionKind.APPROVE);
    says(
        id,
        person,
        level(question) == Level.INTENT
            ? approval.step(step(question), stepDate(question, at)).build()
            : approval.build(),
        at);
  }

  /** A decision at its moment, whenever it was prepared. */
  private void says(AccountId id, Person person, DecisionRecord decision, Instant at) {
    String key = key(id) + "." + number++;
    answers++;
    world.decide(
        id,
        key,
        at,
        new DecisionRecord(
                key,
                decision.kind(),
                at,
                decision.decider(),
                decision.invoices(),
                decision.contact(),
                decision.terms(),
                decision.reason())
            .of(spelled(person)));
  }

  /** Nobody always writes an address in the same letters. */
  private String spelled(Person person) {
    return random.nextInt(5) == 0
        ? person.email().toUpperCase(java.util.Locale.ROOT)
        : person.email();
  }

  private ADecision decision(AccountId id, Question question, DecisionKind kind) {
    return ADecision.aDecision(key(id), kind, world.now(), DecidedBy.OWNER)
        .about(question.invoices().toArray(String[]::new))
        .level(Optional.of(level(question)));
  }

  private LegalStep step(Question question) {
    return first(question)
        .flatMap(Approvers.Second::step)
        .filter(_ -> random.nextInt(10) > 0)
        .orElse(LegalStep.AGENCY);
  }

  /** Mostly the day that the first of two named. */
  private LocalDate stepDate(Question question, Instant at) {
    return first(question)
        .flatMap(Approvers.Second::stepDate)
        .filter(_ -> random.nextInt(10) > 0)
        .orElseGet(() -> at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(45));
  }

  private static Optional<Approvers.Second> first(Question question) {
    return question.matter().approvers() instanceof Approvers.Second second
        ? Optional.of(second)
        : Optional.empty();
  }

  private static boolean isOfStep(Question question) {
    return question.answers().contains(Answer.APPROVE)
        && question.matter() instanceof Matter.OfLevel ofLevel
        && ofLevel.level().isLegalStep();
  }

  private static Level level(Question question) {
    return ((Matter.OfLevel) question.matter()).level();
  }

  private List<DecisionRecord> plainAnswers(List<Question> asked, String key) {
    return asked.stream()
        .flatMap(question -> JudgeOfQuestions.plainAnswers(question, key, world.now()).stream())
        .toList();
  }

  private String key(AccountId id) {
    return "owner." + id.debtorId() + "." + world.sequence();
  }

  /** Some days from now: at least so many, and some of so many more. */
  private Instant after(int days, int more) {
    return world
        .now()
        .plus(Duration.ofDays(days + random.nextInt(more)))
        .plusSeconds(random.nextInt(3_600));
  }
}
