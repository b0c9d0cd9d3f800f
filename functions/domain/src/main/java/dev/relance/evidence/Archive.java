package dev.relance.evidence;

/** Keeps a second copy of evidence that nobody can change or delete before its time. */
@FunctionalInterface
public interface Archive {
  /** Keeps entries that follow each other; keeping the same ones again does no harm. */
  void keep(EvidencePage page);
}
