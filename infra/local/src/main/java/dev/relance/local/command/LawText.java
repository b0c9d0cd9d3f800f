package dev.relance.local.command;

import static java.util.stream.Collectors.joining;

import dev.relance.document.Document;
import dev.relance.law.Basis;
import dev.relance.law.Citation;
import dev.relance.law.InForce;
import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.PublishedRate;
import dev.relance.law.Weight;
import dev.relance.local.conformance.Difference;
import dev.relance.local.report.Sources;
import dev.relance.pack.LawFile;
import dev.relance.record.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A pack as text: each fact with its figures, its reason, its source, and who verified it. */
final class LawText {
  private static final String ASIDE = "/dev/relance/law/not-used.json";

  private LawText() {}

  /** One line about a pack. */
  static String summary(LawPack pack) {
    List<LawFact> facts = pack.facts();
    return "%-8s %-58s %s"
        .formatted(
            pack.code(),
            pack.title(),
            text(
                "summary",
                facts.size(),
                facts.stream().filter(fact -> !fact.basis().verified()).count(),
                validity(pack)));
  }

  /**
   * Everything in a pack that is in force on a day, with the rates that it uses and the sources.
   */
  static String sentences(LawPack pack, LocalDate on, ReferenceRates rates) {
    return LawWords.paragraphs(
        Stream.of(
            LawWords.written(lines(pack, on, rates).stream()),
            sources(citations(pack, on, rates))));
  }

  /** The sources of some citations. */
  static String sources(Collection<Citation> citations) {
    return LawWords.written(Sources.of(citations).stream());
  }

  private static List<Citation> citations(LawPack pack, LocalDate on, ReferenceRates rates) {
    return Stream.concat(
            pack.facts().stream()
                .map(LawFact::basis)
                .filter(basis -> basis.isInForce(on))
                .map(Basis::citation),
            references(pack)
                .flatMap(name -> rates.on(name, on).map(PublishedRate::citation).stream()))
        .toList();
  }

  private static List<String> lines(LawPack pack, LocalDate on, ReferenceRates rates) {
    var lines = new ArrayList<String>();
    lines.add(pack.code() + ", " + pack.title());
    lines.add(text("pack", pack.version(), validity(pack), on));
    lines.add(text("places", places(pack)));
    if (on.isBefore(LocalDate.parse(pack.version()))) {
      lines.add(text("before-gathering", pack.version()));
    }
    List<LawFact> facts = pack.facts();
    for (String section : facts.stream().map(LawFact::section).distinct().toList()) {
      List<LawFact> inForce =
          facts.stream()
              .filter(f -> f.section().equals(section) && f.basis().isInForce(on))
              .toList();
      if (!inForce.isEmpty()) {
        lines.add("");
        lines.add(text("section." + section));
        inForce.forEach(fact -> lines.addAll(told(fact)));
      }
    }
    long later = facts.stream().filter(fact -> !fact.basis().isInForce(on)).count();
    if (later > 0) {
      lines.add("");
      lines.add(text("not-in-force", later, on));
    }
    lines.addAll(headed("section.rates", rates(pack, on, rates)));
    lines.addAll(headed("section.aside", aside(pack)));
    return lines;
  }

  private static String places(LawPack pack) {
    return pack.code().equals(LawPack.DEFAULT)
        ? text("everywhere")
        : pack.places().stream().map(LawWords::place).collect(joining(", "));
  }

  private static List<String> headed(String heading, List<String> lines) {
    return lines.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of("", text(heading)), lines.stream().map(line -> "  - " + line))
            .toList();
  }

  /** The published rates that the pack uses, on a day. */
  private static List<String> rates(LawPack pack, LocalDate on, ReferenceRates rates) {
    return references(pack).map(name -> RateText.on(name, on, rates)).toList();
  }

  private static Stream<String> references(LawPack pack) {
    return pack.facts().stream()
        .flatMap(fact -> fact.rule().references().stream())
        .distinct()
        .sorted();
  }

  /**
   * What the survey found and the pack leaves aside. An operator's own pack has its own reasons.
   */
  private static List<String> aside(LawPack pack) {
    Document document = Json.resource(ASIDE);
    return document.objects("notUsed").stream()
        .filter(_ -> document.text("version").equals(pack.version()))
        .filter(entry -> entry.text("law").equals(pack.code()))
        .map(
            entry ->
                text(
                    "aside",
                    entry.text("about"),
                    entry.optionalText("part").map(part -> " (" + part + ")").orElse(""),
                    entry.text("reason")))
        .toList();
  }

  /** Why there is no pack, and what to ask for instead. */
  static String unknown(String code, LocalDate on, List<LawPack> packs) {
    List<LawPack> named = packs.stream().filter(pack -> pack.code().equals(code)).toList();
    if (!named.isEmpty()) {
      return text(
          "unknown-on",
          code,
          on,
          LawWords.row("packs", named.stream().map(LawText::validity).toList()));
    }
    if (LawWords.has("unknown." + code)) {
      return text("unknown." + code);
    }
    List<String> there = codes(packs.stream().filter(pack -> pack.places().contains(code)));
    return there.isEmpty()
        ? text("unknown", code, String.join(", ", codes(packs.stream())))
        : text("unknown-place", code, LawWords.row("packs", there));
  }

  private static List<String> codes(Stream<LawPack> packs) {
    return packs.map(LawPack::code).distinct().toList();
  }

  static String flaws(List<String> flaws) {
    return LawWords.paragraph(text("flawed", flaws.size()), flaws);
  }

  /** Which files of a folder were read, and what else is there; empty without a folder. */
  static String folder(PackFiles folder) {
    var lines = new ArrayList<String>();
    if (!folder.files().isEmpty()) {
      List<String> read = folder.files().stream().map(LawFile::name).toList();
      lines.add(text("read", read.size(), String.join(", ", read)));
    }
    if (!folder.others().isEmpty()) {
      lines.add(text("not-read", String.join(", ", folder.others())));
    }
    return LawWords.written(lines.stream());
  }

  static String sound(int packs, int cases) {
    return text("sound", packs, cases) + System.lineSeparator();
  }

  static String difference(Difference found) {
    return text(
        "difference", found.file(), found.name(), found.about(), found.wanted(), found.told());
  }

  private static List<String> told(LawFact fact) {
    Basis basis = fact.basis();
    var about = new ArrayList<String>();
    about.add(LawWords.cited(basis.citation()));
    if (!basis.isHouseRule()) {
      about.add(Sources.graded(basis.citation()));
    }
    about.add(LawWords.sentence(basis.scope()));
    if (!basis.inForce().equals(InForce.ALWAYS)) {
      about.add(validity(basis.inForce()));
    }
    basis.citation().rereadOn().ifPresent(day -> about.add(text("reread", day)));
    if (!basis.verified() && fact.rule().weight() == Weight.CONFIRMABLE) {
      about.add(text("confirmable", basis.key()));
    }
    return List.of(
        "  - " + LawWords.marked(basis.verified(), basis.why()),
        "      " + LawWords.sentence(fact.sentence()),
        "      " + String.join("; ", about));
  }

  private static String validity(LawPack pack) {
    return validity(pack.inForce());
  }

  private static String validity(InForce days) {
    return days.last().equals(LocalDate.MAX)
        ? text("from", days.first())
        : days.first().equals(LocalDate.MIN)
            ? text("until", days.last())
            : text("from-until", days.first(), days.last());
  }

  private static String text(String key, Object... values) {
    return LawWords.text(key, values);
  }
}
