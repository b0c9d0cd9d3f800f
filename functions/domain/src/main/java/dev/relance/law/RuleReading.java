package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.money.Amounts;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads one rule of a pack and builds its sentence: each member adds its clause. Members that no
 * code uses are read too.
 */
final class RuleReading {
  private final String type;
  private final Document entry;
  private final List<Sentence.Phrase> clauses = new ArrayList<>();

  RuleReading(String type, Document entry) {
    this.type = type;
    this.entry = entry;
  }

  /** The sentence so far. */
  Sentence sentence() {
    return new Sentence(type, clauses);
  }

  /** The entry itself, for parts with their own reader and words. */
  Document entry() {
    return entry;
  }

  Basis basis() {
    return Basis.read(entry);
  }

  void say(String member, Said value) {
    clauses.add(new Sentence.Phrase(member, value));
  }

  int count(String member) {
    return said(member, entry.whole(member), Said.Count::new);
  }

  Optional<Integer> optionalCount(String member) {
    return saidIf(member, entry.optionalWhole(member), Said.Count::new);
  }

  /** A number; zero if the pack gives none. */
  int countOrZero(String member) {
    return optionalCount(member).orElse(0);
  }

  /** A yes or no that is said only if yes. */
  boolean is(String member) {
    boolean is = entry.isTrue(member);
    if (is) {
      say(member, new Said.YesOrNo(true));
    }
    return is;
  }

  /** A yes or no that is said either way, if the pack has it. */
  boolean isOrNot(String member) {
    return saidIf(member, entry.optionalClaim(member), Said.YesOrNo::new).orElse(false);
  }

  <E extends Enum<E> & Word> E word(String member, Class<E> words) {
    return said(member, entry.word(member, words), word -> new Said.Term(word.word()));
  }

  <E extends Enum<E> & Word> Optional<E> optionalWord(String member, Class<E> words) {
    return saidIf(member, entry.optionalWord(member, words), word -> new Said.Term(word.word()));
  }

  <E extends Enum<E> & Word> Set<E> words(String member, Class<E> words) {
    Set<E> read = entry.words(member, words);
    row(member, read.stream().<Said>map(word -> new Said.Term(word.word())).toList());
    return read;
  }

  /** A name from a pack, such as small-claims. */
  String name(String member) {
    return said(member, entry.text(member), Said.Term::new);
  }

  Optional<String> optionalName(String member) {
    return saidIf(member, entry.optionalText(member), Said.Term::new);
  }

  List<String> names(String member) {
    return row(member, entry.texts(member), Said.Term::new);
  }

  String quote(String member) {
    return said(member, entry.text(member), Said.Quote::new);
  }

  Optional<String> optionalQuote(String member) {
    return saidIf(member, entry.optionalText(member), Said.Quote::new);
  }

  List<String> quotes(String member) {
    return row(member, entry.texts(member), Said.Quote::new);
  }

  Optional<LocalDate> optionalDay(String member) {
    return saidIf(member, entry.optionalDate(member), Said.Day::new);
  }

  BigDecimal decimal(String member) {
    return said(member, entry.decimal(member), Said.Decimal::new);
  }

  Optional<BigDecimal> optionalDecimal(String member) {
    return saidIf(member, entry.optionalDecimal(member), Said.Decimal::new);
  }

  Channels channels() {
    return said("channels", Channels.of(entry.texts("channels")), Channels::said);
  }

  /** The currency of the amounts beside it, which say it. */
  CurrencyUnit currency() {
    return entry.read("currency", Amounts::currency);
  }

  /** A currency of its own, which the amounts in it say. */
  Optional<CurrencyUnit> optionalCurrency(String member) {
    return entry.optionalText(member).map(_ -> entry.read(member, Amounts::currency));
  }

  /** A required amount of zero or more. */
  Money sum(String member, CurrencyUnit currency) {
    return said(
        member,
        entry.read(member, amount -> Amounts.parse(amount, currency.getCode())),
        Said.Sum::new);
  }

  Optional<Money> optionalSum(String member, CurrencyUnit currency) {
    return entry.optionalText(member).map(_ -> sum(member, currency));
  }

  /** An amount with its own currency. */
  Optional<Money> optionalSum(String member) {
    Optional<CurrencyUnit> currency = entry.optionalText("currency").map(_ -> currency());
    return entry.optionalText(member).map(_ -> sum(member, currency.orElseGet(this::currency)));
  }

  /** A nested object, said as one clause. */
  <T> Optional<T> part(String member, String type, Function<RuleReading, T> reader) {
    return entry
        .optionalObject(member)
        .map(
            part -> {
              var reading = new RuleReading(type, part);
              T read = reader.apply(reading);
              say(member, reading.sentence());
              return read;
            });
  }

  /** A list of objects, said in a row. The last of several covers the rest. */
  <T> List<T> parts(String member, Function<RuleReading, T> reader) {
    List<Document> parts = entry.objects(member);
    var values = new ArrayList<Said>();
    var read = new ArrayList<T>();
    for (Document part : parts) {
      var reading = new RuleReading(member, part);
      read.add(reader.apply(reading));
      boolean isRest = parts.size() > 1 && read.size() == parts.size();
      values.add(isRest ? rest(member, reading.sentence()) : reading.sentence());
    }
    row(member, values);
    return List.copyOf(read);
  }

  private static Sentence rest(String member, Sentence part) {
    return new Sentence("rest", List.of(new Sentence.Phrase(member, part)));
  }

  private <T> T said(String member, T value, Function<T, Said> said) {
    say(member, said.apply(value));
    return value;
  }

  private <T> Optional<T> saidIf(String member, Optional<T> value, Function<T, Said> said) {
    value.ifPresent(there -> said(member, there, said));
    return value;
  }

  private List<String> row(String member, List<String> values, Function<String, Said> said) {
    row(member, values.stream().map(said).toList());
    return values;
  }

  private void row(String member, List<Said> values) {
    if (!values.isEmpty()) {
      say(member, new Said.Series(values));
    }
  }
}
