package dev.relance.local.verify;

import dev.relance.evidence.Defect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of one account, from one file or from many that may overlap. */
final class AccountFiles {
  private static final byte LINE_FEED = '\n';

  private final String account;
  private final SortedMap<Long, byte[]> lines = new TreeMap<>();
  private final SortedSet<Long> differing = new TreeSet<>();
  private final List<Broken> broken = new ArrayList<>();

  AccountFiles(String account) {
    this.account = account;
  }

  String account() {
    return account;
  }

  /** What is wrong with the files themselves. */
  List<Broken> broken() {
    return List.copyOf(broken);
  }

  /** The lines by the sequence that follows from their place. */
  SortedMap<Long, byte[]> lines() {
    return lines;
  }

  /** Whether two files hold one entry with different bytes. */
  boolean hasCopiesThatDiffer(long sequence) {
    return differing.contains(sequence);
  }

  /**
   * Adds a file.
   *
   * @param first the sequence of its first line
   * @return how many lines it has
   */
  long add(byte[] file, long first) {
    long sequence = first;
    int start = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == LINE_FEED) {
        add(sequence++, Arrays.copyOfRange(file, start, i));
        start = i + 1;
      }
    }
    if (start < file.length) {
      broken.add(Broken.account(account, Defect.CUT_OFF));
      add(sequence++, Arrays.copyOfRange(file, start, file.length));
    }
    return sequence - first;
  }

  private void add(long sequence, byte[] line) {
    byte[] before = lines.putIfAbsent(sequence, line);
    if (before != null && !Arrays.equals(before, line)) {
      differing.add(sequence);
    }
  }
}
