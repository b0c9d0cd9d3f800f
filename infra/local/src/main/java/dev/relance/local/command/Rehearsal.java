package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.book.Flaw;
import dev.relance.local.book.FlawedFile;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.OutputFiles;
import dev.relance.local.replay.Replay;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.report.ReportPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A replay as the commands run it: with progress, its files, and the time that it took. */
final class Rehearsal {
  private final PrintWriter err;
  private final OwnRules own;

  Rehearsal(PrintWriter err, OwnRules own) {
    this.err = err;
    this.own = own;
  }

  /** What a rehearsal left, and how long its parts took on this machine. */
  record Rehearsed(
      ReplayResult result, Map<String, Object> summary, Duration start, Duration replay) {}

  Rehearsed run(Book book, Instant from, Instant until, Path out) {
    make(out);
    long started = System.nanoTime();
    try (LocalRelance relance = own.start(from)) {
      Duration start = Duration.ofNanos(System.nanoTime() - started);
      Replay replay = new Replay(relance, book);
      var progress = new Progress(err, from, until);
      replay.advanceTo(until, progress);
      progress.done();
      ReplayResult result = replay.result();
      Map<String, Object> summary = write(out, result);
      return new Rehearsed(
          result, summary, start, Duration.ofNanos(System.nanoTime() - started).minus(start));
    }
  }

  void tellFlaws(Book book) {
    for (Flaw flaw : book.flaws()) {
      err.println("  skipped " + flaw);
    }
  }

  private static Map<String, Object> write(Path out, ReplayResult result) {
    try {
      Map<String, Object> summary = OutputFiles.write(out, result);
      Files.writeString(
          out.resolve("report.html"), ReportPage.html(result), StandardCharsets.UTF_8);
      return summary;
    } catch (IOException | UncheckedIOException e) {
      throw FlawedFile.of(out.toString(), "files", e.getMessage());
    }
  }

  /** Makes the folder before anything runs, so that nothing runs in vain. */
  private static void make(Path out) {
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
