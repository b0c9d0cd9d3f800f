package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a person may call, write or visit: each way has rules of its own. */
class ByHandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 12 CFR 1006.14(b)(2)(i)(B): no call in the 7 days from a conversation, its day included
          US-TX | 2026-03-08T10:00 | CALL   | REACHED     | later 2026-03-09T08:00: conversation-lately
          US-TX | 2026-03-09T10:00 | CALL   | REACHED     | yes
          US-TX | 2026-03-05T10:00 | CALL   | NOT_REACHED | yes
          # texts and letters are not calls
          US-TX | 2026-03-05T10:00 | SMS    | REACHED     | yes
          US-TX | 2026-03-05T10:00 | LETTER | REACHED     | yes
          # an Australian guideline and a French creditor's own house have no such silence
          AU    | 2026-03-05T10:00 | CALL   | REACHED     | yes
          # New York City asks for consent to texts, from 1 September 2026, and not to calls
          US-NY-NYC | 2026-08-31T10:00 | SMS  | NOT_REACHED | yes
          US-NY-NYC | 2026-09-01T10:00 | SMS  | NOT_REACHED | no: no-consent
          US-NY-NYC | 2026-09-01T10:00 | CALL | NOT_REACHED | yes
          """)
  void a_call_on_2_march_bears_on_the_next_contact(
      String place, String at, Channel channel, ContactOutcome outcome, String expected) {
    ASituation owed =
        consumer(place, at).spoke("2026-03-02T15:00", Channel.CALL, outcome).due("2026-02-27");

    assertThat(told(owed, channel)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 940 CMR 7.04(1)(g) for calls elsewhere than at home: two in 30 days; the house allows as many
    "2026-03-31T10:00, CALL, later 2026-04-01T08:00: 2-in-30-days",
    "2026-04-01T10:00, CALL, yes",
    "2026-03-31T10:00, LETTER, yes",
    "2026-03-31T10:00, SMS, yes"
  })
  void massachusetts_counts_calls_over_thirty_days(String at, Channel channel, String expected) {
    ASituation owed =
        consumer("US-MA", at)
            .spoke("2026-03-02T15:00", Channel.CALL, ContactOutcome.NOT_REACHED)
            .spoke("2026-03-10T15:00", Channel.CALL, ContactOutcome.NOT_REACHED);

    assertThat(told(owed, channel)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "US-TX, America/Chicago, 2026-03-08T10:00, CALL, later 2026-03-09T08:00: closed-day",
    "US-TX, America/Chicago, 2026-03-09T07:59, CALL, later 2026-03-09T08:00: closed-hours",
    // the time of day from which the house sends is no rule for calls
    "US-TX, America/Chicago, 2026-03-09T08:00, CALL, yes",
    "US-TX, America/Chicago, 2026-03-09T19:59, CALL, yes",
    "US-TX, America/Chicago, 2026-03-09T20:00, CALL, later 2026-03-10T08:00: closed-hours"
  })
  void hours_hold_for_calls_too(
      String place, String zone, String at, Channel channel, String expected) {
    assertThat(Told.of(consumer(place, at).byHand(channel).verdict(), zone)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"CALL", "SMS", "LETTER", "VISIT"})
  void a_stop_ends_every_way_with_its_citation(Channel channel) {
    ByHand contact =
        consumer("US-DC", "2026-03-17T10:00")
            .due("2026-02-01")
            .stopped(StopKind.LAWYER)
            .byHand(channel);

    assertThat(contact.from()).isEmpty();
    assertThat(contact.verdict())
        .isInstanceOfSatisfying(
            Verdict.Prohibited.class,
            stop -> assertThat(stop.source().cites()).contains("28-3814"));
  }

  @Test
  void law_is_named_before_a_rule_of_the_house_that_asks_the_same() {
    // two calls in 7 days about one debt (940 CMR 7.04(1)(f)), and two contacts for the house
    ASituation owed =
        consumer("US-MA", "2026-03-17T10:00")
            .spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.NOT_REACHED)
            .spoke("2026-03-16T15:00", Channel.CALL, ContactOutcome.NOT_REACHED);

    assertThat(owed.byHand(Channel.SMS).verdict())
        .isInstanceOfSatisfying(
            Verdict.Deferred.class, d -> assertThat(d.source().cites()).contains("940 CMR"));
  }

  @ParameterizedTest
  @CsvSource({"SMS, no: opt-out", "CALL, yes", "LETTER, yes"})
  void who_stopped_e_mails_gets_no_text_either(Channel channel, String expected) {
    ASituation owed =
        consumer("US-TX", "2026-03-17T10:00")
            .decided("2026-03-10T10:00", DecisionKind.STOP, DecidedBy.DEBTOR);

    assertThat(told(owed, channel)).isEqualTo(expected);
  }

  @Test
  void
      a_letter_comes_before_any_other_contact_in_quebec_and_before_electronic_ones_in_washington() {
    ASituation quebec = consumer("CA-QC", "2026-03-17T10:00");
    ASituation washington =
        consumer("US-DC", "2026-03-17T10:00").due("2026-02-01").consentsTo(Channel.SMS);

    assertThat(told(quebec, Channel.SMS)).isEqualTo("no: post-first");
    assertThat(told(quebec, Channel.CALL)).isEqualTo("no: post-first");
    assertThat(told(quebec, Channel.VISIT)).isEqualTo("no: post-first");
    assertThat(told(quebec, Channel.LETTER)).isEqualTo("yes");
    assertThat(told(washington, Channel.SMS)).isEqualTo("no: post-first");
    assertThat(told(washington, Channel.CALL)).isEqualTo("yes");
    assertThat(
            told(
                quebec.spoke("2026-03-11T10:00", Channel.LETTER, ContactOutcome.LEFT_MESSAGE),
                Channel.SMS))
        .isEqualTo("yes");
  }

  @Test
  void an_invoice_that_is_disputed_is_left_out_and_the_others_may_be_spoken_of() {
    ByHand contact =
        consumer("US-TX", "2026-03-17T10:00")
            .mailed("2026-03-02", Level.FRIENDLY, "A")
            .spoke("2026-03-03T10:00", Channel.LETTER, ContactOutcome.DISPUTE, "A")
            .andOwes("B")
            .byHand(Channel.CALL);

    assertThat(Told.of(contact.verdict())).isEqualTo("yes");
    assertThat(contact.excluded())
        .singleElement()
        .satisfies(left -> assertThat(left.invoice().id()).isEqualTo("A"))
        .satisfies(left -> assertThat(Told.of(left.verdict())).isEqualTo("no: disputed"));
  }

  private static ASituation consumer(String place, String at) {
    return ASituation.at(at).in(place, zone(place)).debtorIs(DebtorKind.CONSUMER).underEveryLaw();
  }

  private static String zone(String place) {
    return switch (place) {
      case "AU" -> "Australia/Sydney";
      case "US-TX" -> "America/Chicago";
      default -> "America/New_York";
    };
  }

  private static String told(ASituation owed, Channel channel) {
    return Told.of(owed.byHand(channel).verdict(), owed.account().zone().getId());
  }
}
