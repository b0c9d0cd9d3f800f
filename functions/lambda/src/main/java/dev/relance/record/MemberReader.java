package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Ids;
import dev.relance.invoice.Promise;
import dev.relance.money.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Reads members that records of several kinds have. */
final class MemberReader {
  private MemberReader() {}

  static Promise promise(Document p, String date) {
    return new Promise(p.date(date), p.optionalDecimal("amount"));
  }

  /** The disputed part that a contact or a decision names; it has no currency of its own. */
  static Optional<BigDecimal> disputedAmount(Document r) {
    Optional<Document> disputed = r.optionalObject("disputed");
    Optional<BigDecimal> amount = disputed.flatMap(d -> d.optionalDecimal("amount"));
    amount
        .filter(sum -> sum.signum() <= 0)
        .ifPresent(
            sum -> {
              throw disputesNothing(disputed.orElseThrow(), sum.toPlainString());
            });
    return amount;
  }

  /** The disputed part of an invoice. */
  static Optional<Money> disputedAmount(Document disputed, String currency) {
    Optional<Money> amount =
        disputed.optionalText("amount").map(_ -> amount(disputed, "amount", currency));
    amount
        .filter(sum -> !sum.isPositive())
        .ifPresent(
            sum -> {
              throw disputesNothing(disputed, Amounts.plain(sum));
            });
    return amount;
  }

  private static IllegalArgumentException disputesNothing(Document disputed, String amount) {
    return new IllegalArgumentException(
        "%s: '%s' must be above zero; leave it out if all is disputed"
            .formatted(disputed.at("amount"), amount));
  }

  static Money amount(Document tree, String name, String currency) {
    return tree.read(name, text -> Amounts.parse(text, currency));
  }

  static List<String> ids(Document r, String name) {
    return r.texts(name).stream().map(id -> Ids.require("invoice", id)).toList();
  }
}
