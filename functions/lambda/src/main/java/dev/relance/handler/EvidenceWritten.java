package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.relance.aws.PageItem;
import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.evidence.EvidencePage;
import dev.relance.record.Json;
import java.util.List;

/**
 * A batch of the Evidence table's stream: pages, in any order. A page is only written again when
 * its content is erased, and that is nobody's news.
 */
final class EvidenceWritten {
  private static final String WRITTEN_AGAIN = "MODIFY";

  private EvidenceWritten() {}

  static List<EvidencePage> read(DynamodbEvent event) {
    return event.getRecords().stream()
        .filter(r -> !WRITTEN_AGAIN.equals(r.getEventName()))
        .flatMap(r -> Image.of(r.getDynamodb().getNewImage()).stream())
        .map(image -> page(image.bytes(PageItem.ENTRIES)))
        .toList();
  }

  private static EvidencePage page(byte[] zipped) {
    return new EvidencePage(
        PageItem.lines(zipped).stream()
            .map(line -> Entry.read(line, new Document("", Json.object(line))))
            .toList());
  }
}
