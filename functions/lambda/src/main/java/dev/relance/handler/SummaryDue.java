package dev.relance.handler;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.io.InputStream;

/** What a summary's timer is about: the creditor whose owners are told. */
record SummaryDue(String creditorId) {
  static SummaryDue read(InputStream payload) {
    return new SummaryDue(new Document("", Json.object(payload)).text("creditorId"));
  }
}
