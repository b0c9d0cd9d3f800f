package dev.relance.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LastSummaryCodecTest {
  private static final LastSummary LAST =
      new LastSummary(
          Instant.parse("2026-03-17T07:00:00Z"),
          new TreeSet<>(List.of("duval 0123456789abcdef", "invoice#1 fedcba9876543210")),
          true);

  @Test
  void what_is_written_is_read_back() {
    Map<String, Object> members = LastSummaryCodec.members(LAST);
    assertThat(members)
        .hasToString(
            "{at=2026-03-17T07:00:00Z, format=1,"
                + " told=[duval 0123456789abcdef, invoice#1 fedcba9876543210]}");
    assertThat(LastSummaryCodec.read(new Document("summarised", members))).isEqualTo(LAST);
  }

  @Test
  void an_unknown_format_is_refused() {
    var later =
        new Document("summarised", Map.of("format", 2L, "at", LAST.at().toString(), "told", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LastSummaryCodec.read(later))
        .withMessage("summarised has format 2, which this version does not know");
  }
}
