package dev.relance.handler;

import dev.relance.record.Json;
import dev.relance.tree.Tree;
import java.io.InputStream;

/** What a summary's timer is about: the creditor whose owners are told. */
record SummaryDue(String creditorId) {
  static SummaryDue read(InputStream payload) {
    return new SummaryDue(new Tree("", Json.object(payload)).text("creditorId"));
  }
}
