package dev.relance.local.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static dev.relance.story.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.report.Explanation;
import dev.relance.story.Diary;
import dev.relance.story.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What relance explain tells about the ways to a court, with the packs that ship. */
class BeforeCourtTest {
  private final Diary diary = Diary.opens("2026-02-01T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void each_way_tells_what_it_needs_what_closes_it_and_until_when() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("F-1", "2026-02-02").with("total", "6000.00").with("governingLaw", "FR"));

    assertThat(explained("2026-03-20T12:00"))
        .contains("6,000.00 past due on F-1")
        .contains("closed   procédure simplifiée de recouvrement des petites créances")
        .contains("against it: above the limit of the court:")
        .contains("not yet  injonction de payer")
        .contains("needed: formal notice not done yet")
        .contains("the claim on F-1 may become time-barred after 2 February 2031")
        .contains("cost: borne by the creditor");
  }

  @Test
  void a_notice_by_hand_opens_the_way_after_its_days() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("F-1", "2026-02-02").with("total", "6000.00").with("governingLaw", "FR"));
    diary.on("2026-03-20T12:00");
    diary.writes(
        record("contact#letter")
            .with("debtor", Records.DEBTOR)
            .with("at", "2026-03-20T10:00:00Z")
            .with("channel", "letter")
            .with("outcome", "reached")
            .with("notice", Map.of("kind", "formal-notice", "dispatch", "registered")));

    assertThat(explained("2026-04-01T12:00"))
        .contains("later    injonction de payer, from 20 April 2026");
    assertThat(explained("2026-04-20T12:00")).contains("open     injonction de payer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | Europe/Amsterdam | (Rv 93 [S250], not verified)
          """)
  void a_court_that_nobody_verified_says_so_once_and_asks_for_it(
      String country, String zone, String source) {
    diary.writes(
        creditor(),
        debtor().with("country", country).with("timeZone", zone),
        invoice("F-1", "2026-02-02").with("total", "900.00"));

    List<String> told = explained("2026-03-20T12:00").lines().toList();

    assertThat(told.stream().filter(line -> line.contains("verif")))
        .anyMatch(line -> line.endsWith(source))
        .contains("             needed: that someone verifies this source")
        .noneMatch(line -> line.matches(".*not verified.*not verified.*"));
  }

  @Test
  void the_keys_of_the_sources_are_told_at_the_end() {
    diary.writes(creditor(), debtor(), invoice("F-1", "2026-02-02").with("total", "6000.00"));

    assertThat(explained("2026-03-20T12:00"))
        .containsPattern(
            "\n\nSources\n  \\[S33\\] French codes text - [^\n]+\n(  \\[S\\d+\\] [^\n]+\n)+$");
    assertThat(explained("2026-03-20T12:00").split("\nSources\n", -1)).hasSize(2);
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
