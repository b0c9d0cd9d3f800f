package dev.relance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.delivery.InvoiceFiles;
import dev.relance.delivery.Postman;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.SignedLinks;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryRecords;
import dev.relance.memory.MemoryWakeUps;
import dev.relance.memory.Trouble;
import dev.relance.message.Composer;
import dev.relance.plan.Account;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.StopKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendFollowUpTest {
  private final Situation situation = ASituation.now().build();
  private final AccountId id = situation.account().id();
  private final MemoryRecords records = recorded(situation.account());
  private final MemoryAccounts accounts = new MemoryAccounts(records, Trouble.NONE);

  @Test
  void the_outcome_is_kept_when_another_writer_overtakes_the_send() {
    followUp(
        (mail, tags) -> {
          accounts.commit(accounts.followUp(id), List.of(), situation.at());
          return new Postman.SendAnswer.SendAccepted("message-1");
        });

    assertThat(accounts.followUp(id).history().touchpoints())
        .extracting(Touchpoint::fate)
        .containsExactly(Touchpoint.Fate.ACCEPTED);
    assertThat(accounts.evidence(id))
        .extracting(Entry::event)
        .filteredOn(Event.MessageAccepted.class::isInstance)
        .hasSize(1);
  }

  @Test
  void an_immediate_mail_that_a_crash_lost_is_sent_by_a_later_run_and_once() {
    var insolvent = ASituation.at("2026-03-17T10:00").stopped(StopKind.INSOLVENCY).build();
    var book = new MemoryAccounts(recorded(insolvent.account()), Trouble.NONE);
    var told = new ArrayList<String>();
    Postman crashes =
        (_, _) -> {
          throw new Trouble.Crash("before send");
        };
    Postman sends =
        (mail, tags) -> {
          told.add(tags.toString());
          return new Postman.SendAnswer.SendAccepted("message-1");
        };

    assertThatThrownBy(() -> run(book, insolvent, crashes, 0)).isInstanceOf(Trouble.Crash.class);
    run(book, insolvent, sends, 4);
    assertThat(told).as("the first run may still be at it").isEmpty();
    run(book, insolvent, sends, 5);
    run(book, insolvent, sends, 15);

    assertThat(told).hasSize(1);
  }

  private void run(MemoryAccounts book, Situation situation, Postman postman, int minutes) {
    new SendFollowUp(
            book,
            new MemoryWakeUps(Trouble.NONE),
            situation.terms(),
            postman,
            new Composer(),
            SignedLinks.none(),
            InvoiceFiles.NONE,
            () -> situation.at().plus(Duration.ofMinutes(minutes)))
        .followUp(situation.account().id());
  }

  private void followUp(Postman postman) {
    new SendFollowUp(
            accounts,
            new MemoryWakeUps(Trouble.NONE),
            situation.terms(),
            postman,
            new Composer(),
            SignedLinks.none(),
            InvoiceFiles.NONE,
            situation::at)
        .followUp(id);
  }

  private static MemoryRecords recorded(Account account) {
    var records = new MemoryRecords();
    AccountId id = account.id();
    Optional<String> debtor = Optional.of(id.debtorId());
    records.write(key(id, "creditor"), Optional.empty(), account.creditor().orElseThrow());
    records.write(key(id, "debtor#" + id.debtorId()), debtor, account.debtor().orElseThrow());
    account
        .invoices()
        .forEach(invoice -> records.write(key(id, "invoice#" + invoice.id()), debtor, invoice));
    return records;
  }

  private static RecordKey key(AccountId id, String record) {
    return new RecordKey(id.creditorId(), record);
  }
}
