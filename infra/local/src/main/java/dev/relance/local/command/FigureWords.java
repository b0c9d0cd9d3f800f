package dev.relance.local.command;

import dev.relance.desk.DeedWords;
import dev.relance.plan.Round;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a replay in words. */
record FigureWords(Map<String, Object> summary) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();

  /**
   * How many messages of each level went out, in the order of the ladder, and how many monthly
   * statements.
   */
  String messages() {
    return Stream.concat(
            counts("remindersByLevel", Level.class).entrySet().stream()
                .map(e -> each(e.getValue(), ENGLISH.name("level", e.getKey()))),
            counts("messagesByForm", Round.Form.class).entrySet().stream()
                .filter(e -> e.getKey().isStatement())
                .map(e -> each(e.getValue(), ENGLISH.name("form", e.getKey()))))
        .collect(Collectors.joining(", "));
  }

  /** What held messages back, the most frequent first. */
  String rules() {
    return mostFirst("silencesByRule", Rule.class, rule -> ENGLISH.name("rule", rule));
  }

  /** What the owner was asked about, the most frequent first. */
  String questions() {
    return mostFirst("escalationsByReason", QuestionKind.class, new DeedWords(ENGLISH)::asked);
  }

  /** How many calls of AWS a reminder took. */
  String calls() {
    Map<?, ?> calls = object("apiCallsPerReminder");
    return calls.containsKey("mean")
        ? told("calls", String.valueOf(calls.get("mean")), String.valueOf(calls.get("most")))
        : told("calls.none");
  }

  /** What AWS charges for 1,000 messages. */
  String costs() {
    Map<?, ?> bill = object("billForThousandMessages");
    return bill.isEmpty()
        ? told("calls.none")
        : told(
            "costs",
            String.valueOf(bill.get("dollars")),
            String.valueOf(bill.get("timesMails")),
            String.valueOf(bill.get("dollarsOnEssentials")),
            String.valueOf(bill.get("timesMailsOnEssentials")));
  }

  private <E extends Enum<E> & Word> String mostFirst(
      String member, Class<E> type, Function<E, String> name) {
    return counts(member, type).entrySet().stream()
        .sorted(Map.Entry.<E, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(e -> each(e.getValue(), name.apply(e.getKey())))
        .collect(Collectors.joining(", "));
  }

  private <E extends Enum<E> & Word> Map<E, Integer> counts(String member, Class<E> type) {
    var counts = new EnumMap<E, Integer>(type);
    object(member)
        .forEach((word, count) -> counts.put(Word.parse(type, (String) word), (Integer) count));
    return counts;
  }

  private Map<?, ?> object(String member) {
    return (Map<?, ?>) Objects.requireNonNull(summary.get(member), member);
  }

  private static String each(int count, String name) {
    return told("each", String.valueOf(count), name);
  }

  private static String told(String key, Object... values) {
    return Relance.TEXTS.say(key, values);
  }
}
