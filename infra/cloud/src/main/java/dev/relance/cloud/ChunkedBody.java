package dev.relance.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A body that the SDK sent in signed chunks, put together again, with the headers that followed it.
 *
 * @param trailers by name in lower case
 */
record ChunkedBody(SdkBytes content, Map<String, String> trailers) {

  /** Reads {@code aws-chunked} content: a size in hex, the bytes, and so on until size zero. */
  static ChunkedBody read(SdkBytes body) {
    byte[] wire = body.asByteArrayUnsafe();
    Reader reader = new Reader(wire);
    ByteArrayOutputStream content = new ByteArrayOutputStream(wire.length);
    for (int size = reader.chunkSize(); size > 0; size = reader.chunkSize()) {
      reader.copyChunk(size, content);
    }
    return new ChunkedBody(SdkBytes.fromByteArrayUnsafe(content.toByteArray()), reader.trailers());
  }

  private static final class Reader {
    private final byte[] wire;
    private int at;

    Reader(byte[] wire) {
      this.wire = wire;
    }

    int chunkSize() {
      String line = line();
      int extension = line.indexOf(';');
      try {
        return Integer.parseInt(extension < 0 ? line : line.substring(0, extension), 16);
      } catch (NumberFormatException e) {
        throw incomplete();
      }
    }

    void copyChunk(int size, ByteArrayOutputStream content) {
      if (at + size > wire.length) {
        throw incomplete();
      }
      content.write(wire, at, size);
      at += size;
      line();
    }

    Map<String, String> trailers() {
      Map<String, String> trailers = new TreeMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          trailers.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
      }
      return trailers;
    }

    /** The text up to the next line feed; empty at the end. */
    private String line() {
      int end = at;
      while (end < wire.length && wire[end] != '\n') {
        end++;
      }
      String line = new String(wire, at, end - at, StandardCharsets.US_ASCII).stripTrailing();
      at = Math.min(wire.length, end + 1);
      return line;
    }

    private static ServiceError incomplete() {
      return new ServiceError(400, "IncompleteBody", "the chunked body does not end");
    }
  }
}
