package dev.relance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.FactNames;
import dev.relance.record.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactNamesTest {
  private static final LawFile OWN =
      new LawFile(
          "own.json",
          Json.object(
              """
              {"law": "CH", "title": "Switzerland", "version": "2026-12-01", "places": ["CH"],
               "effectiveFrom": "2027-01-01", "contact": {}, "wording": {}, "money": {"fixedSums": [
                 {"between": ["b2b"], "currency": "CHF", "tiers": [{"amount": "20.00"}],
                  "per": "invoice", "bound": "binds-creditor", "verified": false,
                  "cites": "an ordinance", "why": "A sum is due."}]}}\
              """));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          FR/fixedCompensation                       | true
          # verified, so that to vouch for it changes nothing; still no slip of the pen
          FR/interest                                | true
          fr/fixedcompensation                       | false
          FR/fixedCompensaton                        | false
          FR.money.fixedSums[0]                      | false
          # a fact without a name is named by its source
          15 USC 1692f(1) | true
          BOE_BANK_RATE_REFERENCE@2023-07-01         | true
          BOE_BANK_RATE_REFERENCE@2023-07-02         | false
          BOE_BANK_RATE_REFERENCE                    | false
          # what a pack leaves aside is no fact of it
          US-TX/caps/0                               | false
          """)
  void a_name_is_known_when_a_fact_or_a_rate_has_it(String name, boolean isKnown) {
    var names = new FactNames(() -> Documents.law(List.of()), () -> Documents.rates(List.of()));

    assertThat(names.has(name)).isEqualTo(isKnown);
  }

  @Test
  void facts_of_an_operator_s_own_pack_are_known_besides_those_that_ship() {
    var names = new FactNames(() -> Documents.law(List.of(OWN)), () -> Documents.rates(List.of()));

    assertThat(List.of("an ordinance", "FR/fixedCompensation")).allMatch(names::has);
  }

  @Test
  void every_fact_of_every_section_is_found() {
    assertThat(Documents.lawFiles())
        .filteredOn(file -> !file.isRates())
        .allSatisfy(
            file -> assertThat(file.pack().facts()).hasSize(entries(file.members()).size()));
  }

  /** Whatever cites a source, at any depth. */
  private static List<Object> entries(Object part) {
    return switch (part) {
      case Map<?, ?> members when members.containsKey("cites") -> List.of(members);
      case Map<?, ?> members ->
          members.values().stream().flatMap(p -> entries(p).stream()).toList();
      case List<?> parts -> parts.stream().flatMap(p -> entries(p).stream()).toList();
      default -> List.of();
    };
  }
}
