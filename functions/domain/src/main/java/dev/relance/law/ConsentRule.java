package dev.relance.law;

/**
 * Channels for which the debtor must have consented before anything is said about a debt. A message
 * that only asks for consent is not ours to send: without consent there is none.
 */
public record ConsentRule(Channels channels, Basis basis) implements Rule {
  static ConsentRule read(Reading entry) {
    Channels channels = entry.channels();
    entry.name("withoutConsent");
    entry.optionalCount("max");
    entry.optionalCount("days");
    return new ConsentRule(channels, entry.basis());
  }
}
