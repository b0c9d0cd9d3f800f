package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Contract.AgreedSum;
import dev.relance.invoice.Contract.DiscountPeriod;
import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.FlatSum;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Contract.Percent;
import dev.relance.invoice.Contract.UntilDay;
import dev.relance.invoice.Contract.WithinDays;
import dev.relance.invoice.Forum;
import dev.relance.money.MoneyCodec;
import dev.relance.time.Place;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the governing law and the clauses of the contract of an invoice. */
final class ContractCodec {
  private ContractCodec() {}

  static Members members(Contract contract, Members to) {
    Map<String, Object> clauses = clauses(contract);
    return to.with("governingLaw", contract.governingLaw().map(Place::toString))
        .with("contract", Optional.of(clauses).filter(all -> !all.isEmpty()));
  }

  static Contract read(Document e) {
    Document c = e.optionalObject("contract").orElse(new Document("contract", Map.of()));
    return new Contract(
        e.optionalText("governingLaw").map(Place::ofCode),
        c.optionalObject("lateInterest")
            .map(i -> new LateInterest(i.optionalDecimal("ratePct"), i.text("clause"))),
        c.optionalObject("lateFee")
            .map(f -> new LateFee(f.whole("fromDay"), sum(f), f.text("clause"))),
        c.optionalObject("earlyDiscount")
            .map(d -> new EarlyDiscount(sum(d), limit(d), d.text("clause"))),
        new Forum(
            c.optionalClaim("arbitration"),
            c.optionalClaim("mediation"),
            c.optionalWord("claim", ClaimKind.class)));
  }

  private static Map<String, Object> clauses(Contract contract) {
    return new Members()
        .with("lateInterest", contract.lateInterest(), ContractCodec::interest)
        .with("lateFee", contract.lateFee(), ContractCodec::fee)
        .with("earlyDiscount", contract.earlyDiscount(), ContractCodec::discount)
        .with("arbitration", contract.forum().arbitration())
        .with("mediation", contract.forum().mediation())
        .with("claim", contract.forum().claim())
        .all();
  }

  private static Map<String, Object> interest(LateInterest interest) {
    return new Members()
        .with("ratePct", interest.ratePct())
        .with("clause", interest.clause())
        .all();
  }

  private static Map<String, Object> fee(LateFee fee) {
    return sum(fee.sum(), new Members())
        .with("fromDay", (long) fee.fromDay())
        .with("clause", fee.clause())
        .all();
  }

  private static Map<String, Object> discount(EarlyDiscount discount) {
    Members to = sum(discount.off(), new Members()).with("clause", discount.clause());
    return switch (discount.limit()) {
      case UntilDay(var day) -> to.with("until", day).all();
      case WithinDays(var days) -> to.with("days", (long) days).all();
    };
  }

  private static DiscountPeriod limit(Document d) {
    return d.optionalWhole("days")
        .<DiscountPeriod>map(WithinDays::new)
        .orElseGet(() -> new UntilDay(d.date("until")));
  }

  private static Members sum(AgreedSum sum, Members to) {
    return switch (sum) {
      case FlatSum(var money) -> to.with("amount", MoneyCodec.members(money));
      case Percent(var pct) -> to.with("percent", pct);
    };
  }

  private static AgreedSum sum(Document clause) {
    return clause
        .optionalDecimal("percent")
        .<AgreedSum>map(Percent::new)
        .orElseGet(() -> new FlatSum(MoneyCodec.read(clause.object("amount"))));
  }
}
