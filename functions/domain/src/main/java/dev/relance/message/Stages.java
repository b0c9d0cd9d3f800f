package dev.relance.message;

import dev.relance.invoice.Invoice;
import dev.relance.invoice.Stage;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows together what belongs together: the invoices that bill stages of one contract. */
final class Stages {
  private Stages() {}

  /** The same items; those of one contract follow the first of them. */
  static <T> List<T> together(List<T> items, Function<T, Invoice> invoice) {
    var groups = new LinkedHashMap<Object, List<T>>();
    for (T item : items) {
      Invoice its = invoice.apply(item);
      Object key = its.stage().<Object>map(Stage::contract).orElse(its);
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** The contract of an invoice and the stage that it bills. */
  static Optional<String> line(Invoice invoice, Wording wording) {
    return invoice.stage().map(stage -> line(stage, wording));
  }

  private static String line(Stage stage, Wording wording) {
    return wording.say(
        "common.stage",
        Map.of(
            "contract", Plain.name(stage.contract()),
            "name", stage.name().map(Plain::name).orElse("")));
  }
}
