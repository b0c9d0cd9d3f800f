package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.CloudEndpoint;
import dev.relance.evidence.Event.FollowUpDeferred;
import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.finding.Finding;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Replay;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.report.ChangedMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a deployed stack, through the address of an embedded cloud. */
class DeployedStackTest {
  private static final Instant START = BookReader.sample().first().orElseThrow();
  private static final Instant END = START.plus(Duration.ofDays(150));

  @SuppressWarnings("NullAway.Init")
  private static LocalRelance relance;

  @SuppressWarnings("NullAway.Init")
  private static Replay replay;

  @SuppressWarnings("NullAway.Init")
  private static CloudEndpoint endpoint;

  @BeforeAll
  static void deploy() throws IOException {
    relance = LocalRelance.start(START);
    replay = new Replay(relance, BookReader.sample());
    replay.advanceTo(END, _ -> {});
    endpoint = CloudEndpoint.open(relance.cloud(), 0);
  }

  @AfterAll
  static void remove() {
    endpoint.close();
    relance.close();
  }

  @Test
  void an_account_is_told_with_its_state_its_timeline_its_evidence_and_its_reasons() {
    var account = relance.accounts().getFirst();

    Called called =
        onStack("account", account.creditorId(), account.debtorId(), "--at", END.toString());

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("owed", "next look", "✉ ", "unbroken; the last hash is")
        .contains(replay.story(account).entries().getLast().hash())
        .contains("standard/1");
  }

  @Test
  void the_evidence_of_an_account_is_kept_so_that_it_can_be_verified(@TempDir Path folder) {
    var account = relance.accounts().getFirst();

    Called called =
        onStack(
            "account",
            account.creditorId(),
            account.debtorId(),
            "--out",
            folder.resolve("kept").toString());

    assertThat(called.code()).isZero();
    assertThat(folder.resolve("kept/report.html")).exists();
    assertThat(Called.relance("verify", folder.resolve("kept").toString()).code()).isZero();
  }

  @Test
  void an_account_or_a_stack_that_is_not_there_is_refused_with_the_remedy() {
    assertThat(onStack("account", "nobody", "d").complaint())
        .isEqualTo(
            "relance: nobody/d: the stack relance knows no such account; write the ids as the"
                + " records do, with their capitals");
    assertThat(onStack("account", "nobody", "d", "--stack", "other").complaint())
        .contains("other: there is no stack of this name", "--stack");
  }

  @Test
  void without_a_service_behind_the_address_the_network_is_named() {
    Called called =
        Called.relance(
            "account", "a", "b", "--region", "eu-west-1", "--endpoint", "http://127.0.0.1:1");

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.complaint()).contains("cannot be reached", "--endpoint");
  }

  /** A replay of what is exported sends, holds back and asks what the deployed stack did. */
  @Test
  void an_exported_book_leads_to_the_same_decisions(@TempDir Path folder) {
    Path file = folder.resolve("live.jsonl");

    Called called = onStack("export", "--out", file.toString());

    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("of 13 accounts");
    ReplayResult again = replayed(BookReader.read(file).sound());
    ReplayResult before = replay.result();
    assertThat(ChangedMessages.between(before, again).accounts()).isEmpty();
    assertThat(questions(again)).isEqualTo(questions(before));
    assertThat(silences(again)).containsExactlyElementsOf(silences(before));
  }

  @Test
  void one_creditor_alone_can_be_exported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("one.jsonl");
    String creditor = relance.accounts().getFirst().creditorId();

    onStack("export", "--creditor", creditor, "--out", file.toString());

    assertThat(Files.readAllLines(file))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"creditorId\":\"" + creditor + "\""));
  }

  private static ReplayResult replayed(Book book) {
    try (LocalRelance second = LocalRelance.start(START)) {
      var rehearsal = new Replay(second, book);
      rehearsal.advanceTo(END, _ -> {});
      return rehearsal.result();
    }
  }

  private static List<FollowUpEscalated> questions(ReplayResult result) {
    return result.accounts().stream().flatMap(a -> a.events(FollowUpEscalated.class)).toList();
  }

  /** A debtor stands as it is now: an address that was added later is known from the start. */
  private static List<FollowUpDeferred> silences(ReplayResult result) {
    return result.accounts().stream()
        .flatMap(account -> account.events(FollowUpDeferred.class))
        .filter(held -> !(held.objection().finding() instanceof Finding.AddressesSuppressed))
        .toList();
  }

  private static Called onStack(String... arguments) {
    return Called.relance(
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--endpoint", endpoint.address().toString(), "--region", "eu-west-1"))
            .toArray(String[]::new));
  }
}
