package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.interest.Figure;
import dev.relance.interest.SumKind;
import dev.relance.money.MoneyCodec;
import dev.relance.vocabulary.Word;
import java.util.Map;

/** Writes and reads a figure of a statement, as evidence keeps it. */
final class FigureCodec {
  private FigureCodec() {}

  static Map<String, Object> members(Figure figure) {
    return switch (figure) {
      case Figure.Owed owed ->
          of(FigureWord.OWED, figure)
              .with("base", MoneyCodec.members(owed.base()))
              .with("asked", MoneyCodec.members(owed.asked()))
              .with("paid", MoneyCodec.members(owed.paid()))
              .with("since", owed.since())
              .with("calculation", owed.calculation(), WorkingCodec::members)
              .all();
      case Figure.Offered offered ->
          of(FigureWord.OFFERED, figure)
              .with("payable", MoneyCodec.members(offered.payable()))
              .with("until", offered.until())
              .all();
      case Figure.Refused refused ->
          of(FigureWord.REFUSED, figure)
              .with("why", RefusalCodec.members(refused.why()))
              .with("computed", refused.computed(), FigureCodec::members)
              .all();
    };
  }

  static Figure read(Document f) {
    return switch (f.word("figure", FigureWord.class)) {
      case OWED -> owed(f);
      case OFFERED ->
          new Figure.Offered(
              sum(f),
              MoneyCodec.read(f.object("payable")),
              f.date("until"),
              CitedCodec.read(f.object("cited")));
      case REFUSED ->
          new Figure.Refused(
              sum(f),
              RefusalCodec.read(f.object("why")),
              CitedCodec.read(f.object("cited")),
              f.optionalObject("computed").map(FigureCodec::owed));
    };
  }

  private static Figure.Owed owed(Document f) {
    return new Figure.Owed(
        sum(f),
        MoneyCodec.read(f.object("base")),
        MoneyCodec.read(f.object("asked")),
        MoneyCodec.read(f.object("paid")),
        f.date("since"),
        CitedCodec.read(f.object("cited")),
        f.objects("calculation").stream().map(WorkingCodec::read).toList());
  }

  private static Members of(FigureWord kind, Figure figure) {
    return new Members()
        .with("figure", kind)
        .with("sum", figure.kind())
        .with("cited", CitedCodec.members(figure.cited()));
  }

  private static SumKind sum(Document f) {
    return f.word("sum", SumKind.class);
  }

  /** What each is called. */
  enum FigureWord implements Word {
    OWED("owed"),
    OFFERED("offered"),
    REFUSED("refused");

    private final String word;

    FigureWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
