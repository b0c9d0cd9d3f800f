package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Reply;
import dev.relance.memory.MemoryRecords;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.QuestionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges law 16 by plain loops over what is recorded: what the debtor said changes the next message
 * or is a question to the owner. It shares no rule with the code that it judges.
 */
final class JudgeOfListening {
  /** The standard policy once more. */
  private static final int APPROVAL_DAYS = 10;

  private static final int GRACE_DAYS = 3;
  private static final int DAYS_AHEAD = 30;

  /** What debtors write back, and what that is. */
  static final SortedMap<String, String> REPLIES =
      new TreeMap<>(
          Map.of(
              "I paid this last week.", "reply",
              "Two lamps were broken.", "reply",
              "Could somebody call me?", "reply",
              "Please stop sending me these mails.", "stop",
              "STOP", "stop"));

  private final MemoryRecords records;
  private final Map<AccountId, ZoneId> zones;
  final Map<String, Integer> heard = new TreeMap<>();

  JudgeOfListening(MemoryRecords records, Map<AccountId, ZoneId> zones) {
    this.records = records;
    this.zones = zones;
  }

  /** A message asks for a sum of an invoice: nothing that was said may stand against it. */
  void judge(AccountId account, Invoice invoice, Optional<BigDecimal> asked, Instant now) {
    LocalDate today = now.atZone(zone(account)).toLocalDate();
    BigDecimal most = balance(invoice);
    if (invoice.dispute().isPresent()) {
      assertThat(invoice.dispute().get().amount()).as("law 16: all is disputed").isPresent();
      most = most.subtract(invoice.dispute().get().amount().orElseThrow().getAmount());
    }
    for (Said said : standing(account, invoice.id())) {
      heard.merge(said.what, 1, Integer::sum);
      switch (said.what) {
        case "dispute" -> {
          assertThat(said.amount).as("law 16: disputed, %s", said).isPresent();
          most = most.min(balance(invoice).subtract(said.amount.orElseThrow()));
        }
        case "approval" ->
            assertThat(said.on.plusDays(APPROVAL_DAYS)).as("law 16: %s", said).isBefore(today);
        case "promise" -> {
          LocalDate end = said.until.orElseThrow().plusDays(GRACE_DAYS);
          LocalDate most30 = said.on.plusDays(DAYS_AHEAD);
          assertThat(end.isBefore(today) || most30.isBefore(today)).as("law 16: %s", said).isTrue();
        }
        default -> throw new AssertionError("law 16: a message despite " + said);
      }
    }
    if (asked.isPresent()) {
      assertThat(asked.get()).as("law 16: only the undisputed rest").isEqualByComparingTo(most);
    }
  }

  /** At the end, what stands is before the owner. */
  void judgeQuestions(
      AccountId account, Invoice invoice, List<OpenQuestion> open, LocalDate today) {
    Set<QuestionKind> asked = new HashSet<>();
    for (OpenQuestion question : open) {
      if (question.question().invoices().contains(invoice.id())) {
        asked.add(question.question().kind());
      }
    }
    for (Said said : standing(account, invoice.id())) {
      Optional<QuestionKind> expected =
          switch (said.what) {
            case "dispute" -> Optional.of(QuestionKind.DISPUTED);
            case "paid" -> Optional.of(QuestionKind.PAYMENT_ANNOUNCED);
            case "not received" -> Optional.of(QuestionKind.INVOICE_NOT_RECEIVED);
            case "reply" -> Optional.of(QuestionKind.REPLY_RECEIVED);
            case "wrong person" -> Optional.of(QuestionKind.STOPPED);
            // An insolvent debtor pays nobody; the owner is asked about the insolvency instead.
            case "promise" ->
                asked.contains(QuestionKind.INSOLVENT) ? Optional.empty() : question(said, today);
            default -> Optional.empty();
          };
      expected.ifPresent(
          kind -> assertThat(asked).as("law 16: %s of %s", said, invoice.id()).contains(kind));
    }
  }

  private static Optional<QuestionKind> question(Said promise, LocalDate today) {
    LocalDate by = promise.until.orElseThrow();
    if (by.plusDays(GRACE_DAYS + 1).isBefore(today.minusDays(4))) {
      return Optional.of(QuestionKind.PROMISE_BROKEN);
    }
    return by.isAfter(promise.on.plusDays(DAYS_AHEAD)) && !by.isBefore(today)
        ? Optional.of(QuestionKind.PROMISE_TOO_LONG)
        : Optional.empty();
  }

  /** What was said of an invoice and not resumed since; of promises, the last one. */
  private List<Said> standing(AccountId account, String invoice) {
    var all = new ArrayList<Said>();
    for (Contact contact : records.contacts(account)) {
      if (contact.concerns(invoice)) {
        said(account, contact, all);
      }
    }
    for (DecisionRecord decision : records.decisions(account)) {
      if (decision.concerns(invoice)) {
        said(account, decision, all);
      }
    }
    for (Reply reply : records.replies(account)) {
      if (reply.content() instanceof Reply.Content.Text(String _, String text)) {
        said(account, reply, String.valueOf(REPLIES.get(text)), invoice, all);
      }
    }
    Instant resumed = Instant.MIN;
    Instant resumedAnything = Instant.MIN;
    for (DecisionRecord decision : records.decisions(account)) {
      boolean counts = decision.kind() == DecisionKind.RESUME;
      boolean countsHere = counts && decision.concerns(invoice);
      resumed = countsHere && decision.at().isAfter(resumed) ? decision.at() : resumed;
      resumedAnything =
          counts && decision.at().isAfter(resumedAnything) ? decision.at() : resumedAnything;
    }
    var standing = new ArrayList<Said>();
    for (Said said : all) {
      Instant since =
          switch (said.what) {
            case "wrong person" -> resumedAnything;
            case "stop" -> Instant.MIN;
            default -> resumed;
          };
      if (said.at.isAfter(since) && !isOvertaken(said, all)) {
        standing.add(said);
      }
    }
    return standing;
  }

