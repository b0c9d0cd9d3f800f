package dev.relance.reply;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the day on which a debtor says that they will pay. Two days, or an unclear one, are none.
 */
final class PromisedDay {
  private static final int FARTHEST_DAYS = 180;

  private static final Map<String, Integer> MONTHS = numbered("months");
  private static final Map<String, Integer> WEEKDAYS = numbered("weekdays");
  private static final String MONTH = alternatives(MONTHS.keySet());

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern POINTS =
      Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d{2})\\b)?");
  private static final Pattern SLASHES =
      Pattern.compile("\\b(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}|\\d{2}))?\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°|o)?\\s+(?:of\\s+|de\\s+|di\\s+)?(%s)\\b(?:,?\\s+(?:de\\s+|del\\s+)?(\\d{4}))?"
              .formatted(MONTH));
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "\\b(%s)\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*[:.]\\d)(?:,?\\s+(\\d{4}))?"
              .formatted(MONTH));

  private static final Pattern WEEKDAY = one(WEEKDAYS.keySet());
  private static final Pattern TOMORROW = one(all("tomorrow"));
  private static final Pattern TODAY = one(all("today"));
  private static final Pattern END_OF_MONTH = one(all("end-of-month"));

  private final String text;
  private final LocalDate on;
  private final Set<LocalDate> days = new TreeSet<>();

  private PromisedDay(String text, LocalDate on) {
    this.text = Tokens.plain(text).replace('\n', ' ');
    this.on = on;
  }

  /** The one day from the day of the reply on that a text names. */
  static Optional<LocalDate> in(String text, LocalDate on) {
    var found = new PromisedDay(text, on);
    found.written();
    if (found.days.isEmpty()) {
      found.spoken();
    }
    return found.days.size() == 1 ? Optional.of(found.days.iterator().next()) : Optional.empty();
  }

  private void written() {
    each(ISO, m -> day(number(m, 3), number(m, 2), Optional.of(m.group(1))));
    each(POINTS, m -> day(number(m, 1), number(m, 2), Optional.ofNullable(m.group(3))));
    each(SLASHES, this::slashes);
    each(DAY_MONTH, m -> day(number(m, 1), month(m.group(2)), Optional.ofNullable(m.group(3))));
    each(MONTH_DAY, m -> day(number(m, 2), month(m.group(1)), Optional.ofNullable(m.group(3))));
  }

  /** 3/4 is March or April: nobody can tell. */
  private void slashes(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 2);
    Optional<String> year = Optional.ofNullable(m.group(3));
    if (first > 12 || first == second) {
      day(first, second, year);
    } else if (second > 12) {
      day(second, first, year);
    }
  }

  private void spoken() {
    weekdays();
    each(TOMORROW, _ -> add(on.plusDays(1)));
    each(TODAY, _ -> add(on));
    each(END_OF_MONTH, _ -> add(YearMonth.from(on).atEndOfMonth()));
  }

  private void weekdays() {
    each(
        WEEKDAY,
        m -> {
          int weekday = WEEKDAYS.getOrDefault(m.group(1), 1);
          add(on.with(TemporalAdjusters.next(DayOfWeek.of(weekday))));
        });
  }

  private void each(Pattern pattern, Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name, 0);
  }

  /** Without a year, the next such day is meant. */
  private void day(int day, int month, Optional<String> year) {
    try {
      LocalDate written =
          LocalDate.of(year.map(PromisedDay::year).orElse(on.getYear()), month, day);
      add(year.isEmpty() && written.isBefore(on) ? written.plusYears(1) : written);
    } catch (DateTimeException _) {
      // 31 February is no day, and many other numbers look like dates.
    }
  }

  private static int year(String written) {
    int year = Integer.parseInt(written);
    return year < 100 ? 2000 + year : year;
  }

  private void add(LocalDate day) {
    if (!day.isBefore(on) && !day.isAfter(on.plusDays(FARTHEST_DAYS))) {
      days.add(day);
    }
  }

  /** The names of a list with their numbers; a language may write several for one, with a comma. */
  private static Map<String, Integer> numbered(String list) {
    var numbers = new HashMap<String, Integer>();
    for (Lexicon lexicon : Lexicon.ALL) {
      List<String> names = lexicon.list(list);
      for (int i = 0; i < names.size(); i++) {
        for (String name : names.get(i).split(",")) {
          numbers.put(name.strip(), i + 1);
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private static Set<String> all(String list) {
    return Lexicon.ALL.stream()
        .flatMap(lexicon -> lexicon.list(list).stream())
        .collect(Collectors.toSet());
  }

  private static Pattern one(Set<String> words) {
    return Pattern.compile("\\b(%s)\\b".formatted(alternatives(words)));
  }

  private static String alternatives(Set<String> names) {
    return names.stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
