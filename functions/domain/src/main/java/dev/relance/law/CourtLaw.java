package dev.relance.law;

import dev.relance.document.Document;
import java.util.List;
import java.util.function.Function;

/** What must come before court, and which courts there are. */
public record CourtLaw(
    List<CourtStep> steps,
    List<CourtRoute> routes,
    List<Limitation> limitations,
    List<Moratorium> moratoria,
    List<ArbitrationRule> arbitration) {
  private static final String COURT = "court";
  private static final RuleList<CourtStep> STEPS = new RuleList<>(COURT, "steps", CourtStep::read);
  private static final RuleList<CourtRoute> ROUTES =
      new RuleList<>(COURT, "routes", CourtRoute::read);
  private static final RuleList<Limitation> LIMITATION =
      new RuleList<>(COURT, "limitation", Limitation::read);
  private static final RuleList<Moratorium> MORATORIA =
      new RuleList<>(COURT, "moratoria", Moratorium::read);
  private static final RuleList<ArbitrationRule> ARBITRATION =
      new RuleList<>(COURT, "arbitration", ArbitrationRule::read);

  static final List<RuleList<?>> LISTS = List.of(STEPS, ROUTES, LIMITATION, MORATORIA, ARBITRATION);

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
        STEPS.in(court),
        ROUTES.in(court),
        LIMITATION.in(court),
        MORATORIA.in(court),
        ARBITRATION.in(court));
  }

  /** What several laws say together; all of it applies. */
  static CourtLaw of(List<CourtLaw> laws) {
    return new CourtLaw(
        all(laws, CourtLaw::steps),
        all(laws, CourtLaw::routes),
        all(laws, CourtLaw::limitations),
        all(laws, CourtLaw::moratoria),
        all(laws, CourtLaw::arbitration));
  }

  private static <T> List<T> all(List<CourtLaw> laws, Function<CourtLaw, List<T>> part) {
    return laws.stream().map(part).flatMap(List::stream).toList();
  }
}
