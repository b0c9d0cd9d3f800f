package dev.relance.local.book;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a mapping document; what it accepts is what {@code mapping.schema.json} describes. */
final class MappingReader {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}";
  private static final Pattern CREDITOR_ID = Pattern.compile(ID);
  private static final Pattern KEY = Pattern.compile("(debtor|invoice|contact|decision)#.+");
  private static final Pattern START_KEY =
      Pattern.compile("creditor|(debtor|invoice|contact|decision)#" + ID);

  private static final CsvMapping.Layout COMMAS =
      new CsvMapping.Layout(',', StandardCharsets.UTF_8);

  private final ZoneId zone;
  private final String dateFormat;
  private final Amount.Notation amounts;
  private final List<Entry> entries = new ArrayList<>();

  private MappingReader(ZoneId zone, String dateFormat, Amount.Notation amounts) {
    this.zone = zone;
    this.dateFormat = dateFormat;
    this.amounts = amounts;
  }

  static CsvMapping read(String file, byte[] document) {
    Clause mapping;
    try {
      mapping = new Clause(file, "", Json.object(Utf8.text(document)));
    } catch (Unusable e) {
      throw new FlawedFile(e.at(file));
    }
    MappingReader reader =
        new MappingReader(
            mapping.read("zone", MappingReader::zone).orElseThrow(() -> mapping.missing("zone")),
            mapping.optionalText("dateFormat").orElse("yyyy-MM-dd"),
            mapping
                .optionalClause("amounts")
                .map(MappingReader::notation)
                .orElse(Amount.Notation.PLAIN));
    return reader.mapping(mapping);
  }

  private CsvMapping mapping(Clause mapping) {
    mapping.optionalText("$schema");
    mapping.optionalText("about");
    String name = mapping.text("mapping");
    requireVersion(mapping);
    String creditorId = creditorId(mapping);
    var layout = mapping.optionalClause("csv").map(MappingReader::layout).orElse(COMMAS);
    Map<String, Map<String, @Nullable Object>> start = start(mapping);
    mapping.clauses("rows").forEach(this::add);
    mapping.nothingElse();
    if (entries.isEmpty()) {
      throw mapping.missing("rows");
    }
    return new CsvMapping(name, creditorId, layout, start, entries);
  }

  private static void requireVersion(Clause mapping) {
    int version = mapping.whole("version", 0);
    if (version < 1) {
      throw mapping.flaw("version", String.valueOf(version), "write 1 or more");
    }
  }

  private static String creditorId(Clause mapping) {
    String id = mapping.text("creditorId");
    if (!CREDITOR_ID.matcher(id).matches()) {
      throw mapping.flaw(
          "creditorId", Flaw.quote(id), "write 1 to 64 letters, digits or . _ : @ + -");
    }
    return id;
  }

  private static CsvMapping.Layout layout(Clause csv) {
    String delimiter = csv.optionalText("delimiter").orElse(",");
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw csv.flaw("delimiter", Flaw.quote(delimiter), "write one character, like ;");
    }
    Charset charset = csv.read("charset", MappingReader::charset).orElse(StandardCharsets.UTF_8);
    csv.nothingElse();
    return new CsvMapping.Layout(delimiter.charAt(0), charset);
  }

  private static Amount.Notation notation(Clause amounts) {
    var notation = new Amount.Notation(amounts.text("decimal"), amounts.optionalText("group"));
    amounts.nothingElse();
    if (!notation.isClear()) {
      throw amounts.flaw(
          "", "decimal and group marks that cannot be told apart", "write one different mark each");
    }
    return notation;
  }

  private static Map<String, Map<String, @Nullable Object>> start(Clause mapping) {
    Map<String, Map<String, @Nullable Object>> start = new LinkedHashMap<>();
    for (Clause written : mapping.clauses("start")) {
      String record = written.text("record");
      if (!START_KEY.matcher(record).matches() || start.containsKey(record)) {
        throw written.flaw(
            "record", Flaw.quote(record), "write creditor, or a key like debtor#acme, each once");
      }
      start.put(record, new LinkedHashMap<>(written.clause("fields").all()));
      written.nothingElse();
    }
    return start;
  }

  private void add(Clause row) {
    String name = row.text("name");
    if (entries.stream().anyMatch(entry -> entry.name().equals(name))) {
      throw row.flaw("name", Flaw.quote(name) + " again", "give each entry a name of its own");
    }
    if (row.has("record") == row.has("updates")) {
      throw row.flaw("record", "not one of the two", "write either record or updates");
    }
    boolean isUpdate = row.has("updates");
    Template key = isUpdate ? updated(row) : key(row);
    Optional<Condition> when = row.optionalClause("when").map(MappingReader::condition);
    Optional<Moment> at = row.optionalClause("at").map(this::moment);
    if (isUpdate && at.isEmpty()) {
      throw row.missing("at");
    }
    boolean once = row.flag("once");
    Clause fields = row.clause("fields");
    Set<String> removed = isUpdate ? removed(fields) : Set.of();
    Value.Branch values = branch(fields, removed);
    row.nothingElse();
    entries.add(new Entry(name, key, when, at, isUpdate, once, values, removed));
  }

  private static Template key(Clause row) {
    String record = row.text("record");
    if (!KEY.matcher(record).matches()) {
      throw row.flaw("record", Flaw.quote(record), "write a key like invoice#{Number}");
    }
    return row.located("record", () -> Template.of(record));
  }

  private Template updated(Clause row) {
    String name = row.text("updates");
    return entries.stream()
        .filter(entry -> entry.name().equals(name) && !entry.isUpdate())
        .findFirst()
        .map(Entry::key)
        .orElseThrow(
            () ->
                row.flaw(
                    "updates",
                    Flaw.quote(name),
                    "name an entry before this one that has a record"));
  }

  private static Condition condition(Clause when) {
    String column = when.text("column");
    if (when.has("equals") == when.has("filled")) {
      throw when.flaw("equals", "not one of the two", "write either equals or filled");
    }
    Condition condition =
        when.has("equals")
            ? new Condition.Equal(column, equals(when))
            : new Condition.Filled(column, when.flag("filled"));
    when.nothingElse();
    return condition;
  }

  private static Set<String> equals(Clause when) {
    Set<String> texts = new LinkedHashSet<>(when.texts("equals"));
    if (texts.isEmpty()) {
      throw when.flaw("equals", "an empty list", "write a text or a list of texts");
    }
    return texts;
  }

  private Moment moment(Clause at) {
    CalendarDay day = day(at, false);
    LocalTime time = at.read("time", MappingReader::time).orElseThrow(() -> at.missing("time"));
    Moment moment = new Moment(day, time, at.read("zone", MappingReader::zone).orElse(zone));
    at.nothingElse();
    return moment;
  }

  private CalendarDay day(Clause expression, boolean isOptional) {
    String column = expression.text("@date");
    String format = expression.optionalText("format").orElse(dateFormat);
    int plusDays = expression.whole("plusDays", 0);
    return expression.located(
        "format", () -> new CalendarDay(column, format, plusDays, isOptional));
  }

  private static Set<String> removed(Clause fields) {
    Set<String> removed = new LinkedHashSet<>();
    fields
        .all()
        .forEach(
            (name, value) -> {
              if (value == null) {
                removed.add(name);
              }
            });
    return removed;
  }

  private Value.Branch branch(Clause clause, Set<String> except) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (String name : clause.all().keySet()) {
      if (!except.contains(name)) {
        fields.put(name, value(clause, name, clause.any(name).orElseThrow()));
      }
    }
    return new Value.Branch(fields);
  }

  private Value value(Clause owner, String name, Object value) {
    return switch (value) {
      case String text -> owner.located(name, () -> new Value.Text(Template.of(text), false));
      case Map<?, ?> map -> object(owner.clause(name, map));
      case List<?> list -> sequence(owner, name, list);
      default -> new Value.Constant(value);
    };
  }

  private Value.Sequence sequence(Clause owner, String name, List<?> list) {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = "%s[%d]".formatted(name, i);
      Object item = list.get(i);
      if (item == null) {
        throw owner.flaw(place, "null", "leave it out or give it a value");
      }
      items.add(value(owner, place, item));
    }
    return new Value.Sequence(List.copyOf(items));
  }

  /** An object is an expression when a member starts with @, and has fields of its own if not. */
  private Value object(Clause clause) {
    Optional<String> marker =
        clause.names().stream().filter(member -> member.startsWith("@")).findFirst();
    return marker.map(word -> expression(clause, word)).orElseGet(() -> branch(clause, Set.of()));
  }

  private Value expression(Clause clause, String marker) {
    Value value =
        switch (marker) {
          case "@text" -> text(clause);
          case "@date" -> new Value.Dated(day(clause, clause.flag("optional")));
          case "@amount" -> new Value.Money(amount(clause));
          case "@choice" -> choice(clause);
          default ->
              throw clause.flaw(
                  marker, "unknown expression", "use @text, @date, @amount or @choice");
        };
    clause.nothingElse();
    return value;
  }

  private static Value text(Clause clause) {
    String text = clause.text("@text");
    boolean isOptional = clause.flag("optional");
    return clause.located("@text", () -> new Value.Text(Template.of(text), isOptional));
  }

  private Amount amount(Clause clause) {
    String column = clause.text("@amount");
    boolean isOptional = clause.flag("optional");
    Template currency =
        clause.read("currency", Template::of).orElseThrow(() -> clause.missing("currency"));
    return new Amount(column, currency, amounts, isOptional);
  }

  private static Value choice(Clause clause) {
    String column = clause.text("@choice");
    Clause of = clause.clause("of");
    Map<String, String> words = new LinkedHashMap<>();
    of.all().keySet().forEach(word -> words.put(word, of.text(word)));
    return new Value.Choice(column, words);
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new Unusable(Flaw.quote(name) + " is no time zone", "write one like Europe/Paris");
    }
    return ZoneId.of(name);
  }

  private static LocalTime time(String text) {
    if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      throw new Unusable(Flaw.quote(text) + " is no time of day", "write one like 09:00");
    }
    return LocalTime.parse(text);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new Unusable(
          Flaw.quote(name) + " is no character set", "write one like UTF-8 or windows-1252");
    }
  }
}
