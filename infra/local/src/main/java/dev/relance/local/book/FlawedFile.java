package dev.relance.local.book;

import java.util.List;
import java.util.stream.Collectors;

/** A file was refused as a whole; the message lists its first twenty flaws and counts the rest. */
public final class FlawedFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LISTED = 20;

  private final transient List<Flaw> flaws;

  public FlawedFile(List<Flaw> flaws) {
    super(told(flaws));
    this.flaws = List.copyOf(flaws);
  }

  public FlawedFile(Flaw flaw) {
    this(List.of(flaw));
  }

  public FlawedFile(String where, String found, String remedy) {
    this(new Flaw(where, found, remedy));
  }

  /** All of them, in the order of the file. */
  public List<Flaw> flaws() {
    return flaws;
  }

  private static String told(List<Flaw> flaws) {
    String listed =
        flaws.stream().limit(LISTED).map(Flaw::toString).collect(Collectors.joining("\n"));
    int more = flaws.size() - LISTED;
    return more > 0 ? listed + "\nand %,d more".formatted(more) : listed;
  }
}
