package dev.relance.law;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that is read when somebody first asks for it, and then kept: a decision
 * needs few of the many laws, and starts sooner without the others.
 */
final class Section<T> {
  private final Supplier<T> reader;
  private volatile @Nullable T read;

  Section(Supplier<T> reader) {
    this.reader = reader;
  }

  /**
   * What it says. Two threads that ask first may both read it, and read the same.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  T read() {
    @Nullable T found = read;
    if (found == null) {
      found = reader.get();
      read = found;
    }
    return found;
  }
}
