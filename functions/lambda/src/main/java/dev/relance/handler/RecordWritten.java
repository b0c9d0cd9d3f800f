package dev.relance.handler;

import dev.relance.journey.Intake.RecordKey;
import dev.relance.journey.TakeInRecords.Change;
import dev.relance.record.RecordKind;
import dev.relance.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch of the Records table's stream: which keys changed, and the debtors that they name. */
record RecordWritten(List<Row> rows) {

  /** One change, with the number by which the stream can deliver it again. */
  record Row(String sequenceNumber, Change change) {}

  /** Reads a batch, the rejections that Relance itself wrote among it. */
  static RecordWritten read(Tree event) {
    return new RecordWritten(
        event.objects("Records").stream()
            .map(r -> r.object("dynamodb"))
            .map(RecordWritten::row)
            .toList());
  }

  List<Change> changes() {
    return rows.stream().map(Row::change).distinct().toList();
  }

  /** The answer that has the stream deliver the failed changes again. */
  Map<String, Object> answer(java.util.Set<Change> failed) {
    return Map.of(
        "batchItemFailures",
        rows.stream()
            .filter(row -> failed.contains(row.change()))
            .map(row -> Map.of("itemIdentifier", row.sequenceNumber()))
            .toList());
  }

  private static Row row(Tree change) {
    String record = change.object("Keys").object("record").text("S");
    boolean isRejection = record.startsWith(RecordKind.REJECTION);
    return new Row(
        change.text("SequenceNumber"),
        new Change(
            new RecordKey(
                change.object("Keys").object("creditorId").text("S"),
                isRejection ? record.substring(RecordKind.REJECTION.length()) : record),
            Stream.concat(debtor(change, "OldImage"), debtor(change, "NewImage"))
                .collect(Collectors.toUnmodifiableSet()),
            isRejection));
  }

  /** The debtor that an image names, if it is a well-formed id. */
  private static Stream<String> debtor(Tree change, String image) {
    return change.optionalObject(image).stream()
        .flatMap(i -> i.optionalObject("debtor").stream())
        .flatMap(d -> d.optionalText("S").stream())
        .filter(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}"));
  }
}
