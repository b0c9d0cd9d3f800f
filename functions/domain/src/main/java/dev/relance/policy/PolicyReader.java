package dev.relance.policy;

import dev.relance.tree.Tree;
import dev.relance.tree.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads policy and cap documents; the schema beside the standard policy describes them. */
public final class PolicyReader {
  private PolicyReader() {}

  /**
   * Reads one policy.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static Policy policy(Tree document) {
    Tree threshold = document.object("ownerThreshold");
    return new Policy(
        document.text("policy"),
        document.whole("version"),
        document.date("effectiveFrom"),
        document.objects("ladder").stream().map(PolicyReader::rung).toList(),
        document.whole("spacingDays"),
        amounts(document.object("minimumAmount")),
        document.whole("promiseGraceDays"),
        document.read("sendFrom", LocalTime::parse),
        Duration.ofHours(document.whole("unconfirmedAfterHours")),
        threshold.whole("ageDays"),
        amounts(threshold.object("amount")),
        document.optionalWhole("staleAfterHours").map(Duration::ofHours),
        document.optionalObject("limits").map(l -> caps(l.objects("caps"))).orElse(List.of()));
  }

  /** Reads a list of caps, of a policy or of a law pack. */
  public static List<Cap> caps(List<Tree> caps) {
    return caps.stream().map(PolicyReader::cap).toList();
  }

  private static Rung rung(Tree rung) {
    return new Rung(
        rung.read("level", Level::parse),
        rung.whole("day"),
        rung.isTrue("needsApproval"),
        rung.optionalWhole("servedBefore").orElse(0),
        rung.optionalDecimal("reductionPercent"),
        rung.optionalWhole("validDays").orElse(14));
  }

  private static Cap cap(Tree cap) {
    return new Cap(
        cap.read("per", word -> Words.parse(Cap.Per.class, word)),
        cap.whole("max"),
        cap.whole("days"),
        cap.texts("channels").equals(List.of("electronic")),
        cap.text("cites"),
        cap.text("why"));
  }

  private static Map<String, String> amounts(Tree amounts) {
    return amounts.members().keySet().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), amounts::text));
  }

  /** The version of a policy that is in force on no earlier day than it says: the newest. */
  public static Optional<Policy> newest(List<Policy> policies, String name) {
    return policies.stream()
        .filter(p -> p.name().equals(name))
        .max(java.util.Comparator.comparingInt(Policy::version));
  }
}
