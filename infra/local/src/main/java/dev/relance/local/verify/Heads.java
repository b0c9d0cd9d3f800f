package dev.relance.local.verify;

import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ends of all chains. A chain that was cut short is intact in itself, so its end must be known.
 */
record Heads(Map<String, Object> known) {
  static final String FILE = "evidence-heads.json";

  /** The list beside the evidence; empty if it cannot be read. */
  static Optional<Heads> read(Path file) throws IOException {
    return Parsed.of(Files.readAllBytes(file)) instanceof Parsed.Whole(_, var members)
        ? Optional.of(new Heads(new TreeMap<>(members)))
        : Optional.empty();
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
          if (!broken.contains(account) && !isHead(head, found.get(account))) {
            differing.add(Broken.account(account, Defect.WRONG_END));
          }
        });
    found.keySet().stream()
        .filter(account -> !known.containsKey(account))
        .forEach(account -> differing.add(Broken.account(account, Defect.NOT_LISTED)));
    return differing;
  }

  private static boolean isHead(Object listed, @Nullable ChainHead found) {
    return found != null
        && listed.equals(Map.of("sequence", found.sequence(), "hash", found.hash()));
  }
}
