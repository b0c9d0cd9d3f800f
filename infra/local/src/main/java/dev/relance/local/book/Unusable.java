package dev.relance.local.book;

/** A value that cannot be used, before it is known where in a file it stands. */
final class Unusable extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String remedy;

  Unusable(String found, String remedy) {
    super("%s; %s".formatted(found, remedy));
    this.found = found;
    this.remedy = remedy;
  }

  /** The same with its place. */
  Flaw at(String where) {
    return new Flaw(where, found, remedy);
  }
}
