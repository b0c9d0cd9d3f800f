package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.relance.aws.PageItem;
import dev.relance.document.Document;
import dev.relance.journey.HandOnEvidence.Written;
import dev.relance.record.Json;
import java.util.List;

/** A batch of the Evidence table's stream: the entries of its pages, as they were written. */
final class EvidenceWritten {
  private EvidenceWritten() {}

  static List<Written> read(DynamodbEvent event) {
    return event.getRecords().stream()
        .flatMap(r -> Image.of(r.getDynamodb().getNewImage()).stream())
        .flatMap(image -> PageItem.lines(image.bytes(PageItem.ENTRIES)).stream())
        .map(line -> new Written(line, new Document("", Json.object(line))))
        .toList();
  }
}
