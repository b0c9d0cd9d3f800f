package dev.relance.record;

import dev.relance.invoice.Ids;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of record that systems may write. */
public enum RecordKind {
  CREDITOR,
  DEBTOR,
  INVOICE,
  CONTACT,
  DECISION,
  REPLY;

  /** The prefix of the keys that Relance itself writes. */
  public static final String REJECTION = "rejection#";

  /** The kind as keys write it: invoice. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of a record of this kind: invoice#17. */
  public String key(String id) {
    return this == CREDITOR ? word() : word() + "#" + id;
  }

  /** The kind of a record by its key; empty if there is no such kind. */
  public static Optional<RecordKind> of(String record) {
    String word = record.contains("#") ? record.substring(0, record.indexOf('#')) : record;
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .filter(kind -> (kind == CREDITOR) == !record.contains("#"))
        .findFirst();
  }

  /** The key of the record that was rejected, by the key of its rejection; empty for any other. */
  public static Optional<String> rejected(String record) {
    return record.startsWith(REJECTION)
        ? Optional.of(record.substring(REJECTION.length()))
        : Optional.empty();
  }

  /**
   * The id in a key: 17 for invoice#17; the key itself for the creditor.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static String id(String record) {
    int hash = record.indexOf('#');
    return hash < 0 ? record : Ids.require(record.substring(0, hash), record.substring(hash + 1));
  }
}
