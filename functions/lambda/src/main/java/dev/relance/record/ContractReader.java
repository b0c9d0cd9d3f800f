package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Forum;
import dev.relance.money.Amounts;
import dev.relance.time.Place;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the contract clauses of records that passed their schema. */
final class ContractReader {
  private ContractReader() {}

  /** The {@code contract} of a creditor. Its amounts name their currency. */
  static Contract general(Document c, Function<String, Place> law) {
    return contract(c, c, sum -> sum.optionalText("currency"), law);
  }

  /** The governing law and the {@code contract} of an invoice. Amounts are in its currency. */
  static Contract own(Document invoice, String currency, Function<String, Place> law) {
    Document contract =
        invoice.optionalObject("contract").orElse(new Document("", java.util.Map.of()));
    return contract(invoice, contract, sum -> Optional.of(currency), law);
  }

  private static Contract contract(
      Document governed,
      Document c,
      Function<Document, Optional<String>> currency,
      Function<String, Place> law) {
    return new Contract(
        governed.optionalText("governingLaw").map(_ -> governed.read("governingLaw", law)),
        c.optionalObject("lateInterest").map(ContractReader::lateInterest),
        c.optionalObject("lateFee").map(fee -> lateFee(fee, currency.apply(fee))),
        c.optionalObject("earlyDiscount").map(off -> earlyDiscount(off, currency.apply(off))),
        forum(c));
  }

  private static Forum forum(Document c) {
    return new Forum(
        clause(c, "arbitration"), clause(c, "mediation"), c.optionalWord("claim", ClaimKind.class));
  }

  private static Optional<Boolean> clause(Document c, String name) {
    return c.members().containsKey(name) ? Optional.of(c.isTrue(name)) : Optional.empty();
  }

  private static LateInterest lateInterest(Document i) {
    return new LateInterest(i.optionalDecimal("ratePct"), i.text("clause"));
  }

  private static LateFee lateFee(Document f, Optional<String> currency) {
    return new LateFee(f.whole("fromDay"), sum(f, currency), f.text("clause"));
  }

  private static EarlyDiscount earlyDiscount(Document d, Optional<String> currency) {
    Contract.AgreedSum off = sum(d, currency);
    Contract.DiscountPeriod limit =
        d.optionalWhole("days")
            .<Contract.DiscountPeriod>map(Contract.WithinDays::new)
            .orElseGet(() -> new Contract.UntilDay(d.date("until")));
    return at(d, () -> new EarlyDiscount(off, limit, d.text("clause")));
  }

  private static Contract.AgreedSum sum(Document tree, Optional<String> currency) {
    return tree.optionalDecimal("percent")
        .<Contract.AgreedSum>map(pct -> at(tree, () -> new Contract.Percent(pct)))
        .orElseGet(
            () ->
                tree.read(
                    "amount",
                    text -> new Contract.FlatSum(Amounts.parse(text, currency.orElse("")))));
  }

  private static <T> T at(Document tree, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(tree.at("percent") + ": " + e.getMessage(), e);
    }
  }
}
