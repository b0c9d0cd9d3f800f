package dev.relance.handler;

import dev.relance.aws.Zip;
import dev.relance.journey.HandOnEvidence.Written;
import dev.relance.record.Json;
import dev.relance.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A batch of the Evidence table's stream: entries as they were written. */
final class EvidenceWritten {
  private EvidenceWritten() {}

  static List<Written> read(Tree event) {
    return event.objects("Records").stream()
        .flatMap(r -> r.object("dynamodb").optionalObject("NewImage").stream())
        .map(image -> written(image.object("entry").text("B")))
        .toList();
  }

  private static Written written(String base64) {
    String line =
        new String(Zip.unzipped(Base64.getDecoder().decode(base64)), StandardCharsets.UTF_8);
    return new Written(line, new Tree("", Json.object(line)));
  }
}
