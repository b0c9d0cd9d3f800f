package dev.relance.local.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.report.Explanation;
import dev.relance.story.Diary;
import dev.relance.story.Records.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** relance explain tells public bodies, consumers and companies of a country apart. */
class ExplainedPlacesTest {
  private static final Map<String, String> CURRENCIES =
      Map.of("PL", "PLN", "SE", "SEK", "DK", "DKK", "CH", "CHF", "NZ", "NZD", "CA-BC", "CAD");

  private final Diary diary = Diary.opens("2026-06-01T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # place | debtor | interest | fixed sum
          LU | company     | €10.09 | €40.00
          LU | consumer    | no: it depends on the day of delivery, which is not on record | no: the law grants it only between businesses
          LU | public-body | €10.09 | €40.00
          IE | company     | €10.01 | €70.00
          IE | consumer    | no: only a court can grant it | no: the law grants it only between businesses
          IE | public-body | €10.01 | €70.00
          AT | company     | no: nobody has verified this rule yet | €40.00
          AT | consumer    | €3.95 | no: the law grants it only between businesses
          AT | public-body | no: nobody has verified this rule yet | €40.00
          PT | company     | €10.09 | €40.00
          PT | consumer    | no: the notice that must come first was not given | no: the law grants it only between businesses
          PT | public-body | €10.09 | €40.00
          # the lower rate of a medical entity for every public body; sums in euros are not converted
          PL | company     | PLN 13.73 | no: the law names it in another currency
          PL | consumer    | PLN 9.12 | no: the law grants it only between businesses
          PL | public-body | PLN 11.75 | no: the law names it in another currency
          FI | company     | no: nobody has verified this rule yet | €40.00
          FI | consumer    | no: nobody has verified this rule yet | no: the law grants it only between businesses
          FI | public-body | no: nobody has verified this rule yet | €40.00
          # the rates since July 2026 were not found
          SE | company     | no: a published rate is missing | SEK 450.00
          SE | consumer    | no: the notice that must come first was not given | no: the law grants it only between businesses
          SE | public-body | no: a published rate is missing | SEK 450.00
          DK | company     | no: a published rate is missing | DKK 310.00
          DK | consumer    | no: the notice that must come first was not given | no: the law grants it only between businesses
          DK | public-body | no: a published rate is missing | DKK 310.00
          # no fixed sum in these places, and no interest without an agreement in two of them
          CH | company     | CHF 4.93 |
          CH | consumer    | no: the notice that must come first was not given |
          CH | public-body | CHF 4.93 |
          NZ | company     | no: the law grants none here |
          NZ | consumer    | no: the law grants none here |
          NZ | public-body | no: the law grants none here |
          CA-BC | company  | no: the law grants none here |
          CA-BC | consumer | no: the law grants none here |
          CA-BC | public-body | no: the law grants none here |
          """)
  void what_lateness_adds_is_told_for_each_kind_of_debtor(
      String place, String kind, String interest, @Nullable String fixedSum) {
    diary.writes(
        creditor(),
        in(place).with("kind", kind),
        invoice("A-1", "2026-06-10")
            .with("currency", CURRENCIES.getOrDefault(place, "EUR"))
            .with("total", "1200.00")
            .with("governingLaw", place));

    List<String> lines = explained("2026-07-10T12:00").lines().map(String::strip).toList();

    assertThat(lines).anyMatch(line -> line.startsWith(line("Interest", interest)));
    assertThat(lines)
        .anyMatch(line -> fixedSum == null || line.startsWith(line("Fixed sum", fixedSum)));
  }

  private static Written in(String place) {
    Written debtor = debtor().with("country", place.substring(0, 2));
    return place.length() > 2 ? debtor.with("region", place) : debtor;
  }

  /** The beginning of the line about a sum: an amount, or why none is asked for. */
  private static String line(String sum, String told) {
    return told.startsWith("no: ")
        ? sum + " for late payment is not asked for: " + told.substring(4)
        : "besides: " + sum + " for late payment " + told;
  }

  private String explained(String at) {
    diary.on(at);
    return Explanation.of(
        diary
            .relance()
            .wiring()
            .accounts()
            .load(diary.account())
            .account(diary.relance().wiring().terms()),
        diary.relance().wiring().terms(),
        diary.instant(at));
  }
}
