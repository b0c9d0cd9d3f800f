package dev.relance.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A square picture of black and white pixels, written as PNG (ISO/IEC 15948). Java's own image
 * classes would start the graphics system in a function that only writes mail.
 */
final class Bitmap {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte ONE_BIT = 1;
  private static final byte GREYSCALE = 0;

  private final int side;
  private final boolean[] black;

  /** A white picture. */
  Bitmap(int side) {
    this.side = side;
    this.black = new boolean[side * side];
  }

  int side() {
    return side;
  }

  void fill(int left, int top, int width, int height, boolean isBlack) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        black[y * side + x] = isBlack;
      }
    }
  }

  byte[] png() {
    var png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(side)
            .putInt(side)
            .put(ONE_BIT)
            .put(GREYSCALE)
            .put(new byte[3])
            .array());
    chunk(png, "IDAT", deflated(rows()));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Each row begins with the number of its filter, which is none. */
  private byte[] rows() {
    int width = (side + 7) / 8 + 1;
    var rows = new byte[side * width];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!black[y * side + x]) {
          rows[y * width + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      var written = new ByteArrayOutputStream();
      var buffer = new byte[4096];
      while (!deflater.finished()) {
        written.write(buffer, 0, deflater.deflate(buffer));
      }
      return written.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
