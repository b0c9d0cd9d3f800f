package dev.relance.wording;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.relance.invoice.Creditor;
import dev.relance.law.Citation;
import dev.relance.law.Source;
import dev.relance.money.Totals;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One language: its sentences, and how it writes dates, numbers and money. It uses no locale data
 * of the JDK.
 *
 * <p>It returns plain text; the layout escapes it.
 */
public final class Wording {
  /** What was read so far, by language and country; empty for a language without texts. */
  private static final Map<Locale, Optional<Wording>> LANGUAGES = new ConcurrentHashMap<>();

  /**
   * In which form each locale is written: with its country only where that has forms of its own.
   */
  private static final Map<Locale, Locale> FORMS = new ConcurrentHashMap<>();

  private static final String MINUS = "\u2212";

  private final Locale locale;
  private final Map<String, String> texts;
  private final Map<String, Template> sentences;
  private final Map<String, String> citations;

  /** A language with its own texts; the constructor compiles every one. */
  public Wording(Locale locale, Map<String, String> texts) {
    this(locale, texts, Map.of());
  }

  private Wording(Locale locale, Map<String, String> texts, Map<String, String> citations) {
    this.locale = locale;
    this.citations = citations;
    this.texts = Map.copyOf(texts);
    Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);
    this.sentences =
        texts.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, text -> compiler.compile(text.getValue())));
  }

  /**
   * The wording of a language, in the form of its country where that has one of its own.
   *
   * @throws IllegalArgumentException if that language has no texts
   */
  public static Wording of(Locale language) {
    return read(language)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "language '%s' has no texts".formatted(language.toLanguageTag())));
  }

  /**
   * The wording for the owners of a creditor.
   *
   * @throws IllegalArgumentException if their language has no texts
   */
  public static Wording of(Creditor creditor) {
    return of(inCountry(creditor.language(), Optional.of(creditor.place().country())));
  }

  /**
   * The language in which to write: the debtor's if it has texts, else English. Where no language
   * is recorded, the creditor's. It names a country only where that has forms of its own.
   *
   * @param readerIn the reader's country, unless the language names one
   */
  public static Locale choose(Optional<Locale> debtor, Locale creditor, Optional<String> readerIn) {
    Locale spoken =
        Optional.of(debtor.orElse(creditor)).filter(Wording::speaks).orElse(Locale.ENGLISH);
    return of(inCountry(spoken, readerIn)).locale();
  }

  private static Locale inCountry(Locale language, Optional<String> country) {
    return language.getCountry().isEmpty()
        ? Locale.of(language.getLanguage(), country.orElse(""))
        : language;
  }

  /** Whether there are texts in a language. */
  public static boolean speaks(Locale language) {
    return read(language).isPresent();
  }

  /** The same with plain spaces, as a terminal shows them and a reader searches them. */
  public Wording withPlainSpaces() {
    return new Wording(locale, plainly(texts), plainly(citations));
  }

  private static Map<String, String> plainly(Map<String, String> written) {
    return written.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, text -> Plain.withPlainSpaces(text.getValue())));
  }

  /** The language itself. */
  public Locale locale() {
    return locale;
  }

  /** Whether there is a text under this key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /** A text that needs no values. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * A text with its values filled in.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String say(String key, Map<String, ?> values) {
    Template sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException(
          "there is no text '%s' in language '%s'".formatted(key, locale.getLanguage()));
    }
    return sentence.execute(values);
  }

  /** A citation of a law pack as the language prints it. */
  public String citation(String cites) {
    return citations.getOrDefault(cites, cites);
  }

  /** A source, with a mark if it is unverified. */
  public String source(Source source) {
    return marked(source, source.cites());
  }

  /** A source with the keys of where it was read, and with a mark if it is unverified. */
  public String annotated(Source source) {
    return marked(source, annotated(source.citation()));
  }

  /** A citation with the keys of where it was read. */
  public String annotated(Citation citation) {
    return say("format.annotated", Map.of("cites", citation.text(), "keys", citation.keys()));
  }

  private String marked(Source source, String cites) {
    if (source.citation().equals(Source.HOUSE.citation())) {
      return say("cited.house-rule");
    }
    return source.verified() ? cites : say("format.unverified", Map.of("source", cites));
  }

  /** The name of a level or of an acknowledgement. */
  public String name(MessageKind kind) {
    return switch (kind) {
      case Level level -> name("level", level);
      case AcknowledgementKind acknowledgement -> name("acknowledgement", acknowledgement);
    };
  }

  /** The name of a word of a fixed list. */
  public String name(String kind, Word word) {
    return say(kind + "." + word.word());
  }

  /**
   * A code of a law pack in words: its text, else the code with spaces for hyphens, because an
   * operator's own pack may name what no text knows.
   */
  public String word(String kind, String code) {
    String key = kind + "." + code;
    return has(key) ? say(key) : code.replace('-', ' ');
  }

  /** The name of a country; its code if the language has no name for it. */
  public String country(String code) {
    return named("countries_%s.properties", code);
  }

  /** The name of a language, whatever its country; its code if it has no name here. */
  public String language(Locale named) {
    return named("languages_%s.properties", named.getLanguage());
  }

  private String named(String file, String code) {
    return Resource.ifPresent(file.formatted(locale.getLanguage()))
        .map(names -> names.get(code))
        .orElse(code);
  }

  /** A number of things: 1 invoice, 3 invoices. The key has no .one or .other at its end. */
  public String count(String key, long number) {
    boolean isOne = number == 1 || (number == 0 && format("plural.zero").equals("one"));
    return say(
        key + (isOne ? ".one" : ".other"), Map.of("n", decimal(BigDecimal.valueOf(number), 0)));
  }

  /** How far a due date is behind or ahead: 3 days past due, due today, due in 3 days. */
  public String age(long daysPastDue) {
    return daysPastDue == 0
        ? say("common.due-today")
        : say(
            daysPastDue > 0 ? "common.days-past-due" : "common.due-in",
            Map.of("days", count("count.days", Math.abs(daysPastDue))));
  }

  /** A day: 1 March 2026. No line breaks within it. */
  public WrittenDay date(LocalDate date) {
    String alone =
        say(
            date.getDayOfMonth() == 1 ? "format.date.first" : "format.date",
            Map.of(
                "day", date.getDayOfMonth(),
                "month", text("month." + date.getMonthValue()),
                "year", date.getYear()));
    UnaryOperator<String> after = word -> after("format.day." + word, date, alone);
    return new WrittenDay(
        alone, after.apply("the"), after.apply("to"), after.apply("from"), after.apply("of"));
  }

  /** A day after a little word: in the form for its number, else the usual one, else alone. */
  private String after(String key, LocalDate date, String alone) {
    return Stream.of(key + "." + date.getDayOfMonth(), key)
        .filter(this::has)
        .findFirst()
        .map(form -> say(form, Map.of("day", alone)))
        .orElse(alone);
  }

  /** A moment of a day, without its zone: 1 March 2026, 09:30. */
  public WrittenDay moment(ZonedDateTime moment) {
    var time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return date(moment.toLocalDate())
        .with(day -> say("format.datetime", Map.of("date", day, "time", time)));
  }

  /** The day of the week: Monday. */
  public String weekday(LocalDate date) {
    return text("weekday." + date.getDayOfWeek().getValue());
  }

  /** An amount with all decimals of its currency; a minus sign leads. */
  public String money(Money money) {
    if (money.isNegative()) {
      return MINUS + money(money.negated());
    }
    return money(money.getCurrencyUnit(), money.getAmount());
  }

  /** An amount with the decimals that it has, such as in a step of a calculation. */
  public String money(CurrencyUnit currency, BigDecimal amount) {
    String symbol = "format.symbol." + currency.getCode();
    return say(
        has(symbol) ? "format.money" : "format.money.code",
        Map.of(
            "symbol", texts.getOrDefault(symbol, currency.getCode()),
            "amount", decimal(amount, Math.max(0, amount.scale()))));
  }

  /** A number without trailing zeros: 8, 2.5. */
  public String number(BigDecimal number) {
    return decimal(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** A percentage: 12.15%. */
  public String percent(BigDecimal percent) {
    return say("format.percent", Map.of("number", number(percent)));
  }

  /** The sums of several currencies in one phrase. */
  public String sums(Totals totals) {
    return and(totals.sums().stream().map(this::money).toList());
  }

  /** Several things in one phrase: a, b and c. */
  public String and(List<String> parts) {
    return joined(parts, "comma", "and");
  }

  /** Several days in one phrase, each with what the language puts before a day. */
  public WrittenDay dates(List<LocalDate> days) {
    List<WrittenDay> written = days.stream().map(this::date).toList();
    return WrittenDay.of(
        form -> joined(written.stream().map(form).toList(), "dates.comma", "dates.and"));
  }

  /** One of several things in one phrase: a, b or c. */
  public String or(List<String> parts) {
    return joined(parts, "comma", "or");
  }

  private String joined(List<String> parts, String comma, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    String before = String.join(format(comma), parts.subList(0, parts.size() - 1));
    return before + format(last) + parts.getLast();
  }

  /** The same with a capital first letter. */
  public String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(locale) + text.substring(first);
  }

  /** A label before its value, with the colon of the language. */
  public String label(String key) {
    return say("format.label", Map.of("label", say(key)));
  }

  /** A number with a fixed number of decimals, and digits in groups of three. */
  private String decimal(BigDecimal number, int decimals) {
    String digits = number.abs().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    int whole = decimals == 0 ? digits.length() : digits.length() - decimals - 1;
    var written = new StringBuilder(digits);
    if (decimals > 0) {
      written.replace(whole, whole + 1, format("decimal"));
    }
    for (int at = whole - 3; at > 0; at -= 3) {
      written.insert(at, format("grouping"));
    }
    return number.signum() < 0 ? written.insert(0, '-').toString() : written.toString();
  }

  private String format(String key) {
    return text("format." + key);
  }

  private String text(String key) {
    return Objects.requireNonNull(texts.get(key), key);
  }

  /** A language is read when it is first needed: most functions need one. */
  private static Optional<Wording> read(Locale language) {
    Locale form =
        FORMS.computeIfAbsent(
            Locale.of(language.getLanguage(), language.getCountry()),
            asked -> ownForms(asked).isPresent() ? asked : Locale.of(asked.getLanguage()));
    return LANGUAGES.computeIfAbsent(form, Wording::inFiles);
  }

  private static Optional<Wording> inFiles(Locale form) {
    return TextFiles.of(form).map(texts -> new Wording(form, texts, citations(form.getLanguage())));
  }

  /** What a country writes in another way than the rest of its language. */
  public static Optional<Map<String, String>> ownForms(Locale language) {
    return TextFiles.ownForms(language);
  }

  /** Every text of a language by its key. */
  public static Map<String, String> texts(String language) {
    return Resource.of("texts_%s.properties".formatted(language));
  }

  /** The citations for which a language has its own words. */
  public static Map<String, String> citations(String language) {
    return Resource.ifPresent("citations_%s.properties".formatted(language)).orElse(Map.of());
  }
}
