package dev.relance.law;

import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Something in a sentence, typed until somebody reads it. */
public sealed interface Said
    permits Sentence,
        Said.Count,
        Said.Decimal,
        Said.Sum,
        Said.Day,
        Said.Place,
        Said.Name,
        Said.Quote,
        Said.Row {
  record Count(int number) implements Said {}

  record Decimal(BigDecimal number) implements Said {}

  record Sum(Money money) implements Said {}

  record Day(LocalDate date) implements Said {}

  /** A place by its code. */
  record Place(String code) implements Said {}

  /** A name that packs give: its text if there is one, such as route-id.small-claims. */
  record Name(String group, String name) implements Said {}

  /** Words of the pack itself. */
  record Quote(String words) implements Said {}

  /** Several values in a row. */
  record Row(Joint joint, List<Said> values) implements Said {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** What stands between the values of a row, or before the last of them. */
  enum Joint implements Word {
    AND("and"),
    OR("or"),
    COMMA("comma"),
    SPACE("space");

    private final String word;

    Joint(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
