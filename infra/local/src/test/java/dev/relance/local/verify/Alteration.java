package dev.relance.local.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One way to alter a file. */
enum Alteration {
  FLIP_A_BIT,
  CUT_OFF,
  APPEND,
  DROP_THE_FILE,
  DROP_A_LINE,
  SWAP_LINES,
  DOUBLE_A_LINE,
  ADD_A_LINE;

  /** The alterations that need lines. */
  static final List<Alteration> OF_LINES =
      List.of(DROP_A_LINE, SWAP_LINES, DOUBLE_A_LINE, ADD_A_LINE);

  /** What is left of the file; empty if nothing is, not even its name. */
  Optional<byte[]> of(byte[] file, Random random) {
    return switch (this) {
      case FLIP_A_BIT -> Optional.of(flipped(file, random));
      case CUT_OFF -> Optional.of(Arrays.copyOf(file, random.nextInt(file.length)));
      case APPEND -> Optional.of(appended(file, random));
      case DROP_THE_FILE -> Optional.empty();
      case DROP_A_LINE, SWAP_LINES, DOUBLE_A_LINE, ADD_A_LINE -> Optional.of(lines(file, random));
    };
  }

  private static byte[] flipped(byte[] file, Random random) {
    byte[] flipped = file.clone();
    flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] appended(byte[] file, Random random) {
    byte[] appended = Arrays.copyOf(file, file.length + 1);
    appended[file.length] = (byte) random.nextInt(256);
    return appended;
  }

  private byte[] lines(byte[] file, Random random) {
    var lines = new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
    int at = random.nextInt(lines.size());
    switch (this) {
      case DROP_A_LINE -> lines.remove(at);
      case SWAP_LINES -> Collections.swap(lines, at, (at + 1) % lines.size());
      case DOUBLE_A_LINE -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
      default -> lines.add(at, "{}");
    }
    return lines.stream()
        .map(line -> line + "\n")
        .reduce("", String::concat)
        .getBytes(StandardCharsets.UTF_8);
  }
}
