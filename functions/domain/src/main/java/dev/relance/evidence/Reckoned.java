package dev.relance.evidence;

import dev.relance.interest.Figure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calculation for a day.
 *
 * @param rates the version of the published rates
 * @param confirmed the law that the creditor vouches for, with the reasons
 */
public record Reckoned(
    LocalDate asOf, String rates, SortedMap<String, String> confirmed, List<Figures> invoices) {
  public Reckoned {
    confirmed = Collections.unmodifiableSortedMap(new TreeMap<>(confirmed));
    invoices = List.copyOf(invoices);
  }

  /**
   * The figures of one invoice.
   *
   * @param law the pack of its governing law, if there is one
   */
  public record Figures(String invoice, Optional<String> law, List<Figure> figures) {
    public Figures {
      figures = List.copyOf(figures);
    }
  }
}
