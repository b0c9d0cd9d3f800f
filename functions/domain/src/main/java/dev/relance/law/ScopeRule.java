package dev.relance.law;

import dev.relance.document.Document;
import java.util.Optional;
import org.joda.money.Money;

/**
 * When and to whom a whole pack speaks, where a source says so. It is told only: the rules of the
 * pack carry it.
 *
 * @param applies to what, as the pack says it
 * @param mostInAll the most that all debts together may come to
 */
public record ScopeRule(String applies, Optional<Money> mostInAll, Basis basis) implements Rule {
  static ScopeRule read(Document entry) {
    return new ScopeRule(
        entry.text("applies"), Sums.optionalMoney(entry, "maxAggregate"), Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    return Sentence.of("scope")
        .and("quoted", Sentence.quote(applies))
        .and("most-in-all", mostInAll.map(Sentence::sum));
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }
}
