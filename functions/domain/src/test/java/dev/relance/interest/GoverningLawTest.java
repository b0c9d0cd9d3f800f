package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.LawBook;
import dev.relance.laws.StandardTerms;
import dev.relance.time.Place;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoverningLawTest {
  private static final LawBook BOOK = StandardTerms.everywhere((_, _) -> false).law();

  @ParameterizedTest
  @CsvSource({
    // law of the contract, debtor, place of the debtor; the pack that speaks, or why none does
    "FR,    COMPANY,     FR,        FR@2026-11-30,    ",
    "FR,    COMPANY,     DE,        FR@2026-11-30,    ",
    "US-NY, COMPANY,     US-CA,     US@2026-11-30 + US-NY@2026-11-30, ",
    "FR,    CONSUMER,    FR,        FR@2026-11-30,    ",
    "FR,    CONSUMER,    FR-75,     FR@2026-11-30,    ",
    "US-NY, CONSUMER,    US-NY-NYC, US@2026-11-30 + US-NY@2026-11-30, ",
    // a consumer keeps what the law of the own place grants
    "FR,    CONSUMER,    BE,        , CONSUMER_ELSEWHERE",
    "US-NY, CONSUMER,    US-CA,     , CONSUMER_ELSEWHERE",
    "US-NY, CONSUMER,    US,        , CONSUMER_ELSEWHERE",
    "GB,    SOLE_TRADER, FR,        GB@2026-11-30,    ",
    // what nobody recorded is not guessed
    ",      COMPANY,     FR,        , NO_GOVERNING_LAW",
    "FR,    COMPANY,     ,          , UNKNOWN_PLACE",
    "FR,    ,            FR,        , UNKNOWN_KIND",
    // a law that is known and has no rate of its own leaves the contract's; no pack, no law
    "US,    COMPANY,     US,        US@2026-11-30, ",
    "AU,    COMPANY,     AU,        AU@2026-11-30, ",
    "US-CO, COMPANY,     US-CO,     US@2026-11-30, ",
    "US-FL, COMPANY,     US-FL,     US@2026-11-30 + US-FL@2026-11-30, ",
    "JP,    COMPANY,     JP,        , NO_RULE",
  })
  void a_law_speaks_where_it_is_known_and_no_consumer_is_taken_from_the_own_law(
      @Nullable String law,
      @Nullable DebtorKind debtor,
      @Nullable String place,
      @Nullable String pack,
      @Nullable RefusalReason reason) {
    GoverningLaw found =
        GoverningLaw.of(
            BOOK,
            place(law),
            Optional.ofNullable(debtor),
            place(place),
            LocalDate.parse("2026-11-30"));

    switch (found) {
      case GoverningLaw.Governed(var rules) -> assertThat(rules.law()).isEqualTo(pack);
      case GoverningLaw.Ungoverned none -> assertThat(none.why().reason()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // 1000 x 10 % x 92 / 365 = 25.21, and an agreed late fee of 25
    "AU,    COMPANY,  AUD, AUD 25.21, AUD 25.00, ",
    "US-CO, COMPANY,  USD, USD 25.21, USD 25.00, ",
    "US-FL, COMPANY,  USD, USD 25.21, USD 25.00, ",
    // the federal rule leaves a fee to the contract; no rule is known on interest from consumers
    "US-FL, CONSUMER, USD, USD 0.00,  USD 25.00, CLAUSE_WITHOUT_RULE",
    "US-CA, CONSUMER, USD, USD 25.21, USD 25.00, ",
    "US-TX, CONSUMER, USD, USD 25.21, USD 25.00, ",
    "CA-ON, CONSUMER, CAD, CAD 25.21, CAD 0.00,  FORBIDDEN",
    "AU,    CONSUMER, AUD, AUD 0.00,  AUD 0.00,  CLAUSE_WITHOUT_RULE; CLAUSE_WITHOUT_RULE",
    "ES,    CONSUMER, EUR, EUR 0.00,  EUR 0.00,  CLAUSE_WITHOUT_RULE; CLAUSE_WITHOUT_RULE",
    "JP,    COMPANY,  JPY, JPY 0,     JPY 0,     CLAUSE_WITHOUT_RULE; CLAUSE_WITHOUT_RULE",
  })
  void what_a_contract_grants_is_owed_where_the_law_leaves_it_and_never_dropped_without_a_word(
      String place,
      DebtorKind debtor,
      String currency,
      Money interest,
      Money fee,
      @Nullable String toldToOwner) {
    LocalDate day = LocalDate.parse("2026-08-31");
    Statement statement =
        ADebt.of(currency + " 1000")
            .under(GoverningLaw.of(BOOK, place(place), Optional.of(debtor), place(place), day))
            .by(debtor)
            .contractRate("10")
            .lateFee(31, currency + " 25")
            .on("2026-08-31");

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(interest);
    assertThat(statement.amount(SumKind.LATE_FEE)).isEqualTo(fee);
    assertThat(
            statement.refused().stream()
                .filter(refused -> refused.kind() != SumKind.FIXED_SUM)
                .filter(refused -> refused.why().reason().isForOwner())
                .map(refused -> refused.why().reason().name())
                .collect(Collectors.joining("; ")))
        .isEqualTo(toldToOwner == null ? "" : toldToOwner);
  }

  private static Optional<Place> place(@Nullable String code) {
    return Optional.ofNullable(code)
        .map(c -> new Place(c.substring(0, 2), Optional.of(c).filter(r -> r.length() > 2)));
  }
}
