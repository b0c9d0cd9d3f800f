package dev.relance.link;

import dev.relance.invoice.AccountId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes links and opens them. A token names its purpose, its account and its expiry, and shows none
 * of them.
 */
public final class SignedLinks {
  /** Longer than any ladder of the standard policy, so that a link in an old mail still helps. */
  private static final Duration VALID = Duration.ofDays(400);

  private static final int LONGEST_TOKEN = 512;
  private static final int FIXED = 1 + Long.BYTES;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Optional<String> base;
  private final LinkKeys keys;

  /**
   * @param base the https address under which the links are served; empty if none are
   */
  public SignedLinks(Optional<String> base, LinkKeys keys) {
    this.base = base;
    this.keys = keys;
  }

  /** No links are served. */
  public static SignedLinks none() {
    return new SignedLinks(Optional.empty(), LinkKeys.of(List.of()));
  }

  /**
   * The link for an account, valid for 400 days; empty if none are served.
   *
   * @param language of the page behind it
   */
  public Optional<String> link(
      LinkPurpose purpose, AccountId account, Locale language, Instant now) {
    return base.map(
        served ->
            "%s/%s/%s?language=%s"
                .formatted(
                    served,
                    purpose.word(),
                    token(purpose, account, now.plus(VALID)),
                    language.toLanguageTag()));
  }

  /** A token for a purpose, valid until an instant, inclusive, to the millisecond. */
  public String token(LinkPurpose purpose, AccountId account, Instant expires) {
    byte[] name = account.key().getBytes(StandardCharsets.UTF_8);
    byte[] content =
        ByteBuffer.allocate(FIXED + name.length)
            .put((byte) purpose.code())
            .putLong(expires.toEpochMilli())
            .put(name)
            .array();
    return ENCODER.encodeToString(keys.live().getFirst().seal(content));
  }

  /**
   * The account of a token; empty if the token is forged, altered, expired or made for another
   * purpose.
   */
  public Optional<AccountId> account(LinkPurpose purpose, String token, Instant now) {
    return bytes(token)
        .flatMap(this::open)
        .filter(content -> content.length > FIXED)
        .map(ByteBuffer::wrap)
        .filter(content -> content.get() == purpose.code())
        .filter(content -> content.getLong() >= now.toEpochMilli())
        .map(content -> AccountId.parse(StandardCharsets.UTF_8.decode(content).toString()));
  }

  private Optional<byte[]> open(byte[] sealed) {
    return keys.live().stream().flatMap(key -> key.open(sealed).stream()).findFirst();
  }

  private static Optional<byte[]> bytes(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
