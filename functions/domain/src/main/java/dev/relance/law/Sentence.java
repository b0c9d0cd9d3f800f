package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a rule says: a text of the resources, the values in it, and the clauses that follow. The
 * values stay typed until somebody reads them.
 */
public record Sentence(String key, List<Said> values, List<Sentence> clauses) implements Said {
  public Sentence {
    values = List.copyOf(values);
    clauses = List.copyOf(clauses);
  }

  /** A text with its values, which no clause follows. */
  public static Sentence of(String key, Said... values) {
    return new Sentence(key, List.of(values), List.of());
  }

  /** The text of a word, such as channel.sms. */
  public static Sentence of(String group, Word word) {
    return of(group + "." + word.word());
  }

  public static Said count(int number) {
    return new Said.Count(number);
  }

  public static Said decimal(BigDecimal number) {
    return new Said.Decimal(number);
  }

  public static Said sum(Money money) {
    return new Said.Sum(money);
  }

  public static Said day(LocalDate date) {
    return new Said.Day(date);
  }

  public static Said name(String group, String name) {
    return new Said.Name(group, name);
  }

  public static Said quote(String words) {
    return new Said.Quote(words);
  }

  /** The texts of some words in their order. */
  public static Said row(Said.Joint joint, String group, Collection<? extends Word> words) {
    return new Said.Row(joint, words.stream().sorted().<Said>map(word -> of(group, word)).toList());
  }

  /** Words of the pack in a row. */
  public static Said quotes(Said.Joint joint, Collection<String> words) {
    return new Said.Row(joint, words.stream().map(Sentence::quote).toList());
  }

  /** This sentence with one more clause. */
  public Sentence and(Sentence clause) {
    var all = new ArrayList<>(clauses);
    all.add(clause);
    return new Sentence(key, values, all);
  }

  public Sentence and(String clause, Said... of) {
    return and(of(clause, of));
  }

  /** The same, where the clause holds. */
  public Sentence andIf(boolean holds, String clause, Said... of) {
    return holds ? and(clause, of) : this;
  }

  /** The same, where there is a value. */
  public Sentence and(String clause, Optional<Said> value) {
    return value.map(there -> and(clause, there)).orElse(this);
  }

  /** One more clause that says a word. */
  public Sentence andWord(String group, Word word) {
    return and(of(group, word));
  }

  /** The same, where there is a word. */
  public Sentence andWord(String group, Optional<? extends Word> word) {
    return word.map(there -> andWord(group, there)).orElse(this);
  }

  /** One more clause that says whether something is so, where it is known. */
  public Sentence andClaim(String clause, Optional<Boolean> claim) {
    return claim.map(is -> and(clause + (is ? ".yes" : ".no"))).orElse(this);
  }
}
