package dev.relance.invoice;

/** What a record tells, by its kind. */
public sealed interface Recorded permits Creditor, Debtor, Invoice, Contact, DecisionRecord {}
