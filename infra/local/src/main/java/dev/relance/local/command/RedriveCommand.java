package dev.relance.local.command;

import dev.relance.local.redrive.Redrive;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that does again what a deployed stack gave up. */
@Command(name = "redrive")
final class RedriveCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(names = "--yes")
  private boolean isAllowed;

  @Mixin private StackOptions stack = new StackOptions();

  @Override
  public Integer call() {
    var redrive = new Redrive(stack.open());
    List<String> plan = redrive.plan();
    if (plan.isEmpty()) {
      print("redrive.nothing");
      return 0;
    }
    print("redrive.plan");
    plan.forEach(line -> print("redrive.line", line));
    return isAllowed ? done(redrive.run()) : left(redrive);
  }

  private int left(Redrive redrive) {
    redrive.leave();
    print("redrive.not-done");
    return 0;
  }

  private int done(Redrive.Done done) {
    print("redrive.done", done.succeeded());
    if (done.failed().isEmpty()) {
      return 0;
    }
    print("redrive.failed");
    done.failed().forEach(line -> print("redrive.line", line));
    return Relance.REFUSED;
  }

  private void print(String key, @Nullable Object... values) {
    new Terminal(spec).print(Relance.TEXTS.say(key, values) + System.lineSeparator());
  }
}
