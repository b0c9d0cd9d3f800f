package dev.relance.journey;

import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake.CreditorDesk;
import dev.relance.journey.Intake.CurrentRecord;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.summary.UnmatchedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The mails of a creditor whose debtor nobody knows. An owner can say from which one each is. */
final class UnknownSenders {
  /** How long an owner can assign a mail. */
  private static final Duration HELD = Duration.ofDays(90);

  private final Intake intake;

  UnknownSenders(Intake intake) {
    this.intake = intake;
  }

  /** The key of the record of a mail. */
  static RecordKey key(String creditorId, String mailId) {
    return new RecordKey(creditorId, "reply#mail." + mailId);
  }

  /** Whether a mail is on record by now. */
  boolean isAssigned(String creditorId, String mailId) {
    return intake.read(List.of(key(creditorId, mailId))).getFirst().debtorId().isPresent();
  }

  /** Tells the owners of a mail, and holds what its record will say. */
  void tell(String creditorId, UnmatchedReply mail, Map<String, ?> members) {
    intake.hold(key(creditorId, mail.id()), members, mail.at().plus(HELD));
    CreditorDesk desk;
    do {
      // Whoever loses a race reads again.
      desk = intake.desk(creditorId);
    } while (!desk.holds(mail.id()) && !intake.keep(desk.withUnmatched(mail)));
  }

  /** The mails that wait, newest first. */
  List<UnmatchedReply> waiting(String creditorId, Instant now) {
    List<UnmatchedReply> held =
        intake.desk(creditorId).unmatched().reversed().stream()
            .filter(mail -> mail.at().plus(HELD).isAfter(now))
            .toList();
    if (held.isEmpty()) {
      return held;
    }
    List<CurrentRecord> records =
        intake.read(held.stream().map(mail -> key(creditorId, mail.id())).toList());
    return IntStream.range(0, held.size())
        .filter(i -> records.get(i).debtorId().isEmpty())
        .mapToObj(held::get)
        .toList();
  }

  /**
   * Writes a mail down as a normal reply record of a debtor.
   *
   * @param owner who said so
   * @return false if no such mail waits, or if somebody assigned it before
   */
  boolean assign(AccountId account, String mailId, String owner) {
    RecordKey key = key(account.creditorId(), mailId);
    return intake
        .held(key)
        .map(
            members -> {
              var record = new TreeMap<String, Object>(members);
              record.put("debtor", account.debtorId());
              record.put("assignedBy", owner);
              return intake.write(key, record);
            })
        .orElse(false);
  }
}
