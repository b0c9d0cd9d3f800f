package dev.relance.law;

import dev.relance.policy.Cap;
import dev.relance.time.Place;
import dev.relance.tree.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The facts of one jurisdiction, as they were gathered on a day.
 *
 * @param code its short name, such as US-NYC; DEFAULT holds everywhere
 * @param version the day on which the facts were gathered
 * @param places the places where it holds, and everywhere below them: US-NY-NYC
 * @param effectiveFrom first day, inclusive
 * @param effectiveTo last day, inclusive
 * @param document the whole pack, for the parts that are read where they are used
 */
public record LawPack(
    String code,
    String title,
    String version,
    List<String> places,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    List<Cap> caps,
    List<CoolDown> coolDowns,
    List<OpenHours> hours,
    List<ConsentRule> consents,
    List<PostFirst> postFirst,
    List<ContentRule> contents,
    List<ClaimRule> claims,
    List<StopRule> stops,
    CourtLaw court,
    Tree document) {
  /** The pack that holds everywhere. */
  public static final String DEFAULT = "DEFAULT";

  public LawPack {
    places = List.copyOf(places);
    caps = List.copyOf(caps);
    coolDowns = List.copyOf(coolDowns);
    hours = List.copyOf(hours);
    consents = List.copyOf(consents);
    postFirst = List.copyOf(postFirst);
    contents = List.copyOf(contents);
    claims = List.copyOf(claims);
    stops = List.copyOf(stops);
  }

  /**
   * Reads one pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static LawPack read(Tree document) {
    Tree contact = document.object("contact");
    Tree wording = document.object("wording");
    return new LawPack(
        document.text("law"),
        document.text("title"),
        document.text("version"),
        document.texts("places"),
        document.date("effectiveFrom"),
        document.optionalDate("effectiveTo").orElse(LocalDate.MAX),
        all(contact, "caps", Cap::read),
        all(contact, "coolDowns", CoolDown::read),
        all(contact, "hours", OpenHours::read),
        all(contact, "consents", ConsentRule::read),
        all(contact, "postFirst", PostFirst::read),
        all(wording, "must", ContentRule::read),
        all(wording, "mustNot", ClaimRule::read),
        all(contact, "stops", StopRule::read),
        document.optionalObject("court").map(CourtLaw::read).orElse(CourtLaw.NONE),
        document);
  }

  /** The pack and its version as evidence names them: DEFAULT@2026-11-23. */
  public String reference() {
    return code + "@" + version;
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
    String outer = place + "-";
    for (String part : places) {
      if (part.startsWith(outer)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is in force on a day, wherever it holds. */
  public boolean isInForce(LocalDate on) {
    return !on.isBefore(effectiveFrom) && !on.isAfter(effectiveTo);
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
    return new LawPack(
        code, title, version, places, from, to, caps, coolDowns, hours, consents, postFirst,
        contents, claims, stops, court, document);
  }

  private static <T> List<T> all(Tree section, String part, Function<Tree, T> reader) {
    return section.objects(part).stream().map(entry -> read(entry, reader)).toList();
  }

  private static <T> T read(Tree entry, Function<Tree, T> reader) {
    try {
      return reader.apply(entry);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      throw reason.startsWith(entry.path())
          ? e
          : new IllegalArgumentException(entry.path() + ": " + reason, e);
    }
  }
}
