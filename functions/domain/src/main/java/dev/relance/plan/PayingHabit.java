package dev.relance.plan;

import dev.relance.finding.Payer;
import dev.relance.finding.Payer.Found;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import dev.relance.policy.Policy;
import dev.relance.reply.Topic;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds how a debtor pays from what is on record. */
final class PayingHabit {
  /** A transfer can take as long. */
  private static final int DAYS_OF_A_TRANSFER = 3;

  private PayingHabit() {}

  /** How the debtor of an account pays, as known on a day. */
  static Payer of(Account account, Policy policy, LocalDate today) {
    Found found = found(account, policy, today);
    Optional<PayerKind> recorded = account.debtor().flatMap(debtor -> debtor.relation().payer());
    return new Payer(recorded.orElseGet(found::kind), found);
  }

  private static Found found(Account account, Policy policy, LocalDate today) {
    List<Invoice> paid = account.invoices().stream().filter(PayingHabit::isPaid).toList();
    List<Long> late =
        paid.stream().map(PayingHabit::daysLate).filter(PayingHabit::isLate).sorted().toList();
    return new Found(
        paid.size(),
        late.size(),
        late.isEmpty() ? 0 : Math.toIntExact(late.get(late.size() / 2)),
        promised(account, policy),
        broken(account, policy, today),
        unanswered(account),
        asksForTime(account, today));
  }

  private static boolean isPaid(Invoice invoice) {
    return invoice.isSettled() && !invoice.payments().isEmpty();
  }

  private static long daysLate(Invoice paid) {
    LocalDate last = paid.lastReceiptOn().orElseThrow();
    return last.toEpochDay() - paid.dueDate().toEpochDay();
  }

  private static boolean isLate(long days) {
    return days > DAYS_OF_A_TRANSFER;
  }

  private static int promised(Account account, Policy policy) {
    return account.invoices().stream()
        .mapToInt(invoice -> Promises.outcomes(account, policy, invoice).size())
        .sum();
  }

  private static int broken(Account account, Policy policy, LocalDate today) {
    return account.invoices().stream()
        .mapToInt(invoice -> Promises.missed(account, policy, invoice, today).size())
        .sum();
  }

  /** Messages of one day are one reminder. A note before the due date asks for no answer. */
  private static int unanswered(Account account) {
    LocalDate sign = lastSign(account);
    return Math.toIntExact(
        account.history().progress().values().stream()
            .flatMap(progress -> progress.levels().stream())
            .filter(level -> level.isMessage() && level.level() != Level.COURTESY)
            .filter(level -> level.on().isAfter(sign))
            .map(PastLevel::on)
            .distinct()
            .count());
  }

  /** The last day on which the debtor paid, wrote, decided or was spoken to. */
  private static LocalDate lastSign(Account account) {
    Stream<Instant> said =
        Stream.of(
                account.contacts().stream().filter(c -> c.isConversation()).map(c -> c.at()),
                account.decisions().stream()
                    .filter(decided -> decided.by() == DecidedBy.DEBTOR)
                    .map(decided -> decided.at()),
                account.replies().stream()
                    .filter(heard -> heard.isFromPerson())
                    .map(heard -> heard.at()))
            .flatMap(signs -> signs);
    Stream<LocalDate> paid =
        account.invoices().stream()
            .flatMap(invoice -> invoice.payments().stream())
            .map(p -> p.date());
    return Stream.concat(said.map(account::day), paid)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private static boolean asksForTime(Account account, LocalDate today) {
    return account.openInvoices().stream().anyMatch(invoice -> isPaidInParts(invoice, today))
        || account.decisions().stream()
            .anyMatch(
                decided -> decided.kind() == DecisionKind.PLAN && decided.by() == DecidedBy.DEBTOR)
        || account.replies().stream().anyMatch(heard -> heard.topics().contains(Topic.PLAN));
  }

  private static boolean isPaidInParts(Invoice invoice, LocalDate today) {
    return invoice.payments().size() >= 2 && invoice.overdue(today).isPositive();
  }
}
