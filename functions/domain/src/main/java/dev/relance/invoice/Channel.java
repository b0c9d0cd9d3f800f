package dev.relance.invoice;

/** A way to reach a debtor. */
public enum Channel {
  EMAIL,
  SMS,
  CALL,
  LETTER,
  VISIT
}
