package dev.relance.benchmarks;

import dev.relance.law.LawBook;
import dev.relance.pack.Documents;
import dev.relance.record.Json;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures reading the shipped law, each time in a new process with first-level compilation only,
 * as Lambda starts Java.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 10, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
@Measurement(iterations = 1)
public class LawBenchmark {
  /** Every pack, in a process that has read nothing yet. */
  @Benchmark
  public LawBook packs() {
    return Documents.law(List.of());
  }

  /** Every pack, in a process that has read a JSON text, as a function has before it decides. */
  @Benchmark
  public LawBook packsAfterAnEvent(EventRead event) {
    return Documents.law(List.of());
  }

  /**
   * The same, with everything that French law says, as for the first decision about a debtor there.
   */
  @Benchmark
  public List<Object> lawOfFranceAfterAnEvent(EventRead event) {
    return Documents.law(List.of()).holding(Place.of("FR"), LocalDate.of(2026, 3, 17)).stream()
        .<Object>flatMap(pack -> Stream.of(pack.contact(), pack.money(), pack.court()))
        .toList();
  }

  /** What a function has read before it needs the law. */
  @State(Scope.Benchmark)
  public static class EventRead {
    Map<String, Object> read = Map.of();

    @Setup
    public void read() {
      read = Json.object("{}");
    }
  }
}
