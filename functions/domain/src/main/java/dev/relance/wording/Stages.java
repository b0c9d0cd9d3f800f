package dev.relance.wording;

import dev.relance.invoice.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows together what belongs together: the invoices that bill stages of one contract. */
public final class Stages {
  private Stages() {}

  /** The same items; those of one contract follow the first of them. */
  public static <T> List<T> together(List<T> items, Function<T, Optional<Stage>> stage) {
    var groups = new LinkedHashMap<Object, List<T>>();
    for (T item : items) {
      Object key = stage.apply(item).<Object>map(Stage::contract).orElseGet(Object::new);
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** The contract of an invoice and the stage that it bills. */
  public static Optional<String> line(Optional<Stage> stage, Wording wording) {
    return stage.map(of -> line(of, wording));
  }

  private static String line(Stage stage, Wording wording) {
    return wording.say(
        "common.stage",
        Map.of(
            "contract", Plain.name(stage.contract()),
            "name", stage.name().map(Plain::name).orElse("")));
  }
}
