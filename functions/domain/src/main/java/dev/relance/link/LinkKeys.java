package dev.relance.link;

import java.util.List;

/**
 * The keys of links: the first signs, and each of them opens. To renew the key, a new one is put
 * first; links that the one before it signed go on working until it leaves the list.
 */
public interface LinkKeys {
  /**
   * The keys that are known, the one that signs among them; none if no links are served. Others may
   * count as well.
   */
  List<LinkKey> live();

  /** Every key that counts now, for a link that none of the known ones made. */
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
