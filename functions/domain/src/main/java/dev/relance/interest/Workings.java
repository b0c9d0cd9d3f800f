package dev.relance.interest;

import dev.relance.invoice.Contract.Amount;
import dev.relance.invoice.Contract.Percent;
import dev.relance.invoice.Contract.Sum;
import dev.relance.law.CollectionCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** How a charge is reckoned, line by line. */
final class Workings {
  private Workings() {}

  /** A cost by its scale, band by band. */
  static List<Working> of(CollectionCost cost, Money base) {
    List<Share> shares =
        cost.parts(base).stream()
            .map(part -> new Share(part.amount(), part.over(), part.percent()))
            .toList();
    BigDecimal exact =
        shares.stream()
            .map(share -> share.amount().getAmount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Money sum = Money.of(base.getCurrencyUnit(), exact, RoundingMode.HALF_UP);
    return limited(shares, sum, cost.on(base));
  }

  /** A sum that a clause sets, as far as it may be asked for. */
  static List<Working> of(Sum clause, Money base, Money agreed, Money asked) {
    return switch (clause) {
      case Amount _ -> limited(List.of(), agreed, asked);
      case Percent(BigDecimal percent) ->
          limited(
              List.of(new Share(base, Money.zero(base.getCurrencyUnit()), percent)), agreed, asked);
    };
  }

  private static List<Working> limited(List<Share> shares, Money reckoned, Money asked) {
    var lines = new ArrayList<Working>(shares);
    if (!asked.isEqual(reckoned)) {
      Limit.Kind kind = asked.isLessThan(reckoned) ? Limit.Kind.AT_MOST : Limit.Kind.AT_LEAST;
      lines.add(new Limit(kind, asked, reckoned));
    }
    return List.copyOf(lines);
  }
}
