package dev.relance.local.command;

import dev.relance.local.stack.DeployedStack;
import dev.relance.pack.RuleFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a deployed stack. */
final class StackOptions {
  @Option(names = "--stack", paramLabel = "NAME", defaultValue = "relance")
  private String stack = "";

  @Option(names = "--region", paramLabel = "REGION")
  private @Nullable String region;

  @Option(names = "--endpoint", paramLabel = "URL")
  private @Nullable URI endpoint;

  @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules")
  private Path rules = Path.of("");

  DeployedStack open() {
    return DeployedStack.at(
        new DeployedStack.Address(
            stack, Optional.ofNullable(region), Optional.ofNullable(endpoint)),
        InstantSource.system(),
        RuleFiles.in(rules));
  }
}
