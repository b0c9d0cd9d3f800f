package dev.relance.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.CloudEndpoint;
import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookReader;
import dev.relance.local.doctor.Observation.Health;
import dev.relance.local.doctor.Web.Answered;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Replay;
import dev.relance.local.stack.DeployedStack;
import dev.relance.pack.RuleFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a doctor says of a stack on the embedded cloud. */
class DoctorTest {
  private static final String CREDITOR = "atelier-lumen";
  private static final String SENDER = "facturation@atelier-lumen.example";
  private static final String DOMAIN = "atelier-lumen.example";

  @SuppressWarnings("NullAway.Init")
  private static LocalRelance relance;

  @SuppressWarnings("NullAway.Init")
  private static CloudEndpoint endpoint;

  private final Map<String, List<String>> names = new HashMap<>();
  private InstantSource clock = InstantSource.system();
  private Answered answered = Answered.OURS;
  private RuleFiles rules = RuleFiles.NONE;

  @BeforeAll
  static void deploy() throws IOException {
    Instant start = BookReader.sample().first().orElseThrow();
    relance = LocalRelance.start(start);
    new Replay(relance, BookReader.sample()).advanceTo(start.plus(Duration.ofDays(40)), _ -> {});
    endpoint = CloudEndpoint.open(relance.cloud(), 0);
  }

  @AfterAll
  static void remove() {
    endpoint.close();
    relance.close();
  }

  @BeforeEach
  void makeWell() {
    relance.cloud().sesAccount().putInSandbox(false);
    relance.cloud().sesAccount().know(DOMAIN, true, true);
    relance.cloud().stacks().set("SenderIdentity", "*");
    names.put("_dmarc." + DOMAIN, List.of("\"v=DMARC1; p=none\""));
  }

  @Test
  void of_a_stack_that_is_well_nothing_is_to_be_done() {
    assertThat(look())
        .allMatch(observation -> observation.health() == Health.WELL)
        .extracting(Observation::key)
        .contains("sandbox", "sending", "quota", "identity", "dmarc", "clock", "links", "rules");
  }

  @Test
  void a_sandbox_is_ill() {
    relance.cloud().sesAccount().putInSandbox(true);

    assertThat(ill()).containsExactly("sandbox.on");
  }

  @Test
  void a_sender_that_is_unknown_unverified_or_not_signed_is_ill() {
    relance.cloud().sesAccount().know(SENDER, false, true);
    assertThat(ill()).containsExactly("identity.pending");

    relance.cloud().sesAccount().know(SENDER, true, false);
    assertThat(ill()).containsExactly("dkim.off");

    relance.cloud().sesAccount().know(SENDER, true, true);
    assertThat(ill()).isEmpty();
  }

  @Test
  void a_sender_that_the_stack_may_not_use_is_ill() {
    relance.cloud().stacks().set("SenderIdentity", "other.example");

    assertThat(ill()).containsExactly("identity.not-allowed");
  }

  @Test
  void a_domain_without_dmarc_is_doubtful() {
    names.clear();

    assertThat(look())
        .filteredOn(observation -> observation.health() == Health.DOUBTFUL)
        .extracting(Observation::key)
        .containsExactly("dmarc.none");
  }

  @Test
  void a_clock_that_is_minutes_off_is_ill() {
    clock = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(2));

    assertThat(ill()).containsExactly("clock.differs");
  }

  @ParameterizedTest
  @EnumSource(Answered.class)
  void links_that_lead_elsewhere_are_ill(Answered who) {
    answered = who;

    assertThat(ill().isEmpty()).isEqualTo(who == Answered.OURS);
  }

  @Test
  void rules_that_cannot_be_read_are_ill() {
    rules = new RuleFiles(List.of(new Document("mine.json", Map.of())), List.of());

    assertThat(ill()).contains("rules.flawed");
  }

  @Test
  void one_account_is_decided_and_nothing_is_sent() {
    int sent = relance.cloud().ses().accepted();
    AccountId account = relance.accounts().getFirst();

    assertThat(look(Optional.of(account)))
        .anyMatch(observation -> observation.found().contains("dry run of " + account.key()));
    assertThat(relance.cloud().ses().accepted()).isEqualTo(sent);
  }

  @Test
  void each_observation_that_is_not_well_says_what_to_do() {
    relance.cloud().sesAccount().putInSandbox(true);
    names.clear();
    answered = Answered.NOBODY;
    var told = new ArrayList<String>();
    look().stream()
        .filter(observation -> observation.health() != Health.WELL)
        .forEach(observation -> told.add(observation.remedy().orElseThrow()));

    assertThat(told).hasSize(3).allMatch(remedy -> remedy.contains("→"));
  }

  private List<String> ill() {
    return look().stream().filter(Observation::isIll).map(Observation::key).toList();
  }

  private List<Observation> look() {
    return look(Optional.empty());
  }

  private List<Observation> look(Optional<AccountId> account) {
    DeployedStack stack =
        DeployedStack.at(
            new DeployedStack.Address(
                "relance", Optional.of("eu-west-1"), Optional.of(endpoint.address())),
            clock,
            rules);
    return new Doctor(stack, name -> names.getOrDefault(name, List.of()), _ -> answered)
        .look(Optional.of(CREDITOR), account, relance.now());
  }
}
