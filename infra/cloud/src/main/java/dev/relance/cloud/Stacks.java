package dev.relance.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** CloudFormation: it describes the one stack that is there. */
public final class Stacks {
  private final String name;
  private final Map<String, String> outputs;
  private final Map<String, String> parameters;

  Stacks(Template template) {
    name = template.stack();
    outputs = template.outputs();
    parameters = new HashMap<>(template.parameters());
  }

  /** Changes a parameter, as a deployment would. */
  public synchronized void set(String parameter, String value) {
    parameters.put(parameter, value);
  }

  Operation route(HttpCall call) {
    Map<String, String> form = Ses.form(call.body().asUtf8String());
    String action = form.getOrDefault("Action", "");
    if (!action.equals("DescribeStacks")) {
      throw new ServiceError(400, "InvalidAction", "no action '%s'".formatted(action));
    }
    return new Operation(action, () -> described(form.getOrDefault("StackName", "")));
  }

  private synchronized HttpAnswer described(String asked) {
    if (!asked.equals(name)) {
      throw new ServiceError(
          400, "ValidationError", "Stack with id %s does not exist".formatted(asked));
    }
    return HttpAnswer.text(
        """
        <DescribeStacksResponse><DescribeStacksResult><Stacks><member>
        <StackName>%s</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>
        <Outputs>%s</Outputs><Parameters>%s</Parameters>
        </member></Stacks></DescribeStacksResult></DescribeStacksResponse>
        """
            .formatted(name, members("Output", outputs), members("Parameter", parameters)));
  }

  private static String members(String kind, Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                "<member><%1$sKey>%2$s</%1$sKey><%1$sValue>%3$s</%1$sValue></member>"
                    .formatted(kind, value.getKey(), Service.escaped(value.getValue())))
        .collect(Collectors.joining());
  }
}
