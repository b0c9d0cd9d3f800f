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

  private InvoiceNumbers() {}

  /** The keys of all invoices that a text names. */
  static List<String> in(String text, List<SourceRecords.Known> invoices) {
    return invoices.stream()
        .filter(invoice -> invoice.names().stream().anyMatch(name -> isNamed(name, text)))
        .map(SourceRecords.Known::record)
        .toList();
  }

  private static boolean isNamed(String name, String text) {
    String signs = NO_SIGN.matcher(name).replaceAll("");
    if (signs.length() < SHORTEST) {
      return false;
    }
    String apart = signs.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN));
    return Pattern.compile("(?<![A-Za-z0-9])" + apart + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
