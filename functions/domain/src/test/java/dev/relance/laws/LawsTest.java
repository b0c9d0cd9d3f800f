package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.account.Accounts.Loaded;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.evidence.Chain;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Invoice;
import dev.relance.laws.TwoOwners.Habit;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.vocabulary.AcknowledgementKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws, over a year of bad luck. A seed can be pinned with {@code -Drelance.seed=N}. */
class LawsTest {
  private static final int ACCOUNTS = 250;

  static java.util.stream.LongStream seeds() {
    Long pinned = Long.getLong("relance.seed");
    return pinned == null
        ? java.util.stream.LongStream.of(1, 20260105, 424242)
        : java.util.stream.LongStream.of(pinned);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_law_holds_over_a_year_of_bad_luck(long seed) {
    var world = new Simulation(seed);
    world.run(ACCOUNTS, Duration.ofDays(365), Duration.ofDays(20));
    System.out.printf(
        "laws: seed %d, %d accounts, %d messages judged, %d crashes, %d timers lost, %d"
            + " overtaken, legal steps by approvers %s%n",
        seed,
        ACCOUNTS,
        world.judge.judged(),
        world.crashes,
        world.lostTimers,
        world.overtaken,
        world.judge.approvals.judged);

    assertThat(world.judge.judged()).as("the simulation sends").isGreaterThan(ACCOUNTS);
    assertThat(world.judge.partsJudged())
        .as("it sends about instalments")
        .isGreaterThan(ACCOUNTS / 2);
    assertThat(world.judge.acknowledgements.judged.keySet())
        .as("it acknowledges")
        .contains(AcknowledgementKind.RECAP, AcknowledgementKind.RECEIPT);
    assertThat(world.crashes).as("the simulation crashes").isGreaterThan(100);
    assertThat(world.judge.placesJudged.keySet())
        .as("consumers in many places")
        .hasSizeGreaterThan(12);
    assertThat(world.undelivered).as("law 8: every record was taken in").isEmpty();
    var questions = new JudgeOfQuestions(world.terms, world.now());
    for (AccountId id : world.zones.keySet()) {
      chain_is_whole(world, id);
      questions.judge(
          id, world.accounts.load(id).account(world.terms), world.accounts.followUp(id));
      silences_are_explained(world, id);
      next_look_is_derived(world, id);
      a_bounced_address_gets_no_more_mail(world, id);
      outcomes_are_settled_or_reported(world, id);
      what_was_said_is_heard(world, id);
    }
    for (int creditor = 0; creditor < 7; creditor++) {
      questions.judgeSummary(world, "c" + creditor);
    }
    assertThat(world.owners.answers).as("owners answer").isGreaterThan(ACCOUNTS / 2);
    assertThat(world.owners.ofTwo.keySet())
        .as("law 10: owners of two approve, contradict each other and say it twice")
        .contains(Habit.PROMPT, Habit.LATE, Habit.TWICE, Habit.CONTRADICTS);
    assertThat(world.judge.approvals.judged.getOrDefault(2, 0))
        .as("law 10: legal steps that two owners approved")
        .isGreaterThan(10);
    assertThat(world.owners.refusals).as("law 10: legal steps refused by one").isGreaterThan(10);
    assertThat(questions.ended).as("law 17: questions with a plain answer").isGreaterThan(50);
    assertThat(world.judge.listening.heard.keySet())
        .as("law 16: messages after something was said")
        .contains("dispute", "promise", "approval");
  }

  private static void chain_is_whole(Simulation world, AccountId id) {
    var chain = new Chain(id.key());
    for (Entry entry : world.accounts.evidence(id)) {
      Document tree = JsonTree.of(entry.line());
      assertThat(chain.check(entry.line(), tree.members())).as("law 6").isEmpty();
      assertThat(Entry.read(entry.line(), tree)).as("law 6: read back").isEqualTo(entry);
    }
    assertThat(world.accounts.followUp(id).head()).as("law 6: the head").isEqualTo(chain.head());
  }

  private static void silences_are_explained(Simulation world, AccountId id) {
    Loaded loaded = world.accounts.load(id);
    Plan decision = Decide.decide(loaded.account(world.terms), world.terms, world.now());
    assertThat(decision)
        .as("law 5: nothing that is due is forgotten, %s", id)
        .isNotInstanceOf(Plan.Send.class);
    for (var silence : decision.findings().silences()) {
      var recorded =
          loaded
              .followUp()
              .history()
              .of(silence.invoice().id())
              .silenceOf(silence.due().part().key());
      assertThat(recorded.map(s -> s.rule()))
          .as("law 7: silence on %s is on record", silence.invoice().id())
          .isEqualTo(Optional.of(silence.objection().rule()));
      assertThat(silence.objection().source().cites()).as("law 7: cites").isNotBlank();
    }
    for (var silence : decision.findings().unanswered()) {
      for (String cause : silence.due().causes()) {
        assertThat(loaded.followUp().history().unanswered())
            .as("law 7: silence on %s is on record", cause)
            .hasEntrySatisfying(
                cause, known -> assertThat(known.rule()).isEqualTo(silence.objection().rule()));
      }
    }
    assertThat(loaded.followUp().open().stream().map(o -> o.question()).toList())
        .as("law 7: what is open is told")
        .containsExactlyInAnyOrderElementsOf(decision.findings().questions());
  }

  private static void next_look_is_derived(Simulation world, AccountId id) {
    Loaded loaded = world.accounts.load(id);
    Optional<Instant> stored = loaded.followUp().dueAt();
    Optional<Instant> derived = Decide.dueAt(loaded.account(world.terms), world.terms, world.now());
    assertThat(stored).as("law 12: %s", id).isEqualTo(derived);
    derived.ifPresent(
        at -> {
          Instant between = world.now().plus(Duration.between(world.now(), at).dividedBy(2));
          assertThat(Decide.dueAt(loaded.account(world.terms), world.terms, between))
              .as("law 12: the same from any time before it, %s", id)
              .isEqualTo(derived);
        });
  }

  private static void a_bounced_address_gets_no_more_mail(Simulation world, AccountId id) {
    var gone = new java.util.HashSet<String>();
    for (Entry entry : world.accounts.evidence(id)) {
      if (entry.event() instanceof Event.DeliveryReported reported
          && (reported.fate() == Fate.BOUNCED || reported.fate() == Fate.COMPLAINED)) {
        gone.add(reported.address());
      }
      if (entry.event() instanceof Event.MessageAuthorized message) {
        assertThat(gone).as("law 9").doesNotContain(message.written().to());
      }
    }
  }

  private static void what_was_said_is_heard(Simulation world, AccountId id) {
    Loaded loaded = world.accounts.load(id);
    var today = world.now().atZone(loaded.recorded().zone()).toLocalDate();
    if (loaded.recorded().debtor().isPresent()) {
      for (Invoice open : loaded.recorded().openInvoices()) {
        world.judge.listening.judgeQuestions(id, open, loaded.followUp().open(), today);
      }
    }
  }

  private static void outcomes_are_settled_or_reported(Simulation world, AccountId id) {
    assertThat(world.accounts.followUp(id).history().touchpoints())
        .as("every message has an outcome or was told to the owner")
        .noneMatch(t -> t.isUnsettled());
  }
}
