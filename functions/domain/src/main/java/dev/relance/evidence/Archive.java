package dev.relance.evidence;

import dev.relance.invoice.AccountId;
import java.util.List;

/** Keeps a second copy of evidence that nobody can change or delete before its time. */
public interface Archive {
  /**
   * Keeps entries of one account; keeping the same ones again does no harm.
   *
   * @param first sequence of the first line
   * @param lines entries in order of the chain
   */
  void keep(AccountId account, long first, List<String> lines);
}
