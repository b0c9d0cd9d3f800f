package dev.relance.plan;

import dev.relance.invoice.Invoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A plan in parts that stands without anybody's further consent, and what became of its parts.
 *
 * @param invoices the open ones that it is about
 * @param parts by date; if the plan ended with a missed part, that one is the last
 * @param hasEnded whether a reminder told of a missed part, so that the plan no longer counts
 */
public record AgreedPlan(List<Invoice> invoices, List<PromiseOutcome> parts, boolean hasEnded) {
  public AgreedPlan {
    invoices = List.copyOf(invoices);
    parts = List.copyOf(parts);
  }

  /** The plans about open invoices, in the order of the invoices. */
  public static List<AgreedPlan> of(Account account, Terms terms, LocalDate today) {
    var plans = new LinkedHashMap<Instant, AgreedPlan>();
    for (Invoice invoice : account.openInvoices()) {
      Promises.agreed(account, terms.policy(account, invoice, today), invoice)
          .ifPresent(plan -> plans.merge(plan.madeAt(), plan.about(invoice), AgreedPlan::and));
    }
    return List.copyOf(plans.values());
  }

  private AgreedPlan and(AgreedPlan sameOfAnother) {
    var all = new ArrayList<>(invoices);
    all.addAll(sameOfAnother.invoices);
    return new AgreedPlan(all, parts, hasEnded || sameOfAnother.hasEnded);
  }
}
