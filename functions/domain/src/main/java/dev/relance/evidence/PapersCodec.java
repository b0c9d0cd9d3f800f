package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Papers;
import dev.relance.invoice.Papers.Paper;
import dev.relance.invoice.Papers.PaperKind;
import dev.relance.invoice.StatutoryLetter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Writes and reads what is written about an invoice outside Relance. */
final class PapersCodec {
  private PapersCodec() {}

  static Members members(Papers papers, Members to) {
    var documents = new Members();
    papers.documents().forEach((kind, paper) -> documents.with(kind.word(), paper(paper)));
    return to.with("letter", papers.letter(), PapersCodec::letter)
        .with(
            "documents",
            Optional.of((Map<String, Object>) documents.all()).filter(all -> !all.isEmpty()))
        .with("eInvoice", papers.eInvoice())
        .with("statesInterest", Optional.of(papers.statesInterest()).filter(states -> states));
  }

  static Papers read(Document e) {
    return new Papers(
        e.optionalObject("letter").map(PapersCodec::letter),
        e.optionalObject("documents").map(PapersCodec::documents).orElse(Map.of()),
        e.optionalText("eInvoice"),
        e.isTrue("statesInterest"));
  }

  private static Map<PaperKind, Paper> documents(Document documents) {
    var read = new EnumMap<PaperKind, Paper>(PaperKind.class);
    for (PaperKind kind : PaperKind.values()) {
      documents.optionalObject(kind.word()).ifPresent(paper -> read.put(kind, paper(paper)));
    }
    return read;
  }

  private static Map<String, Object> paper(Paper paper) {
    return new Members()
        .with("url", paper.url())
        .with("file", paper.file())
        .with("sha256", paper.sha256())
        .all();
  }

  private static Paper paper(Document paper) {
    return new Paper(
        paper.optionalText("url"), paper.optionalText("file"), paper.optionalText("sha256"));
  }

  private static Map<String, Object> letter(StatutoryLetter letter) {
    return new Members()
        .with("receivedOn", letter.receivedOn())
        .with("dispatch", letter.dispatch())
        .with("sentOn", letter.sentOn())
        .all();
  }

  private static StatutoryLetter letter(Document letter) {
    return new StatutoryLetter(
        letter.date("receivedOn"),
        letter.optionalWord("dispatch", Dispatch.class),
        letter.optionalDate("sentOn"));
  }
}
