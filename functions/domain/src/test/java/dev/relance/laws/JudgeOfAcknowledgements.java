package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.laws.Judge.Authorized;
import dev.relance.laws.Judge.Item;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryRecords;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges every acknowledgement by plain loops: it answers something that happened lately, each
 * cause is answered once, and the caps of law hold. The caps and the spacing of the house bind
 * reminders alone.
 */
final class JudgeOfAcknowledgements {
  private static final int DAYS_TO_CONFIRM = 7;
  private static final int DAYS_TO_THANK = 7;
  private static final Set<Channel> SPOKEN = Set.of(Channel.CALL, Channel.VISIT, Channel.MEETING);
  private static final Set<ContactOutcome> NOTHING_SAID =
      Set.of(ContactOutcome.NOT_REACHED, ContactOutcome.LEFT_MESSAGE, ContactOutcome.WRONG_PERSON);

  private final MemoryRecords records;
  private final MemoryAccounts accounts;
  private final Map<AccountId, ZoneId> zones;
  final Map<AcknowledgementKind, Integer> judged = new TreeMap<>();

  JudgeOfAcknowledgements(
      MemoryRecords records, MemoryAccounts accounts, Map<AccountId, ZoneId> zones) {
    this.records = records;
    this.accounts = accounts;
    this.zones = zones;
  }

  void judge(AccountId account, List<Authorized> before, Authorized mine) {
    AcknowledgementKind kind = mine.acknowledges.orElseThrow();
    judged.merge(kind, 1, Integer::sum);
    once(before, mine);
    rightPerson(account, mine);
    capsOfLaw(account, before, mine);
    assertThat(mine.causes).as("an acknowledgement answers something").isNotEmpty();
    for (String cause : mine.causes) {
      switch (kind) {
        case RECAP -> recap(account, cause, mine);
        case RECEIPT -> receipt(account, cause, before, mine);
        case STEP_MOVED -> moved(account, cause, before, mine);
        case ANSWER_NOTED -> noted(account, cause, mine);
        case PART_COMING -> coming(account, cause, mine);
        case SUM_AGREED -> {}
      }
    }
  }

  private static void once(List<Authorized> before, Authorized mine) {
    for (Authorized earlier : before) {
      if (!earlier.isRefused && !earlier.isBounced) {
        assertThat(earlier.causes)
            .as("law 1: each cause is answered once")
            .doesNotContainAnyElementsOf(mine.causes);
      }
    }
  }

  private void rightPerson(AccountId account, Authorized mine) {
    Instant wrong = Instant.MIN;
    for (Contact contact : records.contacts(account)) {
      boolean isWrong = contact.outcome() == ContactOutcome.WRONG_PERSON;
      wrong = isWrong && contact.at().isAfter(wrong) ? contact.at() : wrong;
    }
    boolean isResumed = wrong.equals(Instant.MIN);
    for (DecisionRecord decided : records.decisions(account)) {
      isResumed |= decided.kind() == DecisionKind.RESUME && decided.at().isAfter(wrong);
    }
    assertThat(isResumed)
        .as("law 16: an acknowledgement to the wrong person, %s", mine.causes)
        .isTrue();
  }

  /** Three contacts about an invoice in seven days is the most in New York City and Australia. */
  private void capsOfLaw(AccountId account, List<Authorized> before, Authorized mine) {
    Debtor debtor =
        (Debtor)
            records
                .read(new RecordKey(account.creditorId(), "debtor#" + account.debtorId()))
                .orElseThrow();
    boolean isCapped =
        switch (debtor.place().orElseThrow().toString()) {
          case "US-NY-NYC" -> debtor.kind() == DebtorKind.CONSUMER;
          case "AU" ->
              debtor.kind() == DebtorKind.CONSUMER || debtor.kind() == DebtorKind.SOLE_TRADER;
          default -> false;
        };
    for (String invoice : mine.invoices) {
      int sent = 0;
      for (Authorized earlier : before) {
        boolean isLately = day(account, earlier.at).plusDays(7).isAfter(day(account, mine.at));
        sent += isLately && !earlier.isRefused && earlier.invoices.contains(invoice) ? 1 : 0;
      }
      assertThat(isCapped && sent > 2).as("law 3: three a week about %s", invoice).isFalse();
    }
  }

  /** A conversation of the last days in which something was said. */
  private void recap(AccountId account, String cause, Authorized mine) {
    Contact contact =
        (Contact) records.read(new RecordKey(account.creditorId(), cause)).orElseThrow();
    assertThat(SPOKEN).as("only what was spoken is confirmed").contains(contact.channel());
    assertThat(NOTHING_SAID).as("something was said").doesNotContain(contact.outcome());
    assertThat(day(account, contact.at()).plusDays(DAYS_TO_CONFIRM))
        .as("a recap comes while the call is remembered: %s", contact)
        .isAfterOrEqualTo(day(account, mine.at));
    for (String invoice : mine.invoices) {
      assertThat(contact.concerns(invoice)).as("a recap is about what was said").isTrue();
    }
  }

