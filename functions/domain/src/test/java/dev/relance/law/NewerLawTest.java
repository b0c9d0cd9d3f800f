package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.time.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs and rates that an operator adds, before those that ship. */
class NewerLawTest {
  private static final Place DC = new Place("US", Optional.of("US-DC"));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # old pack              | newer pack             | asked on  | holds
          2023-01-01, ,           2027-01-01, ,           2026-12-31, old
          2023-01-01, ,           2027-01-01, ,           2027-01-01, new
          # a newer pack that ends gives way again: the law does not fall silent
          2023-01-01, ,           2027-01-01, 2027-12-31, 2027-12-31, new
          2023-01-01, ,           2027-01-01, 2027-12-31, 2028-01-01, old
          2023-01-01, ,           2027-01-01, 2027-12-31, 2026-12-31, old
          # it covers all of the old one, or none of it
          2023-01-01, 2023-12-31, 2022-01-01, ,           2023-06-30, new
          2023-01-01, 2023-12-31, 2025-01-01, ,           2023-12-31, old
          2023-01-01, 2023-12-31, 2025-01-01, ,           2024-06-30, DEFAULT
          2023-01-01, 2023-12-31, 2020-01-01, 2020-12-31, 2023-01-01, old
          # it begins or ends on the same day
          2023-01-01, 2023-12-31, 2023-01-01, 2023-06-30, 2023-07-01, old
          2023-01-01, 2023-12-31, 2023-01-01, 2023-06-30, 2023-06-30, new
          2023-01-01, 2023-12-31, 2023-07-01, 2023-12-31, 2023-06-30, old
          2023-01-01, 2023-12-31, 2023-07-01, 2023-12-31, 2023-12-31, new
          """)
  void a_newer_pack_takes_the_place_of_the_old_one_while_it_is_in_force(
      String oldFrom, String oldTo, String newFrom, String newTo, LocalDate on, String holds) {
    LawBook book =
        new LawBook(
                List.of(
                    pack("DEFAULT", "DEFAULT", "2000-01-01", null),
                    pack("US-DC", "old", oldFrom, oldTo)))
            .with(List.of(pack("US-DC", "new", newFrom, newTo)));

    assertThat(book.holding(DC, on).getLast().title()).isEqualTo(holds);
    assertThat(book.holding(DC, on)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_newer_pack_of_another_law_is_added() {
    LawBook book =
        new LawBook(List.of(pack("DEFAULT", "DEFAULT", "2000-01-01", null)))
            .with(List.of(pack("US-DC", "new", "2023-01-01", null)));

    assertThat(book.holding(DC, LocalDate.parse("2026-01-01")))
        .extracting(LawPack::title)
        .containsExactly("DEFAULT", "new");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025-06-30, 1.00
          # the row of the same day is replaced, a later one is added
          2025-07-01, 9.00
          2026-01-01, 3.00
          """)
  void newer_rates_come_before_the_old_ones(LocalDate on, String pct) {
    ReferenceRates old = rates(Map.of("2025-01-01", "1.00", "2025-07-01", "2.00"));
    ReferenceRates newer = rates(Map.of("2025-07-01", "9.00", "2026-01-01", "3.00"));

    assertThat(old.with(newer).on("X", on).flatMap(ReferenceRates.PublishedRate::ratePct))
        .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(pct));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025-06-30, 1.00
          # nothing is known of the half-year between
          2025-07-01,
          2025-12-31,
          2026-01-01, 3.00
          2026-06-30, 3.00
          2026-07-01,
          """)
  void a_newer_rate_does_not_fill_the_gap_before_it(
      LocalDate on, @org.jspecify.annotations.Nullable String pct) {
    ReferenceRates all =
        rates(Map.of("2025-01-01", "1.00")).with(rates(Map.of("2026-01-01", "3.00")));

    assertThat(
            all.on("X", on)
                .flatMap(ReferenceRates.PublishedRate::ratePct)
                .map(BigDecimal::toPlainString))
        .isEqualTo(Optional.ofNullable(pct));
    assertThat(
            all.changesBetween("X", LocalDate.parse("2025-01-01"), LocalDate.parse("2026-12-31")))
        .map(LocalDate::toString)
        .containsExactly("2025-07-01", "2026-01-01", "2026-07-01");
  }

  private static LawPack pack(
      String law, String title, String from, @org.jspecify.annotations.Nullable String to) {
    var members = new HashMap<String, Object>();
    members.put("law", law);
    members.put("title", title);
    members.put("version", "2026-11-30");
    members.put("places", law.equals("DEFAULT") ? List.of() : List.of(law));
    members.put("effectiveFrom", from);
    if (to != null) {
      members.put("effectiveTo", to);
    }
    members.put("contact", Map.of());
    members.put("wording", Map.of());
    return LawPack.read(new Document("", members));
  }

  private static ReferenceRates rates(Map<String, String> rows) {
    List<Map<String, String>> ascending =
        rows.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                row -> Map.of("from", row.getKey(), "ratePct", row.getValue(), "cites", "a source"))
            .toList();
    return ReferenceRates.read(
        new Document(
            "", Map.of("version", "1", "references", Map.of("X", Map.of("rows", ascending)))));
  }
}
