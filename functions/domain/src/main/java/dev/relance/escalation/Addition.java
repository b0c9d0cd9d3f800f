package dev.relance.escalation;

import dev.relance.invoice.ContactOutcome;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Word;
import java.util.List;

/** What an owner adds to an answer: one field of its form. */
public enum Addition implements Word {
  /** The legal step. */
  STEP("step", LegalStep.values()),
  /** The day on which it will be taken. */
  STEP_DATE("stepDate", Entry.DAY_TO_COME, true),
  /** The day on which it was taken. */
  TAKEN_ON("takenOn", Entry.PAST_DAY, true),
  /** How the court, the agency or the administrator names the case. */
  REFERENCE("reference", Entry.LINE, false),
  /** The last day of a pause; without it, it lasts until it is ended. */
  PAUSED_UNTIL("until", Entry.DAY_TO_COME, false),
  /** The last day on which an agreed sum can be paid. */
  PAY_UNTIL("payUntil", Entry.DAY_TO_COME, true),
  /** Why; without it there is nothing to tell. */
  REASON("reason", Entry.LINE, true),
  /** What the debtor says is wrong. */
  WRONG("wrong", Entry.LINE, true),
  /** Why, if there is something to tell. */
  WHY("why", Entry.LINE, false),
  /** Why, as the debtor is told. */
  TOLD_WHY("toldWhy", Entry.LINE, false),
  /** How a dispute was settled. */
  RESOLUTION("resolution", Resolution.values()),
  /** By how much a dispute reduced the invoice. */
  REDUCED_BY("reducedBy", Entry.SUM, false),
  /** How much is credited. */
  CREDITED_SUM("credited", Entry.SUM, true),
  /** The sum that settles everything. */
  AGREED_SUM("agreed", Entry.SUM, true),
  /** The day on which the money came in. */
  PAID_ON("paidOn", Entry.PAST_DAY, true),
  /** The debtor's address. */
  ADDRESS("email", Entry.ADDRESS, true),
  /** What came of a contact. */
  OUTCOME("outcome", ContactOutcome.values()),
  /** The day of a contact. */
  MADE_ON("madeOn", Entry.PAST_DAY, true),
  /** The last day on which the debtor promised to pay. */
  PROMISED_ON("promisedOn", Entry.DAY_TO_COME, false),
  /** How much was promised; without it everything owed. */
  PROMISED_SUM("promised", Entry.SUM, false),
  /** The last day of a promise that the owner accepts. */
  PROMISE_DAY("promiseDay", Entry.DAY_TO_COME, true),
  /** In how many equal parts a plan pays everything, unless it has parts of its own. */
  PARTS("parts", Entry.COUNT, false),
  /** When the first equal part is due; the others follow month by month. */
  FIRST_PART("firstPart", Entry.DAY_TO_COME, false),
  PART_1_DAY("part1Day", Entry.DAY_TO_COME, false),
  PART_1_SUM("part1Sum", Entry.SUM, false),
  PART_2_DAY("part2Day", Entry.DAY_TO_COME, false),
  PART_2_SUM("part2Sum", Entry.SUM, false),
  PART_3_DAY("part3Day", Entry.DAY_TO_COME, false),
  PART_3_SUM("part3Sum", Entry.SUM, false),
  PART_4_DAY("part4Day", Entry.DAY_TO_COME, false),
  PART_4_SUM("part4Sum", Entry.SUM, false),
  /** What was said. */
  NOTES("notes", Entry.TEXT, false);

  /** How it is entered. */
  public enum Entry {
    CHOICE,
    /** Today or later. */
    DAY_TO_COME,
    /** Today or earlier. */
    PAST_DAY,
    SUM,
    /** From 2 to 12. */
    COUNT,
    ADDRESS,
    LINE,
    /** Several lines. */
    TEXT
  }

  /** The parts that an owner can name one by one. */
  public static final List<Part> OWN_PARTS =
      List.of(
          new Part(PART_1_DAY, PART_1_SUM),
          new Part(PART_2_DAY, PART_2_SUM),
          new Part(PART_3_DAY, PART_3_SUM),
          new Part(PART_4_DAY, PART_4_SUM));

  /** The two fields of one part of a plan. */
  public record Part(Addition day, Addition sum) {}

  private final String word;
  private final Entry entry;
  private final boolean isRequired;
  private final List<Word> choices;

  Addition(String word, Word[] choices) {
    this(word, Entry.CHOICE, true, List.of(choices));
  }

  Addition(String word, Entry entry, boolean isRequired) {
    this(word, entry, isRequired, List.of());
  }

  Addition(String word, Entry entry, boolean isRequired, List<Word> choices) {
    this.word = word;
    this.entry = entry;
    this.isRequired = isRequired;
    this.choices = choices;
  }

  /** The name of the field. */
  @Override
  public String word() {
    return word;
  }

  public Entry entry() {
    return entry;
  }

  /** What can be chosen; empty if it is written. */
  public List<Word> choices() {
    return choices;
  }

  /** Whether the answer says nothing without it. */
  public boolean isRequired() {
    return isRequired;
  }
}
