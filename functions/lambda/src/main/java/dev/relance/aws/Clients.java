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
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ses.SesClient;

/** The AWS clients of a function on one HTTP client. Each is created when it is first needed. */
public final class Clients {
  /** Below the function's own time limit, so that a send without an answer is recorded as such. */
  private static final Duration SEND_TIMEOUT = Duration.ofSeconds(10);

  private final Settings settings;
  private final List<ExecutionInterceptor> interceptors;
  private final Lazy<SdkHttpClient> http;
  private final Lazy<DynamoDbClient> dynamoDb;
  private final Lazy<SesClient> ses;
  private final Lazy<SchedulerClient> scheduler;
  private final Lazy<S3Client> s3;
  private final Lazy<EventBridgeClient> eventBridge;
  private final Lazy<SecretsManagerClient> secrets;

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
    this.ses = new Lazy<>(this::sesOnce);
    this.scheduler = new Lazy<>(() -> built(SchedulerClient.builder(), "SCHEDULER"));
    this.s3 = new Lazy<>(() -> built(S3Client.builder().forcePathStyle(true), "S3"));
    this.eventBridge = new Lazy<>(() -> built(EventBridgeClient.builder(), "EVENTBRIDGE"));
    this.secrets = new Lazy<>(() -> built(SecretsManagerClient.builder(), "SECRETS_MANAGER"));
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb.value();
  }

  SesClient ses() {
    return ses.value();
  }

  SchedulerClient scheduler() {
    return scheduler.value();
  }

  S3Client s3() {
    return s3.value();
  }

  EventBridgeClient eventBridge() {
    return eventBridge.value();
  }

  SecretsManagerClient secrets() {
    return secrets.value();
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
