package dev.relance.law;

import dev.relance.policy.Cap;
import dev.relance.policy.PolicyReader;
import dev.relance.tree.Tree;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The contact limits of one jurisdiction.
 *
 * @param code ISO 3166 code of the place, or DEFAULT
 * @param hours allowed local hours per weekday; a weekday that is absent allows none
 * @param holidaysAllowed whether contact is allowed on public holidays
 * @param hoursCite the source of the hours
 */
public record LawPack(
    String code,
    String version,
    LocalDate effectiveFrom,
    List<Cap> caps,
    Map<DayOfWeek, Hours> hours,
    boolean holidaysAllowed,
    String hoursCite) {
  public LawPack {
    caps = List.copyOf(caps);
    hours = Map.copyOf(hours);
  }

  /**
   * Reads one pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static LawPack read(Tree document) {
    Tree window = document.object("contactWindow");
    return new LawPack(
        document.text("law"),
        document.text("version"),
        document.date("effectiveFrom"),
        PolicyReader.caps(document.objects("caps")),
        hours(window.object("hours")),
        window.isTrue("holidaysAllowed"),
        window.text("cites"));
  }

  /** The pack and its version as evidence names them: DEFAULT@2026-11-23. */
  public String reference() {
    return code + "@" + version;
  }

  private static Map<DayOfWeek, Hours> hours(Tree days) {
    var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    for (String day : days.members().keySet()) {
      List<String> span = days.texts(day);
      if (span.size() != 2) {
        throw new IllegalArgumentException(
            "%s: %s is not a pair such as [\"08:00\", \"20:00\"]".formatted(days.at(day), span));
      }
      hours.put(
          DayOfWeek.valueOf(day),
          new Hours(LocalTime.parse(span.get(0)), LocalTime.parse(span.get(1))));
    }
    return hours;
  }
}
