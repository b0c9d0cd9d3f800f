package dev.relance.reply;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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

  /** Why it may not be the debtor's. It then decides nothing. */
  public Optional<Doubt> doubt() {
    return mail.authentication().doubt();
  }

  /** The same of a debtor who writes themselves. */
  Reading ofDebtor() {
    return new Reading(mail, said.ofLawyer());
  }

  /** Whether its writer names a number, such as that of an invoice. */
  boolean names(String number) {
    List<String> words = words(number);
    return words.stream().anyMatch(Reading::hasDigit)
        && Collections.indexOfSubList(words(mail.written().said()), words) >= 0;
  }

  private static List<String> words(String text) {
    return Tokens.of(text).words().stream().filter(word -> !word.equals(Tokens.EDGE)).toList();
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** The day that was promised, if exactly one was named. */
  public Optional<LocalDate> promised() {
    return said.promised();
  }
}
