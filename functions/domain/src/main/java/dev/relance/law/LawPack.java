package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.document.Lazy;
import dev.relance.time.Place;
import dev.relance.time.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The facts of one jurisdiction, as gathered on a day. Its law and its dates are read at once, its
 * content only when needed.
 */
public final class LawPack {
  /** The pack that applies everywhere. */
  public static final String DEFAULT = "DEFAULT";

  private final String code;
  private final List<String> places;
  private final InForce inForce;
  private final Document document;
  private final Lazy<ContactLaw> contact;
  private final Lazy<List<LocalDate>> changes;
  private final Lazy<Optional<MoneyLaw>> money;
  private final Lazy<CourtLaw> court;

  private LawPack(Document document, InForce inForce) {
    this.code = document.text("law");
    this.places = document.texts("places");
    this.inForce = inForce;
    this.document = document;
    this.contact =
        new Lazy<>(() -> ContactLaw.read(document.object("contact"), document.object("wording")));
    this.changes = new Lazy<>(this::daysOfChange);
    this.money =
        new Lazy<>(() -> document.optionalObject("money").map(m -> MoneyLaw.read(reference(), m)));
    this.court =
        new Lazy<>(
            () -> document.optionalObject("court").map(CourtLaw::read).orElse(CourtLaw.NONE));
  }

  /**
   * Reads whose law a pack is and when it is in force.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static LawPack read(Document document) {
    document.date("effectiveFrom");
    return new LawPack(document, InForce.read(document));
  }

  /** Its short name, such as US-NYC; DEFAULT applies everywhere. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String title() {
    return document.text("title");
  }

  /** The day on which the facts were gathered. */
  public String version() {
    return document.text("version");
  }

  /** The places where it applies, with everything below them: US-NY-NYC. */
  public List<String> places() {
    return places;
  }

  /** The days on which it is in force. */
  public InForce inForce() {
    return inForce;
  }

  /**
   * Its rules on contact.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public ContactLaw contact() {
    return contact.value();
  }

  /** The days on which its rules on contact change, in order. */
  List<LocalDate> changes() {
    return changes.value();
  }

  private List<LocalDate> daysOfChange() {
    return Stream.concat(Stream.of(inForce), contact().rules().map(rule -> rule.basis().inForce()))
        .flatMap(InForce::changes)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Its rules on money, if it has any.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public Optional<MoneyLaw> money() {
    return money.value();
  }

  /**
   * Its rules on courts.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public CourtLaw court() {
    return court.value();
  }

  /**
   * Every rule of it, in order.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public List<LawFact> facts() {
    return entries(RuleList::read);
  }

  /** Why its rules or places are refused; empty if none are. */
  public List<String> refusals() {
    return Stream.concat(
            places.stream().flatMap(place -> refusal(() -> Regions.require(place), "places: ")),
            entries((list, entry) -> refusal(() -> list.read(entry), "").toList()).stream()
                .flatMap(List::stream))
        .toList();
  }

  private static Stream<String> refusal(Runnable reading, String place) {
    try {
      reading.run();
      return Stream.of();
    } catch (IllegalArgumentException e) {
      return Stream.of(place + e.getMessage());
    }
  }

  private <T> List<T> entries(BiFunction<RuleList<?>, Document, T> reader) {
    return lists().stream()
        .flatMap(
            list ->
                section(list).stream()
                    .flatMap(part -> part.objects(list.name()).stream())
                    .map(entry -> reader.apply(list, entry)))
        .toList();
  }

  private Optional<Document> section(RuleList<?> list) {
    return list.equals(Lists.SCOPE)
        ? Optional.of(document)
        : document.optionalObject(list.section());
  }

  /** The pack and its version as evidence writes them: DEFAULT@2026-11-23. */
  public String reference() {
    return code + "@" + version();
  }

  /** Whether it applies at a place on a day. */
  public boolean holdsAt(Place place, LocalDate on) {
    return (code.equals(DEFAULT) || includes(place)) && isInForce(on);
  }

  /** Whether it applies, or may apply because it covers a part of the place. */
  boolean mayHoldAt(Place place, LocalDate on) {
    return (code.equals(DEFAULT) || touches(place)) && isInForce(on);
  }

  /** Whether it applies at the place of a code. */
  public boolean includes(String place) {
    return places.stream().anyMatch(outer -> new Place(place, Optional.of(place)).isWithin(outer));
  }

  private boolean includes(Place place) {
    for (String outer : places) {
      if (place.isWithin(outer)) {
        return true;
      }
    }
    return false;
  }

  private boolean touches(Place place) {
    for (String own : places) {
      if (place.isWithin(own) || place.includes(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is in force on a day, at any place. */
  public boolean isInForce(LocalDate on) {
    return inForce.includes(on);
  }

  /** Whether another pack is for the same law. */
  public boolean isOfTheLawOf(LawPack other) {
    return other.code.equals(code);
  }

  /** Whether another pack of the same law is in force at the same time. */
  public boolean meets(LawPack other) {
    return isOfTheLawOf(other) && inForce.shared(other.inForce).isPresent();
  }

  /** Whether another pack of the same law starts while this one is in force. */
  boolean isFollowedTooSoonBy(LawPack other) {
    return isOfTheLawOf(other) && isInForce(other.inForce.first());
  }

  /**
   * What remains of it besides another pack of the same law: the time before it, after it, or all
   * of it.
   */
  List<LawPack> outside(LawPack other) {
    return isOfTheLawOf(other)
        ? inForce.outside(other.inForce).stream().map(days -> new LawPack(document, days)).toList()
        : List.of(this);
  }

  /** Every list of a pack, in the order of presentation. */
  public static List<RuleList<?>> lists() {
    return Lists.ALL;
  }

  /** Created only for callers that need every rule. */
  private static final class Lists {
    static final RuleList<ScopeRule> SCOPE = new RuleList<>("scope", "scope", ScopeRule::read);
    static final List<RuleList<?>> ALL =
        Stream.of(
                List.of(SCOPE),
                ContactLaw.LISTS,
                MoneyLaw.LISTS,
                CourtLaw.LISTS,
                List.of(new RuleList<>("records", "retention", Retention::read)))
            .<RuleList<?>>flatMap(List::stream)
            .toList();
  }
}
