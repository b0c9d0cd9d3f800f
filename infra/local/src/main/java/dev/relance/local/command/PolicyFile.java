package dev.relance.local.command;

import dev.relance.document.Document;
import dev.relance.local.book.FlawedFile;
import dev.relance.local.book.SourceFile;
import dev.relance.policy.PolicyReader;
import dev.relance.record.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a policy file, and refuses a bad one before anything runs. */
final class PolicyFile {
  private PolicyFile() {}

  /** The policy as a JSON list of one, as the functions take it. */
  static Optional<String> read(Optional<Path> file) {
    return file.map(PolicyFile::read);
  }

  private static String read(Path file) {
    try {
      Map<String, Object> policy = new SourceFile(file).read(Json::object);
      PolicyReader.policy(new Document("", policy));
      return Json.write(List.of(policy));
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of(file.toString(), "policy", e.getMessage());
    }
  }
}