  /** An invoice that was asked for late, is paid, and whose payment no reminder thanked for. */
  private void receipt(AccountId account, String cause, List<Authorized> before, Authorized mine) {
    Invoice invoice =
        (Invoice) records.read(new RecordKey(account.creditorId(), cause)).orElseThrow();
    assertThat(invoice.isSettled()).as("only what is paid is thanked for").isTrue();
    assertThat(invoice.payments()).isNotEmpty();
    Instant closed = closed(account, invoice.id());
    assertThat(day(account, closed).plusDays(DAYS_TO_THANK))
        .as("thanks come while they are worth it")
        .isAfterOrEqualTo(day(account, mine.at));
    boolean wasAsked = false;
    for (Authorized earlier : before) {
      for (Item item : earlier.items) {
        boolean isLate = item.level() != Level.COURTESY && item.invoice().equals(invoice.id());
        wasAsked |= isLate && !earlier.isRefused && !earlier.isBounced;
      }
      boolean hasThanked =
          earlier.acknowledges.isEmpty()
              && !earlier.at.isBefore(closed)
              && earlier.mime.contains(invoice.number())
              && !earlier.isRefused
              && !earlier.isBounced;
      assertThat(hasThanked).as("the reminder of %s thanked for %s", earlier.at, cause).isFalse();
    }
    assertThat(wasAsked).as("only who was reminded is thanked, %s", cause).isTrue();
  }

  /** What the debtor told us in the last days, and nothing about mail that nobody wants. */
  private void noted(AccountId account, String cause, Authorized mine) {
    DecisionRecord told =
        (DecisionRecord) records.read(new RecordKey(account.creditorId(), cause)).orElseThrow();
    assertThat(told.by() == DecidedBy.DEBTOR || told.kind() == DecisionKind.PLAN)
        .as("only the debtor's answers and agreed plans are noted")
        .isTrue();
    assertThat(told.kind()).isNotIn(DecisionKind.STOP, DecisionKind.WRONG_PERSON);
    assertThat(day(account, told.at()).plusDays(DAYS_TO_CONFIRM))
        .as("an answer is noted while it is remembered: %s", told)
        .isAfterOrEqualTo(day(account, mine.at));
    for (String invoice : mine.invoices) {
      assertThat(told.concerns(invoice)).as("a note is about what was told").isTrue();
    }
  }

  /** A part of a plan, told at most a week before its day. */
  private void coming(AccountId account, String cause, Authorized mine) {
    boolean isPart = false;
    for (DecisionRecord decided : records.decisions(account)) {
      for (Promise part : decided.instalments()) {
        LocalDate on = day(account, mine.at);
        isPart |=
            cause.equals(decided.recordKey() + "/" + part.date())
                && !part.date().isBefore(on)
                && !part.date().minusDays(7).isAfter(on);
      }
    }
    assertThat(isPart).as("%s is a part of a plan that falls due soon", cause).isTrue();
  }

  private Instant closed(AccountId account, String invoice) {
    Instant closed = Instant.MIN;
    for (Entry entry : accounts.evidence(account)) {
      if (entry.event() instanceof Event.CaseClosed done && done.invoice().equals(invoice)) {
        closed = entry.at();
      }
    }
    return closed;
  }

  /** A step that was announced and moved, told before its new day. */
  private void moved(AccountId account, String cause, List<Authorized> before, Authorized mine) {
    DecisionRecord decided =
        (DecisionRecord) records.read(new RecordKey(account.creditorId(), cause)).orElseThrow();
    assertThat(decided.kind()).isEqualTo(DecisionKind.STEP_MOVED);
    assertThat(decided.by()).isEqualTo(DecidedBy.OWNER);
    assertThat(decided.stepDate().orElseThrow()).isAfter(day(account, mine.at));
    for (String invoice : mine.invoices) {
      boolean wasAnnounced = false;
      for (Authorized earlier : before) {
        for (Item item : earlier.items) {
          wasAnnounced |= item.level() == Level.INTENT && item.invoice().equals(invoice);
        }
      }
      assertThat(wasAnnounced).as("only what was announced is moved, %s", invoice).isTrue();
    }
  }

  private LocalDate day(AccountId account, Instant at) {
    return at.atZone(Objects.requireNonNull(zones.get(account))).toLocalDate();
  }
}
