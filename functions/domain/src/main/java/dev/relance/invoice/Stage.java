package dev.relance.invoice;

import java.util.Optional;

/**
 * A stage of a larger contract that an invoice bills.
 *
 * @param contract the reference of the contract, as both parties know it; invoices with the same
 *     reference belong together
 * @param name what the stage is called
 */
public record Stage(String contract, Optional<String> name) {}
