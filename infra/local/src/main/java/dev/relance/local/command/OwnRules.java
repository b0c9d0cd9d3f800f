package dev.relance.local.command;

import dev.relance.document.Document;
import dev.relance.local.book.FlawedFile;
import dev.relance.local.book.SourceFile;
import dev.relance.local.replay.LocalRelance;
import dev.relance.pack.LawFile;
import dev.relance.plan.Terms;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.record.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    LocalRelance relance =
        LocalRelance.start(
            at,
            Optional.ofNullable(policy).map(OwnRules::policy),
            Optional.of(law).filter(files -> !files.isEmpty()).map(OwnRules::written));
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

  /** The policy as a JSON list of one, as the functions read it. */
  private static String policy(Path file) {
    try {
      Map<String, Object> policy = SourceFile.read(file, (_, in) -> Json.object(in));
      PolicyReader.policy(new Document("", policy));
      return Json.write(List.of(policy));
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of(file.toString(), "policy", e.getMessage());
    }
  }

  private static String written(List<LawFile> law) {
    return Json.write(law.stream().map(LawFile::members).toList());
  }
}
