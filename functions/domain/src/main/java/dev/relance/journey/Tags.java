package dev.relance.journey;

import dev.relance.delivery.Postman;
import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tags that link news about a message to its account. */
final class Tags {
  private Tags() {}

  /** The id of the message that an account's entry with this sequence authorizes. */
  static String touchpoint(AccountId account, long sequence) {
    return "%s-%d".formatted(account.handle(), sequence);
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
