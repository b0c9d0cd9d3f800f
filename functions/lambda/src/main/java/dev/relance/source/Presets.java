package dev.relance.source;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The mappings that ship, by name. */
public final class Presets {
  private static final List<String> NAMES =
      List.of(
          "camt.053",
          "camt.054",
          "cii",
          "dolibarr",
          "fr-life-cycle",
          "invoice-ninja",
          "lago",
          "odoo",
          "pennylane",
          "quickbooks",
          "stripe",
          "ubl-credit-note",
          "ubl-invoice",
          "xero");

  private Presets() {}

  /** Every name, in alphabetical order. */
  public static List<String> names() {
    return NAMES;
  }

  /** The preset of a name, if there is one. */
  public static Optional<MappingFile> named(String name) {
    return NAMES.stream().filter(name::equals).findFirst().map(Presets::read);
  }

  /** All of them. */
  public static List<MappingFile> all() {
    return NAMES.stream().map(Presets::read).toList();
  }

  private static MappingFile read(String name) {
    String file = name + ".json";
    InputStream found = Presets.class.getResourceAsStream("presets/" + file);
    return MappingFile.read(file, Objects.requireNonNull(found, file));
  }
}
