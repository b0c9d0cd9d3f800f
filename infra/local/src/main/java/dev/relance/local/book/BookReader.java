package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads books: JSON Lines, one record a line, in UTF-8. Empty lines and lines that start with # are
 * passed over.
 */
public final class BookReader {
  private static final String KEYS =
      "write \"creditorId\" and \"record\", like \"creditorId\":\"me\",\"record\":\"invoice#17\"";

  private final boolean skipsBad;

  private BookReader(boolean skipsBad) {
    this.skipsBad = skipsBad;
  }

  /** A reader that refuses a book with any bad line, naming them. */
  public static BookReader strict() {
    return new BookReader(false);
  }

  /** A reader that leaves bad lines out and tells them in {@link Book#flaws}. */
  public static BookReader skippingBad() {
    return new BookReader(true);
  }

  /** The sample book: two small creditors and what became of their invoices in 150 days. */
  public static Book sample() {
    try (InputStream in = BookReader.class.getResourceAsStream("sample.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("sample.jsonl is missing from the build");
      }
      return strict().read("sample.jsonl", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a book from a file.
   *
   * @throws FlawedFile if there is no such file or it has bad lines that must not be skipped
   */
  public Book read(Path file) {
    SourceFile source = new SourceFile(file);
    return source.read(in -> read(source.name(), in));
  }

  /**
   * Reads a book to the end of a stream, which stays open.
   *
   * @param name what messages call the book
   * @throws FlawedFile if there are bad lines that must not be skipped
   */
  public Book read(String name, InputStream in) throws IOException {
    TextLines source = new TextLines(in);
    List<BookLine> lines = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    for (var raw = source.next(); raw.isPresent(); raw = source.next()) {
      try {
        line(raw.get()).ifPresent(lines::add);
      } catch (Unusable e) {
        flaws.add(e.at("%s line %d".formatted(name, raw.get().number())));
      }
    }
    if (!skipsBad && !flaws.isEmpty()) {
      throw new FlawedFile(flaws);
    }
    return new Book(name, lines, flaws);
  }

  private static Optional<BookLine> line(TextLines.RawLine raw) {
    String text = raw.text();
    return text.isEmpty() || text.startsWith("#")
        ? Optional.empty()
        : Optional.of(line(raw.number(), Json.object(text)));
  }

  private static BookLine line(int number, Map<String, @Nullable Object> members) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(members);
    String creditorId = key(fields, "creditorId");
    String record = key(fields, "record");
    Optional<Instant> at = at(fields);
    fields.remove("at");
    return new BookLine(number, at, creditorId, record, fields);
  }

  private static String key(Map<String, @Nullable Object> fields, String name) {
    if (!fields.containsKey(name)) {
      throw new Unusable("'%s' is missing".formatted(name), KEYS);
    }
    if (fields.remove(name) instanceof String text) {
      return text;
    }
    throw new Unusable("'%s' is not text".formatted(name), KEYS);
  }

  private static Optional<Instant> at(Map<String, @Nullable Object> fields) {
    if (!fields.containsKey("at")) {
      return Optional.empty();
    }
    String at = String.valueOf(fields.get("at"));
    try {
      return Optional.of(Instant.parse(at));
    } catch (DateTimeException e) {
      throw new Unusable(
          "'at' is %s".formatted(Flaw.quote(at)),
          "write an instant in UTC, like 2026-01-05T08:00:00Z, or leave it out for the start");
    }
  }
}
