package dev.relance.invoice;

/** What a record says, by its kind. */
public sealed interface Recorded
    permits Creditor, Debtor, Invoice, Contact, DecisionRecord, Reply {}
