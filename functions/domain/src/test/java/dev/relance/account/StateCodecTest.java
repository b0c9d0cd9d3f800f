package dev.relance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.account.FollowUp.OnRecord;
import dev.relance.account.FollowUp.Receipt;
import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.evidence.CanonicalForm;
import dev.relance.invoice.AccountId;
import dev.relance.plan.History;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.InvoiceProgress.KnownFacts;
import dev.relance.plan.InvoiceProgress.Silenced;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Remainder;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateCodecTest {
  private static final AccountId ID = new AccountId("acme", "bistro");

  @Test
  void what_is_written_is_what_the_stored_file_holds_and_is_read_back() {
    Document stored = JsonTree.resource(StateCodecTest.class, "state-2.json");

    assertThat(CanonicalForm.write(StateCodec.members(FullState.of(ID))))
        .isEqualTo(CanonicalForm.write(stored.members()));
    assertThat(StateCodec.read(ID, 0, stored)).isEqualTo(FullState.of(ID));
    assertThat(StateCodec.read(ID, 3, written(FollowUp.start(ID))).version()).isEqualTo(3);
  }

  @Test
  void a_state_from_before_invoices_had_parts_keeps_its_levels_and_its_silence() {
    Document stored = JsonTree.resource(StateCodecTest.class, "state-2-before-parts.json");

    assertThat(StateCodec.read(ID, 0, stored).history().progress())
        .isEqualTo(withoutParts(FullState.of(ID).history()).progress());
  }

  @Test
  void a_state_of_the_version_before_is_read_without_what_was_only_text() {
    Document stored = JsonTree.resource(StateCodecTest.class, "state-1.json");
    FollowUp full = FullState.of(ID);

    FollowUp read = StateCodec.read(ID, 0, stored);

    assertThat(read.history()).isEqualTo(withoutParts(withoutTexts(full.history())));
    assertThat(read.open()).as("asked again at the next look").isEmpty();
    assertThat(read.receipts())
        .isEqualTo(full.receipts().stream().map(StateCodecTest::withoutTexts).toList());
    assertThat(read.onRecord())
        .isEqualTo(
            new OnRecord(
                new TreeMap<>(
                    Map.of(
                        "contact#1",
                        OnRecord.NO_FINGERPRINT,
                        "decision#2",
                        OnRecord.NO_FINGERPRINT)),
                full.onRecord().rejections(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(read.head()).isEqualTo(full.head());
    assertThat(read.timers()).isEqualTo(full.timers());
  }

  @Test
  void a_format_of_a_later_version_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateCodec.read(ID, 0, new Document("state", Map.of("format", 3))))
        .withMessageContaining("acme/bistro")
        .withMessageContaining("format 3");
  }

  private static Document written(FollowUp state) {
    return JsonTree.of(CanonicalForm.write(StateCodec.members(state)));
  }

  private static History withoutTexts(History full) {
    History kept = full.withoutAcknowledgements("t-2");
    kept =
        new History(
            kept.progress(),
            kept.touchpoints().stream().filter(t -> !t.id().equals("t-2")).toList(),
            kept.suppressed(),
            kept.acknowledged(),
            Collections.emptySortedMap(),
            History.Told.NOTHING);
    for (Touchpoint t : kept.touchpoints()) {
      kept =
          kept.with(
              new Touchpoint(
                  t.id(),
                  t.at(),
                  t.to(),
                  t.kind(),
                  t.items(),
                  t.fate(),
                  Touchpoint.Lacks.NOTHING,
                  Round.Form.REMINDER));
    }
    for (String invoice : full.progress().keySet()) {
      kept = kept.with(invoice, StateCodecTest::withoutTexts);
    }
    return kept;
  }

  private static History withoutParts(History full) {
    History kept = full;
    for (String invoice : full.progress().keySet()) {
      kept = kept.with(invoice, StateCodecTest::withoutParts);
    }
    return kept;
  }

  private static InvoiceProgress withoutParts(InvoiceProgress p) {
    return new InvoiceProgress(
        p.levels().stream().map(StateCodecTest::withoutPart).toList(),
        p.known().map(StateCodecTest::withoutParts),
        p.silences().stream().map(StateCodecTest::withoutPart).toList(),
        p.closedOn());
  }

  private static PastLevel withoutPart(PastLevel l) {
    return new PastLevel(
        l.level(),
        l.on(),
        l.outcome(),
        l.touchpoint(),
        Optional.empty(),
        l.besides(),
        l.offer(),
        Optional.empty());
  }

  private static Silenced withoutPart(Silenced s) {
    return new Silenced(
        s.at(), Optional.empty(), s.level(), s.rule(), s.finding(), s.source(), s.nextPossible());
  }

  private static KnownFacts withoutParts(KnownFacts k) {
    return new KnownFacts(
        k.number(),
        k.dueDate(),
        List.of(),
        Optional.empty(),
        k.balance(),
        Optional.empty(),
        List.of(),
        k.fingerprint());
  }

  private static InvoiceProgress withoutTexts(InvoiceProgress progress) {
    InvoiceProgress kept = progress.with(withoutFingerprint(progress.known().orElseThrow()));
    for (Silenced silence : progress.silences()) {
      kept = kept.withoutSilence(silence.part());
    }
    return kept;
  }

  /** Evidence of the invoice may lack something, so it is recorded again. */
  private static KnownFacts withoutFingerprint(KnownFacts facts) {
    return new KnownFacts(
        facts.number(),
        facts.dueDate(),
        facts.parts(),
        facts.stage(),
        facts.balance(),
        Optional.empty(),
        facts.open(),
        OnRecord.NO_FINGERPRINT);
  }

  private static Receipt withoutTexts(Receipt r) {
    return new Receipt(
        r.invoice(),
        r.number(),
        r.at(),
        List.of(),
        r.left(),
        r.waived(),
        r.remainder()
            .map(left -> new Remainder(left.on(), left.besides(), left.overpaid(), List.of())),
        Optional.empty());
  }
}
