package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.stack.DeployedStack;
import dev.relance.local.stack.LiveBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that writes what a deployed stack holds as a book. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(names = "--creditor", paramLabel = "ID")
  private @Nullable String creditor;

  @Option(names = "--out", paramLabel = "BOOK", required = true)
  private Path out = Path.of("");

  @Mixin private StackOptions stack = new StackOptions();

  @Override
  public Integer call() {
    var terminal = new Terminal(spec);
    DeployedStack deployed = stack.open();
    List<Map<String, Object>> records = deployed.records(Optional.ofNullable(creditor)).toList();
    var counted = new Counted(terminal.err());
    Book book = LiveBook.of(records, deployed.wiring().accounts()::evidence, counted);
    book.write(out);
    terminal.print(
        Relance.TEXTS.say("exported", book.lines().size(), counted.reached(), out)
            + System.lineSeparator());
    return 0;
  }
}
