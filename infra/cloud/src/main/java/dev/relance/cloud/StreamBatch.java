package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Records of one table's stream, oldest first, as Lambda delivers them together. */
public record StreamBatch(List<Map<String, Object>> records) {

  /** The event as the JSON that Lambda hands to a function. */
  public byte[] json() {
    return Fields.json(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
  }

  public int size() {
    return records.size();
  }

  public List<String> sequenceNumbers() {
    return records.stream().map(StreamBatch::sequenceNumber).toList();
  }

  /** The sequence numbers that a function's answer reports as failed; none without an answer. */
  public static Set<String> failures(byte[] answer) {
    return Fields.of(new String(answer, StandardCharsets.UTF_8)).stream()
        .flatMap(told -> told.objects("batchItemFailures").stream())
        .map(failure -> failure.text("itemIdentifier"))
        .collect(Collectors.toSet());
  }

  static String sequenceNumber(Map<String, Object> streamRecord) {
    return new Fields(streamRecord).object("dynamodb").text("SequenceNumber");
  }

  StreamBatch part(int fromInclusive, int toExclusive) {
    return new StreamBatch(records.subList(fromInclusive, toExclusive));
  }
}
