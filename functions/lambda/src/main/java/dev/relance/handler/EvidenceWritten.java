package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.relance.aws.Zip;
import dev.relance.document.Document;
import dev.relance.journey.HandOnEvidence.Written;
import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A batch of the Evidence table's stream: entries as they were written. */
final class EvidenceWritten {
  private EvidenceWritten() {}

  static List<Written> read(DynamodbEvent event) {
    return event.getRecords().stream()
        .flatMap(r -> Image.of(r.getDynamodb().getNewImage()).stream())
        .map(image -> written(image.bytes("entry")))
        .toList();
  }

  private static Written written(byte[] zipped) {
    String line = new String(Zip.unzipped(zipped), StandardCharsets.UTF_8);
    return new Written(line, new Document("", Json.object(line)));
  }
}
