package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.book.FileTrouble;
import dev.relance.local.report.ChangedMessages;
import dev.relance.local.report.DifferencePage;
import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands about policies. */
@Command(name = "policy")
final class PolicyCommand {
  private static final String PAGE = "policy-diff.html";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Command
  int diff(
      @Parameters(paramLabel = "A", descriptionKey = "a") Path a,
      @Parameters(paramLabel = "B", descriptionKey = "b") Path b,
      @Option(names = "--book", paramLabel = "BOOK", required = true) Path file,
      @Option(names = "--from", paramLabel = "DAY") @Nullable LocalDate from,
      @Option(names = "--until", paramLabel = "DAY") @Nullable LocalDate until,
      @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/policy-diff") Path out,
      @Mixin OwnRules own) {
    var terminal = new Terminal(spec);
    PolicyFile first = PolicyFile.named(a);
    PolicyFile second = PolicyFile.named(b);
    Book book = BookReader.read(file).sound();
    Span span = Span.of(file, book, from, until);
    Rehearsal.make(out);
    var rehearsal = new Rehearsal(terminal.err(), own);
    var one = rehearsal.under(first, first, book, span);
    var tooFew = TooFewOwners.under(second.policy(), first.policy(), one.accounts());
    terminal.print(DifferenceText.warning(second.title(), tooFew));
    var other = rehearsal.under(second, first, book, span);
    var changed = ChangedMessages.between(one.side().result(), other.side().result());
    Path page = out.resolve(PAGE);
    write(page, DifferencePage.html(one.side(), other.side(), changed));
    terminal.print(
        DifferenceText.of(one.side(), other.side(), changed)
            + Relance.TEXTS.say("page", page)
            + "\n");
    return 0;
  }

  private static void write(Path page, String html) {
    try {
      Files.writeString(page, html);
    } catch (IOException e) {
      throw FlawedFile.of(page.toString(), "unwritable", FileTrouble.of(e));
    }
  }
}
