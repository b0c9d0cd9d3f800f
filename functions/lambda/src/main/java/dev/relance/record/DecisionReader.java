package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Decider;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.DecisionTerms.Correction;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.invoice.DecisionTerms.Pledge;
import dev.relance.invoice.DecisionTerms.Sums;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;

/** Reads the records of decisions. */
final class DecisionReader {
  private DecisionReader() {}

  static DecisionRecord decision(String id, Document r) {
    return new DecisionRecord(
        id,
        r.word("kind", DecisionKind.class),
        r.instant("at"),
        new Decider(r.word("by", DecidedBy.class), r.optionalText("owner")),
        MemberReader.ids(r, "invoices"),
        r.optionalText("contact"),
        decisionTerms(r),
        r.optionalText("reason"));
  }

  private static DecisionTerms decisionTerms(Document r) {
    return new DecisionTerms(
        CodeReader.optional(r, "level", Level::parse),
        r.optionalDate("until"),
        new Pledge(
            r.optionalObject("promise").map(p -> MemberReader.promise(p, "date")),
            r.objects("instalments").stream()
                .map(i -> MemberReader.promise(i, "dueDate"))
                .toList()),
        new LegalAction(
            CodeReader.optional(r, "step", word -> Word.parse(LegalStep.class, word)),
            r.optionalDate("stepDate"),
            r.optionalText("reference")),
        CodeReader.optional(r, "rule", word -> Word.parse(Rule.class, word)),
        new Sums(r.optionalDecimal("sum"), MemberReader.disputedAmount(r)),
        new Correction(
            r.optionalDate("paidOn"),
            r.optionalWord("resolution", Resolution.class),
            CodeReader.optional(r, "email", Sendable::address)));
  }
}
