package dev.relance.cloud;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the template allows each function, and what of it a function has used. Calls from outside a
 * function need no permission.
 */
public final class Permissions {
  private static final ScopedValue<String> FUNCTION = ScopedValue.newInstance();

  private static final Map<String, String> WRITES =
      Map.of(
          "Put", "dynamodb:PutItem",
          "Update", "dynamodb:UpdateItem",
          "Delete", "dynamodb:DeleteItem",
          "ConditionCheck", "dynamodb:ConditionCheckItem");

  private final Map<String, List<Grant>> allowed = new HashMap<>();
  private final Set<Grant> used = new HashSet<>();
  private final List<String> buckets;

  Permissions(Template template) {
    buckets = template.names("AWS::S3::Bucket");
    template.functions().forEach(function -> allowed.put(function, template.grants(function)));
  }

  /** Does something as a function of the template. */
  static <T> T as(Object handler, Supplier<T> deed) {
    return ScopedValue.where(FUNCTION, handler.getClass().getSimpleName() + "Function")
        .call(deed::get);
  }

  /** The function of the template that runs at present; empty outside of any. */
  static String function() {
    return FUNCTION.orElse("");
  }

  /**
   * Refuses a call that the function that makes it is not allowed.
   *
   * @throws ServiceError as the service answers it
   */
  synchronized void check(Service service, Operation operation, HttpCall call) {
    if (FUNCTION.isBound()) {
      Optional.ofNullable(allowed.get(FUNCTION.get()))
          .ifPresent(
              grants -> needed(service, operation, call).forEach(needed -> use(grants, needed)));
    }
  }

  private void use(List<Grant> grants, Grant needed) {
    used.add(
        grants.stream()
            .filter(grant -> grant.allows(needed))
            .findFirst()
            .orElseThrow(
                () ->
                    new ServiceError(
                        400,
                        "AccessDeniedException",
                        "%s is not allowed %s".formatted(FUNCTION.get(), needed))));
  }

  /** What the template allows and no function has needed so far. */
  public synchronized List<Grant> unused() {
    return allowed.values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(grant -> !used.contains(grant))
        .toList();
  }

  private List<Grant> needed(Service service, Operation operation, HttpCall call) {
    return switch (service) {
      case DYNAMO_DB -> ofTables(operation.name(), call.json()).toList();
      case SCHEDULER -> ofTimers(operation.name(), call);
      case SES -> ofMail(operation.name(), Ses.form(call.body().asUtf8String()));
      case S3 -> ofObjects(operation.name(), call);
      case EVENT_BRIDGE ->
          call.json().objects("Entries").stream()
              .map(
                  entry ->
                      Grant.needed("events:PutEvents", Template.arn(entry.text("EventBusName"))))
              .toList();
      case SECRETS_MANAGER ->
          List.of(Grant.needed("secretsmanager:" + operation.name(), secret(call)));
      case CLOUD_FORMATION -> List.of(Grant.needed("cloudformation:" + operation.name(), "*"));
      case SQS -> List.of(Grant.needed("sqs:" + operation.name(), call.json().text("QueueUrl")));
      case LAMBDA -> List.of(Grant.needed("lambda:InvokeFunction", call.path()));
    };
  }

  /** A secret of the template by its name; another one, whose name is a path, by its ARN. */
  private static String secret(HttpCall call) {
    String name = call.json().text("SecretId");
    return name.contains("/") ? CloudAccount.arn("secretsmanager", "secret:" + name) : name;
  }

  private static Stream<Grant> ofTables(String operation, Fields request) {
    return switch (operation) {
      case "BatchGetItem" ->
          request.object("RequestItems").values().keySet().stream()
              .map(table -> Grant.needed("dynamodb:BatchGetItem", Template.arn(table)));
      case "TransactWriteItems" ->
          request.objects("TransactItems").stream()
              .flatMap(item -> item.values().keySet().stream().map(kind -> write(kind, item)));
      default -> Stream.of(Grant.needed("dynamodb:" + operation, table(request)));
    };
  }

  private static Grant write(String kind, Fields item) {
    return Grant.needed(WRITES.getOrDefault(kind, kind), table(item.object(kind)));
  }

  private static String table(Fields request) {
    String table = Template.arn(request.text("TableName"));
    return request.has("IndexName") ? table + "/index/" + request.text("IndexName") : table;
  }

  private static List<Grant> ofTimers(String operation, HttpCall call) {
    Fields request = call.json();
    String group = request.has("GroupName") ? request.text("GroupName") : call.query("groupName");
    String name = call.path().substring(call.path().lastIndexOf('/') + 1);
    Grant timer =
        Grant.needed(
            "scheduler:" + operation,
            CloudAccount.arn("scheduler", "schedule/" + group + "/" + name));
    return request.has("Target")
        ? List.of(timer, Grant.needed("iam:PassRole", request.object("Target").text("RoleArn")))
        : List.of(timer);
  }

  private static List<Grant> ofMail(String operation, Map<String, String> form) {
    String set = form.getOrDefault("ConfigurationSetName", "");
    return List.of(
        Grant.needed("ses:" + operation, CloudAccount.arn("ses", "identity/" + form.get("Source"))),
        Grant.needed("ses:" + operation, CloudAccount.arn("ses", "configuration-set/" + set)));
  }

  /** A bucket that is not of the stack has the name that its owner gave it. */
  private List<Grant> ofObjects(String operation, HttpCall call) {
    String[] address = call.path().substring(1).split("/", 2);
    String bucket =
        buckets.contains(address[0]) ? Template.arn(address[0]) : "arn:aws:s3:::" + address[0];
    String object = bucket + "/" + address[1];
    Grant write = Grant.needed("s3:" + operation, object);
    return call.header(S3.LOCKED_UNTIL).isEmpty()
        ? List.of(write)
        : List.of(write, Grant.needed("s3:PutObjectRetention", object));
  }
}
