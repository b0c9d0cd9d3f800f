package dev.relance.local.stack;

import dev.relance.aws.Clients;
import dev.relance.aws.Items;
import dev.relance.aws.Settings;
import dev.relance.handler.Wiring;
import dev.relance.pack.RuleFiles;
import dev.relance.source.FlawedFile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stack with its tables, as its outputs name them, and the rules that it was deployed with. */
public final class DeployedStack {
  /** A function may take five minutes. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(6);

  private final Address address;
  private final Map<String, String> outputs;
  private final Map<String, String> parameters;
  private final Wiring wiring;
  private final InstantSource clock;
  private final Duration clockAhead;

  /**
   * Where a stack is found.
   *
   * @param endpoint of an emulator that answers for all services; empty for AWS
   */
  public record Address(String stack, Optional<String> region, Optional<URI> endpoint) {}

  private DeployedStack(
      Address address, DescribeStacksResponse described, InstantSource clock, RuleFiles rules) {
    Stack stack = described.stacks().getFirst();
    this.address = address;
    this.clock = clock;
    this.clockAhead = ahead(described, clock.instant());
    this.outputs =
        stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
    this.parameters =
        stack.parameters().stream()
            .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue));
    var settings = new Settings(variables());
    this.wiring = new Wiring(settings, new Clients(settings), clock, rules);
  }

  /**
   * Finds a stack.
   *
   * @param rules the operator's own, which were deployed with it
   * @throws FlawedFile if there is none of that name, or no AWS credentials
   */
  public static DeployedStack at(Address address, InstantSource clock, RuleFiles rules) {
    if (address.endpoint().isPresent()) {
      signAsNobody();
    }
    try (var formation = client(CloudFormationClient.builder(), address)) {
      return new DeployedStack(
          address, formation.describeStacks(r -> r.stackName(address.stack())), clock, rules);
    } catch (AwsServiceException e) {
      throw e.statusCode() == 400 && e.awsErrorDetails().errorCode().equals("ValidationError")
          ? FlawedFile.of(address.stack(), "no-stack", region(address).id())
          : e;
    }
  }

  /** An emulator takes any credentials, and gets none that count elsewhere. */
  private static void signAsNobody() {
    System.setProperty("aws.accessKeyId", "emulator");
    System.setProperty("aws.secretAccessKey", "emulator");
  }

  /** The functions' own adapters, which read accounts and rules. */
  public Wiring wiring() {
    return wiring;
  }

  /** An output of the stack; empty text if it has none of that name. */
  public String output(String name) {
    return outputs.getOrDefault(name, "");
  }

  /** A parameter of the stack; empty text if it has none of that name. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The present, by the clock of this machine. */
  public Instant now() {
    return clock.instant();
  }

  /** By how much the clock of this machine is ahead of that of AWS; zero if AWS did not say. */
  public Duration clockAhead() {
    return clockAhead;
  }

  private static Duration ahead(DescribeStacksResponse described, Instant now) {
    return described
        .sdkHttpResponse()
        .firstMatchingHeader("Date")
        .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
        .map(told -> Duration.between(told, now))
        .orElse(Duration.ZERO);
  }

  /** How the stack is called. */
  public String name() {
    return address.stack();
  }

  /** A client of a service where the stack is. */
  public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, address);
  }

  /** Every record as it stands now, in the order of the table, with its keys. */
  public Stream<Map<String, Object>> records(Optional<String> creditorId) {
    DynamoDbClient tables = client(DynamoDbClient.builder());
    String table = output("RecordsTable");
    return creditorId
        .map(
            id ->
                tables
                    .queryPaginator(
                        r ->
                            r.tableName(table)
                                .keyConditionExpression("creditorId = :creditor")
                                .expressionAttributeValues(
                                    Map.of(":creditor", AttributeValue.fromS(id)))
                                .consistentRead(true))
                    .items()
                    .stream())
        .orElseGet(
            () ->
                tables.scanPaginator(r -> r.tableName(table).consistentRead(true)).items().stream())
        .map(Items::tree);
  }

  /** The address under which links in mail lead to the stack. */
  public String linkBase() {
    String own = parameter("PublicLinkBase");
    return own.isEmpty() ? output("LinksUrl") : own;
  }

  private Map<String, String> variables() {
    var variables = new TreeMap<String, String>();
    variables.put("AWS_REGION", region(address).id());
    variables.put("RECORDS_TABLE", output("RecordsTable"));
    variables.put("FOLLOW_UPS_TABLE", output("FollowUpsTable"));
    variables.put("EVIDENCE_TABLE", output("EvidenceTable"));
    variables.put("LINK_BASE", linkBase());
    variables.put("REPLY_DOMAIN", parameter("ReplyDomain"));
    address.endpoint().ifPresent(at -> variables.put("AWS_ENDPOINT_URL_DYNAMODB", at.toString()));
    return variables;
  }

  private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
      B builder, Address address) {
    builder
        .region(region(address))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL).build());
    address.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static Region region(Address address) {
    try {
      return address
          .region()
          .map(Region::of)
          .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion());
    } catch (SdkClientException e) {
      throw FlawedFile.of(address.stack(), "no-region");
    }
  }
}
