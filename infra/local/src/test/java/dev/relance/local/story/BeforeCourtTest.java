package dev.relance.local.story;

import static dev.relance.local.story.Records.creditor;
import static dev.relance.local.story.Records.debtor;
import static dev.relance.local.story.Records.invoice;
import static dev.relance.local.story.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.report.Explanation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        .contains("the claim on F-1 may end by time after 2 February 2031")
        .contains("cost: the creditor bears it");
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
            .with("notice", Map.of("kind", "formal-notice", "way", "registered")));

    assertThat(explained("2026-04-01T12:00"))
        .contains("later    injonction de payer, from 20 April 2026");
    assertThat(explained("2026-04-20T12:00")).contains("open     injonction de payer");
  }

  private String explained(String at) {
    diary.on(at);
    return Explanation.of(
        diary.relance().wiring().accounts().load(diary.account()).account(),
        diary.relance().wiring().terms(),
        diary.instant(at));
  }
}
