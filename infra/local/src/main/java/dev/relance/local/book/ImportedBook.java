package dev.relance.local.book;

import dev.relance.local.Phrases;
import java.util.stream.Collectors;

/**
 * The book from an export, and what was done.
 *
 * @param rows how many rows were read
 * @param repeats how many rows only repeated what a record already said
 * @param moved how many updates were dated before their record and are written with it
 */
public record ImportedBook(Book book, int rows, int repeats, int moved) {
  private static final Phrases TEXTS = Phrases.of("book.summary");

  /** What was done, in a sentence. */
  public String summary() {
    String kinds =
        book.linesByKind().entrySet().stream()
            .map(kind -> TEXTS.say("kind", kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    String times =
        book.first().map(from -> TEXTS.say("times", from, book.last().orElse(from))).orElse("");
    return TEXTS.say("summary", rows, book.lines().size(), kinds, times, repeats, moved);
  }
}
