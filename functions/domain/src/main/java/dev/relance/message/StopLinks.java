package dev.relance.message;

import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed links with which a debtor stops further e-mail in one click (RFC 8058).
 *
 * <p>A token contains the account, its expiry and an HMAC-SHA256 of both. It is compared in
 * constant time.
 */
public final class StopLinks {
  private static final Duration VALID = Duration.ofDays(400);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Optional<String> base;
  private final byte[] key;

  /**
   * @param base the https address under which the links are served; empty if none are
   * @param key the secret; at least 32 bytes if links are served
   */
  public StopLinks(Optional<String> base, byte[] key) {
    if (base.isPresent() && key.length < 32) {
      throw new IllegalArgumentException("the link key must have 32 bytes or more");
    }
    this.base = base;
    this.key = key.clone();
  }

  /** No links are served. */
  public static StopLinks none() {
    return new StopLinks(Optional.empty(), new byte[0]);
  }

  /**
   * The link for an account, valid for 400 days; empty if none are served.
   *
   * @param language of the page behind it
   */
  public Optional<String> link(AccountId account, Locale language, Instant now) {
    return base.map(
        b ->
            "%s/stop/%s?language=%s"
                .formatted(b, token(account, now.plus(VALID)), language.toLanguageTag()));
  }

  /** The account of a token; empty if the token is forged, altered or expired. */
  public Optional<AccountId> account(String token, Instant now) {
    String[] parts = token.split("\\.", -1);
    if (key.length == 0 || parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[0]);
      if (!MessageDigest.isEqual(sign(payload), Base64.getUrlDecoder().decode(parts[1]))) {
        return Optional.empty();
      }
      String[] fields = new String(payload, StandardCharsets.UTF_8).split(" ", 2);
      return Instant.ofEpochSecond(Long.parseLong(fields[0])).isBefore(now)
          ? Optional.empty()
          : Optional.of(AccountId.parse(fields[1]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String token(AccountId account, Instant expires) {
    byte[] payload =
        "%d %s".formatted(expires.getEpochSecond(), account.key()).getBytes(StandardCharsets.UTF_8);
    return ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(sign(payload));
  }

  private byte[] sign(byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
