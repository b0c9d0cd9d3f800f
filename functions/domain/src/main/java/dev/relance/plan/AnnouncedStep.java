package dev.relance.plan;

import dev.relance.vocabulary.LegalStep;
import java.time.LocalDate;

/** A step that the owner decided and will take on a day. */
public record AnnouncedStep(LegalStep step, LocalDate on) {}
