package dev.relance.local.book;

import dev.relance.record.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes books: the same book always becomes the same bytes. */
public final class BookWriter {
  private BookWriter() {}

  /** One line of a book without its line end: time, keys, then the fields in their order. */
  public static String line(BookLine line) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    line.at().ifPresent(at -> members.put("at", at.toString()));
    members.put("creditorId", line.creditorId());
    members.put("record", line.record());
    line.fields().forEach(members::putIfAbsent);
    return Json.write(members);
  }

  /** Writes a book beside the file and then puts it in its place, so that none is left half. */
  public static void write(Book book, Path file) {
    Path absolute = file.toAbsolutePath();
    Path draft = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      try (var out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        for (BookLine line : book.lines()) {
          out.append(line(line)).append('\n');
        }
      }
      Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e), e);
    }
  }
}
