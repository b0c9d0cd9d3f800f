package dev.relance.cloud;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The services of a stack, in this process. Start it, give its HTTP client to SDK clients, move its
 * clock, and deliver what falls due.
 */
public final class EmbeddedCloud implements AutoCloseable {
  private final MovableClock clock;
  private final Faults faults = new Faults();
  private final ApiCalls calls = new ApiCalls();
  private final Permissions permissions;
  private final DynamoDb dynamoDb = new DynamoDb();
  private final Scheduler scheduler;
  private final Ses ses;
  private final SesAccount sesAccount = new SesAccount();
  private final S3 s3;
  private final Inbound inbound;
  private final EventBus eventBus = new EventBus();
  private final Secrets secrets;
  private final Stacks stacks;
  private final Queues queues = new Queues();
  private final Functions functions = new Functions();
  private final DynamoDbClient tables;

  private EmbeddedCloud(MovableClock clock, Template template) {
    this.clock = clock;
    permissions = new Permissions(template);
    scheduler = new Scheduler(clock);
    ses = new Ses(clock, template.mailEventTypes().contains("SEND"));
    s3 = new S3(clock, template.names("AWS::S3::Bucket"));
    inbound = new Inbound(clock, s3);
    secrets = new Secrets(template.names("AWS::SecretsManager::Secret"));
    stacks = new Stacks(template);
    tables =
        DynamoDbClient.builder()
            .httpClient(new InProcessHttp(call -> Optional.of(dynamoDb.route(call).perform())))
            .region(Region.of(CloudAccount.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("embedded", "embedded")))
            .build();
    dynamoDb.create(template.tables(), tables);
  }

  /** Starts all services, empty, with the tables, buckets and secrets of a template. */
  public static EmbeddedCloud start(MovableClock clock, Template template) {
    return new EmbeddedCloud(clock, template);
  }

  public Scheduler scheduler() {
    return scheduler;
  }

  public Ses ses() {
    return ses;
  }

  public SesAccount sesAccount() {
    return sesAccount;
  }

  public Stacks stacks() {
    return stacks;
  }

  public Queues queues() {
    return queues;
  }

  /** What other processes may invoke. */
  public Functions functions() {
    return functions;
  }

  public S3 s3() {
    return s3;
  }

  public Inbound inbound() {
    return inbound;
  }

  public EventBus eventBus() {
    return eventBus;
  }

  public Secrets secrets() {
    return secrets;
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

  /** The capacity units that the functions use. */
  public Capacity capacity() {
    return dynamoDb.capacity();
  }

  /** What the functions may do. */
  public Permissions permissions() {
    return permissions;
  }

  /**
   * The functions' way to the services, whatever addresses and credentials their clients have. Its
   * calls are counted, need the permissions of the function that makes them, and meet faults.
   */
  public SdkHttpClient http() {
    return new InProcessHttp(this::answer);
  }

  /** A client for everything around the functions. Feeds see its writes, but no fault meets it. */
  public DynamoDbClient tables() {
    return tables;
  }

  /**
   * A new reader of a table's stream, from the oldest record on.
   *
   * @throws IllegalArgumentException if the table has no stream
   */
  public StreamFeed feed(String table) {
    String arn = tables.describeTable(r -> r.tableName(table)).table().latestStreamArn();
    if (arn == null) {
      throw new IllegalArgumentException("table %s has no stream".formatted(table));
    }
    return new StreamFeed(dynamoDb, clock, table, arn);
  }

  /**
   * Where the mapping of a function keeps what it gives up.
   *
   * @param queue is told of each object in the bucket
   */
  public FailedBatches failedBatches(String function, String bucket, String queue) {
    return new FailedBatches(clock, s3, queues, function, bucket, queue);
  }

  @Override
  public void close() {
    tables.close();
  }

  Optional<HttpAnswer> answer(HttpCall call) {
    Service service = Service.of(call);
    try {
      Operation operation = operation(service, call);
      calls.count(service, operation);
      permissions.check(service, operation, call);
      Optional<Fault> fault = faults.strike(operation.name());
      return fault.isEmpty()
          ? Optional.of(operation.perform())
          : struck(service, operation, fault.get());
    } catch (ServiceError e) {
      return Optional.of(service.refusal(e));
    }
  }

  private static Optional<HttpAnswer> struck(Service service, Operation operation, Fault fault) {
    return switch (fault) {
      case Fault.Throttled() -> throw service.throttled();
      case Fault.ApiError(int status, String code, String message) ->
          throw new ServiceError(status, code, message);
      case Fault.LostRequest() -> Optional.empty();
      case Fault.LostAnswer() -> {
        operation.perform();
        yield Optional.empty();
      }
    };
  }

  private Operation operation(Service service, HttpCall call) {
    return switch (service) {
      case DYNAMO_DB -> dynamoDb.route(call);
      case SCHEDULER -> scheduler.route(call);
      case SES ->
          SesAccount.isAsked(call) ? sesAccount.route(call, ses.accepted()) : ses.route(call);
      case S3 -> s3.route(call);
      case EVENT_BRIDGE -> eventBus.route(call);
      case SECRETS_MANAGER -> secrets.route(call);
      case CLOUD_FORMATION -> stacks.route(call);
      case SQS -> queues.route(call);
      case LAMBDA -> functions.route(call);
    };
  }
}
