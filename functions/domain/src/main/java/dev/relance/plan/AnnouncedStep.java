package dev.relance.plan;

import dev.relance.vocabulary.LegalStep;
import java.time.LocalDate;

/** A legal step that the owner will take on a day. */
public record AnnouncedStep(LegalStep step, LocalDate on) {}
