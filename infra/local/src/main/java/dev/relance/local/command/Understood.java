package dev.relance.local.command;

import dev.relance.document.Phrases;
import dev.relance.local.book.BookLine;
import dev.relance.local.book.ImportedBook;
import dev.relance.record.Json;
import dev.relance.source.Emission;
import dev.relance.source.Guess;
import dev.relance.source.Mapping;
import java.util.TreeMap;

/**
 * What was understood of a document of a source, in words, before anything is written.
 *
 * @param dates the format of its dates
 */
record Understood(Guess guess, String dates, Mapping mapping, ImportedBook imported) {
  private static final Phrases TEXTS = Relance.TEXTS;

  /** The mapping, what each row becomes, an example, and what is left out. */
  String text() {
    var text = new StringBuilder();
    text.append(
        guess.fitting() > 0
            ? line("import.guessed", guess.preset().name(), guess.fitting())
            : line("import.mapped", guess.preset().name()));
    text.append(line("import.whose", mapping.creditorId(), dates));
    imported.read().emissions().stream()
        .findFirst()
        .ifPresent(first -> text.append(example(first)));
    text.append(line("import.rows", imported.summary()));
    long silent = debtorsWithout("emails");
    long unknown = debtorsWithout("kind");
    if (silent > 0) {
      text.append(line("import.no-emails", silent));
    }
    if (unknown > 0) {
      text.append(line("import.no-kind", unknown));
    }
    return text.toString();
  }

  private String example(Emission first) {
    var text = new StringBuilder(line("import.example", first.row().place().text()));
    for (Emission emission : imported.read().emissions()) {
      if (emission.row().equals(first.row())) {
        text.append(line("import.record", emission.record(), said(emission)));
      }
    }
    return text.toString();
  }

  private static String said(Emission emission) {
    return Json.write(emission.fields());
  }

  /** Debtors of whom the last record lacks a member. */
  private long debtorsWithout(String member) {
    var last = new TreeMap<String, BookLine>();
    imported.book().lines().stream()
        .filter(line -> line.kind().equals("debtor"))
        .forEach(line -> last.put(line.record(), line));
    return last.values().stream().filter(line -> !line.fields().containsKey(member)).count();
  }

  private static String line(String key, Object... values) {
    return TEXTS.say(key, values) + "\n";
  }
}
