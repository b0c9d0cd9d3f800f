package dev.relance.law;

/**
 * Channels that need the debtor's consent before any message about a debt. A message that only asks
 * for consent is not ours to send.
 */
public record ConsentRule(Channels channels, Basis basis) implements LawRule {
  static ConsentRule read(RuleReading entry) {
    Channels channels = entry.channels();
    entry.name("withoutConsent");
    entry.optionalCount("max");
    entry.optionalCount("days");
    return new ConsentRule(channels, entry.basis());
  }
}
