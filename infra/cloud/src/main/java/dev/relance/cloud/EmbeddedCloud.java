package dev.relance.cloud;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * All services that Relance uses, in this process: start it, point SDK clients at its endpoints,
 * move its clock, and deliver what falls due.
 */
public final class EmbeddedCloud implements AutoCloseable {
  static final String REGION_NAME = "eu-west-1";
  static final String ACCOUNT = "123456789012";

  private final MovableClock clock;
  private final Faults faults = new Faults();
  private final ApiCalls calls = new ApiCalls();
  private final SesEndpoint ses;
  private final SchedulerEndpoint scheduler;
  private final S3Endpoint s3;
  private final EventBusEndpoint eventBus;
  private final LoopbackServer sesServer;
  private final LoopbackServer schedulerServer;
  private final LoopbackServer s3Server;
  private final LoopbackServer eventBusServer;
  private final LocalDynamoDb dynamoDb;
  private final SdkHttpClient http = new LoopbackHttpClient();
  private final DynamoDbClient tables;
  private final DynamoDbStreamsClient streams;

  private EmbeddedCloud(MovableClock clock) {
    this.clock = clock;
    ses = new SesEndpoint(clock);
    scheduler = new SchedulerEndpoint(clock);
    s3 = new S3Endpoint(clock);
    eventBus = new EventBusEndpoint(clock);
    sesServer = LoopbackServer.start(Service.SES, faults, ses::route);
    schedulerServer = LoopbackServer.start(Service.SCHEDULER, faults, scheduler::route);
    s3Server = LoopbackServer.start(Service.S3, faults, s3::route);
    eventBusServer = LoopbackServer.start(Service.EVENT_BRIDGE, faults, eventBus::route);
    dynamoDb = LocalDynamoDb.start();
    tables =
        DynamoDbClient.builder()
            .httpClient(http)
            .region(region())
            .credentialsProvider(credentials())
            .endpointOverride(dynamoDb())
            .overrideConfiguration(
                configuration -> configuration.addExecutionInterceptor(calls.writesOnly()))
            .build();
    streams =
        DynamoDbStreamsClient.builder()
            .httpClient(http)
            .region(region())
            .credentialsProvider(credentials())
            .endpointOverride(dynamoDb())
            .build();
  }

  /** Starts all services, empty, with the three tables of the template. */
  public static EmbeddedCloud start(MovableClock clock) {
    EmbeddedCloud cloud = new EmbeddedCloud(clock);
    LocalDynamoDb.createTables(cloud.tables);
    return cloud;
  }

  public URI dynamoDb() {
    return dynamoDb.uri();
  }

  public URI ses() {
    return sesServer.uri();
  }

  public URI scheduler() {
    return schedulerServer.uri();
  }

  /** Clients must use path-style addresses. */
  public URI s3() {
    return s3Server.uri();
  }

  public URI eventBus() {
    return eventBusServer.uri();
  }

  public SesEndpoint sesEndpoint() {
    return ses;
  }

  public SchedulerEndpoint schedulerEndpoint() {
    return scheduler;
  }

  public S3Endpoint s3Endpoint() {
    return s3;
  }

  public EventBusEndpoint eventBusEndpoint() {
    return eventBus;
  }

  public MovableClock clock() {
    return clock;
  }

  public Faults faults() {
    return faults;
  }

  public ApiCalls calls() {
    return calls;
  }

  /** Credentials that open nothing anywhere. */
  public AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded"));
  }

  public Region region() {
    return Region.of(REGION_NAME);
  }

  /**
   * What the functions' clients must carry: their calls are counted, their writes seen by the
   * feeds, and faults strike them.
   */
  public List<ExecutionInterceptor> interceptors() {
    return List.of(calls, new DynamoDbFaults(faults));
  }

  /**
   * The fastest way to the endpoints, to be shared by all clients; it closes with the cloud. Other
   * HTTP clients of the SDK work as well.
   */
  public SdkHttpClient http() {
    return http;
  }

  /** A client for those around Relance: feeds see its writes, but no fault strikes it. */
  public DynamoDbClient tables() {
    return tables;
  }

  /**
   * A new reader of a table's stream, from its oldest record on.
   *
   * @throws IllegalArgumentException if the table has no stream
   */
  public StreamFeed feed(String table) {
    TableDescription description =
        tables.describeTable(request -> request.tableName(table)).table();
    if (description.latestStreamArn() == null) {
      throw new IllegalArgumentException("table %s has no stream".formatted(table));
    }
    return new StreamFeed(streams, calls, clock, table, description.latestStreamArn());
  }

  @Override
  public void close() {
    tables.close();
    streams.close();
    http.close();
    sesServer.close();
    schedulerServer.close();
    s3Server.close();
    eventBusServer.close();
    dynamoDb.close();
  }
}
