package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Reply;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.ReplyAddresses;
import dev.relance.reply.DeliveredMail;
import dev.relance.reply.Inbox;
import dev.relance.summary.UnmatchedReply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes in a mail: finds whose answer it is, and writes it down as a normal reply record. What
 * nobody's account can be found for is told to the owner, or else to the operator.
 */
public final class TakeInReply {
  private final Inbox inbox;
  private final Accounts accounts;
  private final Intake intake;
  private final UnknownSenders unknown;
  private final ReplyAddresses addresses;
  private final InstantSource clock;

  public TakeInReply(
      Inbox inbox,
      Accounts accounts,
      Intake intake,
      ReplyAddresses addresses,
      InstantSource clock) {
    this.inbox = inbox;
    this.accounts = accounts;
    this.intake = intake;
    this.unknown = new UnknownSenders(intake);
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What became of a mail. */
  public enum Taken {
    /** It is on the record of its account. */
    MATCHED,
    /** The owner of the creditor is told. */
    TOLD,
    /** Nobody knows whose it is, or it is spam for no account. */
    UNKNOWN
  }

  /**
   * Takes in a mail. Taking in the same one again changes nothing.
   *
   * @param key under which the mail service stored it
   * @param at when it came
   */
  public Taken takeIn(String key, Instant at) {
    DeliveredMail mail = DeliveredMail.of(inbox.read(key));
    Optional<AccountId> answered = answered(mail);

    Optional<AccountId> account =
        addressed(mail)
            .or(() -> answered.filter(id -> isFromDebtor(mail, id)))
            .or(() -> writtenBy(mail));
    Optional<String> creditor = answered.map(AccountId::creditorId).or(() -> creditor(mail));

    if (account.isPresent()) {
      keep(account.get(), mail, at);
      return Taken.MATCHED;
    }
    return creditor
        .filter(_ -> isWorthTelling(mail))
        .map(known -> tell(known, mail, at))
        .orElse(Taken.UNKNOWN);
  }

  private Taken tell(String creditorId, DeliveredMail mail, Instant at) {
    var told = UnmatchedReply.of(mail, clock.instant());
    if (unknown.isAssigned(creditorId, told.id())) {
      return Taken.MATCHED;
    }
    inbox.keep(mail);
    unknown.tell(creditorId, told, members(mail, at));
    return Taken.TOLD;
  }

  /** The account of a signed address. */
  private Optional<AccountId> addressed(DeliveredMail mail) {
    return addresses.handle(mail.recipients(), clock.instant()).flatMap(accounts::behind);
  }

  /** The account of a message of ours that the mail says it answers. */
  private Optional<AccountId> answered(DeliveredMail mail) {
    return mail.answered().stream().flatMap(id -> accounts.behind(id).stream()).findFirst();
  }

  private boolean isFromDebtor(DeliveredMail mail, AccountId id) {
    return accounts.load(id).recorded().debtor().map(Debtor::emails).stream()
        .flatMap(List::stream)
        .anyMatch(address -> mail.mail().from().filter(address::equalsIgnoreCase).isPresent());
  }

  /** The only debtor of the creditor who has the address of the sender. */
  private Optional<AccountId> writtenBy(DeliveredMail mail) {
    return creditor(mail)
        .flatMap(
            creditor ->
                mail.mail().from().map(sender -> intake.debtorsAt(creditor, sender)).stream()
                    .filter(debtors -> debtors.size() == 1)
                    .map(debtors -> new AccountId(creditor, debtors.getFirst()))
                    .findFirst());
  }

  /** The creditor whose id stands before the at sign of an address. */
  private Optional<String> creditor(DeliveredMail mail) {
    return mail.recipients().stream()
        .flatMap(address -> addresses.localPart(address).stream())
        .flatMap(id -> intake.read(List.of(new RecordKey(id, "creditor"))).stream())
        .flatMap(record -> record.creditor().stream())
        .map(creditor -> creditor.id())
        .findFirst();
  }

  /** What nobody wrote, and what looks like spam, is not for an owner. */
  private static boolean isWorthTelling(DeliveredMail mail) {
    return mail.isFromPerson() && mail.mail().authentication().doubt().isEmpty();
  }

  private void keep(AccountId account, DeliveredMail mail, Instant at) {
    inbox.keep(mail);
    var members = members(mail, at);
    members.put("debtor", account.debtorId());
    intake.write(UnknownSenders.key(account.creditorId(), UnmatchedReply.id(mail)), members);
  }

  private static Map<String, Object> members(DeliveredMail mail, Instant at) {
    var members = new TreeMap<String, Object>();
    members.put("at", at.toString());
    members.put("raw", Base64.getEncoder().encodeToString(mail.onRecord()));
    mail.whole().ifPresent(whole -> members.put("whole", members(whole)));
    mail.mail().thread().answers().stream().findFirst().ifPresent(id -> members.put("answers", id));
    return members;
  }

  private static Map<String, ?> members(Reply.Whole whole) {
    return Map.of(
        "sha256",
        whole.sha256(),
        "attachments",
        whole.attachments().stream()
            .map(
                file -> Map.of("name", file.name(), "bytes", file.bytes(), "sha256", file.sha256()))
            .toList());
  }
}
