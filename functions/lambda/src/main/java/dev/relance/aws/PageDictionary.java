package dev.relance.aws;

import dev.relance.document.Lazy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * What most pages of evidence say, so that a page need hold only the rest. A compressed page names
 * its dictionary by a checksum. A dictionary never changes, because pages could then no longer be
 * read; a better one is added.
 */
enum PageDictionary {
  FIRST("page-dictionary-1.txt");

  private static final int BLOCK = 8192;

  private final Lazy<byte[]> text;

  PageDictionary(String file) {
    this.text = new Lazy<>(() -> bytes(file));
  }

  /** The bytes as a zlib stream (RFC 1950) that names this dictionary. */
  byte[] deflated(byte[] plain) {
    var deflater = new Deflater();
    deflater.setDictionary(text.value());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(bytes, deflater)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** The bytes of a zlib stream that names one of the dictionaries. */
  static byte[] inflated(byte[] zipped) {
    var inflater = new Inflater();
    try {
      inflater.setInput(zipped);
      return inflated(inflater);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a page of evidence that cannot be read", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflated(Inflater inflater) throws DataFormatException {
    var plain = new ByteArrayOutputStream();
    var block = new byte[BLOCK];
    while (!inflater.finished()) {
      int read = inflater.inflate(block);
      plain.write(block, 0, read);
      if (inflater.needsDictionary()) {
        inflater.setDictionary(named(inflater.getAdler()).text.value());
      } else if (read == 0 && inflater.needsInput()) {
        throw new DataFormatException("it is cut short");
      }
    }
    return plain.toByteArray();
  }

  private static PageDictionary named(int checksum) {
    return Arrays.stream(values())
        .filter(dictionary -> dictionary.checksum() == checksum)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no dictionary of pages has the checksum %08x".formatted(checksum)));
  }

  private int checksum() {
    var checksum = new Adler32();
    checksum.update(text.value());
    return (int) checksum.getValue();
  }

  private static byte[] bytes(String file) {
    try (InputStream in =
        Objects.requireNonNull(PageDictionary.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
