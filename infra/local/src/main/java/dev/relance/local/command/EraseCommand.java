package dev.relance.local.command;

import dev.relance.invoice.AccountId;
import dev.relance.local.erase.Erasure;
import dev.relance.local.stack.DeployedStack;
import dev.relance.source.FlawedFile;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that erases what a deployed stack holds of one debtor. */
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CREDITOR", descriptionKey = "creditor")
  private String creditor = "";

  @Parameters(index = "1", paramLabel = "DEBTOR", descriptionKey = "debtor")
  private String debtor = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Option(names = "--yes")
  private boolean isAllowed;

  @Mixin private StackOptions stack = new StackOptions();

  @Override
  public Integer call() {
    DeployedStack deployed = stack.open();
    var id = new AccountId(creditor, debtor);
    var erasure = new Erasure(deployed, id);
    Erasure.Found found = erasure.find();
    if (found.isNothing()) {
      throw FlawedFile.of(id.key(), "no-such-account", deployed.name());
    }
    print("erase.found", found.records(), found.entries(), found.copies());
    if (found.isOpen()) {
      print("erase.open");
    }
    if (isAllowed) {
      tell(erasure.run(reason));
    } else {
      print("erase.not-done");
    }
    return 0;
  }

  private void tell(Erasure.Kept kept) {
    print("erase.done");
    kept.until().ifPresent(until -> print("erase.kept", kept.versions(), until.toString()));
    print("erase.elsewhere");
  }

  private void print(String key, @Nullable Object... values) {
    new Terminal(spec).print(Relance.TEXTS.say(key, values) + System.lineSeparator());
  }
}
