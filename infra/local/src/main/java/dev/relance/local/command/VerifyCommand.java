package dev.relance.local.command;

import dev.relance.local.replay.EvidenceFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code relance verify}: checks evidence offline, entry by entry. */
@Command(
    name = "verify",
    description = "Checks the evidence in a folder offline: every hash, every link, every message.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder that a replay or the demo left.")
  @SuppressWarnings("NullAway.Init")
  private Path dir;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    EvidenceFolder.Checked checked = EvidenceFolder.check(dir);
    List<String> broken = checked.broken();
    broken.forEach(b -> out.println("  broken: " + b));
    out.printf(
        "  %d entries of %d accounts and %d messages checked: %s%n",
        checked.entries(),
        checked.accounts(),
        checked.messages(),
        broken.isEmpty() ? "nothing was altered" : broken.size() + " broken");
    out.flush();
    return broken.isEmpty() ? 0 : 1;
  }
}
