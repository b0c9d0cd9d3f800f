package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.interest.Figure.Reason;
import dev.relance.invoice.Debtor;
import dev.relance.law.LawBook;
import dev.relance.laws.StandardTerms;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoverningLawTest {
  private static final LawBook BOOK = StandardTerms.everywhere((_, _) -> false).law();

  @ParameterizedTest
  @CsvSource({
    // law of the contract, debtor, place of the debtor; the pack that speaks, or why none does
    "FR,    COMPANY,     FR,        FR@2026-11-23,    ",
    "FR,    COMPANY,     DE,        FR@2026-11-23,    ",
    "US-NY, COMPANY,     US-CA,     US-NY@2026-11-23, ",
    "FR,    CONSUMER,    FR,        FR@2026-11-23,    ",
    "FR,    CONSUMER,    FR-75,     FR@2026-11-23,    ",
    "US-NY, CONSUMER,    US-NY-NYC, US-NY@2026-11-23, ",
    // a consumer keeps what the law of the own place grants
    "FR,    CONSUMER,    BE,        , CONSUMER_ELSEWHERE",
    "US-NY, CONSUMER,    US-CA,     , CONSUMER_ELSEWHERE",
    "US-NY, CONSUMER,    US,        , CONSUMER_ELSEWHERE",
    "GB,    SOLE_TRADER, FR,        GB@2026-11-23,    ",
    // what nobody recorded is not guessed
    ",      COMPANY,     FR,        , NO_GOVERNING_LAW",
    "FR,    COMPANY,     ,          , UNKNOWN_PLACE",
    // no pack, or a pack without interest
    "JP,    COMPANY,     JP,        , NO_RULE",
    "US,    COMPANY,     US,        , NO_RULE",
    "AU,    COMPANY,     AU,        , NO_RULE",
  })
  void a_law_speaks_where_it_is_known_and_no_consumer_is_taken_from_the_own_law(
      @Nullable String law,
      Debtor.Kind debtor,
      @Nullable String place,
      @Nullable String pack,
      @Nullable Reason reason) {
    GoverningLaw found =
        GoverningLaw.of(BOOK, place(law), debtor, place(place), LocalDate.parse("2026-11-23"));

    switch (found) {
      case GoverningLaw.Found(var rules) -> assertThat(rules.law()).isEqualTo(pack);
      case GoverningLaw.None none -> assertThat(none.reason()).isEqualTo(reason);
    }
  }

  private static Optional<Place> place(@Nullable String code) {
    return Optional.ofNullable(code)
        .map(c -> new Place(c.substring(0, 2), Optional.of(c).filter(r -> r.length() > 2)));
  }
}
