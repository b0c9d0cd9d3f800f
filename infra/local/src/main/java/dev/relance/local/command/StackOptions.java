package dev.relance.local.command;

import dev.relance.local.stack.DeployedStack;
import java.net.URI;
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

  DeployedStack open() {
    return DeployedStack.at(
        new DeployedStack.Address(
            stack, Optional.ofNullable(region), Optional.ofNullable(endpoint)),
        InstantSource.system());
  }
}
