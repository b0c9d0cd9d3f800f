package dev.relance.invoice;

/** What a claim rests on, where a law of limitation tells claims apart. */
public enum ClaimKind {
  CONTRACT,
  WRITTEN,
  ORAL,
  CONSUMER,
  CONSUMER_CREDIT,
  CIVIL,
  PROFESSIONAL,
  PERIODIC;

  /** Whether it speaks of claims in general, whatever they rest on. */
  public boolean isGeneral() {
    return this == CONTRACT || this == CONSUMER || this == CIVIL;
  }
}
