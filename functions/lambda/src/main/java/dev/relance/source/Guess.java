package dev.relance.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The preset that fits a document: of a table, by the names of its columns; of an XML document, by
 * its first element.
 *
 * @param given what was handed over, with what the document shows of it
 * @param fitting how many of its columns the preset uses
 */
public record Guess(MappingFile preset, Given given, int fitting) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  /**
   * Guesses.
   *
   * @throws FlawedFile if no preset fits, or several fit equally well
   */
  public static Guess of(String file, byte[] document, Given given) throws IOException {
    List<Guess> fitting = new ArrayList<>();
    for (MappingFile preset : Presets.all()) {
      for (Given one : ways(preset, given)) {
        int columns = fitting(preset.given(one), document);
        if (columns > 0) {
          fitting.add(new Guess(preset, one, columns));
        }
      }
    }
    int most = fitting.stream().mapToInt(Guess::fitting).max().orElse(0);
    List<Guess> best = fitting.stream().filter(guess -> guess.fitting == most).toList();
    if (best.size() != 1) {
      List<String> names = best.stream().map(guess -> guess.preset.name()).toList();
      throw FlawedFile.of(
          file,
          best.isEmpty() ? "no-preset" : "many-presets",
          best.isEmpty() ? Presets.names() : names);
    }
    return best.getFirst();
  }

  private static List<Given> ways(MappingFile preset, Given given) {
    return switch (Format.read(preset.document())) {
      case Format.Csv _ -> DELIMITERS.stream().map(given::withDelimiter).toList();
      case Format.JsonTree _, Format.XmlTree _ -> List.of(given);
    };
  }

  private static int fitting(Mapping mapping, byte[] document) throws IOException {
    return switch (mapping.format()) {
      case Format.Csv csv -> columns(mapping, csv, document);
      case Format.XmlTree xml -> isXml(document, xml.root()) ? 1 : 0;
      case Format.JsonTree json -> JsonRows.fitting(document, json, mapping.columns());
    };
  }

  private static boolean isXml(byte[] document, String root) {
    try {
      return XmlElement.read("", new ByteArrayInputStream(document))
          .itselfOrChild(root)
          .isPresent();
    } catch (FlawedFile e) {
      return false;
    }
  }

  private static int columns(Mapping mapping, Format.Csv csv, byte[] document) throws IOException {
    Set<String> needed = mapping.columns();
    List<String> columns =
        Header.read(CsvRows.firstLine(new ByteArrayInputStream(document), csv), csv).columns();
    boolean isFitting =
        needed.stream().allMatch(name -> columns.contains(name) || csv.optional().contains(name));
    return isFitting ? (int) needed.stream().filter(columns::contains).count() : 0;
  }
}
