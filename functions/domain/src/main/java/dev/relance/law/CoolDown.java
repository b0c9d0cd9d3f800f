package dev.relance.law;

/**
 * Silence after a conversation with the debtor.
 *
 * @param days calendar days in the debtor's zone; the day of the conversation is the first
 * @param channels the contacts that it forbids
 */
public record CoolDown(int days, Channels channels, Basis basis) implements LawRule {
  static CoolDown read(RuleReading entry) {
    int days = entry.count("days");
    Channels channels = entry.channels();
    entry.name("after");
    return new CoolDown(days, channels, entry.basis());
  }
}
