package dev.relance.policy;

import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * When messages are sent, and for which amounts.
 *
 * @param rhythm how often messages go out
 * @param from the local time of day from which messages go out
 * @param spread over how long the messages of a morning are spread at most
 * @param minimumAmount the smallest amount worth a message, per currency; {@code other} stands for
 *     the currencies that are not named
 * @param acknowledgements what is answered besides the ladder
 * @param calls when the owner is asked to call; empty if never
 * @param letters the levels after which the owner is asked to send a letter as well
 * @param invoices how a message gives its reader the invoices that it asks for
 */
public record Sending(
    Rhythm rhythm,
    LocalTime from,
    Duration spread,
    Map<String, BigDecimal> minimumAmount,
    AcknowledgementTerms acknowledgements,
    Optional<CallTerms> calls,
    Set<Level> letters,
    InvoiceDocument invoices) {
  public Sending {
    minimumAmount = Map.copyOf(minimumAmount);
    letters = Set.copyOf(letters);
  }

  Sending within(Sending general) {
    return new Sending(
        rhythm.within(general.rhythm),
        Stricter.later(from, general.from),
        spread,
        least(general),
        acknowledgements.heeding(general.acknowledgements),
        calls.or(general::calls),
        letters.isEmpty() ? general.letters : letters,
        Stricter.earlier(invoices, general.invoices));
  }

  Sending with(Regard.Manner manner) {
    return new Sending(
        rhythm.with(manner),
        from,
        spread,
        minimumAmount,
        acknowledgements,
        calls,
        letters,
        invoices);
  }

  Sending heeding(Sending ofInvoice) {
    return new Sending(
        rhythm.heeding(ofInvoice.rhythm),
        Stricter.later(from, ofInvoice.from),
        spread,
        minimumAmount,
        acknowledgements.heeding(ofInvoice.acknowledgements),
        calls,
        letters,
        invoices);
  }

  /** A currency that only one of them names is compared with the other's for all others. */
  private Map<String, BigDecimal> least(Sending general) {
    var least = new HashMap<String, BigDecimal>();
    Stream.concat(minimumAmount.keySet().stream(), general.minimumAmount.keySet().stream())
        .forEach(currency -> least.put(currency, least(currency).max(general.least(currency))));
    return least;
  }

  private BigDecimal least(String currency) {
    BigDecimal least = minimumAmount.get(currency);
    return least != null ? least : minimumAmount.getOrDefault("other", BigDecimal.ZERO);
  }

  BigDecimal least(Money amount) {
    return least(amount.getCurrencyUnit().getCode());
  }
}
