package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** relance explain rehearses the past that relance replay tells. */
class ExplainCommandTest {
  /** Its records have no time; only the decision of March has one. */
  private static final String BOOK =
      """
      {"creditorId": "acme", "record": "creditor", "name": "Acme", "registration": "RCS Lyon 000 000 000",\
       "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},\
       "email": "billing@acme.example", "ownerEmails": ["owner@acme.example"], "language": "en",\
       "timeZone": "Europe/Paris", "country": "FR"}
      {"creditorId": "acme", "record": "debtor#d", "name": "Debtor", "kind": "company", "registration": "552 100 554",\
       "address": {"street": "3 rue de la Loire", "postcode": "44000", "city": "Nantes"},\
       "emails": ["a@debtor.example"], "country": "FR", "timeZone": "Europe/Paris"}
      {"creditorId": "acme", "record": "invoice#A-1", "number": "A-1", "debtor": "d",\
       "issueDate": "2025-12-15", "dueDate": "2026-01-12", "currency": "EUR", "total": "1000.00"}
      {"at": "2026-03-16T10:00:00Z", "creditorId": "acme", "record": "decision#fn", "debtor": "d",\
       "kind": "approve", "by": "owner", "invoices": ["A-1"], "level": "formal-notice"}
      """;

  private Path book = Path.of("");

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    book = Files.writeString(folder.resolve("book.jsonl"), BOOK);
  }

  @Test
  void the_rehearsal_starts_on_the_day_that_is_named() {
    Called called = explain("2026-03-17T12:00:00Z", "--from", "2026-01-05");

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("Replayed from 5 January 2026, 00:00 UTC")
        .contains("courtesy note on 5 January 2026")
        .contains("formal notice on 16 March 2026");
  }

  @Test
  void without_a_day_it_starts_with_the_first_line_that_has_a_time_as_a_replay_does() {
    Called called = explain("2026-03-17T12:00:00Z");

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("Replayed from 16 March 2026, 10:00 UTC")
        .doesNotContain("formal notice on");
  }

  @Test
  void a_time_before_the_rehearsal_is_refused_in_one_line() {
    Called called = explain("1990-01-01T00:00:00Z");

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.complaint())
        .isEqualTo(
            "relance: --at 1990-01-01T00:00:00Z: the replay starts only on 16 March 2026,"
                + " 10:00 UTC; take a later time, or an earlier day with --from");
  }

  @Test
  void a_book_without_any_time_is_rehearsed_only_from_a_day_that_is_named() throws IOException {
    Files.writeString(book, BOOK.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));

    Called without = explain("2026-03-17T12:00:00Z");
    assertThat(without.code()).isEqualTo(1);
    assertThat(without.complaint())
        .endsWith("no line says when it was written; give --from, or write \"at\" in the lines");
    assertThat(explain("2026-01-06T12:00:00Z", "--from", "2026-01-05").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR/fixedCompensation  | 0
          FR/fixedCompensaton   | 1
          FR.money.fixedSums[0] | 1
          """)
  void a_name_of_no_law_that_the_creditor_vouches_for_is_told(String name, int rejections)
      throws IOException {
    String vouched = "\"confirmedLaw\": [{\"fact\": \"%s\", \"reason\": \"read\"}]".formatted(name);
    Files.writeString(
        book, BOOK.replace("\"country\": \"FR\"}\n", "\"country\": \"FR\", " + vouched + "}\n"));

    String told =
        "the record of the creditor was not accepted: confirmedLaw[0].fact: '%s' is the name of no fact of law and of no published rate; write it as relance law --check names it"
            .formatted(name);
    assertThat(explain("2026-03-17T12:00:00Z", "--from", "2026-01-05").out().contains(told))
        .isEqualTo(rejections > 0);
    Called replayed =
        Called.relance(
            "replay",
            book.toString(),
            "--from",
            "2026-03-01",
            "--until",
            "2026-03-02",
            "--out",
            book.resolveSibling("out").toString());
    assertThat(replayed.out()).containsPattern("rejected +%d  records".formatted(rejections));
  }

  private Called explain(String at, String... more) {
    String[] own = {"explain", book.toString(), "--account", "acme/d", "--at", at};
    return Called.relance(Stream.of(own, more).flatMap(Arrays::stream).toArray(String[]::new));
  }
}
