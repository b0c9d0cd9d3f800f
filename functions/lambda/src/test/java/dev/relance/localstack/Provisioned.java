package dev.relance.localstack;

import dev.relance.aws.Clients;
import dev.relance.aws.KeptEvidence;
import dev.relance.aws.Settings;
import dev.relance.cloud.CloudAccount;
import dev.relance.cloud.Template;
import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.record.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A stack of the template on LocalStack, under a name that no other has. */
final class Provisioned {
  private static final List<String> SERVICES =
      List.of("DYNAMODB", "SES", "SCHEDULER", "S3", "EVENTBRIDGE", "SECRETS_MANAGER");
  private static final int WAIT_SECONDS = 2;
  private static final int MESSAGES_PER_CALL = 10;

  private final URI endpoint;
  private final Template template =
      Template.above(
          Path.of(""),
          "relance-" + UUID.randomUUID().toString().substring(0, 8),
          Map.of("SenderIdentity", "*"));
  private final DynamoDbClient tables;
  private final SchedulerClient scheduler;
  private final S3Client s3;
  private final SqsClient queues;
  private final String queue;

  Provisioned(URI endpoint) {
    // LocalStack takes any credentials; the functions keep their default chain.
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    this.endpoint = endpoint;
    this.tables = client(DynamoDbClient.builder());
    this.scheduler = client(SchedulerClient.builder());
    this.s3 = client(S3Client.builder().forcePathStyle(true));
    this.queues = client(SqsClient.builder());
    template.tables().forEach(tables::createTable);
    template
        .names("AWS::S3::Bucket")
        .forEach(
            name ->
                s3.createBucket(
                    r ->
                        r.bucket(name)
                            .objectLockEnabledForBucket(true)
                            .createBucketConfiguration(
                                c -> c.locationConstraint(CloudAccount.REGION))));
    template
        .names("AWS::Scheduler::ScheduleGroup")
        .forEach(name -> scheduler.createScheduleGroup(r -> r.name(name)));
    SecretsManagerClient secrets = client(SecretsManagerClient.builder());
    template
        .names("AWS::SecretsManager::Secret")
        .forEach(
            name ->
                secrets.createSecret(
                    r ->
                        r.name(name)
                            .secretString("this signs the links of tests, and is no secret")));
    this.queue = queueBehindTheBus(name("EventBus"));
    provisionMail();
  }

  /** The environment that the template gives the functions, on LocalStack. */
  Settings settings() {
    Map<String, String> variables = template.environment();
    SERVICES.forEach(name -> variables.put("AWS_ENDPOINT_URL_" + name, endpoint.toString()));
    variables.put("LINK_BASE", "https://links.relance.example");
    return new Settings(variables);
  }

  /** The clients of a function, with the HTTP client that it has when it is deployed. */
  Clients clients(NextCall nextCall) {
    return new Clients(settings(), UrlConnectionHttpClient::create, List.of(nextCall));
  }

  void write(List<Map<String, AttributeValue>> records) {
    records.forEach(item -> tables.putItem(r -> r.tableName(name("RecordsTable")).item(item)));
  }

  List<String> evidence(AccountId account) {
    return KeptEvidence.of(account, tables, name("EvidenceTable"));
  }

  /** All timers that are set. */
  List<GetScheduleResponse> timers() {
    String group = name("ScheduleGroup");
    return scheduler.listSchedules(r -> r.groupName(group)).schedules().stream()
        .map(ScheduleSummary::name)
        .map(name -> scheduler.getSchedule(r -> r.groupName(group).name(name)))
        .toList();
  }

  /** The mails that went out since the stack was made, as LocalStack keeps them. */
  List<Document> sent() {
    String json = ask(HttpRequest.newBuilder(endpoint.resolve("/_aws/ses")).GET());
    return new Document("", Json.object(json)).objects("messages");
  }

  /** The lines of all objects under a prefix of the archive, in order of their keys. */
  List<String> archived(String prefix) {
    String bucket = name("EvidenceArchive");
    return s3.listObjectsV2(r -> r.bucket(bucket).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .sorted()
        .flatMap(key -> s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asUtf8String().lines())
        .toList();
  }

  /** What came over the bus since this was last asked, in order. */
  List<Document> heard() {
    return Stream.generate(this::received)
        .takeWhile(messages -> !messages.isEmpty())
        .flatMap(List::stream)
        .map(message -> new Document("", Json.object(message.body())))
        .toList();
  }

  private List<Message> received() {
    List<Message> messages =
        queues
            .receiveMessage(
                r ->
                    r.queueUrl(queue)
                        .maxNumberOfMessages(MESSAGES_PER_CALL)
                        .waitTimeSeconds(WAIT_SECONDS))
            .messages();
    messages.forEach(
        message ->
            queues.deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle())));
    return messages;
  }

  private String name(String resource) {
    return template.name(resource);
  }

  /** A queue that keeps the order in which a rule hands on the bus's events. */
  private String queueBehindTheBus(String bus) {
    Map<QueueAttributeName, String> ordered =
        Map.of(
            QueueAttributeName.FIFO_QUEUE, "true",
            QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
    String url = queues.createQueue(r -> r.queueName(bus + ".fifo").attributes(ordered)).queueUrl();
    String arn =
        queues
            .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    EventBridgeClient events = client(EventBridgeClient.builder());
    events.createEventBus(r -> r.name(bus));
    events.putRule(
        r -> r.name(bus).eventBusName(bus).eventPattern("{\"source\":[\"dev.relance\"]}"));
    events.putTargets(
        r ->
            r.rule(bus)
                .eventBusName(bus)
                .targets(
                    Target.builder()
                        .id(bus)
                        .arn(arn)
                        .sqsParameters(s -> s.messageGroupId(bus))
                        .build()));
    return url;
  }

  /** SES sends only for those whose domain it has verified; all mail of before is forgotten. */
  private void provisionMail() {
    SesClient ses = client(SesClient.builder());
    template
        .names("AWS::SES::ConfigurationSet")
        .forEach(name -> ses.createConfigurationSet(r -> r.configurationSet(c -> c.name(name))));
    Stream.of("acme.example", "atelier-lumen.example")
        .forEach(domain -> ses.verifyDomainIdentity(r -> r.domain(domain)));
    ask(HttpRequest.newBuilder(endpoint.resolve("/_aws/ses")).DELETE());
  }

  private static String ask(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.of(CloudAccount.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
