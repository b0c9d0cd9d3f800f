package dev.relance.local.book;

import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import dev.relance.source.Reading;
import dev.relance.source.Rows.BadRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that were left out, as a table: the line, the reason, and the cells as they were. Once
 * mended, the same file can be imported: the first two columns are nobody's.
 */
public final class RejectedRows {
  private static final String SUFFIX = ".rejected.csv";

  private RejectedRows() {}

  /** Where the rows go that are left out of a book: beside it. */
  public static Path beside(Path book) {
    return book.resolveSibling(book.getFileName() + SUFFIX);
  }

  /** Writes them. */
  public static void write(Path file, Reading read) {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180)) {
      table.printRecord(with(List.of("line", "reason"), read.columns()));
      for (BadRow row : read.bad()) {
        String reasons = String.join("\n", row.flaws().stream().map(Flaw::line).toList());
        table.printRecord(
            with(List.of(String.valueOf(row.place().number()), reasons), row.place().cells()));
      }
    } catch (IOException e) {
      throw FlawedFile.of(file.toString(), "unwritable", FileTrouble.of(e));
    }
  }

  private static List<String> with(List<String> first, List<String> more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }
}
