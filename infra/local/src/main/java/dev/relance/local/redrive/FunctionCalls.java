package dev.relance.local.redrive;

import dev.relance.document.Document;
import dev.relance.local.redrive.DeadLetter.Function;
import dev.relance.local.stack.DeployedStack;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Calls the functions of a stack, and waits for their answer. */
final class FunctionCalls {
  private static final String ALIAS = "live";

  private final String stack;
  private final LambdaClient functions;

  FunctionCalls(DeployedStack stack) {
    this.stack = stack.name();
    this.functions = stack.client(LambdaClient.builder());
  }

  /** Whether a call did all that it was asked to. */
  boolean call(Function function, byte[] payload) {
    InvokeResponse answer =
        functions.invoke(
            r ->
                r.functionName(stack + "-" + function.id())
                    .qualifier(ALIAS)
                    .payload(SdkBytes.fromByteArrayUnsafe(payload)));
    return answer.functionError() == null && hasNoFailures(answer.payload().asUtf8String());
  }

  /** A function of a stream answers with the changes that failed. */
  private static boolean hasNoFailures(String answer) {
    try {
      return new Document("", Json.object(answer)).objects("batchItemFailures").isEmpty();
    } catch (NotJson e) {
      return true;
    }
  }
}
