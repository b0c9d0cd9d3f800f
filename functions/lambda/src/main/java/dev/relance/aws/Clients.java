package dev.relance.aws;

import dev.relance.document.Lazy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * The AWS clients of a function on one HTTP client. Each is created when it is first needed, and
 * its classes are loaded no earlier: most functions ship without those of S3 and EventBridge.
 */
public final class Clients {
  /** Below the function's own time limit, so that a send without an answer is recorded as such. */
  private static final Duration SEND_TIMEOUT = Duration.ofSeconds(10);

  private final Settings settings;
  private final List<ExecutionInterceptor> interceptors;
  private final Lazy<SdkHttpClient> http;
  private final Lazy<DynamoDbClient> dynamoDb;

  /** The clients of the running function. */
  public Clients(Settings settings) {
    this(settings, UrlConnectionHttpClient::create, List.of());
  }

  /**
   * @param http creates the HTTP client that all of them share
   * @param interceptors see every call
   */
  public Clients(
      Settings settings, Supplier<SdkHttpClient> http, List<ExecutionInterceptor> interceptors) {
    this.settings = settings;
    this.http = new Lazy<>(http);
    this.interceptors = List.copyOf(interceptors);
    this.dynamoDb = new Lazy<>(() -> built(DynamoDbClient.builder(), "DYNAMODB"));
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb.value();
  }

  /** For a call that needs no client of its own. */
  SdkHttpClient http() {
    return http.value();
  }

  /** Who calls. */
  AwsCredentialsIdentity identity() {
    return dynamoDb().serviceClientConfiguration().credentialsProvider().resolveIdentity().join();
  }

  Lazy<SesClient> ses() {
    return new Lazy<>(this::sesOnce);
  }

  Lazy<SchedulerClient> scheduler() {
    return new Lazy<>(() -> built(SchedulerClient.builder(), "SCHEDULER"));
  }

  Lazy<S3Client> s3() {
    return new Lazy<>(() -> built(S3Client.builder().forcePathStyle(true), "S3"));
  }

  Lazy<EventBridgeClient> eventBridge() {
    return new Lazy<>(() -> built(EventBridgeClient.builder(), "EVENTBRIDGE"));
  }

  Lazy<SecretsManagerClient> secrets() {
    return new Lazy<>(() -> built(SecretsManagerClient.builder(), "SECRETS_MANAGER"));
  }

  /** SES has no idempotency token, so the client never repeats a send. */
  private SesClient sesOnce() {
    return built(
        SesClient.builder(),
        "SES",
        ClientOverrideConfiguration.builder()
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .apiCallTimeout(SEND_TIMEOUT));
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C built(
      B builder, String service) {
    return built(builder, service, ClientOverrideConfiguration.builder());
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C built(
      B builder, String service, ClientOverrideConfiguration.Builder override) {
    interceptors.forEach(override::addExecutionInterceptor);
    builder
        .region(Region.of(settings.region()))
        .httpClient(http.value())
        .overrideConfiguration(override.build());
    Optional<URI> endpoint = settings.endpoint(service);
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
