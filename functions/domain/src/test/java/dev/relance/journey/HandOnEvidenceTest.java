package dev.relance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.AnnouncementCodec;
import dev.relance.evidence.Archive;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.EvidencePage;
import dev.relance.invoice.ADecision;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Promise;
import dev.relance.memory.MemoryBus;
import dev.relance.memory.Trouble;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandOnEvidenceTest {
  private static final AccountId ACCOUNT = new AccountId("acme", "bistro");
  private static final Instant AT = Instant.parse("2026-03-17T08:30:00Z");

  private final List<String> kept = new ArrayList<>();
  private final Archive archive = page -> kept.add(page.first() + "-" + page.last());
  private final MemoryBus bus = new MemoryBus(Trouble.NONE);

  @Test
  void pages_that_come_out_of_order_are_kept_in_order_and_split_where_one_is_missing() {
    List<Entry> entries =
        chain(
            new Event.MessageAccepted("t-1", "m-1", Level.FRIENDLY, List.of("A")),
            new Event.LevelLapsed("B", Level.COURTESY, LocalDate.parse("2026-03-02")),
            new Event.MessageAccepted("t-3", "m-3", Level.FIRM, List.of("A")),
            new Event.MessageAccepted("t-4", "m-4", Level.FIRM, List.of("B")));

    new HandOnEvidence(archive, bus)
        .handOn(List.of(page(entries.get(2)), page(entries.get(0)), page(entries.get(3))));

    assertThat(kept).containsExactly("1-1", "3-4");
    assertThat(told("touchpoint")).containsExactly("t-1", "t-3", "t-4");
  }

  @Test
  void a_promise_that_was_told_in_a_call_is_announced_with_its_day_and_amount() {
    var promise =
        new Promise(LocalDate.parse("2026-04-10"), Optional.of(new BigDecimal("1840.00")));

    handOn(new Event.ContactRecorded(call(ContactOutcome.PAYMENT_PROMISED, Optional.of(promise))));

    assertThat(types()).containsExactly("PromiseMade");
    assertThat(told("record")).containsExactly("contact#call-7");
    assertThat(told("promises"))
        .containsExactly(List.of(Map.of("amount", "1840.00", "date", "2026-04-10")));
  }

  @Test
  void a_call_that_tells_both_announces_both() {
    var promise = new Promise(LocalDate.parse("2026-04-10"), Optional.empty());

    handOn(new Event.ContactRecorded(call(ContactOutcome.DISPUTE, Optional.of(promise))));

    assertThat(types()).containsExactly("PromiseMade", "DisputeRaised");
  }

  @Test
  void a_dispute_that_was_told_in_a_call_is_announced_with_what_was_said() {
    handOn(new Event.ContactRecorded(call(ContactOutcome.DISPUTE, Optional.empty())));

    assertThat(types()).containsExactly("DisputeRaised");
    assertThat(told("reason")).containsExactly("the colour");
    assertThat(told("invoices")).containsExactly(List.of("A"));
    assertThat(told("amount")).containsExactly("");
  }

  @Test
  void a_dispute_of_a_part_is_announced_with_its_amount() {
    handOn(
        new Event.DecisionRecorded(
            ADecision.aDecision("d", DecisionKind.DISPUTE, Instant.EPOCH, DecidedBy.DEBTOR)
                .disputes("30.00")
                .build()));

    assertThat(types()).containsExactly("DisputeRaised");
    assertThat(told("amount")).containsExactly("30.00");
  }

  @Test
  void a_call_that_tells_nothing_of_the_kind_is_not_announced() {
    handOn(new Event.ContactRecorded(call(ContactOutcome.REACHED, Optional.empty())));

    assertThat(types()).isEmpty();
  }

  private void handOn(Event event) {
    new HandOnEvidence(archive, bus).handOn(List.of(new EvidencePage(chain(event))));
  }

  private List<String> types() {
    return bus.heard().stream().map(told -> told.news().type().word()).toList();
  }

  private List<Object> told(String member) {
    return bus.heard().stream()
        .map(announcement -> AnnouncementCodec.members(announcement).getOrDefault(member, ""))
        .toList();
  }

  private static Contact call(ContactOutcome outcome, Optional<Promise> promise) {
    return new Contact(
        "call-7",
        AT,
        Channel.CALL,
        new Contact.Result(outcome, promise, Optional.empty()),
        List.of("A"),
        Optional.empty(),
        new Contact.Particulars(
            Optional.empty(),
            Optional.empty(),
            Optional.of("the colour"),
            Optional.empty(),
            Optional.empty()));
  }

  private static EvidencePage page(Entry entry) {
    return new EvidencePage(List.of(entry));
  }

  private static List<Entry> chain(Event... events) {
    return Entry.chain(ACCOUNT, ChainHead.START, AT, List.of(events));
  }
}
