package dev.relance.local.command;

import dev.relance.local.book.FlawedFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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

  /** One line; only who names no command sees all of them. */
  private static int wronglyCalled(ParameterException trouble) {
    CommandLine command = trouble.getCommandLine();
    PrintWriter err = command.getErr();
    String called = command.getCommandSpec().qualifiedName();
    err.println("relance: " + CallText.say("help", String.valueOf(trouble.getMessage()), called));
    if (!UnmatchedArgumentException.printSuggestions(trouble, err) && command.getParent() == null) {
      command.usage(err);
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  static CommandLine commandLine() {
    return DaysAndTimes.readBy(new CommandLine(new Relance()))
        .setParameterExceptionHandler((trouble, _) -> wronglyCalled(trouble))
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
