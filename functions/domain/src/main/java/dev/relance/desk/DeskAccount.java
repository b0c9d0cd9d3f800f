package dev.relance.desk;

import dev.relance.account.Accounts.NamedFollowUp;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.InvoiceProgress.KnownFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account as a row of the desk.
 *
 * @param numbers of its invoices
 * @param owed each open part with its due date
 * @param questions how many wait for the owner
 * @param next when it is looked at next
 */
public record DeskAccount(
    AccountId id,
    String debtor,
    List<String> numbers,
    List<Instalment> owed,
    int questions,
    Optional<Instant> next) {
  public DeskAccount {
    numbers = List.copyOf(numbers);
    owed = List.copyOf(owed);
  }

  /** The row of an account, from our own state of it. */
  public static DeskAccount of(NamedFollowUp named) {
    var state = named.followUp();
    List<InvoiceProgress> invoices = List.copyOf(state.history().progress().values());
    return new DeskAccount(
        state.id(),
        named.debtorName().orElse(state.id().debtorId()),
        invoices.stream()
            .flatMap(invoice -> invoice.known().stream())
            .map(KnownFacts::number)
            .toList(),
        invoices.stream().flatMap(invoice -> invoice.owed().stream()).toList(),
        state.open().size(),
        state.dueAt());
  }

  /** For how many days the oldest open part is past due; zero or less before. */
  public long daysPastDue(LocalDate today) {
    return oldest().map(due -> today.toEpochDay() - due.toEpochDay()).orElse(Long.MIN_VALUE);
  }

  private Optional<LocalDate> oldest() {
    return owed.stream().map(Instalment::dueDate).min(Comparator.naturalOrder());
  }

  /** What an owner may search for. */
  Stream<String> names() {
    return Stream.concat(Stream.of(debtor, id.debtorId()), numbers.stream());
  }
}
