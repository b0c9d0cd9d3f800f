package dev.relance.aws;

import static dev.relance.aws.Items.number;
import static dev.relance.aws.Items.text;

import dev.relance.evidence.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A page of evidence as it is kept: all entries of one commit, one per line, compressed. */
public final class PageItem {
  /** The attribute that holds the compressed lines. */
  public static final String ENTRIES = "entries";

  private static final int FORMAT = 2;

  /**
   * The first byte of a gzip stream, as in pages of format 1. A zlib stream never begins with it.
   */
  private static final byte GZIP = 0x1f;

  private PageItem() {}

  /** The item for one commit's entries; at least one. */
  public static Map<String, AttributeValue> of(List<Entry> entries) {
    String lines = String.join("\n", entries.stream().map(Entry::line).toList()) + "\n";
    String account = entries.getFirst().account().key();
    return Map.of(
        "account",
        text(account),
        "sequence",
        number(entries.getFirst().sequence()),
        "format",
        number(FORMAT),
        ENTRIES,
        Zip.attribute(
            PageDictionary.FIRST.deflated(lines.getBytes(StandardCharsets.UTF_8)),
            "evidence of %s, %d entries at once".formatted(account, entries.size())));
  }

  /** The lines of a page of either format, in order. */
  public static List<String> lines(byte[] zipped) {
    byte[] plain = zipped[0] == GZIP ? Zip.unzipped(zipped) : PageDictionary.inflated(zipped);
    return new String(plain, StandardCharsets.UTF_8).lines().toList();
  }
}
