package dev.relance.local.command;

import dev.relance.local.console.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code relance up}: stays up and serves the console. */
@Command(
    name = "up",
    description = "Serves a console on this machine: mailbox, accounts, reasons; its clock moves.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.command.up");

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--port",
      description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    tell(out, "starting");
    try (Console console = Console.start(port)) {
      tell(out, "open", console.address());
      new CountDownLatch(1).await();
      return 0;
    } catch (BindException e) {
      tell(spec.commandLine().getErr(), "taken", String.valueOf(port));
      return 1;
    }
  }

  private static void tell(PrintWriter to, String key, Object... values) {
    to.println(java.text.MessageFormat.format(TEXTS.getString(key), values));
    to.flush();
  }
}
