package dev.relance.decide;

import dev.relance.escalation.Matter;
import dev.relance.law.Law;
import dev.relance.message.WordingGuard;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Level;
import java.util.List;

/** Finds what the records lack for a level, so that its message could not go out. */
final class MissingFacts {
  private MissingFacts() {}

  /** What the owner is to complete, each fact in a question of its own. */
  static List<Matter> of(Account account, Law law, Level level) {
    return account.creditor().isEmpty() || account.debtor().isEmpty()
        ? List.of()
        : WordingGuard.unrecorded(account.creditor().get(), account.debtor().get(), law, level)
            .stream()
            .<Matter>map(Matter.LeftOut::new)
            .toList();
  }
}
