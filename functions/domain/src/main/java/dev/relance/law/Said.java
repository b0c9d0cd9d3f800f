package dev.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** What one member of a rule says. It stays typed until somebody reads it. */
public sealed interface Said
    permits Sentence,
        Said.YesOrNo,
        Said.Count,
        Said.Decimal,
        Said.Sum,
        Said.Day,
        Said.PlaceCode,
        Said.Term,
        Said.Quote,
        Said.Series {
  /** Whether something is so. */
  record YesOrNo(boolean holds) implements Said {}

  record Count(int number) implements Said {}

  record Decimal(BigDecimal number) implements Said {}

  record Sum(Money money) implements Said {}

  record Day(LocalDate date) implements Said {}

  /** A place by its code. */
  record PlaceCode(String code) implements Said {}

  /** A word or a name that packs use. */
  record Term(String word) implements Said {}

  /** Words of the pack itself. */
  record Quote(String words) implements Said {}

  record Series(List<Said> values) implements Said {
    public Series {
      values = List.copyOf(values);
    }
  }
}
