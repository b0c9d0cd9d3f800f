package dev.relance.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.link.SignedLinks;
import dev.relance.page.Axe;
import dev.relance.wording.Languages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An owner can read the summary on every screen, by day and by night. */
class ReadableSummaryTest {
  @ParameterizedTest
  @EnumSource(Axe.Look.class)
  void axe_finds_nothing(Axe.Look look, @TempDir Path folder) {
    Map<String, String> pages = new TreeMap<>();
    for (Locale language : Languages.all()) {
      pages.put(language + " full", html(ASummary.full(language)));
      pages.put(language + " empty", html(ASummary.in(language).build()));
    }

    assertThat(Axe.findings(folder, pages, look)).isEmpty();
  }

  private static String html(OwnerSummary summary) {
    return new SummaryComposer(SignedLinks.none()).compose(summary, "owner@acme.example").html();
  }
}
