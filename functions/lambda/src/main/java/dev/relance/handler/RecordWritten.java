package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.journey.TakeInRecords.Change;
import dev.relance.record.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch of the Records table's stream: the keys that changed, and the debtors that they name. */
record RecordWritten(List<StreamRow> rows) {

  /** One change, with the number by which the stream can deliver it again. */
  record StreamRow(String sequenceNumber, Change change) {}

  /** Reads a batch, including rejections that Relance itself wrote. */
  static RecordWritten read(DynamodbEvent event) {
    return new RecordWritten(event.getRecords().stream().map(r -> row(r.getDynamodb())).toList());
  }

  List<Change> changes() {
    return rows.stream().map(StreamRow::change).distinct().toList();
  }

  /** The answer that makes the stream deliver the failed changes again. */
  StreamsEventResponse answer(Set<Change> failed) {
    return new StreamsEventResponse(
        rows.stream()
            .filter(row -> failed.contains(row.change()))
            .map(row -> new BatchItemFailure(row.sequenceNumber()))
            .toList());
  }

  private static StreamRow row(StreamRecord change) {
    Image key = new Image(change.getKeys());
    String record = key.text("record");
    Optional<String> rejected = RecordKind.rejected(record);
    return new StreamRow(
        change.getSequenceNumber(),
        new Change(
            new RecordKey(key.text("creditorId"), rejected.orElse(record)),
            Stream.of(Image.of(change.getOldImage()), Image.of(change.getNewImage()))
                .flatMap(image -> image.flatMap(RecordWritten::debtor).stream())
                .collect(Collectors.toUnmodifiableSet()),
            rejected.isPresent()));
  }

  /** The debtor that an image names, if the id is well formed. */
  private static Optional<String> debtor(Image image) {
    return image
        .optionalText("debtor")
        .filter(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}"));
  }
}
