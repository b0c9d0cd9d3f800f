package dev.relance.account;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.invoice.DecisionKind;
import dev.relance.plan.Deed;
import dev.relance.plan.Deed.ByHand;
import dev.relance.plan.Deed.Decided;
import dev.relance.plan.Deed.What;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import java.util.Map;

/** Writes and reads what people did. */
final class DeedCodec {
  private DeedCodec() {}

  static Map<String, Object> members(Deed deed) {
    var members = new Members().with("at", deed.at()).with("invoices", deed.invoices());
    return switch (deed.what()) {
      case ByHand(var channel, var on) -> members.with("channel", channel).with("on", on).all();
      case Decided(var kind, var level, var step, var day, var reference) ->
          members
              .with("decision", kind)
              .with("level", level)
              .with("step", step)
              .with("day", day)
              .with("reference", reference)
              .all();
    };
  }

  static Deed read(Document deed) {
    What what =
        deed.optionalWord("channel", Channel.class)
            .<What>map(channel -> new ByHand(channel, deed.instant("on")))
            .orElseGet(() -> decided(deed));
    return new Deed(deed.instant("at"), deed.texts("invoices"), what);
  }

  private static Decided decided(Document deed) {
    return new Decided(
        deed.word("decision", DecisionKind.class),
        deed.optionalWord("level", Level.class),
        deed.optionalWord("step", LegalStep.class),
        deed.optionalDate("day"),
        deed.optionalText("reference"));
  }
}
