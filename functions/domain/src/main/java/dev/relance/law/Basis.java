package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule is based on: whom its source binds, whom it protects, and when it is in force.
 *
 * @param fact its place in the survey of the law, such as US-CA/interest; house rules have none
 * @param citation the source
 * @param why the reason in a sentence that a lawyer can check
 * @param verified whether the source was read; an unverified limit still binds, but an unverified
 *     entitlement is not used until the operator confirms it
 * @param protects the kinds of debtor that it is about
 * @param pastDueDaysOver the rule applies only to debts past due for more days than this; {@link
 *     #ANY_AGE} for all
 */
public record Basis(
    Optional<String> fact,
    Bound bound,
    Citation citation,
    String why,
    boolean verified,
    Set<DebtorKind> protects,
    int pastDueDaysOver,
    InForce inForce) {
  /** Due or not yet due. */
  public static final int ANY_AGE = Integer.MIN_VALUE;

  /** The strongest first: what binds the creditor, and among that what was verified. */
  public static final Comparator<Basis> BY_WEIGHT =
      Comparator.comparing(Basis::bound).thenComparing(basis -> !basis.verified());

  private static final Set<DebtorKind> ALL = Set.of(DebtorKind.values());

  public Basis {
    protects = Set.copyOf(protects);
    if (why.isBlank()) {
      throw new IllegalArgumentException("a rule must say why");
    }
  }

  /** A house rule without a document of its own. */
  public static final Basis HOUSE = house("house rule", "house rule");

  /** A house rule that applies to everybody, always. */
  public static Basis house(String cites, String why) {
    return new Basis(
        Optional.empty(),
        Bound.POLICY,
        Citation.of(cites),
        why,
        true,
        ALL,
        ANY_AGE,
        InForce.ALWAYS);
  }

  /** Reads the basis that an entry of a pack has besides its own members. */
  public static Basis read(Document entry) {
    return new Basis(
        entry.optionalText("fact"),
        entry.word("bound", Bound.class),
        Citation.read(entry),
        entry.text("why"),
        entry.isTrue("verified"),
        protects(entry),
        entry.optionalWhole("pastDueDaysOver").orElse(ANY_AGE),
        InForce.read(entry));
  }

  /** Whether only we ask for it, so that the owner may leave it aside. */
  public boolean isHouseRule() {
    return bound == Bound.POLICY;
  }

  /** The statute or publication, without our keys. */
  public String cites() {
    return citation.text();
  }

  /** Where it comes from. */
  public Source source() {
    return isHouseRule()
        ? new Source(citation, Source.Origin.HOUSE, true)
        : new Source(citation, Source.Origin.LAW, verified);
  }

  /** The name by which an operator confirms it: its place in the survey, else its source. */
  public String key() {
    return fact.orElse(cites());
  }

  /** Whether it is in force on a day for a debtor of this kind. */
  public boolean holds(LocalDate on, DebtorKind debtor) {
    return isInForce(on) && protects.contains(debtor);
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate on) {
    return inForce.includes(on);
  }

  /** Whom it binds and protects, and for which debts. */
  public Sentence scope() {
    var clauses = new ArrayList<Sentence.Phrase>();
    clauses.add(new Sentence.Phrase("bound", new Said.Term(bound.word())));
    if (!protects.equals(ALL)) {
      List<Said> kinds =
          protects.stream().sorted().<Said>map(kind -> new Said.Term(kind.word())).toList();
      clauses.add(new Sentence.Phrase("debtors", new Said.Series(kinds)));
    }
    if (pastDueDaysOver != ANY_AGE) {
      clauses.add(new Sentence.Phrase("pastDueDaysOver", new Said.Count(pastDueDaysOver)));
    }
    return new Sentence("basis", clauses);
  }

  private static Set<DebtorKind> protects(Document entry) {
    Set<DebtorKind> kinds = entry.words("debtors", DebtorKind.class);
    return kinds.isEmpty() ? ALL : kinds;
  }

  /** Whom a source binds, the most binding first. */
  public enum Bound implements Word {
    /** Law binds the original creditor. */
    BINDS_CREDITOR("binds-creditor"),
    /** A regulator's guidance for creditors. */
    GUIDELINE_BINDS_CREDITOR("guideline-binds-creditor"),
    /** Law for third-party collectors, applied out of caution. */
    THIRD_PARTY_ONLY("third-party-only"),
    /** Nobody; our own choice. */
    POLICY("policy");

    private final String word;

    Bound(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
