package dev.relance.local.command;

import static java.util.stream.Collectors.joining;

import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.Reference;
import dev.relance.law.ReferenceRates.Row;
import dev.relance.policy.Basis;
import dev.relance.record.Json;
import dev.relance.tree.Tree;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The law as text: each fact with its figures, its reason, its source, and who has read it. */
final class LawText {
  private static final String ASIDE = "/dev/relance/law/not-used.json";
  private static final List<String> SECTIONS =
      List.of("scope", "contact", "wording", "money", "court", "records");
  private static final int SOON_DAYS = 60;

  private LawText() {}

  /** One line about a pack. */
  static String summary(LawPack pack) {
    List<Fact> facts = facts(pack);
    return "%-8s %-58s %s"
        .formatted(
            pack.code(),
            pack.title(),
            text(
                "summary",
                facts.size(),
                facts.stream().filter(fact -> !fact.basis().verified()).count(),
                validity(pack.effectiveFrom(), pack.effectiveTo())));
  }

  /** Everything that a pack says and that is in force on a day, and the rates that it builds on. */
  static String sentences(LawPack pack, LocalDate on, ReferenceRates rates) {
    var lines = new ArrayList<String>();
    lines.add(pack.code() + ", " + pack.title());
    lines.add(text("pack", pack.version(), validity(pack.effectiveFrom(), pack.effectiveTo()), on));
    lines.add(text("places", places(pack)));
    List<Fact> facts = facts(pack);
    for (String section : SECTIONS) {
      List<Fact> inForce =
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
    return lines(lines.stream());
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

  /** The published rates of which the pack speaks, as they stand on a day. */
  private static List<String> rates(LawPack pack, LocalDate on, ReferenceRates rates) {
    return references(pack.document().members())
        .distinct()
        .sorted()
        .map(name -> rate(name, on, rates))
        .toList();
  }

  private static Stream<String> references(Object part) {
    return switch (part) {
      case Map<?, ?> members when members.get("reference") instanceof String name ->
          Stream.concat(Stream.of(name), members.values().stream().flatMap(LawText::references));
      case Map<?, ?> members -> members.values().stream().flatMap(LawText::references);
      case List<?> parts -> parts.stream().flatMap(LawText::references);
      default -> Stream.of();
    };
  }

  private static String rate(String name, LocalDate on, ReferenceRates rates) {
    String called = text("rate-named", LawWords.word(name), name);
    return rates
        .on(name, on)
        .map(
            row ->
                marked(
                    row.verified(),
                    text(
                        "rate-holds",
                        called,
                        row.ratePct().orElseThrow().toPlainString(),
                        row.from(),
                        row.lastDay(),
                        row.cites())))
        .orElseGet(() -> text("rate-none", called, on));
  }

  private static String marked(boolean isVerified, String told) {
    return isVerified ? told : text("unverified") + " " + told;
  }

  /**
   * What the survey found and the pack leaves aside; an operator's own pack has its own reasons.
   */
  private static List<String> aside(LawPack pack) {
    Tree document = Json.resource(ASIDE);
    return document.objects("notUsed").stream()
        .filter(_ -> document.text("version").equals(pack.version()))
        .filter(entry -> entry.text("fact").startsWith(pack.code() + "/"))
        .map(
            entry ->
                text(
                    "aside",
                    text("aside." + entry.text("fact")),
                    entry.optionalText("part").map(part -> " (" + part + ")").orElse(""),
                    entry.text("reason")))
        .toList();
  }

  static String unknown(String code, LocalDate on, List<String> known) {
    return text("unknown", code, on, String.join(", ", known));
  }

  static String flaws(List<String> flaws) {
    return lines(Stream.concat(Stream.of(text("flawed", flaws.size())), indented(flaws)));
  }

  static String sound(int packs) {
    return text("sound", packs);
  }

  static String remedy() {
    return text("remedy");
  }

  /** The published rates that end soon or have ended, and the gaps between rates. */
  static String ending(ReferenceRates rates, LocalDate on) {
    List<String> ending =
        new TreeMap<>(rates.references())
            .entrySet().stream().flatMap(r -> ending(r.getKey(), r.getValue(), on)).toList();
    return ending.isEmpty()
        ? ""
        : lines(Stream.concat(Stream.of(text("ending", SOON_DAYS, on)), indented(ending)));
  }

  private static Stream<String> ending(String name, Reference reference, LocalDate on) {
    LocalDate soon = on.plusDays(SOON_DAYS);
    List<Row> rated = reference.rows().stream().filter(row -> row.ratePct().isPresent()).toList();
    var ending = new ArrayList<String>();
    for (int i = 0; i < rated.size(); i++) {
      LocalDate last = rated.get(i).lastDay();
      if (last.isAfter(soon)) {
        continue;
      }
      if (i == rated.size() - 1) {
        ending.add(
            last.isBefore(on)
                ? text("rate-ended", name, last)
                : text("rate-ends", name, last, ChronoUnit.DAYS.between(on, last)));
      } else if (rated.get(i + 1).from().isAfter(last.plusDays(1))) {
        ending.add(
            text("rate-missing", name, last.plusDays(1), rated.get(i + 1).from().minusDays(1)));
      }
    }
    return ending.stream();
  }

  /** Everything that nobody has verified. */
  static String unverified(List<LawPack> packs, ReferenceRates rates) {
    Stream<String> facts =
        packs.stream()
            .flatMap(pack -> facts(pack).stream())
            .filter(fact -> !fact.basis().verified())
            .map(fact -> text("unverified-fact", fact.entry().path(), fact.basis().cites()));
    Stream<String> rows =
        new TreeMap<>(rates.references())
            .entrySet().stream()
                .flatMap(
                    reference ->
                        reference.getValue().rows().stream()
                            .filter(row -> !row.verified())
                            .map(
                                row ->
                                    text(
                                        "unverified-fact",
                                        reference.getKey() + "@" + row.from(),
                                        row.cites())));
    List<String> all = Stream.concat(facts, rows).toList();
    return all.isEmpty()
        ? ""
        : lines(Stream.concat(Stream.of(text("unverified-all", all.size())), indented(all)));
  }

  private static List<String> told(Fact fact) {
    Tree entry = fact.entry();
    Basis basis = fact.basis();
    var about = new ArrayList<String>();
    about.add(basis.cites());
    about.add(text("bound." + basis.bound()));
    if (!entry.texts("debtors").isEmpty()) {
      about.add(
          text(
              "debtors",
              entry.texts("debtors").stream()
                  .map(kind -> text("debtor." + kind))
                  .collect(joining(" " + text("or") + " "))));
    }
    entry.optionalWhole("pastDueDaysOver").ifPresent(d -> about.add(text("past-due", d)));
    if (entry
        .optionalDate("effectiveFrom")
        .or(() -> entry.optionalDate("effectiveTo"))
        .isPresent()) {
      about.add(validity(basis.effectiveFrom(), basis.effectiveTo()));
    }
    return List.of(
        "  - " + marked(basis.verified(), basis.why()),
        "      "
            + text("list." + fact.list(), LawWords.word(entry.optionalText("id").orElse("")))
            + ": "
            + RuleText.of(fact.list(), entry.members()),
        "      " + String.join("; ", about));
  }

  private static String validity(LocalDate from, LocalDate to) {
    return to.equals(LocalDate.MAX)
        ? text("from", from)
        : from.equals(LocalDate.MIN) ? text("until", to) : text("from-until", from, to);
  }

  private static List<Fact> facts(LawPack pack) {
    Tree document = new Tree(pack.code(), pack.document().members());
    var facts = new ArrayList<Fact>();
    document.objects("scope").forEach(e -> facts.add(new Fact("scope", "scope", e, Basis.read(e))));
    for (String section : SECTIONS.subList(1, SECTIONS.size())) {
      document.optionalObject(section).ifPresent(part -> facts.addAll(facts(section, part)));
    }
    return facts;
  }

  private static List<Fact> facts(String section, Tree part) {
    return part.members().keySet().stream()
        .flatMap(
            list -> part.objects(list).stream().map(e -> new Fact(section, list, e, Basis.read(e))))
        .toList();
  }

  private record Fact(String section, String list, Tree entry, Basis basis) {}

  private static Stream<String> indented(List<String> lines) {
    return lines.stream().map(line -> "  " + line);
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + System.lineSeparator()).collect(joining());
  }

  private static String text(String key, Object... values) {
    return LawWords.text(key, values);
  }
}
