package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.relance.journey.TakeInRecords;
import dev.relance.log.FunctionLog;

/**
 * An invoicing system wrote records: each is validated, and the accounts that it affects are
 * planned.
 */
public final class OnRecordWritten implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Wiring wiring;
  private final TakeInRecords takeInRecords;

  public OnRecordWritten() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnRecordWritten(Wiring wiring) {
    this.wiring = wiring;
    this.takeInRecords = wiring.takeInRecords();
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    RecordWritten written = RecordWritten.read(event);
    var failed = takeInRecords.takeIn(written.changes());
    FunctionLog log = wiring.log(context);
    failed.forEach((change, trouble) -> log.notTakenIn(change.key(), trouble));
    return written.answer(failed.keySet());
  }
}
