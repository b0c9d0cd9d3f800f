package dev.relance.local.command;

import dev.relance.document.Phrases;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.book.FileTrouble;
import dev.relance.local.book.RejectedRows;
import dev.relance.local.conformance.Conformance;
import dev.relance.local.console.Console;
import dev.relance.local.report.AccountTimeline;
import dev.relance.local.verify.EvidenceFolder;
import dev.relance.pack.LawFile;
import dev.relance.source.FlawedFile;
import dev.relance.source.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.core.exception.SdkException;

/** The command {@code relance}: a method for each of its commands. */
@Command(
    name = "relance",
    version = "relance 0.1.0",
    scope = CommandLine.ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.relance.local.command.usage",
    subcommands = {
      AccountCommand.class,
      DoctorCommand.class,
      EraseCommand.class,
      ExportCommand.class,
      PolicyCommand.class,
      RedriveCommand.class
    })
public final class Relance {
  static final Phrases TEXTS = Phrases.of("local.command.told");
  static final int REFUSED = 1;
  private static final int LISTED = 20;
  private static final Duration DEMO = Duration.ofDays(150);

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** Runs a command and exits with its code: 0 done, 1 refused, 2 wrong usage. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    System.out.flush();
    System.err.flush();
    // DynamoDB Local leaves threads behind that would keep the process alive.
    Runtime.getRuntime().halt(code);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Relance())
        .registerConverter(LocalDate.class, text -> read(text, LocalDate::parse, "not-a-day"))
        .registerConverter(Instant.class, text -> read(text, Instant::parse, "not-a-time"))
        .setParameterExceptionHandler((trouble, _) -> wronglyCalled(trouble))
        .setExecutionExceptionHandler(
            (trouble, command, _) -> {
              command.getErr().println(TEXTS.say("refused", refusal(trouble)));
              return REFUSED;
            });
  }

  /** What the caller can mend, in words; anything else is a fault of ours and goes on. */
  private static String refusal(Exception trouble) throws Exception {
    return switch (trouble) {
      case FlawedFile flawed -> String.valueOf(flawed.getMessage());
      case IllegalArgumentException refused -> String.valueOf(refused.getMessage());
      case UncheckedIOException io -> FileTrouble.of(io);
      case SdkException aws -> AwsTrouble.of(aws);
      default -> throw trouble;
    };
  }

  @Command
  int demo(@Option(names = "--out", paramLabel = "DIR", defaultValue = "target/demo") Path out) {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    var rehearsed = rehearsal(new OwnRules()).run(book, new Span(from, from.plus(DEMO)), out);
    rehearsed.result().accounts().forEach(account -> print(AccountTimeline.text(account)));
    print("\n" + rehearsed.figures(out));
    return 0;
  }

  @Command
  int up(@Option(names = "--port", defaultValue = "8080") int port)
      throws IOException, InterruptedException {
    print(TEXTS.say("starting") + "\n");
    try (Console console = Console.start(port)) {
      print(TEXTS.say("open", console.address().toString(), console.services().toString()) + "\n");
      new CountDownLatch(1).await();
      return 0;
    } catch (BindException e) {
      err().println(TEXTS.say("taken", String.valueOf(port)));
      return REFUSED;
    }
  }

  @Command
  int replay(
      @Parameters(paramLabel = "BOOK", descriptionKey = "book") Path book,
      @Option(names = "--from", paramLabel = "DAY") @Nullable LocalDate from,
      @Option(names = "--until", paramLabel = "DAY") @Nullable LocalDate until,
      @Option(names = "--out", paramLabel = "DIR", required = true) Path out,
      @Option(names = "--skip-bad") boolean skipsBad,
      @Mixin OwnRules own) {
    Book read = skipsBad ? BookReader.read(book) : BookReader.read(book).sound();
    read.flaws().forEach(flaw -> err().println(TEXTS.say("skipped", flaw.line())));
    print(rehearsal(own).run(read, Span.of(book, read, from, until), out).figures(out));
    return 0;
  }

  @Command(name = "import")
  int importBook(
      @Parameters(paramLabel = "FILE", descriptionKey = "document") Path file,
      @Mixin Importing importing,
      @Option(names = "--out", paramLabel = "BOOK") @Nullable Path out) {
    Understood understood = importing.read(file);
    print(understood.text());
    if (out == null) {
      print(TEXTS.say("import.nothing-written") + "\n");
      return 0;
    }
    importing.requireOther(out, file);
    understood.imported().book().write(out);
    Reading read = understood.imported().read();
    if (read.bad().isEmpty()) {
      return 0;
    }
    Path beside = RejectedRows.beside(out);
    RejectedRows.write(beside, read);
    err().println(TEXTS.say("import.left-out", read.bad().size(), beside));
    read.bad().stream()
        .flatMap(row -> row.flaws().stream())
        .limit(LISTED)
        .forEach(flaw -> err().println(TEXTS.say("skipped", flaw.line())));
    return REFUSED;
  }

  @Command
  int explain(
      @Parameters(paramLabel = "BOOK", descriptionKey = "book") Path book,
      @Option(names = "--account", paramLabel = "A", required = true) String account,
      @Option(names = "--at", paramLabel = "INSTANT", required = true) Instant at,
      @Option(names = "--from", paramLabel = "DAY") @Nullable LocalDate from,
      @Mixin OwnRules own) {
    Book read = BookReader.read(book).sound();
    Instant start = Span.start(book, read, from);
    if (at.isBefore(start)) {
      throw FlawedFile.of("--at " + at, "too-early", Rehearsal.utc(start));
    }
    print(rehearsal(own).explain(book, read, start, at, account));
    return 0;
  }

  @Command
  int verify(@Parameters(paramLabel = "DIR", descriptionKey = "dir") Path dir) {
    EvidenceFolder.Checked checked = EvidenceFolder.check(dir);
    int broken = checked.broken().size();
    checked.broken().forEach(flaw -> print(TEXTS.say("broken", flaw.line()) + "\n"));
    if (!checked.areEndsKnown()) {
      print(TEXTS.say("ends-unknown") + "\n");
    }
    if (checked.erased() > 0) {
      print(TEXTS.say("erased-entries", checked.erased()) + "\n");
    }
    print(
        TEXTS.say(
                broken == 0 ? "verified" : "not-verified",
                checked.entries(),
                checked.accounts(),
                checked.messages(),
                broken)
            + "\n");
    return broken == 0 ? 0 : REFUSED;
  }

  @Command
  int law(
      @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "code")
          @Nullable String code,
      @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate on,
      @Option(names = "--check") boolean check,
      @Option(names = "--pending", paramLabel = "BOOK", arity = "0..1", fallbackValue = "")
          @Nullable Path pending,
      @Mixin OwnRules own) {
    LocalDate day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    if (pending != null) {
      return pending(pending, day, own);
    }
    if (check) {
      return check(own.packs(), day);
    }
    List<LawFile> newer = own.law();
    print(code == null ? LawCommand.summaries(newer) : LawCommand.pack(code, day, newer));
    return 0;
  }

  /** Tells the law to come, and with a book what it would change. */
  private int pending(Path file, LocalDate day, OwnRules own) {
    print(LawCommand.pending(own.law(), day));
    if (!file.toString().isEmpty()) {
      Book book = BookReader.read(file).sound();
      print(rehearsal(own).pending(book, Span.of(file, book, null, null), day));
    }
    return 0;
  }

  private int check(PackFiles read, LocalDate day) {
    List<String> flaws = LawCommand.flaws(read);
    if (!flaws.isEmpty()) {
      print(LawCommand.flawed(flaws, read));
      return REFUSED;
    }
    Conformance run = LawCommand.conformance(read);
    print(run.holds() ? LawCommand.open(read, run, day) : LawCommand.differing(run, read));
    return run.holds() ? 0 : REFUSED;
  }

  @Command
  int benchmark(
      @Parameters(paramLabel = "BOOK", descriptionKey = "book") Path book,
      @Option(names = "--from", paramLabel = "DAY", required = true) LocalDate from,
      @Option(names = "--until", paramLabel = "DAY", required = true) LocalDate until,
      @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/bench") Path out) {
    Book read = BookReader.read(book).sound();
    var rehearsed = rehearsal(new OwnRules()).run(read, Span.of(book, read, from, until), out);
    print(rehearsed.figures(out) + rehearsed.benchmark());
    return 0;
  }

  private Rehearsal rehearsal(OwnRules own) {
    return new Rehearsal(err(), own);
  }

  private PrintWriter err() {
    return new Terminal(spec).err();
  }

  private void print(String text) {
    new Terminal(spec).print(text);
  }

  private static <T> T read(String text, Function<String, T> parse, String flaw) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(TEXTS.say(flaw, text));
    }
  }

  /** One line for a known command; otherwise all of them. */
  private static int wronglyCalled(ParameterException trouble) {
    CommandLine command = trouble.getCommandLine();
    String called = command.getCommandSpec().qualifiedName();
    command.getErr().println(TEXTS.say("help", trouble.getMessage(), called));
    if (!UnmatchedArgumentException.printSuggestions(trouble, command.getErr())
        && command.getParent() == null) {
      command.usage(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
