package dev.relance.law;

import dev.relance.invoice.Stop;
import dev.relance.time.Place;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.util.Optional;

/**
 * What ends contact until it is over. All but a dispute, a legal step and a request to be left
 * alone close every route to court as well.
 *
 * @param territory where in the jurisdiction it applies
 * @param lodging of an insolvency: how creditors take part in it, where that is known
 */
public record StopRule(Cause stop, Territory territory, Optional<Lodging> lodging, Basis basis)
    implements LawRule {
  static StopRule read(RuleReading entry) {
    return new StopRule(
        entry.word("stop", Cause.class), Territory.read(entry), Lodging.read(entry), entry.basis());
  }

  /** Whether it covers a stop of a debtor at a place. A place that is only partly known counts. */
  public boolean speaksOf(Stop other, Place debtor) {
    return stop.word().equals(other.kind().word()) && territory.includes(debtor);
  }

  /** Whether it covers what happened to a debtor at a place: a dispute, or a legal step. */
  public boolean speaksOf(Word happened, Place debtor) {
    return stop.word().equals(happened.word()) && territory.includes(debtor);
  }

  /** What happened. */
  public enum Cause implements Word {
    CEASE(StopKind.CEASE.word()),
    LAWYER(StopKind.LAWYER.word()),
    INSOLVENCY(StopKind.INSOLVENCY.word()),
    MORATORIUM(StopKind.MORATORIUM.word()),
    DECEASED(StopKind.DECEASED.word()),
    COERCED_DEBT(StopKind.COERCED_DEBT.word()),
    /** The debtor says that something is wrong (Finland: act 513/1999, 4 b). */
    DISPUTE("dispute"),
    /** A judicial officer tries to recover the debt (France: CPCE R125-7). */
    JUDICIAL_OFFICER(LegalStep.JUDICIAL_OFFICER.word());

    private final String word;

    Cause(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
