package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.Citation;
import dev.relance.law.Source;
import dev.relance.money.Totals;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Languages;
import dev.relance.wording.Wording;
import dev.relance.wording.WrittenDay;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{[#^/]?([a-zA-Z.]+)}}");

  /** A day after a little word is the same value. */
  private static final Pattern FORM_OF_DAY = Pattern.compile("\\.(the|to|from|of)$");

  private static final Pattern VALUE = Pattern.compile("\\{\\{[^}]*}}");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  static List<Locale> all() {
    return Languages.all();
  }

  static List<Locale> translations() {
    return Languages.translations();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void a_language_has_every_text_of_english_and_names_the_same_values(Locale language) {
    Map<String, String> english = Wording.texts("en");
    Map<String, String> other = Wording.texts(language.getLanguage());
    assertThat(shared(other.keySet())).isEqualTo(shared(english.keySet()));
    assertThat(shared(english.keySet()))
        .allSatisfy(
            key ->
                assertThat(variables(other.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(variables(english.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_text_is_empty_and_none_stands_twice(Locale language) {
    assertThat(Wording.texts(language.getLanguage()))
        .allSatisfy((_, text) -> assertThat(text).isNotBlank());
    assertThat(Languages.lines(language).stream().map(line -> line.split("=", 2)[0]))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_counted_has_a_singular_and_a_plural(Locale language) {
    Set<String> keys = Wording.texts(language.getLanguage()).keySet();
    assertThat(keys.stream().filter(key -> key.endsWith(".one")))
        .allMatch(
            key ->
                keys.contains(
                    key.replaceFirst(
                        "one$",
                        key.startsWith("subject.") || key.startsWith("common.")
                            ? "many"
                            : "other")));
    assertThat(Wording.texts(language.getLanguage()).get("format.plural.zero"))
        .isIn("one", "other");
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_step_that_an_owner_can_decide_has_its_text_and_no_other_has(Locale language) {
    assertThat(
            Wording.texts(language.getLanguage()).keySet().stream()
                .filter(key -> key.startsWith("step.")))
        .containsExactlyInAnyOrderElementsOf(
            Word.all(LegalStep.class).stream().map(word -> "step." + word).toList());
  }

  /** A word such as Total or minutes may be the same in two languages; a sentence is not. */
  @ParameterizedTest
  @MethodSource("translations")
  void no_sentence_is_left_in_english(Locale language) {
    Map<String, String> other = Wording.texts(language.getLanguage());
    assertThat(Wording.texts("en").entrySet().stream())
        .filteredOn(text -> text.getValue().equals(other.get(text.getKey())))
        .filteredOn(text -> !text.getKey().startsWith("format."))
        .allMatch(
            text ->
                WORD.matcher(VALUE.matcher(text.getValue()).replaceAll("")).results().count() <= 1);
  }

  @Test
  void french_punctuation_stays_with_its_word() {
    assertThat(
            Wording.texts("fr").entrySet().stream()
                .filter(text -> !text.getKey().startsWith("forbidden."))
                .map(Map.Entry::getValue))
        .noneMatch(text -> text.matches("(?s).*( [:;?!»]|[^\\s\u00a0:][?!;](?!\\p{Alpha}*=)).*"))
        .noneMatch(text -> text.contains("'") && !text.startsWith("d"));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void every_level_has_its_texts(Level level) {
    for (Locale language : Languages.all()) {
      assertThat(List.of("about", "title", "opening", "closing"))
          .allMatch(part -> Wording.of(language).has(level.word() + "." + part));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EUR 0.00          | €0.00          | 0,00~€
          EUR 1240.00       | €1,240.00      | 1~240,00~€
          EUR -260.50       | −€260.50       | −260,50~€
          EUR 1234567.89    | €1,234,567.89  | 1~234~567,89~€
          USD 310.00        | $310.00        | 310,00~$US
          GBP 1545.00       | £1,545.00      | 1~545,00~£
          CAD 0.50          | CA$0.50        | 0,50~$CA
          CHF 99.95         | CHF~99.95      | 99,95~CHF
          JPY 15000         | JPY~15,000     | 15~000~JPY
          KWD 1.234         | KWD~1.234      | 1,234~KWD
          """)
  void money_is_written_as_the_language_writes_it(String money, String english, String french) {
    assertThat(Wording.of(Locale.ENGLISH).money(Money.parse(money)).replace('\u00a0', '~'))
        .isEqualTo(english);
    assertThat(Wording.of(Locale.FRENCH).money(Money.parse(money)).replace('\u00a0', '~'))
        .isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-01T07:00 | 1 June 2026, 07:00 | 1er juin 2026 à 07:00
          2026-06-02T07:00 | 2 June 2026, 07:00 | 2 juin 2026 à 07:00
          """)
  void a_moment_is_written_as_the_language_writes_it(
      LocalDateTime moment, String english, String french) {
    ZonedDateTime inParis = moment.atZone(ZoneId.of("Europe/Paris"));
    assertThat(Wording.of(Locale.ENGLISH).withPlainSpaces().moment(inParis)).hasToString(english);
    assertThat(Wording.of(Locale.FRENCH).withPlainSpaces().moment(inParis)).hasToString(french);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 1 March 2026,    1er mars 2026",
    "2026-08-02, 2 August 2026,   2 août 2026",
    "2024-02-29, 29 February 2024, 29 février 2024",
    "2025-12-11, 11 December 2025, 11 décembre 2025"
  })
  void days_are_written_as_the_language_writes_them(LocalDate day, String english, String french) {
    assertThat(Wording.of(Locale.UK).withPlainSpaces().date(day)).hasToString(english);
    assertThat(Wording.of(Locale.FRANCE).withPlainSpaces().date(day)).hasToString(french);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 13 February 2026 and 13 April 2026       | 1 more     | 2 more
          fr | 13 février 2026 et le 13 avril 2026      | 1 autre    | 2 autres
          de | 13. Februar 2026 und am 13. April 2026   | 1 weitere  | 2 weitere
          nl | 13 februari 2026 en op 13 april 2026     | nog 1      | nog 2
          es | 13 de febrero de 2026 y el 13 de abril de 2026 | 1 más | 2 más
          it | 13 febbraio 2026 e 13 aprile 2026        | un’altra   | altre 2
          """)
  void several_days_and_what_is_more_are_said_as_the_language_says_them(
      Locale language, String days, String one, String two) {
    Wording wording = Wording.of(language).withPlainSpaces();
    assertThat(wording.dates(List.of(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 4, 13))))
        .hasToString(days);
    assertThat(wording.count("count.more", 1)).isEqualTo(one);
    assertThat(wording.count("count.more", 2)).isEqualTo(two);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-07, il 7 marzo 2026, al 7 marzo 2026,   dal 7 marzo 2026,   del 7 marzo 2026",
    "2026-03-08, l’8 marzo 2026,  all’8 marzo 2026,  dall’8 marzo 2026,  dell’8 marzo 2026",
    "2026-03-11, l’11 marzo 2026, all’11 marzo 2026, dall’11 marzo 2026, dell’11 marzo 2026",
    "2026-03-01, il 1º marzo 2026, al 1º marzo 2026, dal 1º marzo 2026,  del 1º marzo 2026"
  })
  void italian_melts_its_little_words_with_a_day(
      LocalDate day, String the, String to, String from, String of) {
    WrittenDay written = Wording.of(Locale.ITALIAN).date(day);

    assertThat(List.of(written.the(), written.to(), written.from(), written.of()))
        .extracting(form -> form.replace('\u00a0', ' '))
        .containsExactly(the, to, from, of);
    assertThat(written.the()).endsWith(written.alone());
  }

  /** It would have to be elided before the 8th and the 11th: l’8 marzo. */
  @Test
  void no_italian_article_stands_right_before_a_day() {
    var article =
        Pattern.compile(
            "\\b(il|del|al|dal)"
                + " \\{\\{(due|day|until|today|date|since|on|at|by|latest|one|two|three)}}");
    assertThat(Wording.texts("it").entrySet())
        .filteredOn(text -> !text.getKey().startsWith("format.day."))
        .noneMatch(text -> article.matcher(text.getValue()).find());
  }

  @Test
  void no_line_breaks_within_a_day() {
    assertThat(Languages.all())
        .allSatisfy(
            language ->
                assertThat(Wording.of(language).date(LocalDate.of(2026, 9, 1)).alone())
                    .doesNotContain(" "));
  }

  @ParameterizedTest
  @MethodSource("all")
  void days_numbers_and_euros_are_written_as_the_cldr_writes_them(Locale language) {
    Locale home = Languages.atHome(language);
    Wording wording = Wording.of(language);
    for (Month month : Month.values()) {
      LocalDate day = LocalDate.of(2026, month, 2);
      assertThat(wording.date(day).alone().replace('\u00a0', ' '))
          .isEqualTo(
              DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(home).format(day));
    }
    BigDecimal number = new BigDecimal("1234567.89");
    assertThat(wording.number(number))
        .isEqualTo(plain(NumberFormat.getNumberInstance(home).format(number)));
    Money euros = Money.of(CurrencyUnit.EUR, number);
    assertThat(wording.money(euros))
        .isEqualTo(plain(NumberFormat.getCurrencyInstance(home).format(number).replace("£", "€")));
  }

  /** A mail has no narrow no-break space: old mail programs show a box for it. */
  private static String plain(String written) {
    return written.replace('\u202f', '\u00a0');
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void weekdays_are_called_as_the_cldr_calls_them(DayOfWeek day) {
    LocalDate date = LocalDate.of(2026, 11, 30).with(TemporalAdjusters.nextOrSame(day));
    for (Locale language : Languages.all()) {
      assertThat(Wording.of(language).weekday(date))
          .isEqualTo(day.getDisplayName(TextStyle.FULL, language));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,        0,         0",
    "999,      999,       999",
    "1000,     '1,000',   1~000",
    "-1000.50, '-1,000.5', '-1~000,5'",
    "0.05,     0.05,      '0,05'",
    "1E+6,     '1,000,000', 1~000~000"
  })
  void numbers_are_grouped_by_three(BigDecimal number, String english, String french) {
    assertThat(Wording.of(Locale.ENGLISH).number(number)).isEqualTo(english);
    assertThat(Wording.of(Locale.FRENCH).number(number).replace('\u00a0', '~')).isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 days, 0 jour",
    "1, 1 day, 1 jour",
    "2, 2 days, 2 jours",
    "1200, '1,200 days', 1~200 jours"
  })
  void numbers_take_their_plural(long number, String english, String french) {
    assertThat(Wording.of(Locale.ENGLISH).count("count.days", number)).isEqualTo(english);
    assertThat(Wording.of(Locale.FRENCH).count("count.days", number).replace('\u00a0', '~'))
        .isEqualTo(french);
  }

  @Test
  void sums_of_several_currencies_make_one_phrase() {
    Totals sums =
        Totals.of(
            List.of(Money.parse("USD 2.00"), Money.parse("EUR 1.00"), Money.parse("GBP 3.00")));
    assertThat(Wording.of(Locale.ENGLISH).sums(sums).replace('\u00a0', ' '))
        .isEqualTo("€1.00, £3.00 and $2.00");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # debtor, creditor, where the reader is, chosen
          fr,    en,    FR, fr
          fr,    en,    -,  fr
          pt,    fr,    PT, en
          -,     fr,    FR, fr
          -,     pt,    -,  en
          # the country counts where it has forms of its own
          fr-CA, en,    FR, fr-CA
          fr-LU, en,    CA, fr
          en,    fr,    US, en-US
          da,    fr,    US, en-US
          -,     fr-CH, FR, fr-CH
          -,     en,    AU, en-AU
          """)
  void the_debtors_language_counts_else_english_and_where_none_is_recorded_the_creditors(
      @Nullable Locale debtor, Locale creditor, @Nullable String readerIn, Locale chosen) {
    assertThat(Wording.choose(Optional.ofNullable(debtor), creditor, Optional.ofNullable(readerIn)))
        .isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | 26 January 2026  | £1,240.50  | CA$1,240.50  | CHF~1,240.50
          en-US | January 26, 2026 | £1,240.50  | CA$1,240.50  | CHF~1,240.50
          en-CA | January 26, 2026 | £1,240.50  | $1,240.50    | CHF~1,240.50
          fr-CA | 26 janvier 2026  | 1~240,50~£ | 1~240,50~$   | 1~240,50~CHF
          fr-CH | 26 janvier 2026  | 1’240.50~£ | 1’240.50~$CA | CHF~1’240.50
          de-CH | 26. Januar 2026  | 1’240.50~£ | 1’240.50~CA$ | CHF~1’240.50
          it-CH | 26 gennaio 2026  | 1’240.50~£ | 1’240.50~CA$ | CHF~1’240.50
          de-AT | 26. Jänner 2026  | £~1.240,50 | CA$~1.240,50 | CHF~1.240,50
          # no forms of its own
          nl-BE | 26 januari 2026  | £~1.240,50 | C$~1.240,50  | CHF~1.240,50
          """)
  void a_country_may_write_its_language_in_forms_of_its_own(
      Locale language, String day, String pounds, String canadian, String francs) {
    Wording wording = Wording.of(language);

    assertThat(wording.withPlainSpaces().date(LocalDate.of(2026, 1, 26))).hasToString(day);
    assertThat(
            Stream.of("GBP 1240.50", "CAD 1240.50", "CHF 1240.50")
                .map(money -> wording.money(Money.parse(money)).replace('\u00a0', '~')))
        .containsExactly(pounds, canadian, francs);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, (?i).*(instalment|apologis|e-mail).*",
    "fr-CA, (?i).*e-mail.*",
    "de-CH, .*ß.*"
  })
  void a_country_spells_every_text_as_it_does(Locale language, String elsewhere) {
    Wording wording = Wording.of(language);

    assertThat(Wording.texts(language.getLanguage()).entrySet())
        .filteredOn(text -> variables(text.getValue()).isEmpty())
        .noneMatch(text -> wording.say(text.getKey()).matches(elsewhere));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en-US", "en-CA", "en-AU", "en-NZ", "fr-CA", "fr-CH", "fr-BE", "it-CH", "de-CH", "de-AT"
      })
  void a_form_of_a_country_replaces_a_text_of_its_language(Locale language) {
    assertThat(Wording.ownForms(language).orElseThrow().keySet())
        .isSubsetOf(Wording.texts(language.getLanguage()).keySet());
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void no_sentence_is_hidden_in_the_code(Level level) {
    var signs = new HashMap<String, String>();
    Wording.texts("en")
        .forEach(
            (key, text) ->
                signs.put(key, key.startsWith("format.") ? text : "[" + signs.size() + "]"));
    signs.put("format.and", "+");
    signs.put("csv.file", "file.csv");
    Composer composer = new Composer(language -> new Wording(language, signs));
    AReminder reminder =
        AReminder.at(level)
            .of("1", "EUR 10.00", "EUR 1.00")
            .of("2", "EUR 10.00", "EUR 1.00")
            .of(Level.COURTESY, "3", "USD 10.00", "USD 1.00");
    Opened mail = Opened.of(composer.compose(reminder.build()));
    assertThat(
            mail.text().lines().filter(line -> !line.contains("://") && !line.contains("mailto")))
        .allSatisfy(line -> assertThat(letters(line)).isEmpty());
    assertThat(letters(shown(mail.html()))).isEmpty();
  }

  private static String shown(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("&#?[a-z0-9A-Z]+;", " ");
  }

  /** The letters that are left when the values of the fixture are taken out. */
  private static String letters(String text) {
    return text.replaceAll(
            "Atelier Martin|12 rue des Lilas|69003 Lyon|France|RCS Lyon|Example Ltd"
                + "|2 promenade du Lac|74000 Annecy|RCS Annecy|FR[0-9]{11}"
                + "|FR76[0-9 ]+|AGRIFRPP|EUR|USD",
            "")
        .replaceAll("[^\\p{L}]+", "");
  }

  /**
   * The keys that every language has. Signs of currencies and little words before days are its own
   * matter.
   */
  private static Set<String> shared(Set<String> keys) {
    return keys.stream()
        .filter(key -> !key.startsWith("format.symbol.") && !key.startsWith("format.day."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> variables(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map(match -> FORM_OF_DAY.matcher(match.group(1)).replaceFirst(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_source_that_nobody_has_read_is_marked() {
    var unread = new Source(Citation.of("CPLR 214-i"), Source.Origin.LAW, false);

    assertThat(Wording.of(Locale.ENGLISH).source(unread)).isEqualTo("CPLR 214-i (not verified)");
    assertThat(Wording.of(Locale.FRENCH).source(unread)).isEqualTo("CPLR 214-i (non vérifié)");
    assertThat(Wording.of(Locale.ENGLISH).source(Source.law("CPLR 214-i"))).isEqualTo("CPLR 214-i");
  }

  @Test
  void the_keys_of_a_source_are_shown_only_where_they_are_asked_for() {
    var cited = new Citation("CPC 750-1", List.of("S33", "S42"));
    var unread = new Source(cited, Source.Origin.LAW, false);

    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      Wording wording = Wording.of(language);
      assertThat(wording.source(unread)).startsWith("CPC 750-1 (").doesNotContain("S33");
      assertThat(wording.annotated(unread)).startsWith("CPC 750-1 [S33] [S42] (");
      assertThat(wording.annotated(Citation.of("CPC 750-1"))).isEqualTo("CPC 750-1");
    }
  }
}
