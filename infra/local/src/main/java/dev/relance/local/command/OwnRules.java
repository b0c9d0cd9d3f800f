package dev.relance.local.command;

import dev.relance.local.replay.LocalRelance;
import dev.relance.record.Json;
import dev.relance.record.LawFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which an operator's own policy and law come before those that ship. */
final class OwnRules {
  @Option(names = "--policy", description = "A policy file, besides the standard one.")
  private @Nullable Path policy;

  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "A folder with packs and rates newer than those that ship.")
  private @Nullable Path packs;

  /** Starts everything under these rules; a bad file is refused before that. */
  LocalRelance start(Instant at) {
    return LocalRelance.start(
        at,
        PolicyFile.read(Optional.ofNullable(policy)),
        Optional.ofNullable(packs).map(OwnRules::law));
  }

  private static String law(Path folder) {
    return Json.write(PackFiles.sound(folder).stream().map(LawFile::members).toList());
  }
}
