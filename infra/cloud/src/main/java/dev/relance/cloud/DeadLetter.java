package dev.relance.cloud;

import java.util.Map;

/** A stream record that the mapping gave up on: its last batch failed too often. */
public record DeadLetter(Map<String, Object> record, int attempts, String reason) {

  public String sequenceNumber() {
    return StreamBatch.sequenceNumber(record);
  }
}
