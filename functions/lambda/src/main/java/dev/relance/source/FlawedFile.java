package dev.relance.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file that was refused as a whole. The message lists the first twenty flaws and counts the rest.
 */
public final class FlawedFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LISTED = 20;
  private final transient List<Flaw> flaws;

  public FlawedFile(List<Flaw> flaws) {
    super(message(flaws));
    this.flaws = List.copyOf(flaws);
  }

  /** A file with one flaw that our texts describe. */
  public static FlawedFile of(String where, String key, @Nullable Object... values) {
    return new FlawedFile(List.of(Flaw.of(where, key, values)));
  }

  /** All of them, in the order of the file. */
  public List<Flaw> flaws() {
    return flaws;
  }

  /** The same flaws, with the place where they were found. */
  public FlawedFile at(String where) {
    return new FlawedFile(flaws.stream().map(f -> new Flaw(where, f.found(), f.remedy())).toList());
  }

  private static String message(List<Flaw> flaws) {
    String listed = flaws.stream().limit(LISTED).map(Flaw::line).collect(Collectors.joining("\n"));
    int more = flaws.size() - LISTED;
    return more > 0 ? listed + "\n" + Flaw.text("more", more) : listed;
  }
}
