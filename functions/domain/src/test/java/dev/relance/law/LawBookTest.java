package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.laws.StandardTerms;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookTest {
  private static final LawBook BOOK = StandardTerms.everywhere((_, _) -> false).law();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR        | 2026-03-01 | DEFAULT FR
          PT        | 2026-03-01 | DEFAULT PT
          GR        | 2026-03-01 | DEFAULT EU
          # the euro came to Bulgaria on 1 January 2026
          BG        | 2026-03-01 | DEFAULT EU
          US-TX     | 2026-03-01 | DEFAULT US US-TX
          US-NY-NYC | 2026-09-01 | DEFAULT US US-NY US-NYC
          US-NY     | 2026-09-01 | DEFAULT US US-NY
          US-DC     | 2022-12-31 | DEFAULT US
          US-DC     | 2023-01-01 | DEFAULT US US-DC
          CA-ON     | 2026-03-01 | DEFAULT CA-ON
          CA-BC     | 2026-03-01 | DEFAULT CA-BC
          CA-AB     | 2026-03-01 | DEFAULT
          JP        | 2026-03-01 | DEFAULT
          """)
  void all_packs_of_a_place_hold_at_once_each_from_its_first_day(
      String code, LocalDate on, String expected) {
    Place place =
        code.length() == 2 ? Place.of(code) : new Place(code.substring(0, 2), Optional.of(code));

    assertThat(String.join(" ", BOOK.holding(place, on).stream().map(LawPack::code).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US        | DEFAULT US US-CA US-MA US-NY US-NYC US-TX US-FL US-DC
          US-NY     | DEFAULT US US-NY US-NYC
          US-NY-NYC | DEFAULT US US-NY US-NYC
          US-NY-BUF | DEFAULT US US-NY
          US-TX     | DEFAULT US US-TX
          # a code that only begins alike is another place
          US-N      | DEFAULT US
          CA        | DEFAULT CA-ON CA-QC CA-BC
          FR        | DEFAULT FR
          """)
  void where_the_place_is_known_in_part_the_packs_of_every_place_in_it_may_hold(
      String code, String expected) {
    Place place =
        code.length() == 2 ? Place.of(code) : new Place(code.substring(0, 2), Optional.of(code));

    assertThat(
            String.join(
                " ",
                BOOK.possible(place, LocalDate.parse("2026-09-01")).stream()
                    .map(LawPack::code)
                    .toList()))
        .isEqualTo(expected);
  }

  @Test
  void packs_of_one_law_follow_each_other_and_must_not_overlap() {
    LawPack first = pack("2020-01-01", "'effectiveTo': '2025-12-31',");
    LawPack second = pack("2026-01-01", "");
    LawBook book = new LawBook(List.of(first, second));

    assertThat(book.holding(Place.of("FR"), LocalDate.parse("2025-12-31"))).containsExactly(first);
    assertThat(book.holding(Place.of("FR"), LocalDate.parse("2026-01-01"))).containsExactly(second);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LawBook(List.of(pack("2020-01-01", ""), second)))
        .withMessageContaining("overlap");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ~max~: 0             | contact.caps[0]: a cap of 0 in 7 days is not a cap; both must be 1 or more
          ~cites~: ~~          | contact.caps[0]: a rule must say what it cites
          ~per~: ~planet~      | contact.caps[0].per
          ~bound~: ~MAYBE~     | contact.caps[0].bound
          ~channels~: []       | contact.caps[0]: a rule about no channel is none; name one, or all
          ~days~: ~seven~      | contact.caps[0].days
          ~effectiveTo~: ~1999-01-01~, ~effectiveFrom~: ~2000-01-01~ | contact.caps[0].effectiveTo: 1999-01-01 is before
          """)
  void a_wrong_fact_is_refused_with_its_place(String change, String message) {
    String cap =
        "{'per': 'debtor', 'max': 2, 'days': 7, 'channels': ['all'], 'bound': 'policy', 'cites':"
            + " 'a', 'why': 'b', 'verified': true}";
    Map<String, Object> changed = new HashMap<>(object(cap));
    changed.putAll(object("{%s}".formatted(change.replace('~', '\''))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("2020-01-01", "", List.of(changed)).contact())
        .withMessageStartingWith(message);
  }

  private static LawPack pack(String from, String more) {
    return read(from, more, List.of());
  }

  private static LawPack read(String from, String more, List<Map<String, Object>> caps) {
    Map<String, Object> pack =
        new HashMap<>(
            object(
                "{'law': 'DEFAULT', 'title': 'x', 'version': '1', 'places': [], %s".formatted(more)
                    + " 'effectiveFrom': '%s', 'wording': {}}".formatted(from)));
    pack.put("contact", Map.of("caps", caps));
    return LawPack.read(new Document("", pack));
  }

  private static Map<String, ?> object(String json) {
    return JsonTree.of(json.replace('\'', '"')).members();
  }
}
