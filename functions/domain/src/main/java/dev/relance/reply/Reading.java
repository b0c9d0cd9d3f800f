package dev.relance.reply;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A received mail with what it says. */
public record Reading(ReceivedMail mail, Triage.Said said) {
  private static final Set<Topic> NOTHING = EnumSet.of(Topic.OTHER);

  /**
   * Reads a mail.
   *
   * @param on the day on which it came
   */
  public static Reading of(ReceivedMail mail, LocalDate on) {
    return new Reading(mail, Triage.of(mail.subject(), mail.written(), on));
  }

  /**
   * The sign by which it is an automatic reply, which stops nothing. A company may say in one that
   * it is insolvent, and that is heard. An unsure sign counts only if nothing else was said.
   */
  public Optional<Sign> automatic() {
    boolean saysNothing = said.topics().equals(NOTHING);
    return mail.signs().stream()
        .filter(sign -> sign.isSure() ? !said.topics().contains(Topic.INSOLVENCY) : saysNothing)
        .findFirst();
  }

  /** The day that was promised, if exactly one was named. */
  public Optional<LocalDate> promised() {
    return said.promised();
  }
}
