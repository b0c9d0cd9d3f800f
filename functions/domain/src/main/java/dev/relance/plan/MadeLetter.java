package dev.relance.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A letter that was made for an owner to post.
 *
 * @param words the hash of what it says: a letter that says the same is the same letter
 * @param invoices ids of the invoices that it is about
 * @param copy its PDF
 */
public record MadeLetter(String words, Instant at, List<String> invoices, Copy copy) {
  public MadeLetter {
    invoices = List.copyOf(invoices);
  }

  /**
   * A PDF in the archive.
   *
   * @param object the key of the object
   * @param sha256 the hash of its bytes, in lower-case hex
   * @param bytes how many they are
   */
  public record Copy(String object, String sha256, int bytes) {}

  /** The letter that was posted, if one of ours was: the last about the invoices until a day. */
  public static Optional<MadeLetter> posted(
      List<MadeLetter> made, List<String> invoices, LocalDate on, ZoneId zone) {
    return made.stream()
        .filter(letter -> letter.invoices.stream().anyMatch(invoices::contains))
        .filter(letter -> !letter.at.atZone(zone).toLocalDate().isAfter(on))
        .max(Comparator.comparing(MadeLetter::at));
  }
}
