package dev.relance.account;

import dev.relance.account.FollowUp.OnRecord;
import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.FindingCodec;
import dev.relance.evidence.InvoiceTermsCodec;
import dev.relance.evidence.OfferCodec;
import dev.relance.evidence.RefusalCodec;
import dev.relance.interest.SumKind;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.money.MoneyCodec;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.CameIn;
import dev.relance.plan.History;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.InvoiceProgress.KnownFacts;
import dev.relance.plan.InvoiceProgress.Silenced;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.plan.Touchpoint.NotAsked;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.WhyNotAttached;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes and reads what was done on an account, as its state holds it. */
final class HistoryCodec {
  private HistoryCodec() {}

  static Map<String, Object> members(History history) {
    var progress = new TreeMap<String, Object>();
    history.progress().forEach((invoice, p) -> progress.put(invoice, progress(p)));
    return new Members()
        .with("progress", progress)
        .with("touchpoints", history.touchpoints(), HistoryCodec::touchpoint)
        .with("suppressed", history.suppressed())
        .with("acknowledged", acknowledged(history))
        .with("unanswered", unanswered(history))
        .withAny("told", List.copyOf(history.told().events()))
        .withAny("telling", List.copyOf(history.told().telling()))
        .with("tellingSince", history.told().since())
        .all();
  }

  static History read(Document h) {
    Document invoices = h.object("progress");
    var progress = new TreeMap<String, InvoiceProgress>();
    invoices.members().keySet().forEach(id -> progress.put(id, progress(invoices.object(id))));
    Document addresses = h.object("suppressed");
    var suppressed = new TreeMap<String, Touchpoint.Fate>();
    addresses
        .members()
        .keySet()
        .forEach(to -> suppressed.put(to, addresses.word(to, Touchpoint.Fate.class)));
    return new History(
        progress,
        h.objects("touchpoints").stream().map(HistoryCodec::touchpoint).toList(),
        suppressed,
        h.optionalObject("acknowledged")
            .map(HistoryCodec::acknowledged)
            .orElse(Collections.emptySortedMap()),
        h.optionalObject("unanswered")
            .map(HistoryCodec::unanswered)
            .orElse(Collections.emptySortedMap()),
        new History.Told(
            new TreeSet<>(h.texts("told")),
            new TreeSet<>(h.texts("telling")),
            h.optionalInstant("tellingSince")));
  }

  private static Map<String, Object> acknowledged(History history) {
    var acknowledged = new TreeMap<String, Object>();
    history
        .acknowledged()
        .forEach(
            (cause, acknowledgement) ->
                acknowledged.put(
                    cause,
                    new Members()
                        .with("on", acknowledgement.on())
                        .with("touchpoint", acknowledgement.touchpoint())
                        .all()));
    return acknowledged;
  }

  private static SortedMap<String, History.Acknowledged> acknowledged(Document causes) {
    var acknowledged = new TreeMap<String, History.Acknowledged>();
    for (String cause : causes.members().keySet()) {
      Document acknowledgement = causes.object(cause);
      acknowledged.put(
          cause,
          new History.Acknowledged(acknowledgement.date("on"), acknowledgement.text("touchpoint")));
    }
    return acknowledged;
  }

  private static Map<String, Object> unanswered(History history) {
    var unanswered = new TreeMap<String, Object>();
    history
        .unanswered()
        .forEach(
            (cause, silence) ->
                unanswered.put(
                    cause,
                    new Members()
                        .with("on", silence.on())
                        .with("kind", silence.kind())
                        .with("rule", silence.rule())
                        .with("reason", silence.reason())
                        .with("nextPossible", silence.nextPossible())
                        .all()));
    return unanswered;
  }

  private static SortedMap<String, History.Unanswered> unanswered(Document causes) {
    var unanswered = new TreeMap<String, History.Unanswered>();
    for (String cause : causes.members().keySet()) {
      Document silence = causes.object(cause);
      unanswered.put(
          cause,
          new History.Unanswered(
              silence.date("on"),
              silence.word("kind", AcknowledgementKind.class),
              silence.word("rule", Rule.class),
              silence.text("reason"),
              silence.optionalInstant("nextPossible")));
    }
    return unanswered;
  }

  private static Map<String, Object> progress(InvoiceProgress progress) {
    return new Members()
        .with("steps", progress.levels(), HistoryCodec::step)
        .with("known", progress.known(), HistoryCodec::known)
        .with("silences", progress.silences(), HistoryCodec::silenced)
        .with("closedOn", progress.closedOn())
        .all();
  }

  private static InvoiceProgress progress(Document p) {
    return new InvoiceProgress(
        p.objects("steps").stream().map(HistoryCodec::step).toList(),
        p.optionalObject("known").map(HistoryCodec::known),
        silences(p),
        p.optionalDate("closedOn"));
  }

  /** Before invoices had parts, each had one silence. */
  private static List<Silenced> silences(Document p) {
    return Stream.concat(p.optionalObject("silence").stream(), p.objects("silences").stream())
        .map(HistoryCodec::silenced)
        .toList();
  }

  private static Map<String, Object> step(PastLevel step) {
    return new Members()
        .with("level", step.level())
        .with("on", step.on())
        .with("outcome", step.outcome())
        .with("touchpoint", step.touchpoint())
        .with("part", step.part())
        .with("besides", step.besides(), MoneyCodec::members)
        .with("offer", step.offer(), OfferCodec::members)
        .with("announced", step.announced(), HistoryCodec::announced)
        .all();
  }

