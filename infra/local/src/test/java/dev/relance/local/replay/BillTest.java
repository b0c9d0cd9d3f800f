package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.Capacity.Units;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BillTest {
  /** By hand: each sum is a quantity times its price, and a thousandth of the messages. */
  private static final Usage USED =
      new Usage(
          new TreeMap<>(
              Map.of(
                  "Ses.SendRawEmail", 3000L,
                  "S3.PutObject", 2000L,
                  "Scheduler.CreateSchedule", 4000L)),
          new TreeMap<>(),
          new TreeMap<>(Map.of("A", new Units(20_000, 40_000, 1), "B", new Units(0, 8_000, 0))),
          6000,
          1000);

  @Test
  void two_thousand_messages_cost_what_was_used_for_them() {
    Map<String, Object> bill = new Bill(USED, 2000).figures();

    assertThat(bill.get("items"))
        .isEqualTo(
            Map.of(
                "ses", item("1.50", "0.1500"),
                "writes", item("24.00", "0.0150"),
                "reads", item("10.00", "0.0013"),
                "invocations", item("3.00", "0.0006"),
                "compute", item("0.06", "0.0008"),
                "timers", item("2.00", "0.0020"),
                "events", item("0.50", "0.0005"),
                "objects", item("1.00", "0.0050"),
                "logs", item("3.00", "0.0015")));
    assertThat(bill).containsEntry("dollars", "0.1767").containsEntry("timesMails", "1.18");
    assertThat(bill)
        .containsEntry("dollarsOnEssentials", "0.2667")
        .containsEntry("timesMailsOnEssentials", "1.11");
  }

  @Test
  void without_a_message_there_is_no_bill() {
    assertThat(new Bill(USED, 0).figures()).isEmpty();
  }

  private static Map<String, Object> item(String each, String dollars) {
    return Map.of("each", each, "dollars", dollars);
  }
}
