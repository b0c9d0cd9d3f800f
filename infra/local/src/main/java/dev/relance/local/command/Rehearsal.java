package dev.relance.local.command;

import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.FileTrouble;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.OutputFiles;
import dev.relance.local.replay.Replay;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.report.DifferencePage.Side;
import dev.relance.local.report.Explanation;
import dev.relance.local.report.ReportPage;
import dev.relance.pack.Documents;
import dev.relance.pack.LawFile;
import dev.relance.plan.Account;
import dev.relance.source.FlawedFile;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A replay as the commands run it: with progress, its files, and the time that it took. */
final class Rehearsal {
  private static final int LISTED = 12;

  private final PrintWriter err;
  private final OwnRules own;

  Rehearsal(PrintWriter err, OwnRules own) {
    this.err = err;
    this.own = own;
  }

  /** The results of a rehearsal, and how long its parts took on this machine. */
  record Rehearsed(
      ReplayResult result, Map<String, Object> summary, Duration start, Duration replay) {

    /** The figures that every replay prints at its end. */
    String figures(Path out) {
      var words = new FigureWords(summary);
      return line("messages", summary.get("messages"), words.messages())
          + line("silences", summary.get("silences"), words.rules())
          + line("escalations", summary.get("escalations"), words.questions())
          + line("rejections", summary.get("rejections"), told("rejections"))
          + line("evidence", summary.get("evidenceEntries"), told("evidence"))
          + line("calls", "", words.calls())
          + line("costs", "", words.costs())
          + line("took", "", told("took", seconds(start), seconds(replay)))
          + line("left", "", told("left", out));
    }

    /** What a benchmark adds to the figures. */
    String benchmark() {
      long heap =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      return limit("ready", seconds(start))
          + limit("replay", seconds(replay))
          + limit("heap", told("megabytes", heap >> 20));
    }

    private static String line(String what, @Nullable Object count, @Nullable Object detail) {
      return "  %-10s %6s  %s%n".formatted(told("figure." + what), count, detail);
    }

    private static String limit(String what, String measured) {
      return "  %-34s %10s   %s%n"
          .formatted(told("bench." + what), measured, told("bench." + what + ".most"));
    }

    private static String seconds(Duration took) {
      return told("seconds", "%.1f".formatted(took.toMillis() / 1000.0));
    }
  }

  Rehearsed run(Book book, Span span, Path out) {
    make(out);
    long started = System.nanoTime();
    try (LocalRelance relance = own.start(span.from())) {
      Duration start = Duration.ofNanos(System.nanoTime() - started);
      ReplayResult result = replayed(relance, book, span.until()).result();
      Map<String, Object> summary = write(out, result);
      return new Rehearsed(
          result, summary, start, Duration.ofNanos(System.nanoTime() - started).minus(start));
    }
  }

  /** Writes the files of a result and its report. */
  static Map<String, Object> write(Path out, ReplayResult result) {
    try {
      Map<String, Object> summary = OutputFiles.write(out, result);
      Files.writeString(out.resolve("report.html"), ReportPage.html(result));
      return summary;
    } catch (IOException e) {
      throw FlawedFile.of(out.toString(), "files", FileTrouble.of(e));
    } catch (UncheckedIOException e) {
      throw FlawedFile.of(out.toString(), "files", FileTrouble.of(e));
    }
  }

  /** What the law to come would change in a book, had it been in force throughout. */
  String pending(Book book, Span span, LocalDate day) {
    List<LawFile> newer = own.law();
    List<LawFile> shipped = Documents.lawFiles();
    List<LawFile> then =
        PendingLaw.inForceAtOnce(Stream.concat(shipped.stream(), newer.stream()).toList(), day);
    return PendingLaw.difference(
        played(book, span, newer),
        played(book, span, Stream.concat(newer.stream(), then.stream()).toList()));
  }

  /** A replay under a policy, and the accounts as it left them. */
  record Under(Side side, List<Account> accounts) {}

  /** A book under a policy that stands in the place of another. */
  Under under(PolicyFile policy, PolicyFile replaced, Book book, Span span) {
    err.println(told("under", policy.title()));
    try (LocalRelance relance = own.start(span.from(), policy.inPlaceOf(replaced))) {
      var side = new Side(policy.title(), replayed(relance, book, span.until()).result());
      return new Under(side, relance.accounts().stream().map(relance::account).toList());
    }
  }

  private ReplayResult played(Book book, Span span, List<LawFile> law) {
    try (LocalRelance relance = own.start(span.from(), law)) {
      return replayed(relance, book, span.until()).result();
    }
  }

  /**
   * What every rule says about an account at a time.
   *
   * @param asked the account, or its debtor's id if it is unique
   */
  String explain(Path file, Book book, Instant from, Instant at, String asked) {
    try (LocalRelance relance = own.start(from)) {
      replayed(relance, book, at);
      AccountId id = account(file, asked, relance.accounts());
      return Relance.TEXTS.say("rehearsed", utc(from))
          + "\n"
          + Explanation.of(relance.account(id), relance.wiring().terms(), at);
    }
  }

  /** An instant as a day and a time, by UTC. */
  static String utc(Instant at) {
    return Plain.withPlainSpaces(
        Wording.of(Locale.ENGLISH).moment(at.atZone(ZoneOffset.UTC)).alone());
  }

  private Replay replayed(LocalRelance relance, Book book, Instant until) {
    var replay = new Replay(relance, book);
    var progress = new Progress(err, relance.now(), until);
    replay.advanceTo(until, progress);
    progress.done();
    return replay;
  }

  private static AccountId account(Path file, String asked, List<AccountId> known) {
    List<AccountId> found =
        known.stream().filter(id -> id.key().equals(asked) || id.debtorId().equals(asked)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    String flaw = found.isEmpty() ? "no-account" : "many-accounts";
    throw FlawedFile.of(
        file.toString(), known.isEmpty() ? "nobody" : flaw, asked, found.size(), listed(known));
  }

  private static String listed(List<AccountId> accounts) {
    return String.join(", ", accounts.stream().limit(LISTED).map(AccountId::key).toList())
        + (accounts.size() > LISTED ? " …" : "");
  }

  private static String told(String key, @Nullable Object... values) {
    return Relance.TEXTS.say(key, values);
  }

  /** Creates the folder before anything runs, so that no run is wasted. */
  static void make(Path out) {
    if (out.toString().isEmpty()) {
      throw FlawedFile.of("--out", "no-out");
    }
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw FlawedFile.of(out.toString(), "out");
    }
    if (!Files.isWritable(out)) {
      throw FlawedFile.of(out.toString(), "out");
    }
  }
}
