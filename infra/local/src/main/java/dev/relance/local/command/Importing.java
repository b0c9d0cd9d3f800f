package dev.relance.local.command;

import dev.relance.document.Document;
import dev.relance.local.book.FacturX;
import dev.relance.local.book.RecordCheck;
import dev.relance.local.book.SourceFile;
import dev.relance.local.book.SourceImport;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import dev.relance.record.RecordContract;
import dev.relance.source.DateGuess;
import dev.relance.source.FlawedFile;
import dev.relance.source.Given;
import dev.relance.source.Guess;
import dev.relance.source.Mapping;
import dev.relance.source.MappingFile;
import dev.relance.source.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a document of a source is understood: its mapping, its creditor and its dates. */
final class Importing {
  private static final RecordContract CONTRACT =
      new RecordContract(_ -> true, _ -> false, _ -> true);

  @Option(names = "--mapping", paramLabel = "NAME")
  private @Nullable String mapping;

  @Option(names = "--creditor", paramLabel = "FILE")
  private @Nullable Path creditor;

  @Option(names = "--dates", paramLabel = "FORMAT")
  private @Nullable String dates;

  @Option(names = "--given", paramLabel = "NAME=VALUE")
  private Map<String, String> values = new LinkedHashMap<>();

  /** The book may take the place of an older one, and of nothing that is read. */
  void requireOther(Path out, Path file) {
    Path target = normal(out);
    boolean isSource =
        Stream.of(Optional.of(file), Optional.ofNullable(creditor), mappingFile())
            .flatMap(Optional::stream)
            .anyMatch(read -> normal(read).equals(target));
    if (isSource) {
      throw FlawedFile.of(out.toString(), "own-source");
    }
  }

  private Optional<Path> mappingFile() {
    return Optional.ofNullable(mapping).filter(n -> Presets.named(n).isEmpty()).map(Path::of);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Reads a document. */
  Understood read(Path file) {
    return SourceFile.read(file, this::read);
  }

  private Understood read(String name, InputStream in) throws IOException {
    byte[] document = FacturX.unpacked(name, in.readAllBytes());
    Optional<Map<String, Object>> own = Optional.ofNullable(creditor).map(Importing::creditor);
    Given given = given(own);
    Optional<MappingFile> named = Optional.ofNullable(mapping).map(Importing::mapping);
    Guess guess =
        named.isPresent() ? new Guess(named.get(), given, 0) : Guess.of(name, document, given);
    DateGuess read = DateGuess.of(name, document, guess.preset(), guess.given());
    Mapping with = own.map(record -> startingWith(read.mapping(), record)).orElse(read.mapping());
    return new Understood(
        guess, read.format(), with, SourceImport.of(read.reading(), with, check()));
  }

  private Given given(Optional<Map<String, Object>> own) {
    Optional<Document> record = own.map(members -> new Document("", members));
    return new Given(
        record.map(r -> r.text("creditorId")),
        record.flatMap(r -> r.optionalText("timeZone")),
        Optional.ofNullable(dates),
        Optional.empty(),
        values);
  }

  private static Mapping startingWith(Mapping read, Map<String, Object> record) {
    var fields = new LinkedHashMap<String, Object>(record);
    fields.keySet().removeAll(List.of("creditorId", "record"));
    return read.startingWith("creditor", fields);
  }

  private static MappingFile mapping(String named) {
    return Presets.named(named).orElseGet(() -> SourceFile.read(Path.of(named), MappingFile::read));
  }

  /** A creditor record that the Records table would accept. */
  private static Map<String, Object> creditor(Path file) {
    return SourceFile.read(
        file,
        (name, in) -> {
          Map<String, Object> record = record(name, in);
          List<String> reasons =
              check().reasons(String.valueOf(record.get("creditorId")), "creditor", record);
          if (!reasons.isEmpty()) {
            throw FlawedFile.of(name, "not-a-creditor", String.join("; ", reasons));
          }
          return record;
        });
  }

  private static Map<String, Object> record(String name, InputStream in) {
    try {
      return Json.object(in);
    } catch (NotJson e) {
      throw FlawedFile.of(name, "not-a-creditor", e.getMessage());
    }
  }

  private static RecordCheck check() {
    return (creditorId, record, fields) ->
        switch (CONTRACT.read(creditorId, record, new LinkedHashMap<>(fields))) {
          case RecordContract.Reading.Accepted _ -> List.of();
          case RecordContract.Reading.Rejected(List<String> reasons, _) -> reasons;
        };
  }
}
