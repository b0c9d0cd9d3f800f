package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.JsonTree;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contract;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.Papers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final AccountId ACCOUNT = new AccountId("acme", "bistro");
  private static final Instant AT = Instant.parse("2026-03-17T08:30:00Z");
  private static final List<String> LINES =
      Entry.chain(
              ACCOUNT,
              ChainHead.START,
              AT,
              List.of(
                  new Event.InvoiceRecorded(
                      "A",
                      "2026-041 « é »",
                      new Event.InvoiceRecorded.Due(
                          LocalDate.parse("2026-02-02"),
                          Optional.empty(),
                          LocalDate.parse("2026-03-02"),
                          List.of(),
                          Optional.empty()),
                      new Event.InvoiceRecorded.Sums(
                          Money.parse("EUR 120.00"),
                          Money.parse("EUR 20.00"),
                          Money.parse("EUR 100.00"),
                          List.of(),
                          List.of()),
                      Event.Status.OPEN,
                      InvoiceStatus.OPEN,
                      Contract.NONE,
                      Papers.NONE),
                  new Event.RecordRejected("invoice#B", List.of("total: \"-1\" \\ \n")),
                  new Event.MessageUnconfirmed("t-1", AT),
                  new Event.CaseClosed(
                      "A",
                      "2026-041",
                      Event.Status.PAID,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty())))
          .stream()
          .map(Entry::line)
          .toList();

  @Test
  void a_chain_that_nobody_touched_is_whole() {
    assertThat(firstBreak(LINES)).isEmpty();
  }

  @Test
  void every_single_byte_that_is_altered_shows_in_its_own_entry() {
    for (int i = 0; i < LINES.size(); i++) {
      byte[] bytes = LINES.get(i).getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < bytes.length; at++) {
        byte[] altered = bytes.clone();
        altered[at] = (byte) (altered[at] == '0' ? '1' : altered[at] == 'a' ? 'b' : '0');
        List<String> lines = with(i, new String(altered, StandardCharsets.UTF_8));

        assertThat(firstBreak(lines)).as("byte %d of entry %d", at, i + 1).contains(i + 1L);
      }
    }
  }

  @Test
  void an_entry_that_is_left_out_repeated_or_moved_shows_where_it_was() {
    for (int i = 0; i < LINES.size() - 1; i++) {
      var without = new ArrayList<>(LINES);
      without.remove(i);
      assertThat(firstBreak(without)).as("without %d", i + 1).contains(i + 1L);

      var twice = new ArrayList<>(LINES);
      twice.add(i, LINES.get(i));
      assertThat(firstBreak(twice)).as("%d twice", i + 1).contains(i + 2L);

      var swapped = new ArrayList<>(LINES);
      java.util.Collections.swap(swapped, i, i + 1);
      assertThat(firstBreak(swapped)).as("%d after the next", i + 1).contains(i + 1L);
    }
  }

  @Test
  void an_entry_that_is_written_anew_with_a_right_hash_shows_in_the_next_one() {
    var entry = new TreeMap<String, Object>(JsonTree.of(LINES.get(1)).members());
    entry.put("record", "invoice#C");
    entry.remove("hash");
    entry.put("hash", CanonicalForm.hash(entry));

    assertThat(firstBreak(with(1, CanonicalForm.write(entry)))).contains(3L);
  }

  @Test
  void a_chain_whose_first_entries_are_erased_is_whole_and_has_the_same_end() {
    List<String> erased = erased(LINES.size() - 1);

    assertThat(firstBreak(erased)).isEmpty();
    assertThat(erased.getLast()).isEqualTo(LINES.getLast());
    assertThat(String.join("", erased)).doesNotContain("2026-041 « é »", "total");
  }

  @Test
  void another_hash_of_an_erased_entry_shows_in_the_next_one() {
    var lines = new ArrayList<>(erased(2));
    String hash = JsonTree.of(lines.get(1)).text("hash");
    lines.set(1, lines.get(1).replace(hash, "0".repeat(64)));

    assertThat(firstBreak(lines)).contains(3L);
  }

  private static List<String> erased(int count) {
    var lines = new ArrayList<>(LINES);
    for (int i = 0; i < count; i++) {
      var tree = JsonTree.of(lines.get(i));
      lines.set(i, Entry.read(lines.get(i), tree).erased(tree.text("previous")).line());
    }
    return lines;
  }

  @Test
  void the_sequence_number_is_inside_the_hash() {
    Map<String, ?> entry = JsonTree.of(LINES.get(1)).members();
    var facts = new TreeMap<String, Object>(entry);
    facts.remove("hash");
    facts.put("sequence", 7);

    assertThat(CanonicalForm.hash(facts)).isNotEqualTo(entry.get("hash"));
  }

  @Test
  void an_entry_of_another_account_is_told() {
    var chain = new Chain("acme/other");

    assertThat(chain.check(LINES.getFirst(), JsonTree.of(LINES.getFirst()).members()))
        .contains(Defect.WRONG_ACCOUNT);
  }

  /** The number of the first entry that is broken; one that is no JSON any more is broken too. */
  private static Optional<Long> firstBreak(List<String> lines) {
    var chain = new Chain(ACCOUNT.key());
    for (String line : lines) {
      try {
        Optional<Defect> found = chain.check(line, JsonTree.of(line).members());
        if (found.isPresent()) {
          return Optional.of(chain.head().sequence());
        }
      } catch (RuntimeException e) {
        return Optional.of(chain.head().sequence() + 1);
      }
    }
    return Optional.empty();
  }

  private static List<String> with(int index, String line) {
    var lines = new ArrayList<>(LINES);
    lines.set(index, line);
    return lines;
  }
}
