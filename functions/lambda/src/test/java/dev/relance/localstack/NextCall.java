package dev.relance.localstack;

import java.util.ArrayDeque;
import java.util.Queue;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ses.model.SesException;

/** Lets the next call of a client fail. LocalStack itself never does. */
final class NextCall implements ExecutionInterceptor {
  private final Queue<SdkException> refusals = new ArrayDeque<>();
  private final Queue<SdkException> losses = new ArrayDeque<>();

  /** The service refuses the call; nothing is done. No client tries such a call again. */
  void isRefused() {
    isRefused("AccessDenied", "refused");
  }

  /** The same with a code and words of the service. */
  void isRefused(String code, String said) {
    AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).errorMessage(said).build();
    refusals.add(SesException.builder().statusCode(400).awsErrorDetails(details).build());
  }

  /** The work is done, and its answer never arrives. */
  void losesItsAnswer() {
    losses.add(SdkClientException.create("Read timed out"));
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    fail(refusals);
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    fail(losses);
  }

  private static void fail(Queue<SdkException> failures) {
    SdkException next = failures.poll();
    if (next != null) {
      throw next;
    }
  }
}
