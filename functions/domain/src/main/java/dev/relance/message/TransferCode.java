package dev.relance.message;

import dev.relance.invoice.Creditor;
import dev.relance.mail.Picture;
import dev.relance.money.Totals;
import dev.relance.transfer.CodeImage;
import dev.relance.transfer.PaymentCode;
import dev.relance.transfer.Transfer;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The code that fills in a transfer in the reader's banking app.
 *
 * @param sum what the message asks for, in the currency of the code
 */
public record TransferCode(Money sum, CodeImage image) {
  private static final String NAME = "transfer";

  /**
   * The code for the first sum that a code can say; empty without a bank account or a reference.
   *
   * @param about what the payer writes with the transfer of a sum
   */
  public static Optional<TransferCode> of(
      Creditor creditor, Totals asked, Function<Money, String> about, Optional<String> payerIn) {
    return creditor
        .howToPay()
        .iban()
        .flatMap(
            iban ->
                asked.sums().stream()
                    .filter(Money::isPositive)
                    .map(sum -> new Transfer(payee(creditor, iban), sum, about.apply(sum)))
                    .flatMap(transfer -> drawn(transfer, payerIn).stream())
                    .findFirst());
  }

  private static Transfer.Payee payee(Creditor creditor, String iban) {
    return new Transfer.Payee(
        Plain.text(creditor.name()), creditor.address(), iban, creditor.howToPay().bic());
  }

  private static Optional<TransferCode> drawn(Transfer transfer, Optional<String> payerIn) {
    return PaymentCode.of(transfer, payerIn)
        .flatMap(CodeImage::of)
        .map(image -> new TransferCode(transfer.sum(), image));
  }

  Picture picture() {
    return new Picture(NAME, image.png());
  }

  /** What the layout prints of it. */
  Map<String, Object> values(Wording wording, String contentId) {
    Map<String, Object> said = Map.of("sum", wording.money(sum));
    return Map.of(
        "id", contentId,
        "width", image.width(),
        "alt", wording.say("common.code-alt", said),
        "hint", wording.say("common.code-hint", said));
  }
}
