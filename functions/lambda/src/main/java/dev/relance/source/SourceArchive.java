package dev.relance.source;

/** Where documents of sources are read from, and kept as they came. */
public interface SourceArchive {
  /** A file that somebody put into the bucket of sources. */
  byte[] read(String bucket, String key);

  /** Keeps a document under lock. */
  void keep(String name, byte[] document);
}