  private static boolean isOvertaken(Said said, List<Said> all) {
    for (Said later : all) {
      if (later.at.isAfter(said.at)
          && (later.what.equals(said.what)
              || (said.what.equals("not received") && later.what.equals("sent by hand")))) {
        return true;
      }
    }
    return said.what.equals("sent by hand");
  }

  /**
   * Any later word of the owner, or of the record, may have answered a reply; nothing ends a stop.
   */
  private void said(AccountId account, Reply reply, String what, String invoice, List<Said> all) {
    LocalDate day = day(account, reply.at());
    boolean isAnswered =
        records.contacts(account).stream().anyMatch(later -> !later.at().isBefore(reply.at()))
            || records.decisions(account).stream()
                .anyMatch(
                    later -> later.by() == DecidedBy.OWNER && !later.at().isBefore(reply.at()))
            || records.invoices(account).stream()
                .filter(one -> one.id().equals(invoice))
                .anyMatch(one -> one.dispute().isPresent() || one.resolved().isPresent());
    if (what.equals("stop") || !isAnswered) {
      all.add(new Said(reply.at(), day, what, Optional.empty(), Optional.empty()));
    }
  }

  private void said(AccountId account, Contact contact, List<Said> all) {
    boolean isByHand = contact.channel() != Channel.CALL;
    switch (contact.outcome()) {
      case DISPUTE -> all.add(of(account, contact, "dispute", contact.result().disputedAmount()));
      case REFUSED -> {
        if (contact.notice().isEmpty()) {
          all.add(of(account, contact, "dispute", Optional.empty()));
        }
      }
      case PAYMENT_ANNOUNCED -> all.add(of(account, contact, "paid", Optional.empty()));
      case PAYMENT_PROMISED -> {
        if (contact.promise().isEmpty()) {
          all.add(of(account, contact, "paid", Optional.empty()));
        }
      }
      case INVOICE_NOT_RECEIVED -> all.add(of(account, contact, "not received", Optional.empty()));
      case WAITING_FOR_APPROVAL -> all.add(of(account, contact, "approval", Optional.empty()));
      case WRONG_PERSON -> all.add(of(account, contact, "wrong person", Optional.empty()));
      case REACHED, NOT_REACHED, LEFT_MESSAGE -> {
        // These say nothing besides that a contact was made.
      }
    }
    boolean isSent =
        isByHand
            && contact.outcome() != ContactOutcome.NOT_REACHED
            && contact.outcome() != ContactOutcome.WRONG_PERSON
            && contact.outcome() != ContactOutcome.INVOICE_NOT_RECEIVED;
    if (isSent) {
      all.add(of(account, contact, "sent by hand", Optional.empty()));
    }
    contact
        .promise()
        .ifPresent(
            promise ->
                all.add(
                    new Said(
                        contact.at(),
                        day(account, contact.at()),
                        "promise",
                        Optional.empty(),
                        Optional.of(promise.date()))));
  }

  private void said(AccountId account, DecisionRecord decision, List<Said> all) {
    LocalDate day = day(account, decision.at());
    switch (decision.kind()) {
      case DISPUTE ->
          all.add(
              new Said(decision.at(), day, "dispute", decision.disputedAmount(), Optional.empty()));
      case PAID ->
          all.add(new Said(decision.at(), day, "paid", Optional.empty(), Optional.empty()));
      case PROMISE ->
          all.add(
              new Said(
                  decision.at(),
                  day,
                  "promise",
                  Optional.empty(),
                  Optional.of(decision.promise().orElseThrow().date())));
      default -> assertThat(decision.by()).as("%s", decision.kind()).isEqualTo(DecidedBy.OWNER);
    }
  }

  private Said of(AccountId account, Contact contact, String what, Optional<BigDecimal> amount) {
    return new Said(contact.at(), day(account, contact.at()), what, amount, Optional.empty());
  }

  private static BigDecimal balance(Invoice invoice) {
    BigDecimal left = invoice.total().getAmount();
    for (var payment : invoice.payments()) {
      left = left.subtract(payment.amount().getAmount());
    }
    for (var credit : invoice.credits()) {
      left = left.subtract(credit.amount().getAmount());
    }
    return left;
  }

  private LocalDate day(AccountId account, Instant at) {
    return at.atZone(zone(account)).toLocalDate();
  }

  private ZoneId zone(AccountId account) {
    return java.util.Objects.requireNonNull(zones.get(account));
  }

  private record Said(
      Instant at,
      LocalDate on,
      String what,
      Optional<BigDecimal> amount,
      Optional<LocalDate> until) {}
}
