package dev.relance.local.command;

import dev.relance.account.Accounts.Loaded;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.replay.Usage;
import dev.relance.local.report.AccountState;
import dev.relance.local.report.AccountTimeline;
import dev.relance.local.report.Explanation;
import dev.relance.local.stack.DeployedStack;
import dev.relance.plan.Account;
import dev.relance.source.FlawedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that shows one account of a deployed stack. */
@Command(name = "account")
final class AccountCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CREDITOR", descriptionKey = "creditor")
  private String creditor = "";

  @Parameters(index = "1", paramLabel = "DEBTOR", descriptionKey = "debtor")
  private String debtor = "";

  @Option(names = "--at", paramLabel = "INSTANT")
  private @Nullable Instant at;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Mixin private StackOptions stack = new StackOptions();

  @Override
  public Integer call() {
    var terminal = new Terminal(spec);
    DeployedStack deployed = stack.open();
    var id = new AccountId(creditor, debtor);
    Loaded loaded = deployed.wiring().accounts().load(id);
    List<Entry> entries = deployed.wiring().accounts().evidence(id);
    Account account = loaded.account(deployed.wiring().terms());
    if (account.debtor().isEmpty() && entries.isEmpty()) {
      throw FlawedFile.of(id.key(), "no-such-account", deployed.name());
    }
    Instant now = Optional.ofNullable(at).orElseGet(deployed::now);
    AccountStory story = AccountStory.of(account, entries);
    terminal.print(
        AccountText.state(AccountState.of(account, deployed.wiring().terms(), now))
            + AccountTimeline.text(story)
            + AccountText.evidence(entries, loaded.followUp().head())
            + System.lineSeparator()
            + Explanation.of(account, deployed.wiring().terms(), now));
    Optional.ofNullable(out).ifPresent(dir -> terminal.print(kept(story, now, dir)));
    return 0;
  }

  /** Leaves the evidence as a replay leaves it, so that it can be verified and read. */
  private static String kept(AccountStory story, Instant now, Path dir) {
    Rehearsal.make(dir);
    Instant first = story.entries().stream().map(Entry::at).findFirst().orElse(now);
    Rehearsal.write(
        dir, new ReplayResult(first, now, List.of(story), List.of(), List.of(), Usage.NONE));
    return Relance.TEXTS.say("kept", dir) + System.lineSeparator();
  }
}
