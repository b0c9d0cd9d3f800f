package dev.relance.local.report;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money that came in, by currency and by the last level that had gone out on the invoice before.
 * The empty level stands for money before any message. Credits are not money.
 */
record Collected(SortedMap<CurrencyUnit, Map<Optional<Level>, BigDecimal>> byLevel) {

  static Collected of(List<AccountStory> accounts) {
    var collected = new Collected(new TreeMap<>());
    accounts.forEach(collected::add);
    return collected;
  }

  private void add(AccountStory account) {
    var lastLevel = new HashMap<String, Level>();
    var paidSoFar = new HashMap<String, BigDecimal>();
    for (Entry entry : account.entries()) {
      if (entry.event() instanceof MessageAuthorized message) {
        message.invoices().forEach(item -> lastLevel.put(item.invoice(), item.level()));
      }
      if (entry.event() instanceof InvoiceRecorded invoice) {
        Money paid = invoice.sums().paid();
        BigDecimal before = paidSoFar.getOrDefault(invoice.invoice(), BigDecimal.ZERO);
        paidSoFar.put(invoice.invoice(), paid.getAmount());
        add(
            paid.getCurrencyUnit(),
            Optional.ofNullable(lastLevel.get(invoice.invoice())),
            paid.getAmount().subtract(before));
      }
    }
  }

  private void add(CurrencyUnit currency, Optional<Level> level, BigDecimal received) {
    if (received.signum() > 0) {
      byLevel
          .computeIfAbsent(currency, _ -> new HashMap<>())
          .merge(level, received, BigDecimal::add);
    }
  }
}
