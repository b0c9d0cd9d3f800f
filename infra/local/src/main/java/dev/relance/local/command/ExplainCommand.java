package dev.relance.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** placeholder until console lands. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
