package dev.relance.plan;

import dev.relance.plan.InvoiceProgress.KnownFacts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of the due dates at which an invoice is paid.
 *
 * <ul>
 *   <li>If there are as many parts as before, each keeps its levels.
 *   <li>If the invoice was one part, or becomes one, what was sent on or after the due date of the
 *       part that is next to be paid counts for that part.
 *   <li>Otherwise a part keeps its levels if its due date stays.
 * </ul>
 *
 * <p>A level that counts for no part any more stays in the history: for the spacing, and for what
 * was served.
 */
record Moved(KnownFacts before, KnownFacts after) {
  InvoiceProgress carriedOver(InvoiceProgress progress) {
    boolean stays = before.parts().equals(after.parts());
    return stays ? progress : progress.carriedOver(level -> level.ofPart(part(level)));
  }

  private Optional<LocalDate> part(PastLevel level) {
    if (before.parts().isEmpty() || after.parts().isEmpty()) {
      return level.on().isBefore(after.dueDate())
          ? Optional.of(level.part().orElse(before.dueDate()))
          : Optional.of(after.dueDate()).filter(_ -> !after.parts().isEmpty());
    }
    return before.parts().size() == after.parts().size()
        ? level.part().map(this::moved)
        : level.part();
  }

  private LocalDate moved(LocalDate due) {
    int place = before.parts().indexOf(due);
    return place < 0 ? due : after.parts().get(place);
  }
}
