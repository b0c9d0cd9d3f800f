package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.Comparator;

/** A level of one part of an invoice. An invoice without instalments has one part. */
public record PartLevel(Invoice invoice, Part part, Rung rung) {
  /** The strictest level first, and of several the part that is due first. */
  public static final Comparator<PartLevel> STRICTEST_FIRST =
      Comparator.comparing(PartLevel::level, Level.BY_TONE)
          .reversed()
          .thenComparing(due -> due.part().dueDate());

  /** A level of the part that is next to be paid on a day. */
  public static PartLevel ofNext(Invoice invoice, Rung rung, LocalDate on) {
    return new PartLevel(invoice, invoice.nextPart(on), rung);
  }

  /** The day of the level on the ladder of its part. */
  public LocalDate ladderDay() {
    return part.dueDate().plusDays(rung.day());
  }

  /** Whether it is a level of this part. */
  boolean isAbout(Part other) {
    return part.key().equals(other.key());
  }

  /** The name of the level. */
  public Level level() {
    return rung.level();
  }
}
