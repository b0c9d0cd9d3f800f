package dev.relance.local.command;

import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.local.conformance.CaseFile;
import dev.relance.local.conformance.Conformance;
import dev.relance.pack.Documents;
import dev.relance.pack.LawFile;
import dev.relance.pack.PackCheck;
import dev.relance.pack.RuleFiles;
import dev.relance.time.HolidayTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The output of {@code relance law}: the law in sentences that a lawyer can review. */
final class LawCommand {
  private LawCommand() {}

  /** A line about each pack. */
  static String summaries(List<LawFile> newer) {
    return Documents.law(newer).packs().stream()
        .map(pack -> LawText.summary(pack) + System.lineSeparator())
        .collect(Collectors.joining());
  }

  /**
   * Everything that a pack says on a day.
   *
   * @throws IllegalArgumentException if there is no such pack
   */
  static String pack(String code, LocalDate day, List<LawFile> newer) {
    String asked = code.toUpperCase(Locale.ROOT);
    List<LawPack> packs = Documents.law(newer).packs();
    List<LawPack> found =
        packs.stream().filter(p -> p.code().equals(asked) && p.isInForce(day)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(LawText.unknown(asked, day, packs));
    }
    ReferenceRates rates = Documents.rates(newer);
    return found.stream()
        .map(pack -> LawText.sentences(pack, day, rates))
        .collect(Collectors.joining());
  }

  /** Everything that is wrong with the shipped packs and an operator's. */
  static List<String> flaws(PackFiles read) {
    return Stream.concat(
            new PackCheck().flaws(Documents.lawFiles()).stream(), read.flaws().stream())
        .toList();
  }

  /** The flaws that were found. */
  static String flawed(List<String> flaws, PackFiles read) {
    return LawWords.paragraphs(Stream.of(LawText.flaws(flaws), LawText.folder(read)));
  }

  /** Runs the cases of the shipped packs, and those of an operator under the operator's law. */
  static Conformance conformance(PackFiles read) {
    var holidays = new HolidayTable();
    return Conformance.of(CaseFile.shipped(), Documents.terms(RuleFiles.NONE, holidays))
        .and(
            Conformance.of(
                read.cases(), Documents.terms(new RuleFiles(List.of(), read.files()), holidays)));
  }

  /** The cases that do not hold. */
  static String differing(Conformance run, PackFiles read) {
    List<String> differences = run.differences().stream().map(LawText::difference).toList();
    return LawWords.paragraphs(
        Stream.of(
            run.flaws().isEmpty() ? "" : LawText.flaws(run.flaws()),
            LawWords.paragraph(LawWords.text("differences", differences.size()), differences),
            LawText.folder(read)));
  }

  /** The law that is adopted and not in force on a day. */
  static String pending(List<LawFile> newer, LocalDate day) {
    return PendingLaw.told(Documents.law(newer).packs(), day);
  }

  /** What is open in sound packs: rates that end or are missing, and what is unverified. */
  static String open(PackFiles read, Conformance run, LocalDate day) {
    List<LawPack> packs = Documents.law(read.files()).packs();
    ReferenceRates rates = Documents.rates(read.files());
    String open =
        LawWords.paragraphs(
            Stream.concat(
                Stream.of(
                    RereadText.due(packs, rates, day),
                    RateText.ending(rates, day),
                    RateText.missing(rates, day)),
                UnverifiedText.of(packs, rates)));
    return LawWords.paragraphs(
        Stream.of(
            open,
            LawText.sources(UnverifiedText.citations(packs, rates)),
            RereadText.share(packs, rates),
            LawText.folder(read),
            LawText.sound(packs.size(), run.cases())));
  }
}
