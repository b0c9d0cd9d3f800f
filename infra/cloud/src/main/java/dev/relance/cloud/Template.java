package dev.relance.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A SAM template for a stack with a given name; parameters are given, or at their defaults. */
public final class Template {
  private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]+)}");

  private final Fields document;
  private final String stack;
  private final Map<String, String> given;

  /** A CloudFormation short form such as {@code !Ref X}; only those of texts are read. */
  private record ShortForm(String name, String argument) {}

  /** The short form {@code !If}. What stands under a condition is there. */
  private record If(List<?> parts) {
    Object then() {
      return parts.get(1);
    }
  }

  private Template(Fields document, String stack, Map<String, String> given) {
    this.document = document;
    this.stack = stack;
    this.given = given;
  }

  /**
   * Reads {@code template.yaml} in a folder, or in the nearest one above it.
   *
   * @param given parameters with a value of their own
   */
  public static Template above(Path folder, String stack, Map<String, String> given) {
    return Stream.iterate(folder.toAbsolutePath(), Path::getParent)
        .map(above -> above.resolve("template.yaml"))
        .filter(Files::exists)
        .findFirst()
        .map(file -> read(file, stack, given))
        .orElseThrow();
  }

  /** Reads a template for a stack. */
  static Template read(Path file, String stack, Map<String, String> given) {
    try (Reader yaml = Files.newBufferedReader(file)) {
      return new Template(new Fields(new Yaml(new ShortForms()).load(yaml)), stack, given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stack's name for a resource. S3 allows no capitals, so no name has any. */
  public String name(String resource) {
    return "%s-%s".formatted(stack, resource).toLowerCase(Locale.ROOT);
  }

  /** The names of all resources of a type. */
  public List<String> names(String type) {
    return resources(type).map(this::name).toList();
  }

  /** What SES is to report to the event bus, in the words of the template. */
  List<String> mailEventTypes() {
    return resources("AWS::SES::ConfigurationSetEventDestination")
        .map(id -> properties(id).object("EventDestination").values())
        .flatMap(destination -> each(destination.get("MatchingEventTypes")))
        .toList();
  }

  /** The requests that create the tables, with their indexes and streams. */
  public List<CreateTableRequest> tables() {
    return resources("AWS::DynamoDB::Table").map(this::table).toList();
  }

  /** The environment of all functions. A short form with a list gives an empty text. */
  public Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    Stream.concat(
            Stream.of(document.object("Globals").object("Function")),
            resources("AWS::Serverless::Function").map(this::properties))
        .map(properties -> properties.object("Environment").object("Variables"))
        .forEach(
            variables ->
                variables.values().forEach((name, value) -> environment.put(name, text(value))));
    environment.put("AWS_REGION", CloudAccount.REGION);
    return environment;
  }

  /** How the stack is called. */
  String stack() {
    return stack;
  }

  /** The outputs of the stack by their names. */
  Map<String, String> outputs() {
    Map<String, String> outputs = new TreeMap<>();
    Fields all = document.object("Outputs");
    all.values().keySet().forEach(name -> outputs.put(name, text(all.object(name), "Value")));
    return outputs;
  }

  /** The parameters of the stack by their names. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    Fields all = document.object("Parameters");
    all.values().keySet().forEach(name -> parameters.put(name, all.object(name).text("Default")));
    return parameters;
  }

  private String text(Fields holder, String name) {
    return Optional.ofNullable(holder.values().get(name)).map(this::text).orElse("");
  }

  /** The functions, as the template calls them. */
  List<String> functions() {
    return resources("AWS::Serverless::Function").toList();
  }

  /** What a function may do: by its own statements, and by the policies to which it refers. */
  List<Grant> grants(String function) {
    return ((List<?>) properties(function).values().getOrDefault("Policies", List.of()))
        .stream().flatMap(policy -> grants(function, policy)).toList();
  }

  private Stream<Grant> grants(String function, Object policy) {
    return switch (policy) {
      case If either -> grants(function, either.then());
      case ShortForm(_, String reference) ->
          allowed(reference, properties(reference).object("PolicyDocument"));
      default -> allowed(function, Fields.asFields(policy));
    };
  }

  private Stream<Grant> allowed(String holder, Fields policy) {
    return policy.objects("Statement").stream()
        .map(Fields::values)
        .flatMap(
            statement ->
                each(statement.get("Action"))
                    .flatMap(
                        action ->
                            each(statement.get("Resource"))
                                .map(resource -> new Grant(holder, action, resource))));
  }

  /** The texts of a list, or of the one that stands in its place. */
  private Stream<String> each(@Nullable Object values) {
    return values instanceof List<?> list
        ? list.stream().map(this::text)
        : Stream.ofNullable(values).map(this::text);
  }

  private Stream<String> resources(String type) {
    return document.object("Resources").values().keySet().stream()
        .filter(id -> document.object("Resources").object(id).text("Type").equals(type));
  }

  private Fields properties(String resource) {
    return document.object("Resources").object(resource).object("Properties");
  }

  private CreateTableRequest table(String resource) {
    Map<String, Object> request = new HashMap<>(properties(resource).values());
    request.put("TableName", name(resource));
    request.remove("ResourcePolicy"); // An object in templates, a text in requests.
    request.values().removeIf(If.class::isInstance); // which key encrypts it
    request.computeIfPresent(
        "StreamSpecification",
        (_, stream) -> {
          Map<Object, Object> enabled = new HashMap<>((Map<?, ?>) stream);
          enabled.put("StreamEnabled", true);
          return enabled;
        });
    try {
      return DynamoDb.JSON.readValue(Fields.json(request), CreateTableRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(Object value) {
    return switch (value) {
      case ShortForm(String name, String reference) when name.equals("Ref") -> value(reference);
      case ShortForm(String name, String attribute) when name.equals("GetAtt") -> value(attribute);
      case ShortForm(String name, String text) when name.equals("Sub") ->
          NAMED.matcher(text).replaceAll(named -> value(named.group(1)));
      case ShortForm(_, _) -> "";
      case If _ -> "";
      default -> String.valueOf(value);
    };
  }

  /** The value of a reference to a parameter, a resource or an attribute of one. */
  private String value(String reference) {
    return switch (reference) {
      case "AWS::StackName" -> stack;
      case "AWS::Region" -> CloudAccount.REGION;
      case "AWS::AccountId" -> CloudAccount.ID;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default ->
          document.object("Parameters").has(reference)
              ? given.getOrDefault(
                  reference, document.object("Parameters").object(reference).text("Default"))
              : resource(reference);
    };
  }

  /** Every attribute that functions receive is an ARN. */
  private String resource(String reference) {
    String[] parts = reference.split("\\.", 2);
    return parts.length == 1 ? name(reference) : arn(name(parts[0]));
  }

  /** The ARN of a resource with a name, as functions receive it. */
  static String arn(String name) {
    return CloudAccount.arn("stack", name);
  }

  /** Reads YAML with the tags of CloudFormation. */
  private static final class ShortForms extends SafeConstructor {
    ShortForms() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              String name = node.getTag().getValue().substring(1);
              if (name.equals("If") && node instanceof SequenceNode parts) {
                return new If(constructSequence(parts));
              }
              String argument = node instanceof ScalarNode text ? text.getValue() : "";
              return argument.isEmpty() ? new ShortForm("", "") : new ShortForm(name, argument);
            }
          });
    }
  }
}
