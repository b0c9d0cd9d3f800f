package dev.relance.local.command;

import dev.relance.local.book.FlawedFile;
import dev.relance.local.book.ImportCommand;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code relance}. */
@Command(
    name = "relance",
    mixinStandardHelpOptions = true,
    version = "relance 0.1.0",
    description = {
      "Follows up unpaid invoices, lawfully, until they are paid or a person takes over.",
      "Runs the deployed functions on an embedded cloud: no Docker, no account, no network."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      ReplayCommand.class,
      ImportCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      LawCommand.class,
      BenchmarkCommand.class
    })
public final class Relance {
  private static final int REFUSED = 1;

  private Relance() {}

  /** Runs a subcommand and exits with its code: 0 done, 1 refused, 2 wrongly called. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    System.out.flush();
    System.err.flush();
    // DynamoDB Local leaves threads behind that would keep the process alive.
    Runtime.getRuntime().halt(code);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Relance())
        .setExecutionExceptionHandler(
            (trouble, command, _) -> {
              if (trouble instanceof FlawedFile
                  || trouble instanceof IllegalArgumentException
                  || trouble instanceof UncheckedIOException) {
                command.getErr().println("relance: " + trouble.getMessage());
                return REFUSED;
              }
              throw trouble;
            });
  }
}
