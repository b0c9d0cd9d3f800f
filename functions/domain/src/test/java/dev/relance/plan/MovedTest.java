package dev.relance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.plan.InvoiceProgress.KnownFacts;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the levels of an invoice go when its due dates change. Dates are days of 2026. */
class MovedTest {
  private static final Money OPEN = Money.parse("EUR 300.00");

  /**
   * A level is its day and the part that it asked for; a dash is the whole invoice. "next" is the
   * due date of the part that is next to be paid.
   */
  @ParameterizedTest(name = "{0} to {2}: {4} becomes {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # parts before        | next  | parts after           | next  | level       | then
          # nothing changes
          03-01 04-01           | 03-01 | 03-01 04-01           | 03-01 | 03-02 03-01 | 03-01
          -                     | 03-01 | -                     | 03-20 | 03-02 -     | -
          # as many parts: each keeps its levels, wherever its day went
          03-01 04-01           | 03-01 | 03-10 04-10           | 03-10 | 03-02 03-01 | 03-10
          03-01 04-01           | 03-01 | 03-10 04-10           | 03-10 | 04-02 04-01 | 04-10
          03-01 04-01           | 03-01 | 03-01 04-10           | 03-01 | 04-02 04-01 | 04-10
          # a level of a part that went before stays where it was
          03-01 04-01           | 04-01 | 03-10 04-10           | 04-10 | 02-02 02-01 | 02-01
          # a plan for what was one part: what was sent by its day is of the old date
          -                     | 03-01 | 03-20 04-20           | 03-20 | 03-02 -     | 03-01
          -                     | 03-01 | 03-20 04-20           | 03-20 | 03-19 -     | 03-01
          -                     | 03-01 | 03-20 04-20           | 03-20 | 03-20 -     | 03-20
          -                     | 03-01 | 03-01 04-20           | 03-01 | 03-02 -     | 03-01
          # one part again
          03-01 04-01           | 03-01 | -                     | 04-01 | 03-02 03-01 | 03-01
          03-01 04-01           | 03-01 | -                     | 04-01 | 04-01 03-01 | -
          03-01 04-01           | 03-01 | -                     | 03-01 | 03-02 03-01 | -
          # another number of parts: a level keeps its date
          03-01 04-01           | 03-01 | 03-01 04-01 05-01     | 03-01 | 03-02 03-01 | 03-01
          03-01 04-01           | 03-01 | 03-15 04-15 05-15     | 03-15 | 03-02 03-01 | 03-01
          03-01 04-01 05-01     | 03-01 | 03-01 05-01           | 03-01 | 04-02 04-01 | 04-01
          """)
  void a_level_goes_with_its_part(
      String before, String next, String after, String nextAfter, String level, String then) {
    String[] sent = level.split(" ");
    PastLevel past =
        PastLevel.plain(Level.FRIENDLY, day(sent[0]), LevelOutcome.SERVED, "t-1")
            .ofPart(part(sent[1]));
    InvoiceProgress progress = InvoiceProgress.NONE.with(facts(before, next)).plus(past);

    assertThat(progress.with(facts(after, nextAfter)).levels())
        .containsExactly(past.ofPart(part(then)));
  }

  private static KnownFacts facts(String parts, String next) {
    return new KnownFacts(
        "N-1",
        day(next),
        parts.equals("-") ? List.of() : days(parts),
        Optional.empty(),
        OPEN,
        Optional.empty(),
        List.of(),
        parts);
  }

  private static List<LocalDate> days(String parts) {
    return Arrays.stream(parts.split(" ")).map(MovedTest::day).collect(Collectors.toList());
  }

  private static Optional<LocalDate> part(String word) {
    return word.equals("-") ? Optional.empty() : Optional.of(day(word));
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }
}
