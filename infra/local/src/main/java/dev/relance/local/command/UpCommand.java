package dev.relance.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** placeholder until console lands. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
