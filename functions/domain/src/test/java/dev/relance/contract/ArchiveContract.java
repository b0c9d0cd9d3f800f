package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.evidence.Archive;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.EvidencePage;
import dev.relance.invoice.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@link Archive}. */
public abstract class ArchiveContract {
  private static final Instant AT = Instant.parse("2026-03-17T08:30:00Z");
  private static final AccountId ONE = new AccountId("acme", "d-1");
  private static final AccountId OTHER = new AccountId("acme", "d-2");

  protected abstract Archive archive();

  /** Has the archive fail the next time. */
  protected abstract void failNext();

  /** The lines that are kept for an account, in order. */
  protected abstract List<String> kept(AccountId account);

  @Test
  void lines_are_kept_in_the_order_of_the_chain_and_apart_by_account() {
    List<Entry> entries = entries(ONE, 3);
    List<Entry> others = entries(OTHER, 1);
    archive().keep(new EvidencePage(entries.subList(2, 3)));
    archive().keep(new EvidencePage(others));
    archive().keep(new EvidencePage(entries.subList(0, 2)));

    assertThat(kept(ONE)).containsExactlyElementsOf(lines(entries));
    assertThat(kept(OTHER)).containsExactlyElementsOf(lines(others));
  }

  @Test
  void the_same_lines_again_do_no_harm() {
    List<Entry> entries = entries(ONE, 2);
    archive().keep(new EvidencePage(entries));
    archive().keep(new EvidencePage(entries));

    assertThat(kept(ONE)).containsExactlyElementsOf(lines(entries));
  }

  @Test
  void a_failure_is_told_so_that_it_can_be_kept_again() {
    var page = new EvidencePage(entries(ONE, 1));
    failNext();

    assertThatThrownBy(() -> archive().keep(page)).isInstanceOf(RuntimeException.class);
    archive().keep(page);

    assertThat(kept(ONE)).containsExactlyElementsOf(page.lines());
  }

  private static List<Entry> entries(AccountId account, int count) {
    return Entry.chain(
        account,
        ChainHead.START,
        AT,
        Collections.nCopies(count, new Event.MessageRefused("t-1", "refusé")));
  }

  private static List<String> lines(List<Entry> entries) {
    return entries.stream().map(Entry::line).toList();
  }
}
