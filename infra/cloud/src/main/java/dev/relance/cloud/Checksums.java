package dev.relance.cloud;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums that S3 verifies, as it writes them: base64 of the big-endian bytes. */
final class Checksums {
  private Checksums() {}

  /**
   * Refuses content whose checksum headers say something else.
   *
   * @throws ServiceError BadDigest, as S3 answers it
   */
  static void verify(byte[] content, Map<String, String> checksums) {
    checksums.forEach(
        (header, given) -> {
          Optional<String> found = of(header, content);
          if (found.isPresent() && !found.get().equals(given)) {
            throw new ServiceError(
                400,
                "BadDigest",
                "The %s you specified did not match the calculated checksum.".formatted(header));
          }
        });
  }

  static String md5Hex(byte[] content) {
    return HexFormat.of().formatHex(digest("MD5", content));
  }

  private static Optional<String> of(String header, byte[] content) {
    return switch (header) {
      case "x-amz-checksum-crc32" -> Optional.of(base64(crc(new CRC32(), content)));
      case "x-amz-checksum-crc32c" -> Optional.of(base64(crc(new CRC32C(), content)));
      case "x-amz-checksum-sha1" -> Optional.of(base64(digest("SHA-1", content)));
      case "x-amz-checksum-sha256" -> Optional.of(base64(digest("SHA-256", content)));
      case "content-md5" -> Optional.of(base64(digest("MD5", content)));
      default -> Optional.empty();
    };
  }

  private static byte[] crc(Checksum checksum, byte[] content) {
    checksum.update(content);
    return ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
  }

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows " + algorithm, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
