package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.finding.Approvers;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Word;
import java.util.Map;
import java.util.Optional;

/**
 * Writes and reads whose approval a level lacks, as evidence and states keep it. Without a member
 * it is one owner's.
 */
final class ApproversCodec {
  private static final String MEMBER = "approvers";

  private ApproversCodec() {}

  static Members members(Members to, Approvers by) {
    return to.with(MEMBER, written(by));
  }

  private static Optional<Map<String, Object>> written(Approvers by) {
    return switch (by) {
      case Approvers.One() -> Optional.empty();
      case Approvers.Two() -> Optional.of(of(ApproversWord.TWO).all());
      case Approvers.Second(var first, var on, var step, var stepDate) ->
          Optional.of(
              of(ApproversWord.SECOND)
                  .with("first", first)
                  .with("on", on)
                  .with("step", step)
                  .with("stepDate", stepDate)
                  .all());
    };
  }

  static Approvers read(Document from) {
    return from.optionalObject(MEMBER).map(ApproversCodec::written).orElseGet(Approvers.One::new);
  }

  private static Approvers written(Document a) {
    return switch (a.word("lacks", ApproversWord.class)) {
      case TWO -> new Approvers.Two();
      case SECOND ->
          new Approvers.Second(
              a.text("first"),
              a.date("on"),
              a.optionalWord("step", LegalStep.class),
              a.optionalDate("stepDate"));
    };
  }

  private static Members of(ApproversWord word) {
    return new Members().with("lacks", word);
  }

  /** The word of each. */
  enum ApproversWord implements Word {
    TWO("two-owners"),
    SECOND("second-owner");

    private final String word;

    ApproversWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
