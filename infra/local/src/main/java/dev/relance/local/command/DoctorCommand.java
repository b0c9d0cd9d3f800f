package dev.relance.local.command;

import dev.relance.invoice.AccountId;
import dev.relance.local.doctor.Doctor;
import dev.relance.local.doctor.JndiDns;
import dev.relance.local.doctor.Observation;
import dev.relance.local.doctor.Web;
import dev.relance.local.stack.DeployedStack;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that looks a deployed stack over. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(names = "--creditor", paramLabel = "ID")
  private @Nullable String creditor;

  @Option(names = "--account", paramLabel = "CREDITOR/DEBTOR")
  private @Nullable String account;

  @Mixin private StackOptions stack = new StackOptions();

  @Override
  public Integer call() {
    var terminal = new Terminal(spec);
    DeployedStack deployed = stack.open();
    List<Observation> observations =
        new Doctor(deployed, new JndiDns(), Web.real())
            .look(
                Optional.ofNullable(creditor),
                Optional.ofNullable(account).map(AccountId::parse),
                deployed.now());
    for (Observation observation : observations) {
      terminal.print(observation.found() + System.lineSeparator());
      observation.remedy().ifPresent(remedy -> terminal.print(remedy + System.lineSeparator()));
    }
    long ill = observations.stream().filter(Observation::isIll).count();
    terminal.print(Relance.TEXTS.say("looked-over", ill) + System.lineSeparator());
    return ill == 0 ? 0 : Relance.REFUSED;
  }
}
