package dev.relance.local.command;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of one rule as text, in the order in which its pack writes them. A member has a
 * clause of its own for its list, or for the value in its list, else that of all lists.
 *
 * @param list of which list of the pack it is, such as caps
 * @param currency of its amounts; empty when it names none
 */
record RuleText(String list, String currency) {
  /** What an entry says of itself and not of its rule. */
  static final Set<String> BASIS =
      Set.of(
          "fact",
          "bound",
          "cites",
          "why",
          "verified",
          "debtors",
          "pastDueDaysOver",
          "effectiveFrom",
          "effectiveTo");

  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "below",
          "ceiling",
          "max",
          "maxAggregate",
          "min",
          "next",
          "noLawyerUpTo",
          "over",
          "upTo");

  /** The members of which a rate is built, told in one breath. */
  private static final List<String> RATE =
      List.of("times", "reference", "marginPct", "ratePct", "roundRate");

  /** By which one tier or band ends; without any it is the rest. */
  private static final List<String> ENDS = List.of("below", "upTo", "next");

  /** The clauses of an entry of a pack. */
  static String of(String list, Map<String, ?> entry) {
    return new RuleText(
            list, String.valueOf(entry.containsKey("currency") ? entry.get("currency") : ""))
        .clauses(entry);
  }

  private String clauses(Map<String, ?> members) {
    return clauseList(members).stream()
        .filter(c -> !c.isBlank())
        .distinct()
        .collect(joining(LawWords.betweenClauses(list)));
  }

  private List<String> clauseList(Map<String, ?> members) {
    var clauses = new ArrayList<String>();
    boolean rateTold = false;
    for (var member : members.entrySet()) {
      String name = member.getKey();
      if (RATE.contains(name)) {
        clauses.add(rateTold ? "" : LawWords.text(key("rate"), rate(members)));
        rateTold = true;
      } else if (!BASIS.contains(name) && !isTold(name, members)) {
        clauses.add(clause(name, member.getValue()));
      }
    }
    return clauses;
  }

  /**
   * A currency stands beside its amounts, the kind of a court in the heading, and that of a step
   * often in its name.
   */
  private boolean isTold(String name, Map<String, ?> members) {
    return switch (name) {
      case "currency" -> hasAmount(members);
      case "id" -> list.equals("routes");
      case "kind" -> list.equals("steps") && word(members, "id").contains(word(members, "kind"));
      default -> false;
    };
  }

  private static String word(Map<String, ?> members, String name) {
    return LawWords.word(String.valueOf(members.get(name)));
  }

  private static boolean hasAmount(Map<String, ?> members) {
    return members.entrySet().stream()
        .anyMatch(
            member ->
                (AMOUNTS.contains(member.getKey()) && member.getValue() instanceof String)
                    || member.getValue() instanceof List<?> parts
                        && parts.stream().anyMatch(Map.class::isInstance));
  }

  private String clause(String name, Object value) {
    String ofValue = list + "." + name + "." + value;
    if (LawWords.has(ofValue)) {
      return LawWords.text(ofValue);
    }
    return value instanceof Boolean claim
        ? LawWords.text(key(name) + (claim ? ".yes" : ".no"))
        : LawWords.text(key(name), shown(name, value));
  }

  private String key(String name) {
    String own = list + "." + name;
    return LawWords.has(own) || LawWords.has(own + ".yes") ? own : "member." + name;
  }

  private Object shown(String name, Object value) {
    return switch (value) {
      case Map<?, ?> week when name.equals("hours") -> hours(week);
      case Map<?, ?> part when part.containsKey("reference") -> rate(named(part));
      case Map<?, ?> part -> of(list, named(part));
      case List<?> parts when parts.getFirst() instanceof Map -> parts(name, parts);
      case List<?> words ->
          LawWords.row(name, words.stream().map(word -> word(name, word)).toList());
      case Number number -> number;
      default -> word(name, value);
    };
  }

  private String word(String name, Object value) {
    String text = String.valueOf(value);
    return switch (name) {
      case "place", "except" -> LawWords.place(text);
      default ->
          AMOUNTS.contains(name) && !currency.isEmpty()
              ? LawWords.amount(currency, text)
              : LawWords.word(text);
    };
  }

  /** Such as: 3 times the legal interest plus 8.00 points, rounded up to the half point. */
  private static String rate(Map<String, ?> members) {
    return RATE.stream()
        .filter(members::containsKey)
        .map(
            name -> LawWords.text("rate." + name, LawWords.word(String.valueOf(members.get(name)))))
        .collect(joining(" "));
  }

  /** Tiers or bands: each with its end, the last for the rest. */
  private String parts(String name, List<?> parts) {
    var told = new ArrayList<String>();
    for (Object part : parts) {
      if (part instanceof Map<?, ?> map) {
        told.add(part(name, named(map), told.isEmpty(), parts.size()));
      }
    }
    return String.join(", ", told);
  }

  private String part(String name, Map<String, ?> part, boolean isFirst, int of) {
    String told =
        part.entrySet().stream()
            .map(
                m ->
                    LawWords.text(
                        partKey(name + "." + m.getKey(), isFirst), word(m.getKey(), m.getValue())))
            .collect(joining(" "));
    boolean isRest = of > 1 && ENDS.stream().noneMatch(part::containsKey);
    return isRest ? LawWords.text(name + ".rest", told) : told;
  }

  private static String partKey(String key, boolean isFirst) {
    return isFirst && LawWords.has(key + ".first") ? key + ".first" : key;
  }

  /** Days in a row with the same hours are told together. */
  private static String hours(Map<?, ?> week) {
    var spans = new LinkedHashMap<String, List<DayOfWeek>>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (week.get(day.name().toLowerCase(java.util.Locale.ROOT)) instanceof List<?> span) {
        spans
            .computeIfAbsent(span.getFirst() + "-" + span.getLast(), _ -> new ArrayList<>())
            .add(day);
      }
    }
    return spans.entrySet().stream()
        .map(span -> days(span.getValue()) + " " + span.getKey())
        .collect(joining(", "));
  }

  private static String days(List<DayOfWeek> days) {
    String first = LawWords.text("day." + days.getFirst());
    return days.size() == 1
        ? first
        : LawWords.text("days", first, LawWords.text("day." + days.getLast()));
  }

  private static Map<String, Object> named(Map<?, ?> object) {
    var members = new LinkedHashMap<String, Object>();
    object.forEach((name, value) -> members.put((String) name, value));
    return members;
  }
}
