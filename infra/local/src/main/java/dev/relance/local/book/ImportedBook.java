package dev.relance.local.book;

import dev.relance.document.Phrases;
import dev.relance.source.FlawedFile;
import dev.relance.source.Reading;
import java.util.stream.Collectors;

/**
 * The book from a document of a source, and what was done.
 *
 * @param read what was read, with the rows that are left out
 * @param repeats how many rows only repeated what a record already said
 * @param moved how many updates were dated before their record and are written with it
 */
public record ImportedBook(Book book, Reading read, int repeats, int moved) {
  private static final Phrases TEXTS = Phrases.of("local.book.summary");

  /**
   * This, if every row is in it.
   *
   * @throws FlawedFile naming the flaws of the others
   */
  public ImportedBook sound() {
    if (!read.bad().isEmpty()) {
      throw new FlawedFile(read.flaws());
    }
    return this;
  }

  /** What was done, in a sentence. */
  public String summary() {
    int good = read.rows() - read.bad().size();
    String kinds =
        book.linesByKind().entrySet().stream()
            .map(kind -> TEXTS.say("kind", kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    String times =
        book.first().map(from -> TEXTS.say("times", from, book.last().orElse(from))).orElse("");
    return TEXTS.say("summary", good, book.lines().size(), kinds, times, repeats, moved);
  }
}
