package dev.relance.local.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints. */
record Terminal(CommandSpec spec) {
  void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
