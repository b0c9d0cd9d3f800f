package dev.relance.plan;

import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.PastLevel.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Finds the reduced sums that debtors accepted by paying in time. One message may offer sums for
 * several invoices. A debtor accepts an offer for one invoice by paying enough on it, and all of
 * them by paying enough in total, however the payments are booked. A sum that the owner agreed to
 * is one sum: it settles all of its invoices or none.
 */
final class Offers {
  private Offers() {}

  /** The same invoices; those with an accepted offer are settled. */
  static List<Invoice> accepted(
      List<Invoice> invoices, History history, List<DecisionRecord> decisions) {
    Map<OfferId, List<Made>> made = made(invoices, history);
    List<List<Made>> agreed =
        decisions.stream()
            .filter(AgreedSums::isAgreed)
            .map(decided -> agreed(decided, invoices))
            .filter(together -> !together.isEmpty())
            .toList();
    if (made.isEmpty() && agreed.isEmpty()) {
      return invoices;
    }
    var days = new HashMap<String, LocalDate>();
    for (List<Made> together : made.values()) {
      for (Made one : together) {
        accept(List.of(one), days);
      }
      accept(together, days);
    }
    agreed.forEach(together -> accept(together, days));
    return invoices.stream()
        .map(i -> i.withSettledOn(Optional.ofNullable(days.get(i.id()))))
        .toList();
  }

  /** Groups offers by message and currency. An offer without a message is a group of its own. */
  private record OfferId(String touchpoint, CurrencyUnit currency) {}

  private record Made(Invoice invoice, Offer offer, LocalDate on) {}

  private static Map<OfferId, List<Made>> made(List<Invoice> invoices, History history) {
    var made = new HashMap<OfferId, List<Made>>();
    for (Invoice invoice : invoices) {
      for (PastLevel step : history.of(invoice.id()).levels()) {
        if (step.reduction().isPresent() && step.isMessage()) {
          Offer offer = step.reduction().get();
          made.computeIfAbsent(
                  new OfferId(step.touchpoint(), offer.payable().getCurrencyUnit()),
                  _ -> new ArrayList<>())
              .add(new Made(invoice, offer, step.on()));
        }
      }
    }
    return made;
  }

  private static List<Made> agreed(DecisionRecord decided, List<Invoice> invoices) {
    return AgreedSums.offers(decided, invoices).stream()
        .map(part -> new Made(part.invoice(), part.offer(), AgreedSums.on(decided)))
        .toList();
  }

  private static void accept(List<Made> together, Map<String, LocalDate> days) {
    paidOn(together)
        .ifPresent(
            day ->
                together.forEach(
                    made -> days.merge(made.invoice().id(), day, (a, b) -> b.isBefore(a) ? b : a)));
  }

  /**
   * The day on which payments in time reached the offered sum. Later credits lower that sum. If
   * they leave nothing to pay, there is nothing to accept.
   */
  private static Optional<LocalDate> paidOn(List<Made> together) {
    Money left = Money.total(together.stream().map(made -> made.offer().payable()).toList());
    Money credited = sum(left, together.stream().flatMap(Offers::credited).map(Received::amount));
    if (!left.isGreaterThan(credited)) {
      return Optional.empty();
    }
    for (Received receipt : receipts(together)) {
      left = left.minus(receipt.amount());
      if (!left.isPositive()) {
        return Optional.of(receipt.date());
      }
    }
    return Optional.empty();
  }

  private record Received(LocalDate date, Money amount) {}

  private static List<Received> receipts(List<Made> together) {
    return together.stream()
        .flatMap(made -> Stream.concat(paid(made), credited(made)))
        .sorted(Comparator.comparing(Received::date))
        .toList();
  }

  private static Stream<Received> paid(Made made) {
    return made.invoice().payments().stream()
        .map(payment -> new Received(payment.date(), payment.amount()))
        .filter(receipt -> isInTime(receipt, made));
  }

  private static Stream<Received> credited(Made made) {
    return made.invoice().credits().stream()
        .map(credit -> new Received(credit.date(), credit.amount()))
        .filter(receipt -> receipt.date().isAfter(made.on()) && isInTime(receipt, made));
  }

  private static boolean isInTime(Received receipt, Made made) {
    return !receipt.date().isAfter(made.offer().until());
  }

  private static Money sum(Money like, Stream<Money> amounts) {
    return amounts.reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
  }
}
