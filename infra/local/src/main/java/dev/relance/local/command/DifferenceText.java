package dev.relance.local.command;

import dev.relance.local.report.ChangedMessages;
import dev.relance.local.report.ChangedMessages.Change;
import dev.relance.local.report.ChangedMessages.OfAccount;
import dev.relance.local.report.DifferencePage;
import dev.relance.local.report.DifferencePage.Side;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a terminal shows of the difference between two policies. */
final class DifferenceText {
  private static final int LISTED = 12;

  private DifferenceText() {}

  /** The counts, and the first accounts with their messages. */
  static String of(Side one, Side other, ChangedMessages changed) {
    List<Change> all = changed.all();
    if (all.isEmpty()) {
      return told("diff.nothing", one.policy());
    }
    long gone = all.stream().filter(change -> change.after().isEmpty()).count();
    long added = all.stream().filter(change -> change.before().isEmpty()).count();
    return told("diff.changed", all.size(), changed.accounts().size())
        + told("diff.other", all.size() - gone - added)
        + told("diff.only", gone, one.policy())
        + told("diff.only", added, other.policy())
        + told("diff.questions", one.questions(), one.policy(), other.questions(), other.policy())
        + accounts(changed.accounts());
  }

  /** Whose legal steps would stop because a policy asks for two owners; empty text if nobody's. */
  static String warning(String policy, List<TooFewOwners> tooFew) {
    return tooFew.isEmpty()
        ? ""
        : told("diff.owners", policy, tooFew.size())
            + tooFew.stream()
                .map(
                    found ->
                        told(
                            "diff.too-few",
                            found.creditor(),
                            found.entitled().size(),
                            String.join(", ", found.entitled())))
                .collect(Collectors.joining());
  }

  private static String accounts(List<OfAccount> accounts) {
    Stream<String> listed =
        accounts.stream()
            .limit(LISTED)
            .map(
                account ->
                    told("diff.account", account.creditor(), account.debtor(), names(account)));
    int more = accounts.size() - LISTED;
    return Stream.concat(listed, more > 0 ? Stream.of(told("diff.more", more)) : Stream.of())
        .collect(Collectors.joining());
  }

  private static List<String> names(OfAccount account) {
    return account.changes().stream()
        .map(change -> DifferencePage.name(change.either()))
        .distinct()
        .toList();
  }

  private static String told(String key, Object... values) {
    return Relance.TEXTS.say(key, values) + System.lineSeparator();
  }
}
