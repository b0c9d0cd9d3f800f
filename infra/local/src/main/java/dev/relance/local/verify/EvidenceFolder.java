package dev.relance.local.verify;

import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.FlawedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a folder of evidence files on its own, without any service. */
public final class EvidenceFolder {
  private static final Pattern REPLAY = Pattern.compile("([^/~]+)~([^/~]+)\\.jsonl");
  private static final Pattern ARCHIVE =
      Pattern.compile("([^/~]+)/([^/~]+)/(\\d{9,18})-(\\d{9,18})\\.jsonl");

  private final Path dir;
  private final List<Broken> broken = new ArrayList<>();
  private final SortedMap<String, AccountFiles> accounts = new TreeMap<>();

  private EvidenceFolder(Path dir) {
    this.dir = dir;
  }

  /**
   * What was checked.
   *
   * @param broken the first broken entry of each account, then everything else that is broken
   * @param areEndsKnown whether there was a list of the ends of the chains
   */
  public record Checked(
      int accounts, int entries, int messages, List<Broken> broken, boolean areEndsKnown) {
    public Checked {
      broken = List.copyOf(broken);
    }
  }

  /**
   * Checks every chain from its first entry, its end against the list of heads, and every mail file
   * against the bytes in evidence.
   *
   * @throws FlawedFile if there is no evidence in the folder
   */
  public static Checked check(Path dir) {
    try {
      return new EvidenceFolder(dir).check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checked check() throws IOException {
    for (Path file : evidenceFiles()) {
      file(file);
    }
    var mail = new MailFolder(dir.resolve("mail"));
    var found = new TreeMap<String, ChainHead>();
    var brokenAccounts = new TreeSet<String>();
    var messages = new ArrayList<String>();
    int entries = 0;
    for (AccountFiles files : accounts.values()) {
      var check = new AccountCheck(files, mail);
      broken.addAll(files.broken());
      Optional<Broken> first = check.firstBroken();
      first.ifPresentOrElse(
          entry -> {
            broken.add(entry);
            brokenAccounts.add(files.account());
          },
          () -> found.put(files.account(), check.head()));
      entries += check.entries();
      messages.addAll(check.messages());
    }
    if (brokenAccounts.isEmpty()) {
      mail.strays(messages).forEach(name -> broken.add(new Broken(name, Defect.STRAY_MAIL)));
    }
    boolean areEndsKnown = compareHeads(found, brokenAccounts);
    return new Checked(accounts.size(), entries, messages.size(), broken, areEndsKnown);
  }

  private List<Path> evidenceFiles() throws IOException {
    Path folder = dir.resolve("evidence");
    List<Path> files = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        files =
            found.filter(Files::isRegularFile).filter(EvidenceFolder::isLines).sorted().toList();
      }
    }
    if (files.isEmpty()) {
      throw FlawedFile.of(dir.toString(), "no-evidence");
    }
    return files;
  }

  private static boolean isLines(Path file) {
    return file.getFileName().toString().endsWith(".jsonl");
  }

  private void file(Path file) throws IOException {
    String name = dir.resolve("evidence").relativize(file).toString().replace('\\', '/');
    byte[] bytes = Files.readAllBytes(file);
    Matcher archived = ARCHIVE.matcher(name);
    Matcher replayed = REPLAY.matcher(name);
    if (replayed.matches()) {
      account(replayed, name, true).ifPresent(account -> account.add(bytes, 1));
    } else if (archived.matches()) {
      account(archived, name, false).ifPresent(account -> archived(account, archived, name, bytes));
    } else {
      broken.add(new Broken(name, Defect.WRONG_NAME));
    }
  }

  private void archived(AccountFiles account, Matcher named, String name, byte[] bytes) {
    long first = Long.parseLong(named.group(3));
    long last = Long.parseLong(named.group(4));
    long lines = account.add(bytes, first);
    if (lines != last - first + 1) {
      broken.add(new Broken(name, Defect.WRONG_NAME));
    }
  }

  private Optional<AccountFiles> account(Matcher named, String name, boolean isReplay) {
    try {
      String key = new AccountId(named.group(1), named.group(2)).key();
      return Optional.of(accounts.computeIfAbsent(key, _ -> new AccountFiles(key, isReplay)));
    } catch (IllegalArgumentException notAnAccount) {
      broken.add(new Broken(name, Defect.WRONG_NAME));
      return Optional.empty();
    }
  }

  private boolean compareHeads(Map<String, ChainHead> found, TreeSet<String> brokenAccounts)
      throws IOException {
    Path file = dir.resolve(Heads.FILE);
    if (!Files.isRegularFile(file)
        && accounts.values().stream().noneMatch(AccountFiles::isReplay)) {
      return false;
    }
    Optional<Heads> heads = Files.isRegularFile(file) ? Heads.read(file) : Optional.empty();
    heads.ifPresentOrElse(
        known -> broken.addAll(known.compare(found, brokenAccounts)),
        () -> broken.add(new Broken(Heads.FILE, Defect.NO_HEADS)));
    return true;
  }
}
