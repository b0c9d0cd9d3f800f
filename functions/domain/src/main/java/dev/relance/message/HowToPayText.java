package dev.relance.message;

import dev.relance.invoice.Creditor;
import dev.relance.mail.Links;
import dev.relance.plan.DueLevel;
import dev.relance.wording.Columns;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * How the reader pays: a button for one invoice, bank details, or a request to ask us.
 *
 * @param besides the sums besides the invoices, which a payment link does not cover; empty if there
 *     are none
 */
public record HowToPayText(Creditor creditor, Wording wording, Scope scope, String besides) {

  Map<String, Object> values() {
    List<Pair> transfer = transfer();
    return Map.of(
        "payLabel",
        wording.say("common.how-to-pay"),
        "payButtons",
        button().stream().toList(),
        "transferLabel",
        transfer.isEmpty() ? "" : transferLabel(),
        "transfer",
        transfer,
        "payHint",
        transfer.isEmpty() ? hint() : "");
  }

  /** What to do without a bank account: follow the link, or else ask. */
  private String hint() {
    return creditor.howToPay().url().isPresent()
        ? wording.say("common.pay-by-link", Map.of("many", scope.isMany(), "what", besides))
        : wording.say("common.pay-ask");
  }

  /** The payment link of an invoice, if the creditor has one. */
  Optional<String> link(DueLevel item) {
    return creditor
        .howToPay()
        .url()
        .map(url -> Links.payment(url, item.invoice().number(), scope.toPay(item)));
  }

  private Optional<Link> button() {
    DueLevel first = scope.concerned().getFirst();
    return scope.isMany()
        ? Optional.empty()
        : link(first).map(href -> new Link(label(first), href));
  }

  private String label(DueLevel item) {
    return scope
        .early(item)
        .map(
            discount ->
                wording.say(
                    "common.pay-early",
                    Map.of(
                        "amount", wording.money(scope.toPay(item)),
                        "until", wording.date(discount.lastDay()))))
        .orElseGet(
            () ->
                wording.say(
                    besides.isEmpty() ? "common.pay" : "common.pay-without-added",
                    Map.of(
                        "amount", wording.money(scope.toPay(item)),
                        "part", scope.isPart(item))));
  }

  private String transferLabel() {
    return transferLabel(creditor, wording);
  }

  static String transferLabel(Creditor creditor, Wording wording) {
    return wording.say("common.by-transfer", Map.of("creditor", Plain.name(creditor.name())));
  }

  private List<Pair> transfer() {
    return transfer(creditor, wording, reference());
  }

  /** The bank details, with what the payer writes; empty without a bank account. */
  static List<Pair> transfer(Creditor creditor, Wording wording, String reference) {
    if (creditor.howToPay().iban().isEmpty()) {
      return List.of();
    }
    var details = new LinkedHashMap<String, String>();
    creditor.howToPay().iban().ifPresent(iban -> details.put("common.iban", grouped(iban)));
    creditor.howToPay().bic().ifPresent(bic -> details.put("common.bic", Plain.text(bic)));
    details.put("common.reference", reference);
    int width =
        details.keySet().stream().map(wording::label).mapToInt(String::length).max().orElse(0);
    return details.entrySet().stream()
        .map(detail -> pair(wording, detail.getKey(), detail.getValue(), width))
        .toList();
  }

  private String reference() {
    return creditor
        .howToPay()
        .reference()
        .map(Plain::text)
        .orElseGet(
            () ->
                scope.isMany()
                    ? wording.say("common.reference-numbers")
                    : numbers(scope.concerned()));
  }

  /**
   * What a transfer says of its purpose: the agreed reference, else the numbers of the invoices.
   */
  static String about(Creditor creditor, Scope scope, Money sum) {
    return creditor
        .howToPay()
        .reference()
        .map(Plain::text)
        .orElseGet(
            () ->
                numbers(
                    scope.concerned().stream()
                        .filter(item -> item.amountDue().isSameCurrency(sum))
                        .toList()));
  }

  private static String numbers(List<DueLevel> items) {
    return items.stream()
        .map(item -> Plain.text(item.invoice().number()))
        .collect(Collectors.joining(", "));
  }

  private static Pair pair(Wording wording, String key, String value, int labelWidth) {
    return new Pair(
        wording.say(key), value, "  " + Columns.pair(wording.label(key), value, labelWidth));
  }

  /** An IBAN in groups of four, as people read it. */
  public static String grouped(String iban) {
    return Plain.text(iban).replace(" ", "").replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** The last four characters of an IBAN, enough to know it again. */
  public static String end(String iban) {
    String plain = Plain.text(iban);
    return plain.substring(Math.max(0, plain.length() - 4));
  }

  /** A name and its value. */
  record Pair(String label, String value, String line) {}
}
