package dev.relance.account;

import dev.relance.escalation.Question;
import dev.relance.evidence.ChainHead;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Reply;
import dev.relance.plan.BankNamed;
import dev.relance.plan.Deed;
import dev.relance.plan.History;
import dev.relance.plan.MadeLetter;
import dev.relance.plan.Movement;
import dev.relance.plan.Remainder;
import dev.relance.reply.Heard;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Our own state of one account: what was done, what is open, and when it is due next.
 *
 * @param version counts the changes; a change replaces only the version that it read
 * @param open the open questions to the owner
 * @param receipts money that came in during the last weeks
 * @param head the end of the evidence chain
 */
public record FollowUp(
    AccountId id,
    long version,
    History history,
    List<OpenQuestion> open,
    List<Receipt> receipts,
    OnRecord onRecord,
    ChainHead head,
    Timers timers) {
  public FollowUp {
    open = List.copyOf(open);
    receipts = List.copyOf(receipts);
  }

  /** The state of an account about which nothing is known. */
  public static FollowUp start(AccountId id) {
    return new FollowUp(
        id, 0, History.NONE, List.of(), List.of(), OnRecord.NOTHING, ChainHead.START, Timers.NONE);
  }

  /**
   * What evidence already holds about records other than invoices.
   *
   * @param recorded the contacts and decisions, by key, each with the fingerprint of what was
   *     recorded
   * @param rejections records that are rejected as they stand now, with the reasons
   * @param unspoken the last language of the debtor that has no texts
   * @param banks the bank accounts that reminders named, oldest first
   * @param heard the latest replies as they were understood, oldest first; each is read once
   * @param deeds what people did during the last weeks
   * @param letters the latest letters that were made for owners to post, oldest first
   */
  public record OnRecord(
      SortedMap<String, String> recorded,
      SortedMap<String, List<String>> rejections,
      Optional<Unspoken> unspoken,
      List<BankNamed> banks,
      List<Heard> heard,
      List<Deed> deeds,
      List<MadeLetter> letters) {
    /** A state must fit into an item. An older or longer reply is read again. */
    private static final int MOST_HEARD = 30;

    private static final int LONGEST_HEARD = 4_000;

    private static final int MOST_LETTERS = 12;

    /** The fingerprint of records from before fingerprints existed. */
    public static final String NO_FINGERPRINT = "";

    static final OnRecord NOTHING =
        new OnRecord(
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public OnRecord {
      recorded = Collections.unmodifiableSortedMap(new TreeMap<>(recorded));
      rejections = Collections.unmodifiableSortedMap(new TreeMap<>(rejections));
      banks = List.copyOf(banks);
      heard = List.copyOf(heard);
      deeds = List.copyOf(deeds);
      letters = List.copyOf(letters);
    }

    private OnRecord withRecorded(String record, String fingerprint) {
      var more = new TreeMap<>(recorded);
      more.put(record, fingerprint);
      return new OnRecord(more, rejections, unspoken, banks, heard, deeds, letters);
    }

    private OnRecord withHeard(Heard reply) {
      Stream<Heard> others = heard.stream().filter(known -> !known.id().equals(reply.id()));
      List<Heard> all =
          Stream.concat(others, Stream.of(reply).filter(OnRecord::isShort))
              .sorted(Comparator.comparing(Heard::at).thenComparing(Heard::id))
              .toList();
      return new OnRecord(
          recorded,
          rejections,
          unspoken,
          banks,
          all.subList(Math.max(0, all.size() - MOST_HEARD), all.size()),
          deeds,
          letters);
    }

    private OnRecord withLetter(MadeLetter letter) {
      List<MadeLetter> all = Stream.concat(letters.stream(), Stream.of(letter)).toList();
      return new OnRecord(
          recorded,
          rejections,
          unspoken,
          banks,
          heard,
          deeds,
          all.subList(Math.max(0, all.size() - MOST_LETTERS), all.size()));
    }

    private static boolean isShort(Heard reply) {
      return reply.text().length() <= LONGEST_HEARD;
    }

    private OnRecord withRejections(SortedMap<String, List<String>> changed) {
      return new OnRecord(recorded, changed, unspoken, banks, heard, deeds, letters);
    }

    private OnRecord withUnspoken(Unspoken found) {
      return new OnRecord(recorded, rejections, Optional.of(found), banks, heard, deeds, letters);
    }

    private OnRecord naming(BankNamed bank) {
      boolean isNew = banks.isEmpty() || !banks.getLast().iban().equals(bank.iban());
      return isNew
          ? new OnRecord(
              recorded,
              rejections,
              unspoken,
              Stream.concat(banks.stream(), Stream.of(bank)).toList(),
              heard,
              deeds,
              letters)
          : this;
    }

    private OnRecord withDeeds(List<Deed> changed) {
      return new OnRecord(recorded, rejections, unspoken, banks, heard, changed, letters);
    }
  }

  /**
   * A debtor's language without texts. Messages are in English, and the owner is told once.
   *
   * @param since when it was found
   */
  public record Unspoken(Locale language, Instant since) {}

  /**
   * When to look at the account again.
   *
   * @param dueAt the sweep finds it by this time
   * @param wakeUpAt the timer that was last requested
   */
  public record Timers(Optional<Instant> dueAt, Optional<Instant> wakeUpAt) {
    static final Timers NONE = new Timers(Optional.empty(), Optional.empty());
  }

  /** A question, and since when it is open. */
  public record OpenQuestion(Question question, Instant since) {}

  /**
   * What came in on an invoice, and what was left of it.
   *
   * @param waived what is no longer owed because a lower sum came in time
   * @param remainder what the invoice leaves unpaid, if this settled it
   * @param earned the credit for later work that was offered and that the payment earned
   */
  public record Receipt(
      String invoice,
      String number,
      Instant at,
      List<Movement> movements,
      Money left,
      Optional<Money> waived,
      Optional<Remainder> remainder,
      Optional<Money> earned) {
    public Receipt {
      movements = List.copyOf(movements);
    }
  }

  /** When to look at the account again. */
  public Optional<Instant> dueAt() {
    return timers.dueAt();
  }

  /** The timer that was last requested. */
  public Optional<Instant> wakeUpAt() {
    return timers.wakeUpAt();
  }

  /** Whether a question to the owner or an invoice is open. */
  public boolean isOpen() {
    return !open.isEmpty()
        || history.progress().values().stream().anyMatch(p -> !p.owed().isEmpty());
  }

  /** With other things done. */
  public FollowUp with(UnaryOperator<History> change) {
    return of(change.apply(history), open, receipts, onRecord);
  }

  FollowUp withOpen(List<OpenQuestion> questions) {
    return of(history, questions, receipts, onRecord);
  }

  FollowUp withReceipts(List<Receipt> changed) {
    return of(history, open, changed, onRecord);
  }

  FollowUp withTold(String record, String fingerprint) {
    return of(history, open, receipts, onRecord.withRecorded(record, fingerprint));
  }

  /** What a reply says: as it was understood when it was taken in, else read now. */
  public Heard heard(Reply reply) {
    return onRecord.heard().stream()
        .filter(known -> known.isOf(reply))
        .findFirst()
        .orElseGet(() -> Heard.of(reply));
  }

  FollowUp withHeard(Heard reply) {
    return onRecord.heard().contains(reply)
        ? this
        : of(history, open, receipts, onRecord.withHeard(reply));
  }

  FollowUp withRejections(SortedMap<String, List<String>> changed) {
    return of(history, open, receipts, onRecord.withRejections(changed));
  }

  FollowUp withUnspoken(Unspoken found) {
    return of(history, open, receipts, onRecord.withUnspoken(found));
  }

  /** After a reminder that named a bank account, if the creditor has one. */
  public FollowUp naming(Optional<BankNamed> bank) {
    return bank.map(named -> of(history, open, receipts, onRecord.naming(named))).orElse(this);
  }

  /** With a letter that was made for an owner to post. */
  public FollowUp withLetter(MadeLetter letter) {
    return of(history, open, receipts, onRecord.withLetter(letter));
  }

  FollowUp withDeeds(List<Deed> changed) {
    return of(history, open, receipts, onRecord.withDeeds(changed));
  }

  /** The state with another time for the next look, and another timer. */
  public FollowUp withDueAt(Optional<Instant> due, Optional<Instant> wakeUp) {
    return new FollowUp(
        id, version, history, open, receipts, onRecord, head, new Timers(due, wakeUp));
  }

  /**
   * The state while a message is on its way, to be looked at by its deadline. An account that was
   * due before stays so, because a change costs two writes to an index. The sweep then finds it
   * soon if its run stops.
   */
  public FollowUp withMessageOnItsWay(FollowUp before, Instant deadline) {
    Optional<Instant> due = before.dueAt().filter(deadline::isAfter);
    return withDueAt(due.or(() -> Optional.of(deadline)), before.wakeUpAt());
  }

  /**
   * Without anything about the debtor. The end of the chain stays, so that it goes on from there.
   */
  public FollowUp erased() {
    return new FollowUp(
        id, version, History.NONE, List.of(), List.of(), OnRecord.NOTHING, head, Timers.NONE);
  }

  /** The state after it was written together with evidence that ends here. */
  public FollowUp committed(ChainHead newHead) {
    return new FollowUp(id, version + 1, history, open, receipts, onRecord, newHead, timers);
  }

  private FollowUp of(
      History done, List<OpenQuestion> questions, List<Receipt> received, OnRecord known) {
    return new FollowUp(id, version, done, questions, received, known, head, timers);
  }
}
