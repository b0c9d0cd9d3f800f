package dev.relance.interest;

import dev.relance.interest.Limit.ByTier;
import dev.relance.invoice.Contract.AgreedSum;
import dev.relance.invoice.Contract.FlatSum;
import dev.relance.invoice.Contract.Percent;
import dev.relance.law.CollectionCost;
import dev.relance.law.LimitKind;
import dev.relance.law.PenaltyCap;
import dev.relance.law.PenaltyCap.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The calculation of a cost or a fee, line by line. */
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
    return limited(shares, sum, cost.on(base), Optional.empty());
  }

  /**
   * A sum that a clause sets, as far as it may be asked for.
   *
   * @param cap the scale that limits it, if there is one
   */
  static List<Working> of(
      AgreedSum clause, Money base, Money agreed, Money asked, Optional<PenaltyCap> cap) {
    List<Share> shares =
        switch (clause) {
          case FlatSum _ -> List.of();
          case Percent(BigDecimal percent) ->
              List.of(new Share(base, Money.zero(base.getCurrencyUnit()), percent));
        };
    return limited(shares, agreed, asked, cap.map(scale -> reckoned(scale.tier(base), base)));
  }

  private static ByTier reckoned(Tier tier, Money base) {
    Money part = base.minus(tier.over());
    return new ByTier(tier, part.isNegative() ? part.minus(part) : part);
  }

  private static List<Working> limited(
      List<Share> shares, Money reckoned, Money asked, Optional<ByTier> by) {
    var lines = new ArrayList<Working>(shares);
    if (!asked.isEqual(reckoned)) {
      LimitKind kind = asked.isLessThan(reckoned) ? LimitKind.AT_MOST : LimitKind.AT_LEAST;
      lines.add(new Limit(kind, asked, reckoned, by));
    }
    return List.copyOf(lines);
  }
}
