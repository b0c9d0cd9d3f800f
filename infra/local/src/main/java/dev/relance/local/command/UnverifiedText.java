package dev.relance.local.command;

import dev.relance.law.Basis;
import dev.relance.law.Citation;
import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.law.Weight;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Everything that is unverified, by its effect while it is. */
final class UnverifiedText {
  private UnverifiedText() {}

  /** A paragraph for each effect, empty if there is nothing to report. */
  static Stream<String> of(List<LawPack> packs, ReferenceRates rates) {
    Stream<String> confirmable = told(Weight.CONFIRMABLE, packs, (_, basis) -> byName(basis));
    return Stream.of(
        part(Weight.CONFIRMABLE.word(), Stream.concat(confirmable, RateText.unverified(rates))),
        part(Weight.HOLDS.word(), told(Weight.HOLDS, packs, UnverifiedText::byPack)),
        part(
            Weight.WITHOUT_EFFECT.word(),
            told(Weight.WITHOUT_EFFECT, packs, UnverifiedText::byPack)),
        part(Weight.TOLD_ONLY.word(), told(Weight.TOLD_ONLY, packs, UnverifiedText::byPack)),
        part("not-found", RateText.notFound(rates)));
  }

  /** What is cited there. */
  static List<Citation> citations(List<LawPack> packs, ReferenceRates rates) {
    return Stream.concat(
            packs.stream()
                .flatMap(pack -> pack.facts().stream())
                .map(LawFact::basis)
                .filter(basis -> !basis.verified())
                .map(Basis::citation),
            RateText.citations(rates))
        .toList();
  }

  private static Stream<String> told(
      Weight weight, List<LawPack> packs, BiFunction<LawPack, Basis, String> words) {
    return packs.stream()
        .flatMap(
            pack ->
                pack.facts().stream()
                    .filter(fact -> !fact.basis().verified() && fact.rule().weight() == weight)
                    .map(fact -> words.apply(pack, fact.basis())));
  }

  private static String part(String weight, Stream<String> lines) {
    List<String> all = lines.toList();
    return LawWords.paragraph(LawWords.text("unverified." + weight, all.size()), all);
  }

  /** By the name that a creditor record uses. If that is the source, it is not printed twice. */
  private static String byName(Basis basis) {
    return basis.fact().isPresent()
        ? LawWords.text(
            "unverified-fact", basis.key(), basis.why(), LawWords.cited(basis.citation()))
        : LawWords.text("unverified-source", basis.key(), basis.why());
  }

  private static String byPack(LawPack pack, Basis basis) {
    return LawWords.text(
        "unverified-fact", pack.code(), basis.why(), LawWords.cited(basis.citation()));
  }
}
