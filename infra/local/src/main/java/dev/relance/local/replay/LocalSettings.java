package dev.relance.local.replay;

import dev.relance.cloud.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The environment that the template gives the functions, with what a stack's owner would add. */
final class LocalSettings {
  private LocalSettings() {}

  /** The template of the checkout that is run, or of the one around the working folder. */
  static Template template() {
    return Template.above(Path.of(System.getProperty("relance.home", "")), "relance");
  }

  static Map<String, String> of(
      Template template, Optional<String> policies, Optional<String> law) {
    Map<String, String> variables = template.environment();
    variables.put("LINK_BASE", "https://links.relance.example");
    variables.put("LINK_KEY", "the embedded cloud signs links with this, which is no secret");
    policies.ifPresent(text -> variables.put("POLICIES", text));
    law.ifPresent(text -> variables.put("LAW", text));
    return variables;
  }
}
