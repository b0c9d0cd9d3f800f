package dev.relance.evidence;

/** Keeps a second copy of evidence that nobody can change or delete before its time. */
@FunctionalInterface
public interface Archive {
  /** Stores consecutive entries. Storing the same ones again is harmless. */
  void keep(EvidencePage page);
}
