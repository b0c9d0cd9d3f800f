package dev.relance.account;

import dev.relance.evidence.Reckoned;
import dev.relance.evidence.Reckoned.Figures;
import dev.relance.interest.Figure.Owed;
import dev.relance.interest.GoverningLaw;
import dev.relance.interest.Statement;
import dev.relance.interest.SumKind;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint.NotAsked;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What a message asks for besides its invoices, if its level mentions it: for the invoices at that
 * level, and in a firm reminder also for those of which an earlier message asked for it.
 */
public record Demand(
    SortedMap<String, Statement> statements, Optional<Reckoned> reckoned, List<NotAsked> notAsked) {
  private static final Demand NOTHING =
      new Demand(Collections.emptySortedMap(), Optional.empty(), List.of());

  /** Calculates what a message asks for on a day. */
  public static Demand of(Account account, Terms terms, List<DueLevel> items, LocalDate on) {
    Level level = items.getFirst().rung().level();
    return level.isPressing() || level == Level.SETTLEMENT
        ? reckoned(
            account,
            terms,
            items.stream()
                .filter(item -> item.rung().level() == level || isAskedAgain(account, item, level))
                .map(item -> item.demanded(on))
                .toList(),
            on)
        : NOTHING;
  }

  /** What binds is only about the invoices of its level. */
  private static boolean isAskedAgain(Account account, DueLevel item, Level level) {
    return level == Level.FIRM
        && item.rung().level() != Level.COURTESY
        && account.history().of(item.invoice().id()).isPressed();
  }

  /** What is asked for besides an invoice. A settlement offer asks for nothing more. */
  public Optional<Money> besides(DueLevel item) {
    return Optional.ofNullable(statements.get(item.invoice().id()))
        .filter(_ -> item.rung().level() != Level.SETTLEMENT)
        .flatMap(statement -> statement.forDelay().stream().map(Owed::asked).reduce(Money::plus));
  }

  private static Demand reckoned(
      Account account, Terms terms, List<Invoice> invoices, LocalDate on) {
    var all = new Statements(account, terms, on);
    var statements = new TreeMap<String, Statement>();
    var figures = new ArrayList<Figures>();
    for (Invoice invoice : invoices) {
      Statement statement = all.of(invoice);
      statements.put(invoice.id(), statement);
      figures.add(figures(all.law(invoice), statement));
    }
    return new Demand(
        statements, Optional.of(reckoned(account, terms, on, figures)), notAsked(statements));
  }

  /** The basis of the figures for a day. */
  static Reckoned reckoned(Account account, Terms terms, LocalDate on, List<Figures> figures) {
    return new Reckoned(
        on,
        terms.rates().version(),
        account
            .creditor()
            .map(Creditor::assurances)
            .map(assurances -> assurances.confirmed())
            .orElse(Collections.emptySortedMap()),
        figures);
  }

  /** The figures of a statement. */
  static Figures figures(GoverningLaw law, Statement statement) {
    return new Figures(
        statement.invoiceId(),
        switch (law) {
          case GoverningLaw.Governed(var rules) -> Optional.of(rules.law());
          case GoverningLaw.Ungoverned _ -> Optional.empty();
        },
        statement.figures().stream().filter(figure -> figure.kind() != SumKind.PRINCIPAL).toList());
  }

  /** Each kind and reason once, in order, with what was found first. */
  private static List<NotAsked> notAsked(SortedMap<String, Statement> statements) {
    var first = new TreeMap<String, NotAsked>();
    statements.values().stream()
        .flatMap(NotAsked::of)
        .forEach(
            left ->
                first.putIfAbsent(
                    left.why().reason().ordinal() + "." + left.kind().ordinal(), left));
    return List.copyOf(first.values());
  }
}
