package dev.relance.local.book;

import dev.relance.record.Json;
import dev.relance.record.NotJson;
import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads books: JSON Lines, one record per line, in UTF-8. Empty lines and lines that start with #
 * are skipped.
 */
public final class BookReader {
  private static final int LONGEST_LINE_BYTES = 1 << 20;

  /** The numbers that DynamoDB can store. It would refuse others without saying where they are. */
  private static final int MOST_DIGITS = 38;

  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;

  private BookReader() {}

  /** The sample book: two small creditors, and what happened to their invoices in 150 days. */
  public static Book sample() {
    String name = "sample.jsonl";
    try (InputStream in = Objects.requireNonNull(BookReader.class.getResourceAsStream(name))) {
      return read(name, in).sound();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a book: JSON Lines, one record a line, in UTF-8. The files of its invoices are in the
   * folder {@code invoices} beside it.
   *
   * @throws FlawedFile if there is no such file
   */
  public static Book read(Path file) {
    return SourceFile.read(file, BookReader::read).with(files(file.resolveSibling("invoices")));
  }

  private static SortedMap<String, byte[]> files(Path folder) {
    var read = new TreeMap<String, byte[]>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          read.put(
              folder.relativize(file).toString().replace(File.separatorChar, '/'),
              Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read;
  }

  /**
   * Reads a book to the end of a stream, which stays open.
   *
   * @param name what messages call the book
   */
  public static Book read(String name, InputStream in) throws IOException {
    var bytes = new BufferedInputStream(in);
    List<BookLine> lines = new ArrayList<>();
    List<BookEvent> events = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    int number = 0;
    for (var raw = nextLine(bytes); raw.isPresent(); raw = nextLine(bytes)) {
      number++;
      try {
        Optional<Map<String, @Nullable Object>> members = members(raw.get());
        if (members.filter(BookEvent::isOne).isPresent()) {
          events.add(BookEvent.read(number, members.get()));
        } else if (members.isPresent()) {
          lines.add(line(number, members.get()));
        }
      } catch (FlawedFile e) {
        flaws.addAll(e.at("%s line %d".formatted(name, number)).flaws());
      }
    }
    return new Book(lines, events, flaws);
  }

  /** The bytes of a line. Of a line that is too long, only enough to recognize it. */
  private static Optional<byte[]> nextLine(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream(256);
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= LONGEST_LINE_BYTES) {
        line.write(b);
      }
    }
    return Optional.of(line.toByteArray());
  }

  /** The members of a line; empty if it says nothing. */
  private static Optional<Map<String, @Nullable Object>> members(byte[] bytes) {
    if (bytes.length > LONGEST_LINE_BYTES) {
      throw FlawedFile.of("", "long-line", LONGEST_LINE_BYTES);
    }
    String text = text(bytes).replaceFirst("^\uFEFF", "").strip();
    return text.isEmpty() || text.startsWith("#") ? Optional.empty() : Optional.of(members(text));
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw FlawedFile.of("", "not-utf8");
    }
  }

  private static Map<String, @Nullable Object> members(String text) {
    try {
      Map<String, @Nullable Object> members = new LinkedHashMap<>(Json.object(text));
      requireKept(members);
      return members;
    } catch (NotJson e) {
      throw FlawedFile.of("", "not-json", e.getMessage());
    }
  }

  private static void requireKept(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> object -> object.values().forEach(BookReader::requireKept);
      case Collection<?> list -> list.forEach(BookReader::requireKept);
      case BigDecimal number when !isKept(number) ->
          throw FlawedFile.of("", "number", Flaw.quote(number));
      case null, default -> {}
    }
  }

  private static boolean isKept(BigDecimal number) {
    long exponent = (long) number.precision() - number.scale() - 1;
    return number.stripTrailingZeros().precision() <= MOST_DIGITS
        && exponent <= LARGEST_EXPONENT
        && exponent >= SMALLEST_EXPONENT;
  }

  private static BookLine line(int number, Map<String, @Nullable Object> members) {
    String creditorId = key(members, "creditorId");
    String record = key(members, "record");
    Optional<Instant> at = members.containsKey("at") ? at(members) : Optional.empty();
    return new BookLine(number, at, creditorId, record, members);
  }

  private static String key(Map<String, @Nullable Object> members, String name) {
    if (!members.containsKey(name)) {
      throw FlawedFile.of("", "key-missing", name);
    }
    if (members.remove(name) instanceof String text) {
      return text;
    }
    throw FlawedFile.of("", "key-not-text", name);
  }

  private static Optional<Instant> at(Map<String, @Nullable Object> members) {
    String at = String.valueOf(members.remove("at"));
    try {
      return Optional.of(Instant.parse(at));
    } catch (DateTimeException e) {
      throw FlawedFile.of("", "not-a-time", Flaw.quote(at));
    }
  }
}
