package dev.relance.message;

import dev.relance.message.SumSplit.AmountLine;
import dev.relance.message.SumSplit.Block;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AccountStatement.Balance;
import dev.relance.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** The whole account in sums, currency by currency. */
public record StatementText(AccountStatement statement, Wording wording) {
  /** The sums under a heading that names the day. */
  public SumSplit section() {
    List<Balance> balances = statement.balances();
    return new SumSplit(
        wording.say("common.statement", Map.of("date", wording.date(statement.on()))),
        balances.stream()
            .map(
                balance ->
                    new Block(
                        balances.size() > 1 ? balance.open().getCurrencyUnit().getCode() : "",
                        lines(balance)))
            .toList());
  }

  private List<AmountLine> lines(Balance balance) {
    var lines = new ArrayList<AmountLine>();
    lines.add(line("common.invoiced", balance.movements().invoiced()));
    lines.add(line("common.paid", balance.movements().paid().negated()));
    lines.add(line("common.credited", balance.movements().credited().negated()));
    lines.add(line("statement.open", balance.open()).strongly());
    addIfAny(lines, "statement.past-due", balance.pastDue());
    addIfAny(lines, "statement.not-yet-due", balance.notYetDue());
    addIfAny(lines, "statement.withheld", balance.withheld());
    addIfAny(lines, "statement.besides", balance.besides());
    addIfAny(lines, "statement.surplus", balance.surplus().negated());
    if (!balance.total().equals(balance.open())) {
      lines.add(line("statement.balance", balance.total()).strongly());
    }
    return lines;
  }

  private void addIfAny(List<AmountLine> lines, String key, Money sum) {
    if (!sum.isZero()) {
      lines.add(line(key, sum));
    }
  }

  private AmountLine line(String key, Money sum) {
    return AmountLine.of(wording.say(key), wording.money(sum));
  }
}
