package dev.relance.local.replay;

import dev.relance.document.Document;
import dev.relance.evidence.Chain;
import dev.relance.evidence.ChainHead;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks a folder of evidence files against itself, without any service. */
public final class EvidenceFolder {
  private final Path dir;
  private final List<String> broken = new ArrayList<>();
  private final Map<String, ChainHead> heads = new TreeMap<>();
  private int entries;
  private int messages;

  private EvidenceFolder(Path dir) {
    this.dir = dir;
  }

  /**
   * What was checked.
   *
   * @param broken for each account, its first broken entry and why
   */
  public record Checked(int accounts, int entries, int messages, List<String> broken) {
    public Checked {
      broken = List.copyOf(broken);
    }
  }

  /**
   * Checks every chain from its first entry, its end against the list of heads, and every mail file
   * against the bytes in its evidence.
   *
   * @throws IllegalArgumentException if there is no evidence in the folder
   */
  public static Checked check(Path dir) {
    try {
      return new EvidenceFolder(dir).check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checked check() throws IOException {
    Path folder = dir.resolve("evidence");
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "%s holds no evidence; name a folder that relance replay or relance demo left"
              .formatted(dir));
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      file(file);
    }
    checkHeads();
    return new Checked(files.size(), entries, messages, broken);
  }

  private void file(Path file) throws IOException {
    String name = file.getFileName().toString();
    String account = name.substring(0, name.length() - ".jsonl".length()).replace('~', '/');
    String text = text(file);
    if (!text.endsWith("\n")) {
      broken.add("account %s: the last line of %s is cut off".formatted(account, name));
    }
    var chain = new Chain(account);
    for (String line : text.replaceAll("\\n$", "").split("\n", -1)) {
      entries++;
      Optional<String> why = entry(chain, account, line);
      if (why.isPresent()) {
        broken.add(why.get());
        return;
      }
    }
    heads.put(account, chain.head());
  }

  /** Bytes that are no text any more become other text, and differ from what was hashed. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private Optional<String> entry(Chain chain, String account, String line) throws IOException {
    Map<String, Object> entry;
    try {
      entry = Json.object(line);
    } catch (NotJson e) {
      return Optional.of(
          "account %s, entry %d: it is not JSON any more"
              .formatted(account, chain.head().sequence() + 1));
    }
    Optional<Chain.Break> found = chain.check(line, entry);
    if (found.isPresent()) {
      return found.map(Chain.Break::toString);
    }
    return message(account, new Document("", entry));
  }

  private Optional<String> message(String account, Document entry) throws IOException {
    if (!entry.text("event").equals("message-authorized")) {
      return Optional.empty();
    }
    messages++;
    String touchpoint = entry.text("touchpoint");
    Path eml = dir.resolve("mail/%s.eml".formatted(touchpoint));
    boolean isSame = Files.isRegularFile(eml) && text(eml).equals(entry.text("mime"));
    return isSame
        ? Optional.empty()
        : Optional.of(
            "account %s, entry %d: mail/%s.eml is missing or differs from the bytes in evidence"
                .formatted(account, entry.whole("sequence"), touchpoint));
  }

  /** A chain cut short at its end is whole in itself; only the list of heads betrays it. */
  private void checkHeads() throws IOException {
    Path file = dir.resolve("evidence-heads.json");
    if (!Files.isRegularFile(file)) {
      broken.add("evidence-heads.json is missing: entries cut off at the end would not be seen");
      return;
    }
    try {
      checkHeads(new Document("evidence-heads.json", Json.object(text(file))));
    } catch (IllegalArgumentException e) {
      broken.add("evidence-heads.json cannot be read any more: " + e.getMessage());
    }
  }

  private void checkHeads(Document known) {
    for (String account : known.members().keySet()) {
      Document head = known.object(account);
      ChainHead expected = new ChainHead(head.whole("sequence"), head.text("hash"));
      ChainHead found = heads.get(account);
      boolean isToldAlready = broken.stream().anyMatch(b -> b.contains("account " + account + ","));
      if (!expected.equals(found) && !isToldAlready) {
        broken.add(
            "account %s, entry %d: the chain should end here with hash %s"
                .formatted(account, expected.sequence(), expected.hash()));
      }
    }
  }
}