  private static PastLevel step(Document s) {
    return new PastLevel(
        s.word("level", Level.class),
        s.date("on"),
        s.word("outcome", LevelOutcome.class),
        s.text("touchpoint"),
        s.optionalDate("part"),
        s.optionalObject("besides").map(MoneyCodec::read),
        s.optionalObject("offer").map(OfferCodec::read),
        s.optionalObject("announced").map(HistoryCodec::announced));
  }

  private static Map<String, Object> announced(AnnouncedStep step) {
    return new Members().with("step", step.step()).with("on", step.on()).all();
  }

  private static AnnouncedStep announced(Document a) {
    return new AnnouncedStep(a.word("step", LegalStep.class), a.date("on"));
  }

  private static Map<String, Object> open(Instalment part) {
    return new Members()
        .with("dueDate", part.dueDate())
        .with("amount", MoneyCodec.members(part.amount()))
        .all();
  }

  private static Instalment open(Document part) {
    return new Instalment(part.date("dueDate"), MoneyCodec.read(part.object("amount")));
  }

  private static Map<String, Object> known(KnownFacts known) {
    return new Members()
        .with("number", known.number())
        .with("dueDate", known.dueDate())
        .with("parts", known.parts())
        .with("stage", known.stage(), InvoiceTermsCodec::stage)
        .with("balance", MoneyCodec.members(known.balance()))
        .with("cameIn", known.cameIn(), HistoryCodec::cameIn)
        .with("open", known.open(), HistoryCodec::open)
        .with("fingerprint", known.fingerprint())
        .all();
  }

  private static KnownFacts known(Document k) {
    return new KnownFacts(
        k.text("number"),
        k.date("dueDate"),
        k.texts("parts").stream().map(LocalDate::parse).toList(),
        k.optionalObject("stage").map(InvoiceTermsCodec::stage),
        MoneyCodec.read(k.object("balance")),
        k.optionalObject("cameIn").map(HistoryCodec::cameIn),
        k.objects("open").stream().map(HistoryCodec::open).toList(),
        k.optionalText("fingerprint").orElse(OnRecord.NO_FINGERPRINT));
  }

  private static Map<String, Object> cameIn(CameIn cameIn) {
    return new Members()
        .with("paid", MoneyCodec.members(cameIn.paid()))
        .with("credited", MoneyCodec.members(cameIn.credited()))
        .all();
  }

  private static CameIn cameIn(Document c) {
    return new CameIn(MoneyCodec.read(c.object("paid")), MoneyCodec.read(c.object("credited")));
  }

  private static Map<String, Object> silenced(Silenced silence) {
    return new Members()
        .with("at", silence.at())
        .with("part", silence.part())
        .with("level", silence.level())
        .with("rule", silence.rule())
        .with("source", FindingCodec.members(silence.source()))
        .with("found", FindingCodec.members(silence.finding()))
        .with("nextPossible", silence.nextPossible())
        .all();
  }

  private static Silenced silenced(Document s) {
    return new Silenced(
        s.instant("at"),
        s.optionalDate("part"),
        s.word("level", Level.class),
        s.word("rule", Rule.class),
        FindingCodec.read(s.object("found")),
        FindingCodec.source(s.object("source")),
        s.optionalInstant("nextPossible"));
  }

  private static Map<String, Object> touchpoint(Touchpoint touchpoint) {
    return new Members()
        .with("id", touchpoint.id())
        .with("at", touchpoint.at())
        .with("to", touchpoint.to())
        .with("level", touchpoint.kind())
        .with("items", touchpoint.items())
        .with("fate", touchpoint.fate())
        .with("notAsked", touchpoint.lacks().sums(), HistoryCodec::notAsked)
        .with("notAttached", Optional.of(touchpoint.lacks().files()).filter(f -> !f.isEmpty()))
        .with("form", touchpoint.form())
        .all();
  }

  private static Touchpoint touchpoint(Document t) {
    return new Touchpoint(
        t.text("id"),
        t.instant("at"),
        t.text("to"),
        t.read("level", MessageKind::of),
        kinds(t.object("items")),
        t.word("fate", Touchpoint.Fate.class),
        new Touchpoint.Lacks(
            t.objects("notAsked").stream().map(HistoryCodec::notAsked).toList(),
            t.optionalObject("notAttached").map(HistoryCodec::notAttached).orElseGet(TreeMap::new)),
        t.optionalWord("form", Round.Form.class).orElse(Round.Form.REMINDER));
  }

  private static SortedMap<String, MessageKind> kinds(Document items) {
    var kinds = new TreeMap<String, MessageKind>();
    items.members().keySet().forEach(id -> kinds.put(id, items.read(id, MessageKind::of)));
    return kinds;
  }

  private static SortedMap<String, WhyNotAttached> notAttached(Document files) {
    var read = new TreeMap<String, WhyNotAttached>();
    files.members().keySet().forEach(id -> read.put(id, files.word(id, WhyNotAttached.class)));
    return read;
  }

  static Map<String, Object> notAsked(NotAsked left) {
    return new Members()
        .with("kind", left.kind())
        .with("why", RefusalCodec.members(left.why()))
        .all();
  }

  static NotAsked notAsked(Document n) {
    return new NotAsked(n.word("kind", SumKind.class), RefusalCodec.read(n.object("why")));
  }
}
