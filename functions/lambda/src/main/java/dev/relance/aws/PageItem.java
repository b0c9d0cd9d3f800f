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

  private static final int FORMAT = 1;

  private PageItem() {}

  /** The item for one commit's entries; at least one. */
  static Map<String, AttributeValue> of(List<Entry> entries) {
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
            lines.getBytes(StandardCharsets.UTF_8),
            "evidence of %s, %d entries at once".formatted(account, entries.size())));
  }

  /** The lines of a page, in order. */
  public static List<String> lines(byte[] zipped) {
    return new String(Zip.unzipped(zipped), StandardCharsets.UTF_8).lines().toList();
  }
}
