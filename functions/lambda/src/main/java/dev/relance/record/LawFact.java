package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.law.Basis;
import dev.relance.law.LawPack;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fact of a pack as its document writes it.
 *
 * @param section the part of the pack, such as money
 * @param list the list in that part, such as fixedSums
 * @param entry all its members
 */
public record LawFact(String section, String list, Document entry, Basis basis) {
  /** The parts of a pack, in the order of presentation. */
  public static final List<String> SECTIONS =
      List.of("scope", "contact", "wording", "money", "court", "records");

  /** All facts of a pack, in order. */
  public static List<LawFact> of(LawPack pack) {
    Document document = new Document(pack.code(), pack.document().members());
    return SECTIONS.stream().flatMap(section -> of(section, document)).toList();
  }

  private static Stream<LawFact> of(String section, Document document) {
    return section.equals("scope")
        ? of(section, section, document)
        : document.optionalObject(section).stream()
            .flatMap(
                part -> part.members().keySet().stream().flatMap(list -> of(section, list, part)));
  }

  private static Stream<LawFact> of(String section, String list, Document part) {
    return part.objects(list).stream()
        .map(entry -> new LawFact(section, list, entry, Basis.read(entry)));
  }
}
