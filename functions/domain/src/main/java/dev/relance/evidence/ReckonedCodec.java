package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Reckoned.Figures;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads the members of a calculation. */
final class ReckonedCodec {
  private ReckonedCodec() {}

  static Map<String, Object> members(Reckoned reckoned) {
    return new Members()
        .with("asOf", reckoned.asOf())
        .with("rates", reckoned.rates())
        .with("confirmed", reckoned.confirmed())
        .with("invoices", reckoned.invoices(), ReckonedCodec::figures)
        .all();
  }

  static Reckoned read(Document r) {
    Document confirmed = r.object("confirmed");
    var reasons = new TreeMap<String, String>();
    confirmed.members().keySet().forEach(name -> reasons.put(name, confirmed.text(name)));
    return new Reckoned(
        r.date("asOf"),
        r.text("rates"),
        reasons,
        r.objects("invoices").stream().map(ReckonedCodec::figures).toList());
  }

  private static Map<String, Object> figures(Figures figures) {
    return new Members()
        .with("invoice", figures.invoice())
        .with("law", figures.law())
        .with("figures", figures.figures(), FigureCodec::members)
        .all();
  }

  private static Figures figures(Document f) {
    return new Figures(
        f.text("invoice"),
        f.optionalText("law"),
        f.objects("figures").stream().map(FigureCodec::read).toList());
  }
}
