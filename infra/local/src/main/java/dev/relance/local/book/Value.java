package dev.relance.local.book;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field becomes for a row; empty means that the field is left out. */
sealed interface Value {

  /** The field's value: text, number, boolean, map or list. */
  Optional<Object> in(Row row);

  /** The columns that are read for it. */
  Stream<String> columns();

  /** A number or a boolean, the same for all rows. */
  record Constant(Object constant) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      return Optional.of(constant);
    }

    @Override
    public Stream<String> columns() {
      return Stream.empty();
    }
  }

  /** A text, with or without columns in it. */
  record Text(Template template, boolean isOptional) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      return isOptional
          ? template.in(row).map(text -> (Object) text)
          : Optional.of(template.require(row));
    }

    @Override
    public Stream<String> columns() {
      return template.columns();
    }
  }

  /** A date, written YYYY-MM-DD. */
  record Dated(CalendarDay day) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      return day.in(row).map(LocalDate::toString);
    }

    @Override
    public Stream<String> columns() {
      return Stream.of(day.column());
    }
  }

  /** An amount of money, written like 120.00. */
  record Money(Amount amount) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      return amount.in(row).map(text -> (Object) text);
    }

    @Override
    public Stream<String> columns() {
      return Stream.concat(Stream.of(amount.column()), amount.currency().columns());
    }
  }

  /** One of a few words, by what a column holds. */
  record Choice(String column, Map<String, String> words) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      String word = words.get(row.cell(column));
      if (word == null) {
        throw row.flaw(
            column,
            "one of " + words.keySet(),
            "correct it, or add it to the \"of\" in the mapping");
      }
      return Optional.of(word);
    }

    @Override
    public Stream<String> columns() {
      return Stream.of(column);
    }
  }

  /** An object with fields of its own; left out when all of them are. */
  record Branch(Map<String, Value> fields) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      Map<String, Object> values = values(row);
      return values.isEmpty() && !fields.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** The fields that are not left out, in their order. */
    Map<String, Object> values(Row row) {
      Map<String, Object> values = new LinkedHashMap<>();
      fields.forEach((name, field) -> field.in(row).ifPresent(value -> values.put(name, value)));
      return values;
    }

    @Override
    public Stream<String> columns() {
      return fields.values().stream().flatMap(Value::columns);
    }
  }

  /** A list; left out when all of its items are. */
  record Sequence(List<Value> items) implements Value {
    @Override
    public Optional<Object> in(Row row) {
      List<Object> values = items.stream().flatMap(item -> item.in(row).stream()).toList();
      return values.isEmpty() && !items.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    @Override
    public Stream<String> columns() {
      return items.stream().flatMap(Value::columns);
    }
  }
}
