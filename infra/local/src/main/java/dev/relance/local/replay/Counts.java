package dev.relance.local.replay;

import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.money.Amounts;
import dev.relance.plan.Round;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Counts and sums of the results of a replay. */
final class Counts {
  private Counts() {}

  static Map<String, Object> of(
      ReplayResult result,
      List<Map<String, @Nullable Object>> messages,
      List<Map<String, @Nullable Object>> silences,
      List<Map<String, @Nullable Object>> escalations,
      List<Map<String, @Nullable Object>> rejections) {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("from", result.from().toString());
    summary.put("until", result.until().toString());
    summary.put("duration", Duration.between(result.from(), result.until()).toString());
    summary.put("accounts", result.accounts().size());
    summary.put("messages", messages.size());
    summary.put("messagesByForm", by(messages, "form"));
    summary.put("remindersByLevel", by(reminders(messages), "level"));
    summary.put("messagesByOutcome", by(messages, "outcome"));
    summary.put("silences", silences.size());
    summary.put("silencesByRule", by(silences, "rule"));
    summary.put("escalations", escalations.size());
    summary.put("escalationsByReason", by(escalations, "reason"));
    summary.put("rejections", rejections.size());
    summary.put("ownerSummaries", result.summaries().size());
    summary.put(
        "evidenceEntries", result.accounts().stream().mapToInt(a -> a.entries().size()).sum());
    summary.put("invoiced", sums(result, e -> e.sums().total()));
    summary.put("stillOwed", sums(result, InvoiceRecorded::owed));
    summary.put("apiCalls", result.usage().calls());
    summary.put("apiCallsPerReminder", perReminder(result));
    summary.put("billForThousandMessages", Bill.of(result).figures());
    return summary;
  }

  /**
   * The invocations that sent, from wake-up to next timer: mean, maximum, and how many took how
   * many calls.
   */
  private static Map<String, Object> perReminder(ReplayResult result) {
    SortedMap<Long, Integer> counted = result.usage().remindersByCalls();
    long reminders = counted.values().stream().mapToLong(Integer::longValue).sum();
    long calls = counted.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
    var told = new LinkedHashMap<String, Object>();
    if (reminders > 0) {
      told.put(
          "mean",
          BigDecimal.valueOf(calls)
              .divide(BigDecimal.valueOf(reminders), 2, RoundingMode.HALF_UP)
              .toPlainString());
      told.put("most", counted.lastKey());
    }
    var byCalls = new TreeMap<String, Object>();
    counted.forEach((number, count) -> byCalls.put(String.valueOf(number), count));
    told.put("remindersByCalls", byCalls);
    return told;
  }

  private static List<Map<String, @Nullable Object>> reminders(
      List<Map<String, @Nullable Object>> messages) {
    return messages.stream()
        .filter(message -> Round.Form.REMINDER.word().equals(message.get("form")))
        .toList();
  }

  private static SortedMap<String, Integer> by(
      List<Map<String, @Nullable Object>> rows, String member) {
    var counted = new TreeMap<String, Integer>();
    rows.forEach(row -> counted.merge(String.valueOf(row.get(member)), 1, Integer::sum));
    return counted;
  }

  private static SortedMap<String, String> sums(
      ReplayResult result, Function<InvoiceRecorded, Money> amount) {
    var sums = new TreeMap<CurrencyUnit, Money>();
    result.accounts().stream()
        .flatMap(AccountStory::invoices)
        .map(amount)
        .forEach(money -> sums.merge(money.getCurrencyUnit(), money, Money::plus));
    var plain = new TreeMap<String, String>();
    sums.forEach((currency, sum) -> plain.put(currency.getCode(), Amounts.plain(sum)));
    return plain;
  }
}
