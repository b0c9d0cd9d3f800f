package dev.relance.local.command;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an operator can mend when a call of AWS fails, in words. */
final class AwsTrouble {
  private static final Set<String> NOT_SIGNED_IN =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "InvalidClientTokenId",
          "UnrecognizedClientException");

  private AwsTrouble() {}

  static String of(SdkException trouble) {
    return switch (trouble) {
      case AwsServiceException refused
          when NOT_SIGNED_IN.contains(refused.awsErrorDetails().errorCode()) ->
          Relance.TEXTS.say("aws.sign-in", refused.awsErrorDetails().errorMessage());
      case AwsServiceException refused ->
          Relance.TEXTS.say(
              "aws.refused",
              refused.awsErrorDetails().serviceName(),
              refused.awsErrorDetails().errorMessage());
      case SdkException other when other.getCause() instanceof IOException io ->
          Relance.TEXTS.say("aws.unreachable", Objects.toString(io.getMessage(), ""));
      case SdkException other ->
          Relance.TEXTS.say("aws.sign-in", Objects.toString(other.getMessage(), ""));
    };
  }
}
