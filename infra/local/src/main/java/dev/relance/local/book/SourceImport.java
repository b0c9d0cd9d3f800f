package dev.relance.local.book;

import dev.relance.source.FlawedFile;
import dev.relance.source.Mapping;
import dev.relance.source.Reading;
import java.io.IOException;
import java.io.InputStream;

/** Makes a book from a document of a source, using its mapping. */
public final class SourceImport {
  private SourceImport() {}

  /** Makes a book from what was read. */
  public static ImportedBook of(Reading read, Mapping mapping, RecordCheck check) {
    return Growth.imported(mapping, read, check);
  }

  /**
   * Makes a book from a stream, which is read to its end.
   *
   * @param name what messages call the document
   * @throws FlawedFile if it cannot be read at all
   */
  static ImportedBook of(String name, InputStream document, Mapping mapping) throws IOException {
    return of(Reading.of(name, document, mapping), mapping, RecordCheck.NONE);
  }
}
