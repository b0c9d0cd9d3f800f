package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidencePageTest {
  private static final List<Entry> OF_ONE = entries("one");
  private static final List<Entry> OF_OTHER = entries("other");

  @Test
  void pages_in_any_order_and_repeated_are_joined_and_split_at_gaps() {
    List<EvidencePage> joined =
        EvidencePage.joined(
            List.of(
                page(OF_ONE, 6, 7),
                page(OF_OTHER, 3, 4),
                page(OF_ONE, 3, 3),
                page(OF_ONE, 1, 1),
                page(OF_ONE, 4, 4),
                page(OF_ONE, 3, 3)));

    assertThat(joined)
        .containsExactly(
            page(OF_ONE, 1, 1), page(OF_ONE, 3, 4), page(OF_ONE, 6, 7), page(OF_OTHER, 3, 4));
  }

  @Test
  void a_page_has_an_entry() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EvidencePage(List.of()));
  }

  private static EvidencePage page(List<Entry> entries, int first, int last) {
    return new EvidencePage(entries.subList(first - 1, last));
  }

  private static List<Entry> entries(String debtor) {
    return Entry.chain(
        new AccountId("acme", debtor),
        ChainHead.START,
        Instant.parse("2026-03-17T08:30:00Z"),
        Collections.nCopies(7, new Event.MessageRefused("t-1", "no")));
  }
}
