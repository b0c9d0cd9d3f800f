package dev.relance.local.verify;

import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import dev.relance.invoice.AccountId;
import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      Pattern.compile("([^/~]+)/([^/~]+)/(\\d{9}|[1-9]\\d{9,15})-(\\d{9}|[1-9]\\d{9,15})\\.jsonl");

  private static final String EVIDENCE = "evidence";

  private final Path dir;
  private final List<Broken> broken = new ArrayList<>();
  private final SortedMap<String, AccountFiles> accounts = new TreeMap<>();
  private final Set<FolderLayout> layouts = EnumSet.noneOf(FolderLayout.class);

  private EvidenceFolder(Path dir) {
    this.dir = dir;
  }

  /** The layout of evidence in its folder. */
  private enum FolderLayout {
    REPLAY,
    ARCHIVE
  }

  /**
   * What was checked.
   *
   * @param erased how many of the entries were erased
   * @param broken the first broken entry of each account, then everything else that is broken
   * @param areEndsKnown whether there was a list of the ends of the chains
   */
  public record Checked(
      int accounts,
      int entries,
      int erased,
      int messages,
      List<Broken> broken,
      boolean areEndsKnown) {
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
    if (layouts.size() > 1) {
      broken.add(new Broken(EVIDENCE, Defect.WRONG_NAME));
    }
    var messages =
        new Messages(
            layouts.contains(FolderLayout.REPLAY)
                ? Optional.of(new MailFolder(dir.resolve("mail")))
                : Optional.empty());
    var found = new TreeMap<String, ChainHead>();
    var brokenAccounts = new TreeSet<String>();
    int entries = 0;
    int erased = 0;
    for (AccountFiles files : accounts.values()) {
      var check = new AccountCheck(files, messages);
      broken.addAll(files.broken());
      Optional<Broken> first = check.firstBroken();
      first.ifPresentOrElse(
          entry -> {
            broken.add(entry);
            brokenAccounts.add(files.account());
          },
          () -> check.head().ifPresent(head -> found.put(files.account(), head)));
      entries += check.entries();
      erased += check.erased();
    }
    if (brokenAccounts.isEmpty()) {
      messages.strays().forEach(name -> broken.add(new Broken(name, Defect.STRAY_MAIL)));
    }
    boolean areEndsKnown = compareHeads(found, brokenAccounts);
    return new Checked(accounts.size(), entries, erased, messages.count(), broken, areEndsKnown);
  }

  private List<Path> evidenceFiles() throws IOException {
    Path folder = dir.resolve(EVIDENCE);
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
    String name = dir.resolve(EVIDENCE).relativize(file).toString().replace('\\', '/');
    byte[] bytes = Files.readAllBytes(file);
    Matcher archived = ARCHIVE.matcher(name);
    Matcher replayed = REPLAY.matcher(name);
    if (replayed.matches()) {
      layouts.add(FolderLayout.REPLAY);
      account(replayed, name).ifPresent(account -> replayed(account, name, bytes));
    } else if (archived.matches()) {
      layouts.add(FolderLayout.ARCHIVE);
      account(archived, name).ifPresent(account -> archived(account, archived, name, bytes));
    } else {
      broken.add(new Broken(name, Defect.WRONG_NAME));
    }
  }

  private void replayed(AccountFiles account, String name, byte[] bytes) {
    if (account.add(bytes, 1) == 0) {
      broken.add(new Broken(name, Defect.WRONG_NAME));
    }
  }

  private void archived(AccountFiles account, Matcher named, String name, byte[] bytes) {
    long first = Long.parseLong(named.group(3));
    long last = Long.parseLong(named.group(4));
    if (first < 1 || account.add(bytes, first) != last - first + 1 || last < first) {
      broken.add(new Broken(name, Defect.WRONG_NAME));
    }
  }

  private Optional<AccountFiles> account(Matcher named, String name) {
    try {
      String key = new AccountId(named.group(1), named.group(2)).key();
      return Optional.of(accounts.computeIfAbsent(key, AccountFiles::new));
    } catch (IllegalArgumentException notAnAccount) {
      broken.add(new Broken(name, Defect.WRONG_NAME));
      return Optional.empty();
    }
  }

  private boolean compareHeads(Map<String, ChainHead> found, TreeSet<String> brokenAccounts)
      throws IOException {
    Path file = dir.resolve(Heads.FILE);
    if (!Files.isRegularFile(file) && !layouts.contains(FolderLayout.REPLAY)) {
      return false;
    }
    Optional<Heads> heads = Files.isRegularFile(file) ? Heads.read(file) : Optional.empty();
    heads.ifPresentOrElse(
        known -> broken.addAll(known.compare(found, brokenAccounts)),
        () -> broken.add(new Broken(Heads.FILE, Defect.NO_HEADS)));
    return true;
  }
}
