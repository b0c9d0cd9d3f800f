package dev.relance.local.conformance;

/**
 * Where a pack says something else than a case.
 *
 * @param file the file of the case
 * @param name the case
 * @param about the member of what it expects, such as routes.small-claims
 * @param wanted what the case expects
 * @param told what the law says
 */
public record Difference(String file, String name, String about, String wanted, String told) {}
