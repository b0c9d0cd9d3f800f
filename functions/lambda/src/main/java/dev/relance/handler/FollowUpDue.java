package dev.relance.handler;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.record.Json;
import java.io.InputStream;
import java.util.Optional;

/** What a timer is about: one account to follow up, or a creditor's accounts to plan again. */
sealed interface FollowUpDue {
  record OfAccount(AccountId account) implements FollowUpDue {}

  record OfCreditor(String creditorId, Optional<String> after) implements FollowUpDue {}

  static FollowUpDue read(InputStream payload) {
    Document timer = new Document("", Json.object(payload));
    return timer
        .optionalText("account")
        .<FollowUpDue>map(key -> new OfAccount(AccountId.parse(key)))
        .orElseGet(() -> new OfCreditor(timer.text("creditorId"), timer.optionalText("after")));
  }
}
