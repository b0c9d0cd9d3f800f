package dev.relance.benchmarks;

import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks and compares each with its target. */
public final class Benchmarks {
  private static final Map<String, Double> MOST =
      Map.of(
          "DecideBenchmark.sends", 20.0,
          "DecideBenchmark.waits", 20.0,
          "LawBenchmark.packs", 50.0,
          "LawBenchmark.packsAfterAnEvent", 50.0);

  private Benchmarks() {}

  /** Runs them, which takes about a minute. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Benchmarks.class.getPackageName())
            .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      System.out.println(line(result));
    }
  }

  private static String line(RunResult result) {
    String name =
        result.getParams().getBenchmark().replace(Benchmarks.class.getPackageName() + ".", "");
    var primary = result.getPrimaryResult();
    String measured = "%-37s %7.1f %s".formatted(name, primary.getScore(), primary.getScoreUnit());
    return MOST.containsKey(name)
        ? "%s  %5.2f of the most it may take (%.0f)"
            .formatted(measured, primary.getScore() / MOST.get(name), MOST.get(name))
        : measured;
  }
}
