package dev.relance.local.book;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines of at most one megabyte; a longer one is passed over, not kept. */
final class TextLines {
  static final int LONGEST_BYTES = 1 << 20;

  private final InputStream in;
  private int number;

  TextLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** A line as it was found; of one that is too long only the start is kept. */
  static final class RawLine {
    private final int number;
    private final byte[] start;
    private final long lengthBytes;

    private RawLine(int number, byte[] start, long lengthBytes) {
      this.number = number;
      this.start = start;
      this.lengthBytes = lengthBytes;
    }

    /** Counted from 1. */
    int number() {
      return number;
    }

    /**
     * The text of the line, without white space around it.
     *
     * @throws Unusable if it is too long or not UTF-8
     */
    String text() {
      if (lengthBytes > LONGEST_BYTES) {
        throw new Unusable(
            "a line of %,d bytes".formatted(lengthBytes),
            "keep a line within 1 MB (%,d bytes)".formatted(LONGEST_BYTES));
      }
      return Utf8.text(start).strip();
    }
  }

  /** The next line; empty at the end. */
  Optional<RawLine> next() throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream(256);
    long length = 0;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length++ < LONGEST_BYTES) {
        start.write(b);
      }
    }
    return Optional.of(new RawLine(++number, start.toByteArray(), length));
  }
}
