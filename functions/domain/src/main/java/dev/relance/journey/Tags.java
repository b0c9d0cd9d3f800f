package dev.relance.journey;

import dev.relance.delivery.Postman;
import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tags that link news about a message to its account. */
final class Tags {
  private static final int ACCOUNT_BYTES = 8;

  private Tags() {}

  /** The id of the message that an account's entry with this sequence authorizes. */
  static String touchpoint(AccountId account, long sequence) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(account.key().getBytes(StandardCharsets.UTF_8));
      return "%s-%d".formatted(HexFormat.of().formatHex(hash, 0, ACCOUNT_BYTES), sequence);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Map<String, String> of(AccountId account, String touchpoint) {
    var tags = new TreeMap<String, String>();
    tags.put(Postman.TOUCHPOINT_TAG, touchpoint);
    tags.put(
        Postman.ACCOUNT_TAG,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(account.key().getBytes(StandardCharsets.UTF_8)));
    return tags;
  }

  /** The account that a tag names; empty if the message is not a follow-up. */
  static Optional<AccountId> account(Map<String, String> tags) {
    return Optional.ofNullable(tags.get(Postman.ACCOUNT_TAG))
        .map(t -> new String(Base64.getUrlDecoder().decode(t), StandardCharsets.UTF_8))
        .map(AccountId::parse);
  }
}
