package dev.relance.benchmarks;

import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.pack.Documents;
import dev.relance.pack.RuleFiles;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.time.HolidayTable;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision over fifty open invoices, warm, with every pack that ships. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {
  private static final Instant EARLY = Instant.parse("2026-03-07T08:30:00Z");
  private static final Instant DUE = Instant.parse("2026-03-17T08:30:00Z");

  private final Terms terms = Documents.terms(RuleFiles.NONE, new HolidayTable());
  private final Account account = FiftyInvoices.account();

  /** Nothing is due yet. */
  @Benchmark
  public Plan waits() {
    return Decide.decide(account, terms, EARLY);
  }

  /** Every invoice is due for a message. */
  @Benchmark
  public Plan sends() {
    return Decide.decide(account, terms, DUE);
  }
}
