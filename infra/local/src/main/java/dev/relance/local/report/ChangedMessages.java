package dev.relance.local.report;

import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.invoice.AccountId;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.vocabulary.Level;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The messages in which two replays of one book differ.
 *
 * @param accounts the accounts with such messages, in order of their ids
 */
public record ChangedMessages(List<OfAccount> accounts) {
  public ChangedMessages {
    accounts = List.copyOf(accounts);
  }

  /** The messages of one account in which they differ, in order of time. */
  public record OfAccount(AccountId account, String creditor, String debtor, List<Change> changes) {
    public OfAccount {
      changes = List.copyOf(changes);
    }
  }

  /** A message of the first replay, and the one that stands for it in the second. */
  public record Change(Optional<Asked> before, Optional<Asked> after) {

    /** Either message; the first if there are both. */
    public Asked either() {
      return before.or(() -> after).orElseThrow();
    }

    private LocalDateTime first() {
      return Stream.of(before, after)
          .flatMap(Optional::stream)
          .map(Asked::at)
          .min(LocalDateTime::compareTo)
          .orElseThrow();
    }
  }

  /**
   * A message, as far as it matters whether it is the same.
   *
   * @param at when it was sent, at the debtor's place
   */
  public record Asked(
      Level level, Round.Form form, LocalDateTime at, String to, List<Share> invoices) {
    public Asked {
      invoices = List.copyOf(invoices);
    }

    private static Asked of(MessageAuthorized sent) {
      return new Asked(
          sent.level(),
          sent.form(),
          sent.local().time(),
          sent.written().to(),
          sent.invoices().stream()
              .map(item -> new Share(item.number(), item.amountDue(), item.offer()))
              .toList());
    }

    private boolean replaces(Asked other) {
      return level == other.level
          && form == other.form
          && invoices.stream().anyMatch(one -> other.numbers().contains(one.number()));
    }

    /** The numbers of the invoices in it. */
    List<String> numbers() {
      return invoices.stream().map(Share::number).toList();
    }

    /** What it asks for, invoice by invoice. */
    public List<Money> sums() {
      return invoices.stream().map(Share::amountDue).toList();
    }
  }

  /** What a message asks for an invoice, and what it offers. */
  public record Share(String number, Money amountDue, Optional<PastLevel.Offer> offer) {}

  /** What differs between two replays of the same book. */
  public static ChangedMessages between(ReplayResult before, ReplayResult after) {
    return new ChangedMessages(
        Stream.concat(before.accounts().stream(), after.accounts().stream())
            .map(AccountStory::account)
            .distinct()
            .sorted()
            .map(id -> ofAccount(story(before, id), story(after, id)))
            .filter(account -> !account.changes().isEmpty())
            .toList());
  }

  /** Every change, account by account. */
  public List<Change> all() {
    return accounts.stream().flatMap(account -> account.changes().stream()).toList();
  }

  /** The messages that would not go out any more as they did. */
  public List<Asked> gone() {
    return all().stream().flatMap(change -> change.before().stream()).toList();
  }

  /** The messages that would go out instead, or besides. */
  public List<Asked> added() {
    return all().stream().flatMap(change -> change.after().stream()).toList();
  }

  private static Optional<AccountStory> story(ReplayResult result, AccountId id) {
    return result.accounts().stream().filter(story -> story.account().equals(id)).findFirst();
  }

  private static OfAccount ofAccount(Optional<AccountStory> before, Optional<AccountStory> after) {
    AccountStory named = before.or(() -> after).orElseThrow();
    return new OfAccount(
        named.account(),
        named.creditorName(),
        named.debtorName(),
        changes(messages(before), messages(after)));
  }

  private static List<Asked> messages(Optional<AccountStory> story) {
    return story.stream()
        .flatMap(told -> told.events(MessageAuthorized.class))
        .map(Asked::of)
        .toList();
  }

  private static List<Change> changes(List<Asked> before, List<Asked> after) {
    List<Asked> added = without(after, before);
    var changes = new ArrayList<Change>();
    for (Asked gone : without(before, after)) {
      Optional<Asked> instead = added.stream().filter(gone::replaces).findFirst();
      instead.ifPresent(added::remove);
      changes.add(new Change(Optional.of(gone), instead));
    }
    added.forEach(one -> changes.add(new Change(Optional.empty(), Optional.of(one))));
    changes.sort((one, other) -> one.first().compareTo(other.first()));
    return changes;
  }

  private static List<Asked> without(List<Asked> these, List<Asked> those) {
    var rest = new ArrayList<Asked>(these);
    those.forEach(rest::remove);
    return rest;
  }
}
