package dev.relance.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Compresses, because what is written and stored is most of the cost. */
final class Zip {
  /** The 400 KB of an item, less room for its other attributes. */
  private static final int MOST_BYTES = 400 * 1024 - 2048;

  private Zip() {}

  /**
   * An attribute of an item that holds compressed bytes.
   *
   * @param what for the message, if they do not fit
   * @throws IllegalStateException if an item cannot hold them. The function fails, and its alarm
   *     tells the operator
   */
  static AttributeValue attribute(byte[] zipped, String what) {
    if (zipped.length > MOST_BYTES) {
      throw new IllegalStateException(
          "%s: %d bytes, but an item of DynamoDB holds %d; OPERATE.md tells the limits"
              .formatted(what, zipped.length, MOST_BYTES));
    }
    return AttributeValue.fromB(SdkBytes.fromByteArray(zipped));
  }

  static byte[] zipped(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The bytes that were compressed. */
  static byte[] unzipped(byte[] zipped) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return zip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
