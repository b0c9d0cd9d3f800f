package dev.relance.local.command;

import static java.util.stream.Collectors.toMap;

import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.report.ChangedMessages;
import dev.relance.local.report.ChangedMessages.Asked;
import dev.relance.pack.LawFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Law that is adopted and not yet in force: what it says, and what it would change in a book. */
final class PendingLaw {
  private static final String FROM = "effectiveFrom";
  private static final String TO = "effectiveTo";
  private static final String VERSION = "version";

  private PendingLaw() {}

  /** A line for each rule that comes into force after a day. */
  static String told(List<LawPack> packs, LocalDate day) {
    List<String> lines =
        packs.stream().flatMap(pack -> pending(pack, day).map(fact -> line(pack, fact))).toList();
    return lines.isEmpty()
        ? LawWords.written(Stream.of(LawWords.text("nothing-pending", day)))
        : LawWords.paragraph(LawWords.text("pending", day), lines);
  }

  private static Stream<LawFact> pending(LawPack pack, LocalDate day) {
    return pack.facts().stream()
        .filter(fact -> fact.basis().inForce().first().isAfter(day))
        .sorted(Comparator.comparing(fact -> fact.basis().inForce().first()));
  }

  private static String line(LawPack pack, LawFact fact) {
    return LawWords.text(
        "pending-fact",
        pack.code(),
        fact.basis().inForce().first(),
        LawWords.marked(fact.basis().verified(), fact.basis().why()),
        LawWords.cited(fact.basis().citation()));
  }

  /** The packs as they will be, in force at once; only those in which something is pending. */
  static List<LawFile> inForceAtOnce(List<LawFile> files, LocalDate day) {
    return files.stream()
        .filter(file -> !file.isRates())
        .flatMap(file -> lastChange(file.pack(), day).map(last -> moved(file, day, last)).stream())
        .toList();
  }

  private static Optional<LocalDate> lastChange(LawPack pack, LocalDate day) {
    return pending(pack, day)
        .map(fact -> fact.basis().inForce().first())
        .max(Comparator.naturalOrder());
  }

  /** A pack of a version of its own, in which nothing waits and what ends has ended. */
  private static LawFile moved(LawFile file, LocalDate day, LocalDate version) {
    Map<String, Object> members = new LinkedHashMap<>(moved(file.members(), day));
    members.put(VERSION, version.toString());
    return new LawFile(file.name(), members);
  }

  private static Map<String, Object> moved(Map<?, ?> members, LocalDate day) {
    var moved = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> moved.put(String.valueOf(name), moved(value, day)));
    return moved;
  }

  private static Object moved(Object value, LocalDate day) {
    return switch (value) {
      case Map<?, ?> members -> moved(members, day);
      case List<?> entries ->
          entries.stream()
              .filter(entry -> !(entry instanceof Map<?, ?> rule && endsAfter(rule, day)))
              .map(entry -> entry instanceof Map<?, ?> rule ? started(rule, day) : entry)
              .toList();
      default -> value;
    };
  }

  private static boolean endsAfter(Map<?, ?> rule, LocalDate day) {
    return rule.get(TO) instanceof String last && !LocalDate.parse(last).isBefore(day);
  }

  private static Map<String, Object> started(Map<?, ?> rule, LocalDate day) {
    Map<String, Object> started = moved(rule, day);
    if (started.get(FROM) instanceof String first && LocalDate.parse(first).isAfter(day)) {
      started.remove(FROM);
    }
    return started;
  }

  /** How many messages of a book differ, and for how much they ask. */
  static String difference(ReplayResult today, ReplayResult then) {
    var changed = ChangedMessages.between(today, then);
    List<Asked> gone = changed.gone();
    List<Asked> added = changed.added();
    if (gone.isEmpty() && added.isEmpty()) {
      return LawWords.written(Stream.of(LawWords.text("changes-nothing")));
    }
    return LawWords.written(
        Stream.of(
            LawWords.text(
                "changes",
                Math.max(gone.size(), added.size()),
                sums(gone, added),
                gone.size(),
                added.size())));
  }

  private static String sums(List<Asked> gone, List<Asked> added) {
    BinaryOperator<Money> larger = (one, other) -> one.isLessThan(other) ? other : one;
    var sums = new TreeMap<CurrencyUnit, Money>(totals(gone));
    totals(added).forEach((currency, sum) -> sums.merge(currency, sum, larger));
    return LawWords.row("sums", sums.values().stream().map(LawWords::money).toList());
  }

  private static Map<CurrencyUnit, Money> totals(List<Asked> messages) {
    return messages.stream()
        .flatMap(message -> message.sums().stream())
        .collect(toMap(Money::getCurrencyUnit, sum -> sum, Money::plus));
  }
}
