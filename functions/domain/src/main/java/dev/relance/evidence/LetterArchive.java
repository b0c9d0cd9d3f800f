package dev.relance.evidence;

/** Keeps the letters that were made, so that nobody can change or delete them before their time. */
public interface LetterArchive {
  /** Stores a PDF. Storing it again is harmless. */
  void keep(String object, byte[] pdf);

  /** Reads a PDF that was stored. */
  byte[] read(String object);
}
