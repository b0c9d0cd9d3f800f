package dev.relance.handler;

import dev.relance.invoice.AccountId;
import dev.relance.tree.Tree;
import java.util.Optional;

/** What a timer is about: one account to follow up, or a creditor's accounts to plan again. */
sealed interface FollowUpDue {
  record OfAccount(AccountId account) implements FollowUpDue {}

  record OfCreditor(String creditorId, Optional<String> after) implements FollowUpDue {}

  static FollowUpDue read(Tree event) {
    return event
        .optionalText("account")
        .<FollowUpDue>map(key -> new OfAccount(AccountId.parse(key)))
        .orElseGet(() -> new OfCreditor(event.text("creditorId"), event.optionalText("after")));
  }
}
