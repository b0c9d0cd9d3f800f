package dev.relance.local.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a call of the command relance left: its exit code, and what it printed. */
record Called(int code, String out, String err) {
  static Called relance(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine command = Relance.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    int code = command.execute(arguments);
    return new Called(code, out.toString(), err.toString());
  }

  /** What was said on the error stream besides the progress of simulated time. */
  String complaint() {
    return String.join("\n", err.lines().filter(line -> !line.startsWith("  ")).toList());
  }
}
