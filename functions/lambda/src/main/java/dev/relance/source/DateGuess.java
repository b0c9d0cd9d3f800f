package dev.relance.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which format the dates of a document have. A document in which more than one would do, with other
 * days, is refused: 03/04 is never guessed.
 *
 * @param format the format
 * @param reading the document, read with it
 */
public record DateGuess(String format, Mapping mapping, Reading reading) {

  /**
   * Reads a document with each format that its mapping knows, and keeps the one that fits most
   * rows.
   *
   * @throws FlawedFile if the document cannot be read, or leaves open which format it has
   */
  public static DateGuess of(String file, byte[] document, MappingFile mapping, Given given)
      throws IOException {
    List<DateGuess> tried = new ArrayList<>();
    for (String format : given.dateFormat().map(List::of).orElseGet(mapping::dateFormats)) {
      Mapping read = mapping.given(given.withDates(format));
      tried.add(
          new DateGuess(format, read, Reading.of(file, new ByteArrayInputStream(document), read)));
    }
    int least = tried.stream().mapToInt(DateGuess::bad).min().orElse(0);
    List<DateGuess> best = tried.stream().filter(one -> one.bad() == least).toList();
    DateGuess first = best.getFirst();
    Optional<DateGuess> other = best.stream().filter(one -> !one.saysTheSameAs(first)).findFirst();
    if (other.isPresent()) {
      throw FlawedFile.of(file, "which-dates", first.format, other.get().format);
    }
    return first;
  }

  private int bad() {
    return reading.bad().size();
  }

  private boolean saysTheSameAs(DateGuess other) {
    return said().equals(other.said());
  }

  private List<List<Object>> said() {
    return reading.emissions().stream()
        .map(emission -> List.<Object>of(emission.record(), emission.at(), emission.fields()))
        .toList();
  }
}
