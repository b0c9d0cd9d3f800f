package dev.relance.link;

import java.util.List;

/**
 * The keys of links: the first signs, and each of them opens. To renew the key, a new one is put
 * first; links that the one before it signed go on working until it leaves the list.
 */
public interface LinkKeys {
  /** The keys that count, as they were known a few minutes ago; none if no links are served. */
  List<LinkKey> live();

  /** The keys that count now, for a link that none of the known ones made. */
  List<LinkKey> renewed();

  /** Keys that never change. */
  static LinkKeys of(List<LinkKey> keys) {
    List<LinkKey> fixed = List.copyOf(keys);
    return new LinkKeys() {
      @Override
      public List<LinkKey> live() {
        return fixed;
      }

      @Override
      public List<LinkKey> renewed() {
        return fixed;
      }
    };
  }
}
