package dev.relance.local.verify;

import dev.relance.document.Document;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import dev.relance.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ends of all chains. A chain that was cut short is intact in itself, so its end must be known.
 */
record Heads(Map<String, ChainHead> known) {
  static final String FILE = "evidence-heads.json";

  /** The list beside the evidence; empty if it cannot be read. */
  static Optional<Heads> read(Path file) throws IOException {
    try {
      Document heads = new Document(FILE, Json.object(Files.newInputStream(file)));
      var known = new TreeMap<String, ChainHead>();
      for (String account : heads.members().keySet()) {
        Document head = heads.object(account);
        known.put(account, new ChainHead(head.whole("sequence"), head.text("hash")));
      }
      return Optional.of(new Heads(known));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The chains with the wrong end.
   *
   * @param found the ends that were found, of accounts without a broken entry
   * @param broken accounts with a broken entry that is reported already
   */
  List<Broken> compare(Map<String, ChainHead> found, Set<String> broken) {
    var differing = new ArrayList<Broken>();
    known.forEach(
        (account, head) -> {
          if (!broken.contains(account) && !head.equals(found.get(account))) {
            differing.add(Broken.account(account, Defect.WRONG_END));
          }
        });
    found.keySet().stream()
        .filter(account -> !known.containsKey(account))
        .forEach(account -> differing.add(Broken.account(account, Defect.NOT_LISTED)));
    return differing;
  }
}
