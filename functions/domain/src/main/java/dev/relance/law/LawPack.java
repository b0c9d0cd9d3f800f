package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.document.Lazy;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts of one jurisdiction, as they were gathered on a day. Whose law it is and when it is in
 * force is read at once; what it says is read when it is asked for.
 */
public final class LawPack {
  /** The pack that holds everywhere. */
  public static final String DEFAULT = "DEFAULT";

  private final String code;
  private final List<String> places;
  private final LocalDate effectiveFrom;
  private final LocalDate effectiveTo;
  private final Document document;
  private final Lazy<ContactLaw> contact;
  private final Lazy<Optional<MoneyLaw>> money;
  private final Lazy<CourtLaw> court;

  private LawPack(Document document, LocalDate effectiveFrom, LocalDate effectiveTo) {
    this.code = document.text("law");
    this.places = document.texts("places");
    this.effectiveFrom = effectiveFrom;
    this.effectiveTo = effectiveTo;
    this.document = document;
    this.contact =
        new Lazy<>(() -> ContactLaw.read(document.object("contact"), document.object("wording")));
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
    return new LawPack(
        document,
        document.date("effectiveFrom"),
        document.optionalDate("effectiveTo").orElse(LocalDate.MAX));
  }

  /** Its short name, such as US-NYC; DEFAULT holds everywhere. */
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

  /** The places where it holds, and everywhere below them: US-NY-NYC. */
  public List<String> places() {
    return places;
  }

  /** First day, inclusive. */
  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Last day, inclusive. */
  public LocalDate effectiveTo() {
    return effectiveTo;
  }

  /** The whole pack as it was written. */
  public Document document() {
    return document;
  }

  /**
   * What it says about contact.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public ContactLaw contact() {
    return contact.value();
  }

  /**
   * What it says about money, if it says something.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public Optional<MoneyLaw> money() {
    return money.value();
  }

  /**
   * What it says about courts.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public CourtLaw court() {
    return court.value();
  }

  /**
   * Reads every part of it, so that nothing wrong is found only later.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public LawPack whole() {
    contact.value();
    money.value();
    court.value();
    return this;
  }

  /** The pack and its version as evidence names them: DEFAULT@2026-11-23. */
  public String reference() {
    return code + "@" + version();
  }

  /** Whether it holds at a place on a day. */
  public boolean holdsAt(Place place, LocalDate on) {
    return (code.equals(DEFAULT) || includes(place)) && isInForce(on);
  }

  /** Whether it holds, or may hold because a part of the place is among its places. */
  boolean mayHoldAt(Place place, LocalDate on) {
    return holdsAt(place, on) || (isWithin(place) && isInForce(on));
  }

  private boolean includes(Place place) {
    for (String outer : places) {
      if (place.isWithin(outer)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(Place place) {
    String outer = place.toString();
    for (String part : places) {
      if (part.startsWith(outer)
          && part.length() > outer.length()
          && part.charAt(outer.length()) == '-') {
        return true;
      }
    }
    return false;
  }

  /** Whether it is in force on a day, wherever it holds. */
  public boolean isInForce(LocalDate on) {
    return !on.isBefore(effectiveFrom) && !on.isAfter(effectiveTo);
  }

  /** Whether another pack of the same law begins while this one is in force. */
  boolean isFollowedTooSoonBy(LawPack other) {
    return other.code.equals(code) && isInForce(other.effectiveFrom);
  }

  /** What remains of it beside another pack of the same law: before it, after it, or all of it. */
  List<LawPack> outside(LawPack other) {
    if (!other.code.equals(code)) {
      return List.of(this);
    }
    var parts = new ArrayList<LawPack>();
    if (other.effectiveFrom.isAfter(effectiveFrom)) {
      parts.add(inForce(effectiveFrom, earlier(effectiveTo, other.effectiveFrom.minusDays(1))));
    }
    if (other.effectiveTo.isBefore(effectiveTo)) {
      parts.add(inForce(later(effectiveFrom, other.effectiveTo.plusDays(1)), effectiveTo));
    }
    return parts;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private LawPack inForce(LocalDate from, LocalDate to) {
    return new LawPack(document, from, to);
  }
}
