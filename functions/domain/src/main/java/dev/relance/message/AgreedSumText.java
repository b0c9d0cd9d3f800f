package dev.relance.message;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Invoice;
import dev.relance.mail.Envelope;
import dev.relance.mail.Links;
import dev.relance.mail.Picture;
import dev.relance.money.Totals;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** How the reader pays an agreed sum, or a part of one. */
record AgreedSumText(
    ToPay agreed, Creditor creditor, Wording wording, Optional<TransferCode> code) {
  /**
   * What is to be paid.
   *
   * @param left for all invoices together
   * @param until the last day, inclusive
   */
  record ToPay(List<Invoice> about, Money left, LocalDate until) {}

  /** What the layout prints where nothing is to be paid. */
  static final Map<String, Object> NOTHING_TO_PAY =
      Map.of("figures", List.of(), "payButtons", List.of(), "pay", List.of(), "code", List.of());

  static AgreedSumText of(
      ToPay agreed, AcknowledgementMessage message, PartiesText parties, Wording wording) {
    Creditor creditor = message.creditor();
    String reference = reference(agreed, creditor);
    return new AgreedSumText(
        agreed,
        creditor,
        wording,
        TransferCode.of(
            creditor,
            Totals.of(List.of(agreed.left())),
            _ -> reference,
            parties.addresses().readerIn()));
  }

  private static String reference(ToPay agreed, Creditor creditor) {
    return creditor
        .howToPay()
        .reference()
        .map(Plain::text)
        .orElseGet(
            () ->
                agreed.about().stream()
                    .map(invoice -> Plain.text(invoice.number()))
                    .collect(Collectors.joining(", ")));
  }

  List<Picture> pictures() {
    return code.stream().map(TransferCode::picture).toList();
  }

  Map<String, Object> values(Envelope envelope) {
    var values = new HashMap<String, Object>();
    values.put(
        "figureLabel", wording.say("common.pay-by", Map.of("until", wording.date(agreed.until()))));
    values.put("figures", List.of(wording.money(agreed.left())));
    values.put("payButtons", button().stream().toList());
    values.put("pay", List.of(pay()));
    values.put(
        "code",
        code.stream()
            .map(drawn -> drawn.values(wording, envelope.contentId(drawn.picture().name())))
            .toList());
    return values;
  }

  private Map<String, Object> pay() {
    List<HowToPayText.Pair> transfer =
        HowToPayText.transfer(creditor, wording, reference(agreed, creditor));
    boolean isByTransfer = !transfer.isEmpty();
    return Map.of(
        "payLabel",
        wording.say("common.how-to-pay"),
        "transferLabel",
        isByTransfer ? HowToPayText.transferLabel(creditor, wording) : "",
        "transfer",
        transfer,
        "payHint",
        isByTransfer ? "" : hint());
  }

  private String hint() {
    return button().isPresent()
        ? wording.say("common.pay-by-link", Map.of("many", false, "what", ""))
        : wording.say("common.pay-ask");
  }

  /** A payment link is for one invoice. */
  private Optional<Link> button() {
    Invoice first = agreed.about().getFirst();
    String label = wording.say("common.pay", Map.of("amount", wording.money(agreed.left())));
    return agreed.about().size() > 1
        ? Optional.empty()
        : creditor
            .howToPay()
            .url()
            .map(url -> new Link(label, Links.payment(url, first.number(), agreed.left())));
  }
}
