package dev.relance.local.house;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the template must say for a stack to be made of it, and for the code to run in it. */
class StackTest {
  private static final Pattern RESOURCE =
      Pattern.compile("(?m)^  ([A-Z]\\w+):.*\n((?:    .*\n|\n)+)");
  private static final Pattern REFERENCE =
      Pattern.compile("!Ref (\\w+)|!GetAtt (\\w+)|\\$\\{(\\w+)[.}]|DependsOn: (\\w+)");
  private static final Pattern SERVED = Pattern.compile("\\(\"(/[a-z/]+(?:\\{token})?)\"\\)");

  private final String template = House.text("template.yaml");
  private final String environment = between("Globals:\n", "\nResources:\n");
  private final String resources = between("\nResources:\n", "\nOutputs:\n");

  @Test
  void no_resource_waits_for_itself() {
    Map<String, Set<String>> needs = needs();

    assertThat(needs).hasSizeGreaterThan(60);
    assertThat(needs.keySet()).filteredOn(one -> reached(one, needs).contains(one)).isEmpty();
  }

  @Test
  void every_path_that_a_function_serves_has_its_route() {
    List<String> served =
        House.sources().stream()
            .map(source -> House.text(source.toString()))
            .filter(source -> source.contains("implements WebRequest.Place"))
            .flatMap(source -> SERVED.matcher(source).results())
            .map(match -> match.group(1))
            .toList();

    assertThat(served)
        .hasSizeGreaterThan(6)
        .allMatch(path -> template.contains("RouteKey: \"ANY %s\"".formatted(path)));
  }

  /** Tests run all functions with one environment: what they are told must be the same for all. */
  @Test
  void what_functions_are_told_stands_in_one_place() {
    assertThat(environment).contains("LINK_BASE: ", "LINK_KEYS: ", "ARCHIVE_BUCKET: ");
    assertThat(Pattern.compile("Variables:\n +(.*)\n(.*)").matcher(resources).results())
        .extracting(MatchResult::group)
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("REPLIES_BUCKET")
        .contains("Policies:");
  }

  /** A version holds the parameters of its day; without a new version a change has no effect. */
  @Test
  void a_parameter_that_functions_are_told_gives_them_a_new_version() {
    Set<String> parameters = names(between("\nParameters:\n", "\nConditions:\n"));

    Set<String> inEnvironment = references(environment);
    inEnvironment.retainAll(parameters);

    assertThat(inEnvironment).contains("PublicLinkBase");
    assertThat(references(between("  Rules:\n", "\n\n"))).containsAll(inEnvironment);
    assertThat(Pattern.compile("VersionDescription: !Ref Rules\n").matcher(resources).results())
        .hasSameSizeAs(
            Pattern.compile("Type: AWS::Serverless::Function\n")
                .matcher(resources)
                .results()
                .toList());
  }

  private static Set<String> names(String section) {
    return Pattern.compile("(?m)^  (\\w+):")
        .matcher(section)
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Set<String>> needs() {
    Map<String, String> bodies =
        RESOURCE
            .matcher(resources)
            .results()
            .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
    // Alarms stop the deployment of a new version; the function itself does not wait for them.
    String shared = environment.replaceAll("DeploymentPreference:.*", "");
    var needs = new TreeMap<String, Set<String>>();
    bodies.forEach(
        (name, body) -> {
          boolean isFunction = body.contains("AWS::Serverless::Function");
          needs.put(name, references(isFunction ? body + shared : body));
        });
    return needs;
  }

  private static Set<String> references(String body) {
    return REFERENCE
        .matcher(body)
        .results()
        .map(r -> r.group().replaceAll("!Ref |!GetAtt |DependsOn: |[${}.]", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> reached(String from, Map<String, Set<String>> needs) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
    while (!waiting.isEmpty()) {
      String next = waiting.pop();
      if (seen.add(next)) {
        waiting.addAll(needs.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }

  private String between(String start, String end) {
    int from = template.indexOf(start);
    return template.substring(from, template.indexOf(end, from));
  }
}
