package dev.relance.local.command;

import dev.relance.local.replay.LocalRelance;
import dev.relance.pack.LawFile;
import dev.relance.pack.RuleFiles;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.source.FlawedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for an operator's own policy and law, which take precedence over shipped ones. */
final class OwnRules {
  @Option(names = "--policy", paramLabel = "FILE")
  private @Nullable Path policy;

  @Option(names = "--packs", paramLabel = "DIR")
  private @Nullable Path packs;

  /** The operator's packs with their flaws. */
  PackFiles packs() {
    return packs == null ? PackFiles.NONE : PackFiles.read(packs);
  }

  /** The operator's packs; those with flaws are refused. */
  List<LawFile> law() {
    return packs == null ? List.of() : PackFiles.sound(packs);
  }

  /** Starts everything under these rules, after refusing bad files and early days. */
  LocalRelance start(Instant at) {
    return start(at, law());
  }

  /** The same under other law. */
  LocalRelance start(Instant at, List<LawFile> law) {
    return start(at, law, policies().toList());
  }

  /** The same with one more policy, which comes before others of its name. */
  LocalRelance start(Instant at, PolicyFile tried) {
    return start(at, law(), Stream.concat(policies(), Stream.of(tried)).toList());
  }

  private Stream<PolicyFile> policies() {
    return Stream.ofNullable(policy).map(PolicyFile::read);
  }

  private static LocalRelance start(Instant at, List<LawFile> law, List<PolicyFile> policies) {
    LocalRelance relance =
        LocalRelance.start(
            at, new RuleFiles(policies.stream().map(PolicyFile::document).toList(), law));
    LocalDate first = firstDay(relance.wiring().terms().policies());
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    if (day.isBefore(first)) {
      relance.close();
      throw FlawedFile.of(day.toString(), "no-policy", first);
    }
    return relance;
  }

  /** The first day, by UTC, on which the standard policy is in force in every zone. */
  private static LocalDate firstDay(List<Policy> policies) {
    return policies.stream()
        .filter(p -> p.name().equals(Terms.STANDARD))
        .map(p -> p.effectiveFrom().plusDays(1))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
