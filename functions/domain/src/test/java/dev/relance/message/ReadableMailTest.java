package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.page.Axe;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Languages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can read every message and page for debtors, on every screen, by day and by night. */
class ReadableMailTest {
  @ParameterizedTest
  @EnumSource(Axe.Look.class)
  void axe_finds_nothing(Axe.Look look, @TempDir Path folder) {
    assertThat(Axe.findings(folder, pages(), look)).isEmpty();
  }

  private static Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    for (Locale language : Languages.all()) {
      for (Level level : Level.values()) {
        pages.put(language + " " + level.word(), html(full(level).in(language)));
      }
      for (StopPage page : StopPage.values()) {
        pages.put(language + " page " + page.word(), page.html(language));
      }
    }
    for (Level level : Level.values()) {
      pages.put("short " + level.word(), html(AReminder.at(level)));
    }
    return pages;
  }

  private static AReminder full(Level level) {
    return AReminder.at(level)
        .under("FR")
        .confirmed("FR/fixedCompensation")
        .papers("https://files.example/2026-041.pdf", "PPF-77")
        .of("2026-041", "EUR 1500.00", "EUR 260.00")
        .inParts("2026-042", "EUR 900.00", "EUR 100.00", "EUR 200.00")
        .of(Level.FRIENDLY, "2026-051", "USD 99.90", "USD 0.00")
        .of(Level.COURTESY, "INVOICE-WITH-A-LONG-NUMBER-2026-000000000077", "EUR 9.00", "EUR 0.00");
  }

  private static String html(AReminder reminder) {
    return new Composer().compose(reminder.build()).html();
  }
}
