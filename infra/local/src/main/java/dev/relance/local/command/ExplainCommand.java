package dev.relance.local.command;

import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.book.FlawedFile;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Replay;
import dev.relance.local.report.Explanation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code relance explain}: why an account is spoken to, or not, at a time. */
@Command(
    name = "explain",
    description = "Tells every rule's answer about an account at a time, and what happens next.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int LISTED = 12;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "BOOK", description = "The book.")
  @SuppressWarnings("NullAway.Init")
  private Path book;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "A",
      description = "The account: creditor/debtor, or the debtor's id alone when one has it.")
  @SuppressWarnings("NullAway.Init")
  private String account;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "INSTANT",
      description = "The time, like 2026-03-02T09:00:00Z.")
  @SuppressWarnings("NullAway.Init")
  private Instant at;

  @Mixin private final FirstDay first = new FirstDay();

  @Mixin private final OwnRules own = new OwnRules();

  @Override
  public Integer call() {
    Book read = BookReader.strict().read(book);
    Instant from = first.start(book, read);
    if (at.isBefore(from)) {
      throw FlawedFile.of("--at " + at, "too-early", CallText.utc(from));
    }
    try (LocalRelance relance = own.start(from)) {
      var progress = new Progress(spec.commandLine().getErr(), from, at);
      new Replay(relance, read).advanceTo(at, progress);
      progress.done();
      AccountId id = account(relance.accounts());
      PrintWriter out = spec.commandLine().getOut();
      out.println(CallText.say("rehearsed", CallText.utc(from)));
      out.print(Explanation.of(relance.account(id), relance.wiring().terms(), at));
      out.flush();
    }
    return 0;
  }

  private AccountId account(List<AccountId> known) {
    List<AccountId> found =
        known.stream()
            .filter(id -> id.key().equals(account) || id.debtorId().equals(account))
            .toList();
    if (found.size() != 1) {
      throw known.isEmpty()
          ? FlawedFile.of(book.toString(), "nobody")
          : FlawedFile.of(
              book.toString(),
              found.isEmpty() ? "no-account" : "many-accounts",
              account,
              found.size(),
              listed(known));
    }
    return found.getFirst();
  }

  private static String listed(List<AccountId> accounts) {
    return String.join(", ", accounts.stream().limit(LISTED).map(AccountId::key).toList())
        + (accounts.size() > LISTED ? " …" : "");
  }
}
