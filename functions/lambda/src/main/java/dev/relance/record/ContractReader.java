package dev.relance.record;

import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Forum;
import dev.relance.money.Amounts;
import dev.relance.time.Place;
import dev.relance.tree.Tree;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what contracts say out of records that passed their schema. */
final class ContractReader {
  private ContractReader() {}

  /** The member {@code contract} of a creditor: amounts name their currency. */
  static Contract general(Tree c, Function<String, Place> law) {
    return contract(c, c, sum -> sum.optionalText("currency"), law);
  }

  /** The governing law and the member {@code contract} of an invoice: amounts are in its own. */
  static Contract own(Tree invoice, String currency, Function<String, Place> law) {
    Tree contract = invoice.optionalObject("contract").orElse(new Tree("", java.util.Map.of()));
    return contract(invoice, contract, sum -> Optional.of(currency), law);
  }

  private static Contract contract(
      Tree governed,
      Tree c,
      Function<Tree, Optional<String>> currency,
      Function<String, Place> law) {
    return new Contract(
        governed.optionalText("governingLaw").map(_ -> governed.read("governingLaw", law)),
        c.optionalObject("lateInterest").map(ContractReader::lateInterest),
        c.optionalObject("lateFee").map(fee -> lateFee(fee, currency.apply(fee))),
        c.optionalObject("earlyDiscount").map(off -> earlyDiscount(off, currency.apply(off))),
        forum(c));
  }

  private static Forum forum(Tree c) {
    return new Forum(
        clause(c, "arbitration"), clause(c, "mediation"), c.optionalWord("claim", ClaimKind.class));
  }

  private static Optional<Boolean> clause(Tree c, String name) {
    return c.members().containsKey(name) ? Optional.of(c.isTrue(name)) : Optional.empty();
  }

  private static LateInterest lateInterest(Tree i) {
    return new LateInterest(i.optionalDecimal("ratePct"), i.text("clause"));
  }

  private static LateFee lateFee(Tree f, Optional<String> currency) {
    return new LateFee(f.whole("fromDay"), sum(f, currency), f.text("clause"));
  }

  private static EarlyDiscount earlyDiscount(Tree d, Optional<String> currency) {
    Contract.Sum off = sum(d, currency);
    Contract.Limit limit =
        d.optionalWhole("days")
            .<Contract.Limit>map(Contract.Within::new)
            .orElseGet(() -> new Contract.Until(d.date("until")));
    return at(d, () -> new EarlyDiscount(off, limit, d.text("clause")));
  }

  private static Contract.Sum sum(Tree tree, Optional<String> currency) {
    return tree.optionalDecimal("percent")
        .<Contract.Sum>map(pct -> at(tree, () -> new Contract.Percent(pct)))
        .orElseGet(
            () ->
                tree.read(
                    "amount",
                    text -> new Contract.Amount(Amounts.parse(text, currency.orElse("")))));
  }

  private static <T> T at(Tree tree, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(tree.at("percent") + ": " + e.getMessage(), e);
    }
  }
}
