package dev.relance.message;

import java.util.Locale;

/**
 * A reminder as a letter on paper.
 *
 * @param page its pages as one well-formed document, with their size and the address where a window
 *     envelope shows it
 */
public record Letter(String subject, Locale language, String page) {}
