package dev.relance.link;

import java.util.List;

/**
 * The keys of links: the first signs, and each of them opens. To renew the key, a new one is put
 * first; links that the one before it signed go on working until it leaves the list.
 */
public interface LinkKeys {
  /** The keys that count now; none if no links are served. */
  List<LinkKey> live();

  /** Keys that never change. */
  static LinkKeys of(List<LinkKey> keys) {
    List<LinkKey> fixed = List.copyOf(keys);
    return () -> fixed;
  }
}
