package dev.relance.summary;

import dev.relance.document.Document;
import dev.relance.document.Members;
import java.util.Map;
import java.util.TreeSet;

/** Writes and reads what the last summary told, as our notes about a creditor keep it. */
public final class LastSummaryCodec {
  private static final int FORMAT = 1;

  private LastSummaryCodec() {}

  /** Writes the members of a last summary. */
  public static Map<String, Object> members(LastSummary last) {
    return new Members()
        .with("format", (long) FORMAT)
        .with("at", last.at())
        .with("told", last.told())
        .all();
  }

  /**
   * Reads a last summary.
   *
   * @throws IllegalArgumentException for a format that this version does not know
   */
  public static LastSummary read(Document last) {
    int format = last.whole("format");
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "%s has format %d, which this version does not know".formatted(last.path(), format));
    }
    return new LastSummary(last.instant("at"), new TreeSet<>(last.texts("told")), true);
  }
}
