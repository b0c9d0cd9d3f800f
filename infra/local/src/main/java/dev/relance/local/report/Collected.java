package dev.relance.local.report;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.vocabulary.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money that came in, by currency and by the last level that had gone out on the invoice before;
 * the empty level stands for money that came before any message. Credits are not money.
 */
final class Collected {
  private final SortedMap<CurrencyUnit, Map<Optional<Level>, Money>> byLevel = new TreeMap<>();

  static Collected of(List<AccountStory> accounts) {
    var collected = new Collected();
    accounts.forEach(collected::add);
    return collected;
  }

  SortedMap<CurrencyUnit, Map<Optional<Level>, Money>> byLevel() {
    return byLevel;
  }

  Money total(CurrencyUnit currency) {
    return byLevel.getOrDefault(currency, Map.of()).values().stream()
        .reduce(Money.zero(currency), Money::plus);
  }

  private void add(AccountStory account) {
    var lastLevel = new HashMap<String, Level>();
    var paidSoFar = new HashMap<String, Money>();
    for (Entry entry : account.entries()) {
      if (entry.event() instanceof MessageAuthorized message) {
        message.invoices().forEach(item -> lastLevel.put(item.invoice(), item.level()));
      }
      if (entry.event() instanceof InvoiceRecorded invoice) {
        invoice(invoice, lastLevel, paidSoFar);
      }
    }
  }

  private void invoice(
      InvoiceRecorded invoice, Map<String, Level> lastLevel, Map<String, Money> paidSoFar) {
    String id = invoice.invoice();
    Money paid = invoice.sums().paid();
    Money before = paidSoFar.getOrDefault(id, Money.zero(paid.getCurrencyUnit()));
    paidSoFar.put(id, paid);
    if (paid.isGreaterThan(before)) {
      byLevel
          .computeIfAbsent(paid.getCurrencyUnit(), _ -> new HashMap<>())
          .merge(Optional.ofNullable(lastLevel.get(id)), paid.minus(before), Money::plus);
    }
  }
}
