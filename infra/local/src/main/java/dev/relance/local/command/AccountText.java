package dev.relance.local.command;

import dev.relance.evidence.Chain;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.local.report.AccountState;
import dev.relance.record.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a terminal shows of a deployed account, besides its timeline and its reasons. */
final class AccountText {
  private AccountText() {}

  /** How it stands. */
  static String state(AccountState state) {
    return Stream.concat(
            Stream.of(
                told("state", state.creditor(), state.debtor()),
                state.owed().isEmpty()
                    ? told("state.nothing-owed")
                    : told("state.owed", state.owed()),
                state.reached().isEmpty() ? "" : told("state.reached", state.reached()),
                state.next().isEmpty() ? told("state.no-next") : told("state.next", state.next())),
            state.questions().stream().map(question -> told("state.question", question)))
        .collect(Collectors.joining());
  }

  /** Whether the chain is whole, and ends where the account's state says. */
  static String evidence(List<Entry> entries, ChainHead expected) {
    if (entries.isEmpty()) {
      return told("state.no-evidence");
    }
    var chain = new Chain(entries.getFirst().account().key());
    for (Entry entry : entries) {
      if (chain.check(entry.line(), Json.object(entry.line())).isPresent()) {
        return told("state.broken", entry.sequence());
      }
    }
    return chain.head().equals(expected)
        ? told("state.whole", entries.size(), chain.head().hash())
        : told("state.cut-off", entries.size(), expected.sequence());
  }

  private static String told(String key, @Nullable Object... values) {
    return Relance.TEXTS.say(key, values) + System.lineSeparator();
  }
}
