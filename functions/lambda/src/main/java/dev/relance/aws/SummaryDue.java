package dev.relance.aws;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.io.InputStream;
import java.util.Map;

/** The content of a summary's timer: the creditor whose owners are told. */
public record SummaryDue(String creditorId) {
  private static final String CREDITOR = "creditorId";

  /** The payload that the timer carries. */
  String json() {
    return Json.write(Map.of(CREDITOR, creditorId));
  }

  /** Reads the payload of a timer. */
  public static SummaryDue read(InputStream payload) {
    return new SummaryDue(new Document("", Json.object(payload)).text(CREDITOR));
  }
}
