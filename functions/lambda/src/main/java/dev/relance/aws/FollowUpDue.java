package dev.relance.aws;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.record.Json;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The content of a timer: an account to follow up, or a creditor's accounts to plan again. */
public sealed interface FollowUpDue {
  /** An account that is due. */
  record OfAccount(AccountId account) implements FollowUpDue {
    @Override
    public String json() {
      return Json.write(Map.of(ACCOUNT, account.key()));
    }
  }

  /**
   * A creditor whose accounts are planned again.
   *
   * @param after where the last run ended; empty to start with the first account
   */
  record OfCreditor(String creditorId, Optional<String> after) implements FollowUpDue {
    @Override
    public String json() {
      var payload = new TreeMap<String, String>();
      payload.put(CREDITOR, creditorId);
      after.ifPresent(place -> payload.put(AFTER, place));
      return Json.write(payload);
    }
  }

  String ACCOUNT = "account";
  String CREDITOR = "creditorId";
  String AFTER = "after";

  /** The payload that the timer carries. */
  String json();

  /** Reads the payload of a timer. */
  static FollowUpDue read(InputStream payload) {
    Document timer = new Document("", Json.object(payload));
    return timer
        .optionalText(ACCOUNT)
        .<FollowUpDue>map(key -> new OfAccount(AccountId.parse(key)))
        .orElseGet(() -> new OfCreditor(timer.text(CREDITOR), timer.optionalText(AFTER)));
  }
}
