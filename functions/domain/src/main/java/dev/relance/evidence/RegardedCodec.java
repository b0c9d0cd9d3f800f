package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.finding.Payer;
import dev.relance.finding.Regarded;
import dev.relance.finding.Regarded.Worth;
import dev.relance.money.MoneyCodec;
import dev.relance.policy.Regard.Manner;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.Tone;
import java.util.Map;
import org.joda.money.Money;

/** Writes and reads how a debtor pays, and why policy treats a debtor otherwise than others. */
final class RegardedCodec {
  private RegardedCodec() {}

  static Map<String, Object> members(Regarded regarded) {
    return new Members()
        .with("payer", members(regarded.payer()))
        .with("worth", regarded.worth(), RegardedCodec::members)
        .with("spacingDays", (long) regarded.manner().spacingDays())
        .with("tone", regarded.manner().tone())
        .all();
  }

  static Regarded read(Document r) {
    return new Regarded(
        payer(r.object("payer")),
        r.optionalObject("worth").map(RegardedCodec::worth),
        new Manner(r.whole("spacingDays"), r.word("tone", Tone.class)));
  }

  private static Map<String, Object> members(Worth worth) {
    return new Members()
        .with("customerSince", worth.customerSince())
        .with("turnover", worth.turnover(), MoneyCodec::members)
        .with("due", worth.due(), RegardedCodec::members)
        .all();
  }

  private static Worth worth(Document w) {
    return new Worth(
        w.optionalDate("customerSince"),
        w.optionalObject("turnover").map(MoneyCodec::read),
        w.objects("due").stream().map(due -> MoneyCodec.read(due.object("sum"))).toList());
  }

  private static Map<String, Object> members(Money due) {
    return new Members().with("sum", MoneyCodec.members(due)).all();
  }

  /** The reason follows from the rest; it is written for whoever reads the page alone. */
  static Map<String, Object> members(Payer payer) {
    Payer.Found found = payer.found();
    return new Members()
        .with("kind", payer.kind())
        .with("reason", payer.reason())
        .with("paid", (long) found.paid())
        .with("late", (long) found.late())
        .with("daysLate", (long) found.daysLate())
        .with("promises", (long) found.promises())
        .with("broken", (long) found.broken())
        .with("unanswered", (long) found.unanswered())
        .with("asksForTime", found.asksForTime())
        .all();
  }

  static Payer payer(Document p) {
    return new Payer(
        p.word("kind", PayerKind.class),
        new Payer.Found(
            p.whole("paid"),
            p.whole("late"),
            p.whole("daysLate"),
            p.whole("promises"),
            p.whole("broken"),
            p.whole("unanswered"),
            p.isTrue("asksForTime")));
  }
}
