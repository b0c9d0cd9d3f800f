package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.TakeInRecords;
import dev.relance.tree.Tree;
import java.util.Map;

/**
 * An invoicing system wrote records: each is validated, and the accounts it touches are planned.
 */
public final class OnRecordWritten
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private final TakeInRecords takeInRecords;

  public OnRecordWritten() {
    this(Wiring.ofEnvironment());
  }

  /** Over other adapters than those of the environment. */
  public OnRecordWritten(Wiring wiring) {
    this.takeInRecords = wiring.takeInRecords();
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    RecordWritten written = RecordWritten.read(new Tree("", event));
    var failed = takeInRecords.takeIn(written.changes());
    failed.forEach((change, trouble) -> Trouble.log(context, change.key().toString(), trouble));
    return written.answer(failed.keySet());
  }
}
