package dev.relance.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the invoice whose number stands in a text, such as what a payer writes on a transfer. Banks
 * drop hyphens and change capitals, so only letters and digits count; but the number must stand on
 * its own, and be long enough not to stand there by accident.
 */
final class InvoiceNumbers {
  private static final int SHORTEST = 4;
  private static final String BETWEEN = "[^A-Za-z0-9]*";
  private static final Pattern NO_SIGN = Pattern.compile("[^A-Za-z0-9]");

  private final List<Numbered> invoices;

  /** An invoice, and how its names look in a text. */
  private record Numbered(String record, List<Pattern> names) {
    boolean isNamedIn(String text) {
      return names.stream().anyMatch(name -> name.matcher(text).find());
    }
  }

  InvoiceNumbers(List<SourceRecords.Known> invoices) {
    this.invoices =
        invoices.stream()
            .map(known -> new Numbered(known.record(), patterns(known.names())))
            .toList();
  }

  /** The keys of all invoices that a text names. */
  List<String> in(String text) {
    return invoices.stream()
        .filter(invoice -> invoice.isNamedIn(text))
        .map(Numbered::record)
        .toList();
  }

  private static List<Pattern> patterns(List<String> names) {
    return names.stream()
        .map(name -> NO_SIGN.matcher(name).replaceAll(""))
        .filter(signs -> signs.length() >= SHORTEST)
        .map(InvoiceNumbers::pattern)
        .toList();
  }

  private static Pattern pattern(String signs) {
    String apart = signs.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN));
    return Pattern.compile(
        "(?<![A-Za-z0-9])" + apart + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
  }
}
