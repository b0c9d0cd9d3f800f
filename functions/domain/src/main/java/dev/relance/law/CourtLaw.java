package dev.relance.law;

import dev.relance.document.Document;
import java.util.List;
import java.util.function.Function;

/** What comes before a court, and which courts there are. */
public record CourtLaw(
    List<CourtStep> steps,
    List<CourtRoute> routes,
    List<Limitation> limitations,
    List<Moratorium> moratoria,
    List<ArbitrationRule> arbitration) {
  /** Nothing known about courts. */
  public static final CourtLaw NONE =
      new CourtLaw(List.of(), List.of(), List.of(), List.of(), List.of());

  public CourtLaw {
    steps = List.copyOf(steps);
    routes = List.copyOf(routes);
    limitations = List.copyOf(limitations);
    moratoria = List.copyOf(moratoria);
    arbitration = List.copyOf(arbitration);
  }

  /**
   * Reads the section {@code court} of a pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static CourtLaw read(Document court) {
    return new CourtLaw(
        court.objects("steps").stream().map(CourtStep::read).toList(),
        court.objects("routes").stream().map(CourtRoute::read).toList(),
        court.objects("limitation").stream().map(Limitation::read).toList(),
        court.objects("moratoria").stream().map(Moratorium::read).toList(),
        court.objects("arbitration").stream().map(ArbitrationRule::read).toList());
  }

  /** What several packs say together: all of it holds. */
  public static CourtLaw of(List<LawPack> packs) {
    return new CourtLaw(
        all(packs, CourtLaw::steps),
        all(packs, CourtLaw::routes),
        all(packs, CourtLaw::limitations),
        all(packs, CourtLaw::moratoria),
        all(packs, CourtLaw::arbitration));
  }

  private static <T> List<T> all(List<LawPack> packs, Function<CourtLaw, List<T>> part) {
    return packs.stream().map(LawPack::court).map(part).flatMap(List::stream).toList();
  }
}
