package dev.relance.local.book;

import static dev.relance.local.book.Mappings.importing;
import static dev.relance.local.book.Mappings.json;
import static dev.relance.local.book.Mappings.read;
import static dev.relance.local.book.Mappings.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.source.FlawedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          55.94        , USD , 55.94
          5.5          , USD , 5.50
          61           , USD , 61.00
          0            , USD , 0.00
          00061.10     , USD , 61.10
          5.500        , USD , 5.50
          # currencies without decimals and with three
          100.00       , JPY , 100
          1.5          , KWD , 1.500
          9999999999999.99 , EUR , 9999999999999.99
          # refused, never rounded
          5.505        , USD , -
          100.5        , JPY , -
          99999999999999 , EUR , -
          -5.00        , USD , -
          +5.00        , USD , -
          1e3          , USD , -
          $5.00        , USD , 5.00
          .50          , USD , -
          5.           , USD , -
          5            , XQX , -
          """)
  void an_amount_gets_exactly_the_decimals_of_its_currency(
      String cell, String currency, String written) throws IOException {
    String field = "'{{#to.amount}}%s {{Sum}}{{/to.amount}}'".formatted(currency);
    if (written == null) {
      assertThatThrownBy(() -> value(field, "Sum", cell))
          .isInstanceOf(FlawedFile.class)
          .hasMessageStartingWith("june.csv line 2, column Sum: ");
    } else {
      assertThat(value(field, "Sum", cell)).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1.234,56     | 1234.56
          1.234.567,8  | 1234567.80
          1234,56      | 1234.56
          12           | 12.00
          1,5          | 1.50
          # a point here is a mark between thousands: anything else is refused, not guessed
          1.5          | -
          12.34,00     | -
          1.2345,00    | -
          .123,00      | -
          """)
  void marks_between_thousands_must_stand_where_thousands_are(String cell, String written)
      throws IOException {
    String mapping =
        json(
            "{'mapping':'m','version':1,'creditorId':'me','zone':'UTC',"
                + "'amounts':{'decimal':',','group':'.'},'csv':{'delimiter':';'},'rows':[{'name':'n','record':'invoice#{{id}}','fields':{'total':'{{#to.amount}}EUR"
                + " {{Sum}}{{/to.amount}}'}}]}");
    var in = new ByteArrayInputStream("id;Sum\n1;%s".formatted(cell).getBytes(UTF_8));
    if (written == null) {
      assertThatThrownBy(() -> SourceImport.of("june.csv", in, read(mapping)).sound())
          .hasMessageContaining("how the file writes them");
    } else {
      assertThat(
              SourceImport.of("june.csv", in, read(mapping))
                  .sound()
                  .book()
                  .lines()
                  .getFirst()
                  .fields())
          .isEqualTo(Map.of("total", written));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          M/d/yyyy   , 1/2/2013    , 2013-01-02
          M/d/yyyy   , 12/31/2013  , 2013-12-31
          M/d/yyyy   , 02/09/2013  , 2013-02-09
          M/d/yyyy   , 2/29/2012   , 2012-02-29
          dd.MM.yyyy , 05.01.2026  , 2026-01-05
          d MMM yyyy , 5 Jan 2026  , 2026-01-05
          d MMM yyyy , 5 JAN 2026  , 2026-01-05
          yyyy-MM-dd , 2026-01-05  , 2026-01-05
          d/M/yy     , 5/1/26      , 2026-01-05
          # days that the calendar does not have, other forms, years that nobody means
          M/d/yyyy   , 2/29/2013   , -
          M/d/yyyy   , 2/30/2012   , -
          M/d/yyyy   , 13/1/2013   , -
          M/d/yyyy   , 1/2/13      , -
          M/d/yyyy   , 1/2/0013    , -
          M/d/yyyy   , 2013-01-02  , -
          M/d/yyyy   , 1/2/2013 x  , -
          """)
  void a_date_is_read_exactly_or_refused(String format, String cell, String written)
      throws IOException {
    String mapping =
        json(
            "{'mapping':'m','version':1,'creditorId':'me','zone':'UTC','dateFormats':{'own':'%s'},"
                    .formatted(format)
                + "'rows':[{'name':'n','record':'invoice#1',"
                + "'fields':{'day':'{{#date.own}}{{Day}}{{/date.own}}'}}]}");
    var in = new ByteArrayInputStream("Day\n%s".formatted(cell).getBytes(UTF_8));
    if (written == null) {
      assertThatThrownBy(() -> SourceImport.of("june.csv", in, read(mapping)).sound())
          .hasMessage(
              "june.csv line 2, column Day: '%s', not a date like %s of the years 1900 to 9999;"
                  + " correct it, or the format of dates in the mapping",
              cell, format);
    } else {
      assertThat(
              SourceImport.of("june.csv", in, read(mapping))
                  .sound()
                  .book()
                  .lines()
                  .getFirst()
                  .fields())
          .isEqualTo(Map.of("day", written));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          America/New_York , 2013-01-02 , 0 , 09:00 , 2013-01-02T14:00:00Z
          America/New_York , 2013-07-02 , 0 , 09:00 , 2013-07-02T13:00:00Z
          # added days are days of the calendar: still nine o'clock after the clocks changed
          America/New_York , 2013-03-08 , 5 , 09:00 , 2013-03-13T13:00:00Z
          America/New_York , 2013-10-31 , 5 , 09:00 , 2013-11-05T14:00:00Z
          # clocks go forward at 02:00: half past two is half past three
          America/New_York , 2013-03-10 , 0 , 02:30 , 2013-03-10T07:30:00Z
          America/New_York , 2013-03-10 , 0 , 01:59 , 2013-03-10T06:59:00Z
          America/New_York , 2013-03-10 , 0 , 03:00 , 2013-03-10T07:00:00Z
          # clocks go back at 02:00: half past one is the first of the two
          America/New_York , 2013-11-03 , 0 , 01:30 , 2013-11-03T05:30:00Z
          America/New_York , 2013-11-03 , 0 , 02:00 , 2013-11-03T07:00:00Z
          Europe/Paris     , 2026-03-29 , 0 , 09:00 , 2026-03-29T07:00:00Z
          Europe/Paris     , 2026-10-25 , 0 , 09:00 , 2026-10-25T08:00:00Z
          Europe/Paris     , 2026-03-01 , -1 , 09:00 , 2026-02-28T08:00:00Z
          """)
  void a_record_is_written_at_a_local_time_of_day(
      String zone, String day, int plusDays, String time, String instant) throws IOException {
    String rows =
        "{'name':'n','record':'invoice#1','fields':{},"
            + "'at':'{{#days.%1$d}}{{#to.date}}{{Day}}{{/to.date}}{{/days.%1$d}}T%2$s[%3$s]'}"
                .formatted(plusDays, time, zone);

    assertThat(importing(rows, "Day\n" + day).book().first())
        .map(Object::toString)
        .contains(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          plain                          => plain
          {{C}}                          => Müller & Söhne
          No. {{C}}!                     => No. Müller & Söhne!
          {C}                            => {C}
          {{#to.lower}}{{C}}{{/to.lower}} => müller & söhne
          {{#to.upper}}{{C}}{{/to.upper}} => MÜLLER & SÖHNE
          {{#to.id}}{{C}}{{/to.id}}      => M-ller---S-hne
          {{#C}}<{{C}}>{{/C}}            => <Müller & Söhne>
          {{^C}}nobody{{/C}}             => left out
          """)
  void a_text_takes_in_columns(String template, String written) throws IOException {
    assertThat(value("'%s'".formatted(template), "C", " Müller & Söhne ")).isEqualTo(written);
  }

  @Test
  void a_column_may_have_the_name_of_a_function_or_of_something_in_java() throws IOException {
    assertThat(value("'{{#to.date}}{{to}}{{/to.date}}'", "to", "2026-01-05"))
        .isEqualTo("2026-01-05");
    assertThat(value("'{{#length}}{{length}}{{/length}}'", "length", "x")).isEqualTo("x");
    assertThat(value("'{{No. of order}}'", "No. of order", "x")).isEqualTo("x");
  }

  @Test
  void a_table_gives_one_of_a_few_words_and_refuses_others() throws IOException {
    String kind = "'{{#table.kind}}{{Kind}}{{/table.kind}}'";

    assertThat(value(kind, "Kind", "P")).isEqualTo("consumer");
    assertThat(value(kind, "Kind", "")).isEqualTo("company");
    assertThatThrownBy(() -> value(kind, "Kind", "X"))
        .hasMessageStartingWith("june.csv line 2, column Kind: 'X', not one of P, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          '{{#C}}{{C}}{{/C}}'
          '{{#C}}{{#to.date}}{{C}}{{/to.date}}{{/C}}'
          ['{{#C}}{{C}}{{/C}}']
          {'street':'{{#C}}{{C}}{{/C}}'}
          """)
  void a_field_of_which_nothing_is_left_is_left_out(String field) throws IOException {
    assertThat(value(field, "C", "  ")).isEqualTo("left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          '{{C}}'
          '{{#to.date}}{{C}}{{/to.date}}'
          '{{#to.amount}}EUR {{C}}{{/to.amount}}'
          """)
  void any_other_field_of_an_empty_cell_is_refused(String field) {
    assertThatThrownBy(() -> value(field, "C", ""))
        .hasMessage(
            "june.csv line 2, column C: empty; fill it in, or let the mapping leave the field out:"
                + " {{#C}}...{{/C}}");
  }

  @Test
  void constants_lists_and_objects_keep_their_form() throws IOException {
    assertThat(value("{'a':[true,'{{C}}'],'b':{'c':'d'},'e':[],'f':{}}", "C", "x"))
        .isEqualTo(
            Map.of(
                "a", List.of(true, "x"),
                "b", Map.of("c", "d"),
                "e", List.of(),
                "f", Map.of()));
  }
}
