package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.account.FullState;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.plan.History;
import dev.relance.plan.InvoiceProgress.KnownFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The contract of {@link Accounts}. */
public abstract class AccountsContract {
  private static final KnownFacts KNOWN =
      new KnownFacts(
          "2026-041",
          LocalDate.parse("2026-03-02"),
          List.of(),
          Optional.empty(),
          Money.parse("EUR 100.00"),
          Optional.empty(),
          List.of(),
          "fedcba9876543210");
  private static final Instant NOW = Instant.parse("2026-03-17T08:30:00Z");
  private static final AccountId ID = new AccountId("acme", "bistro");

  /** Fresh and empty for each test. */
  protected abstract Accounts accounts();

  /** The evidence of an account as lines, in order. */
  protected abstract List<String> evidence(AccountId id);

  @Test
  void of_an_account_that_nobody_wrote_nothing_is_known() {
    assertThat(accounts().followUp(ID)).isEqualTo(FollowUp.start(ID));
    assertThat(accounts().load(ID).recorded().invoices()).isEmpty();
    assertThat(evidence(ID)).isEmpty();
  }

  @Test
  void what_is_written_is_read_back_whole_with_the_next_version() {
    FollowUp full = FullState.of(ID);

    Optional<FollowUp> written = accounts().commit(full, entries(ID, full.head(), 3), NOW);

    assertThat(written.orElseThrow().version()).isEqualTo(1);
    assertThat(written.orElseThrow().head().sequence()).isEqualTo(full.head().sequence() + 3);
    assertThat(accounts().followUp(ID)).isEqualTo(written.orElseThrow());
    assertThat(accounts().load(ID).recorded().history()).isEqualTo(full.history());
  }

  @Test
  void of_two_who_read_the_same_version_only_the_first_writes_and_the_other_leaves_nothing() {
    FollowUp read = accounts().followUp(ID);
    accounts().commit(read, entries(ID, read.head(), 1), NOW);

    Optional<FollowUp> late = accounts().commit(FullState.of(ID), entries(ID, read.head(), 2), NOW);

    assertThat(late).isEmpty();
    assertThat(evidence(ID)).hasSize(1);
    assertThat(accounts().followUp(ID).history()).isEqualTo(History.NONE);
  }

  @Test
  void a_page_of_evidence_is_never_written_over() {
    FollowUp read = accounts().followUp(ID);
    FollowUp first = accounts().commit(read, entries(ID, read.head(), 1), NOW).orElseThrow();
    List<String> kept = evidence(ID);

    assertThatThrownBy(() -> accounts().commit(first, entries(ID, read.head(), 2), NOW))
        .isInstanceOf(RuntimeException.class);

    assertThat(evidence(ID)).isEqualTo(kept).hasSize(1);
    assertThat(accounts().followUp(ID)).isEqualTo(first);
  }

  @Test
  void evidence_is_kept_in_its_order() {
    var lines = new ArrayList<String>();
    FollowUp state = accounts().followUp(ID);
    for (int i = 0; i < 12; i++) {
      List<Entry> entries = entries(ID, state.head(), 3);
      entries.forEach(e -> lines.add(e.line()));
      state = accounts().commit(state, entries, NOW).orElseThrow();
    }

    assertThat(evidence(ID)).containsExactlyElementsOf(lines);
  }

  @Test
  void a_commit_may_hold_as_many_entries_as_there_are() {
    FollowUp read = accounts().followUp(ID);

    assertThat(accounts().commit(read, entries(ID, read.head(), 2_500), NOW)).isPresent();

    assertThat(evidence(ID)).hasSize(2_500);
  }

  @Test
  void what_was_due_and_not_looked_at_is_found() {
    dueAt(new AccountId("acme", "early"), NOW.minusSeconds(7200));
    dueAt(new AccountId("acme", "now"), NOW);
    dueAt(new AccountId("other", "days-ago"), NOW.minusSeconds(5 * 86_400));
    dueAt(new AccountId("acme", "later"), NOW.plusSeconds(60));
    commit(FollowUp.start(new AccountId("acme", "never")), List.of());

    assertThat(accounts().dueBefore(NOW))
        .containsExactlyInAnyOrder(
            new AccountId("acme", "early"), new AccountId("other", "days-ago"));
  }

  @Test
  void accounts_of_a_creditor_come_page_by_page_and_no_others() {
    List<AccountId> mine =
        IntStream.range(0, 430).mapToObj(i -> new AccountId("acme", "d%03d".formatted(i))).toList();
    mine.forEach(id -> commit(FollowUp.start(id), entries(id, ChainHead.START, 1)));
    AccountId foreign = new AccountId("acme-two", "d000");
    commit(FollowUp.start(foreign), entries(foreign, ChainHead.START, 1));

    var found = new ArrayList<AccountId>();
    Optional<String> after = Optional.empty();
    do {
      Accounts.AccountPage page = accounts().ofCreditor("acme", LocalDate.EPOCH, after);
      found.addAll(page.accounts());
      after = page.next();
    } while (after.isPresent());

    assertThat(found).containsExactlyInAnyOrderElementsOf(mine);
  }

  @Test
  void accounts_without_anything_open_that_did_not_change_since_are_left_out() {
    commit(FollowUp.start(ID), entries(ID, ChainHead.START, 1));

    assertThat(accounts().ofCreditor("acme", LocalDate.parse("2026-03-17"), Optional.empty()))
        .extracting(Accounts.AccountPage::accounts)
        .isEqualTo(List.of(ID));
    assertThat(
            accounts()
                .ofCreditor("acme", LocalDate.parse("2026-03-18"), Optional.empty())
                .accounts())
        .isEmpty();
  }

  @Test
  void an_account_on_which_something_is_owed_is_found_until_it_is_paid() {
    FollowUp owes = FollowUp.start(ID).with(h -> h.with("A", p -> p.with(KNOWN)));
    commit(owes, List.of());
    assertThat(found("2027-01-01")).containsExactly(ID);

    commit(
        accounts()
            .followUp(ID)
            .with(h -> h.with("A", p -> p.withClosedOn(Optional.of(KNOWN.dueDate())))),
        List.of());
    assertThat(found("2027-01-01")).isEmpty();
  }

  private List<AccountId> found(String changedSince) {
    return accounts()
        .ofCreditor("acme", LocalDate.parse(changedSince), Optional.empty())
        .accounts();
  }

  @Test
  void many_states_are_read_at_once() {
    List<AccountId> ids =
        IntStream.range(0, 120).mapToObj(i -> new AccountId("acme", "n%03d".formatted(i))).toList();
    ids.forEach(id -> commit(FollowUp.start(id), List.of()));

    assertThat(accounts().named(ids))
        .extracting(named -> named.followUp().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  private void dueAt(AccountId id, Instant at) {
    commit(FollowUp.start(id).withDueAt(Optional.of(at), Optional.of(at)), List.of());
  }

  private void commit(FollowUp state, List<Entry> entries) {
    assertThat(accounts().commit(state, entries, NOW)).isPresent();
  }

  private static List<Entry> entries(AccountId id, ChainHead head, int count) {
    return Entry.chain(
        id,
        head,
        NOW,
        IntStream.range(0, count)
            .mapToObj(i -> new Event.MessageUnconfirmed("t-" + i, NOW))
            .toList());
  }
}
