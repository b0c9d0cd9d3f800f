package dev.relance.cloud;

import java.net.SocketTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Lets faults strike the calls of a DynamoDB client; DynamoDB Local itself never fails. */
final class DynamoDbFaults implements ExecutionInterceptor {
  private static final ExecutionAttribute<Boolean> ANSWER_IS_LOST =
      new ExecutionAttribute<>("dev.relance.AnswerIsLost");

  private final Faults faults;

  DynamoDbFaults(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    attributes.putAttribute(ANSWER_IS_LOST, false);
    if (concerns(attributes)) {
      faults
          .strike(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
          .ifPresent(fault -> strike(fault, attributes));
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (attributes.getAttribute(ANSWER_IS_LOST)) {
      throw timedOut();
    }
  }

  private static boolean concerns(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).startsWith("DynamoDb");
  }

  private static void strike(Fault fault, ExecutionAttributes attributes) {
    switch (fault) {
      case Fault.Throttled() ->
          throw refused(
              ProvisionedThroughputExceededException.builder(),
              400,
              "ProvisionedThroughputExceededException",
              "Rate exceeded");
      case Fault.Refused(int status, String code, String message) ->
          throw refused(exception(code), status, code, message);
      case Fault.LostRequest() -> throw timedOut();
      case Fault.LostAnswer() -> attributes.putAttribute(ANSWER_IS_LOST, true);
    }
  }

  private static DynamoDbException.Builder exception(String code) {
    return switch (code) {
      case "ConditionalCheckFailedException" -> ConditionalCheckFailedException.builder();
      case "TransactionCanceledException" -> TransactionCanceledException.builder();
      case "TransactionConflictException" -> TransactionConflictException.builder();
      case "ProvisionedThroughputExceededException" ->
          ProvisionedThroughputExceededException.builder();
      case "InternalServerError" -> InternalServerErrorException.builder();
      default -> (DynamoDbException.Builder) DynamoDbException.builder();
    };
  }

  private static SdkException refused(
      DynamoDbException.Builder exception, int status, String code, String message) {
    exception.statusCode(status);
    exception.message(message);
    exception.awsErrorDetails(
        AwsErrorDetails.builder()
            .serviceName("DynamoDb")
            .errorCode(code)
            .errorMessage(message)
            .build());
    return exception.build();
  }

  private static SdkClientException timedOut() {
    return SdkClientException.create(
        "Unable to execute HTTP request: Read timed out",
        new SocketTimeoutException("Read timed out"));
  }
}
