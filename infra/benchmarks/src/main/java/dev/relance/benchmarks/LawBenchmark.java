package dev.relance.benchmarks;

import dev.relance.law.LawBook;
import dev.relance.record.Documents;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * Reading every pack that ships, in a process that has read nothing yet and stops at the first
 * level of compilation, as Lambda starts Java.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 10, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
@Measurement(iterations = 1)
public class LawBenchmark {
  @Benchmark
  public LawBook packs() {
    return Documents.law(List.of());
  }
}
