package dev.relance.source;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a webhook of a source proves who sent it. Every comparison takes the same time. */
public sealed interface Signature {
  /** Whether a body was sent by somebody who knows a secret. */
  boolean isValid(Map<String, String> headers, byte[] body, String secret, Instant now);

  /** Stripe's header: a time and, for each live secret, an HMAC of the time and the body. */
  record Stripe() implements Signature {
    private static final String HEADER = "stripe-signature";

    /** Stripe's libraries allow as much. An older body may be somebody's repetition. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public boolean isValid(Map<String, String> headers, byte[] body, String secret, Instant now) {
      List<String[]> parts =
          Arrays.stream(headers.getOrDefault(HEADER, "").split(","))
              .map(part -> part.split("=", 2))
              .filter(part -> part.length == 2)
              .toList();
      Optional<Long> time = values(parts, "t").stream().findFirst().flatMap(Stripe::seconds);
      if (time.isEmpty() || !isFresh(Instant.ofEpochSecond(time.get()), now)) {
        return false;
      }
      byte[] dated = (time.get() + ".").getBytes(StandardCharsets.UTF_8);
      byte[] signed = Arrays.copyOf(dated, dated.length + body.length);
      System.arraycopy(body, 0, signed, dated.length, body.length);
      String expected = HexFormat.of().formatHex(hmac(secret, signed));
      return values(parts, "v1").stream().filter(v1 -> isEqual(expected, v1)).count() > 0;
    }

    private static boolean isFresh(Instant signedAt, Instant now) {
      return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static List<String> values(List<String[]> parts, String name) {
      return parts.stream().filter(part -> part[0].strip().equals(name)).map(p -> p[1]).toList();
    }

    private static Optional<Long> seconds(String text) {
      try {
        return Optional.of(Long.parseLong(text)).filter(s -> Math.abs(s) < 100_000_000_000L);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }

  /** The scheme that a mapping names; none if its source has no webhook. */
  static Optional<Signature> of(MappingFile mapping) {
    return mapping.document().optionalText("signature").map(Signature::named);
  }

  private static Signature named(String scheme) {
    return switch (scheme) {
      case "stripe" -> new Stripe();
      default -> throw new IllegalArgumentException("signature: " + scheme);
    };
  }

  private static byte[] hmac(String secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK knows HMAC-SHA256", e);
    }
  }

  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
