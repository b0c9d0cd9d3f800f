package dev.relance.invoice;

import java.util.Optional;

/**
 * What every message of a creditor prints.
 *
 * @param name the legal name
 * @param email the sender address, in the creditor's own name
 * @param replyTo where answers go; the sender address if absent
 * @param phone where a debtor can call, as messages print it
 */
public record Letterhead(
    String name,
    PostalAddress address,
    Identifiers identifiers,
    String email,
    String replyTo,
    Optional<String> phone,
    HowToPay howToPay) {}
