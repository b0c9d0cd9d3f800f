package dev.relance.law;

import dev.relance.vocabulary.Word;

/** Something that no message may say. */
public record ForbiddenContent(Topic topic, Basis basis) implements LawRule {
  static ForbiddenContent read(RuleReading entry) {
    return new ForbiddenContent(entry.word("topic", Topic.class), entry.basis());
  }

  /** What a message can be forbidden to say. */
  public enum Topic implements Word {
    /** A fee for the reminder or for collection. */
    REMINDER_FEE("reminder-fee"),
    /** A court, a lawyer or an agency, if the owner has decided no such step. */
    UNDECIDED_STEP("undecided-step"),
    /** Arrest, crime or the police. */
    CRIME("crime"),
    /** The name of a third-party collector. */
    COLLECTOR_NAME("collector-name"),
    /** The appearance of a court or an authority. */
    OFFICIAL_LOOK("official-look");

    private final String word;

    Topic(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
