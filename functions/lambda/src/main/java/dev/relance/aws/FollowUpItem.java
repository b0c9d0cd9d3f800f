package dev.relance.aws;

import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.account.FollowUp.Receipt;
import dev.relance.account.FollowUp;
import dev.relance.document.Document;
import dev.relance.escalation.Question;
import dev.relance.evidence.CanonicalForm;
import dev.relance.evidence.ChainHead;
import dev.relance.interest.Refusal;
import dev.relance.interest.RefusalReason;
import dev.relance.interest.SumKind;
import dev.relance.invoice.AccountId;
import dev.relance.money.Amounts;
import dev.relance.plan.History;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Progress.KnownFacts;
import dev.relance.plan.Progress.Silenced;
import dev.relance.plan.Progress;
import dev.relance.plan.Remainder;
import dev.relance.plan.Step;
import dev.relance.plan.Touchpoint;
import dev.relance.time.Place;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Our state of an account as it is kept: written as a tree of its parts, read part by part. */
final class FollowUpItem {
  private FollowUpItem() {}

  /** The members that hold the state, without the keys. */
  static Map<String, Object> members(FollowUp state) {
    return CanonicalForm.tree(
        new State(
            state.history(),
            state.open(),
            state.receipts(),
            state.recorded(),
            state.rejections(),
            state.head(),
            state.dueAt(),
            state.wakeUpAt()));
  }

  /** The state that the members hold. */
  static FollowUp read(AccountId id, int version, Document state) {
    Document head = state.object("head");
    return new FollowUp(
        id,
        version,
        history(state.object("history")),
        state.objects("open").stream().map(FollowUpItem::question).toList(),
        state.objects("receipts").stream().map(FollowUpItem::receipt).toList(),
        new TreeSet<>(state.texts("recorded")),
        texts(state.object("rejections")),
        new ChainHead(head.whole("sequence"), head.text("hash")),
        state.optionalInstant("dueAt"),
        state.optionalInstant("wakeUpAt"));
  }

  private record State(
      History history,
      List<OpenQuestion> open,
      List<Receipt> receipts,
      java.util.SortedSet<String> recorded,
      SortedMap<String, List<String>> rejections,
      ChainHead head,
      java.util.Optional<Instant> dueAt,
      java.util.Optional<Instant> wakeUpAt) {}

  private static History history(Document h) {
    Document suppressed = h.object("suppressed");
    return new History(
        mapped(h.object("progress"), FollowUpItem::progress),
        h.objects("touchpoints").stream().map(FollowUpItem::touchpoint).toList(),
        suppressed.members().keySet().stream()
            .collect(
                TreeMap::new, (map, key) -> map.put(key, suppressed.text(key)), TreeMap::putAll));
  }

  private static Progress progress(Document p) {
    return new Progress(
        p.objects("steps").stream().map(FollowUpItem::step).toList(),
        p.optionalObject("known").map(FollowUpItem::known),
        p.optionalObject("silence").map(FollowUpItem::silenced),
        p.optionalDate("closedOn"));
  }

  private static Step step(Document s) {
    return new Step(
        s.read("level", Level::parse),
        s.date("on"),
        s.word("outcome", LevelOutcome.class),
        s.text("touchpoint"),
        s.optionalObject("besides").map(FollowUpItem::money),
        s.optionalObject("offer").map(FollowUpItem::offer));
  }

  private static Step.Offer offer(Document o) {
    return new Step.Offer(money(o.object("payable")), o.date("until"));
  }

  private static KnownFacts known(Document k) {
    return new KnownFacts(
        k.text("number"),
        k.date("dueDate"),
        money(k.object("total")),
        money(k.object("balance")),
        k.text("status"),
        k.optionalObject("surplus").map(FollowUpItem::money));
  }

  private static Silenced silenced(Document s) {
    return new Silenced(
        s.instant("at"),
        s.read("level", Level::parse),
        s.text("rule"),
        s.text("reason"),
        s.text("cites"),
        s.text("expected"),
        s.text("found"),
        s.optionalInstant("nextPossible"));
  }

  private static Touchpoint touchpoint(Document t) {
    Document items = t.object("items");
    var levels = new TreeMap<String, Level>();
    items.members().keySet().forEach(id -> levels.put(id, items.read(id, Level::parse)));
    return new Touchpoint(
        t.text("id"),
        t.instant("at"),
        t.text("to"),
        t.read("level", Level::parse),
        levels,
        t.word("fate", Touchpoint.Fate.class),
        t.objects("notAsked").stream().map(FollowUpItem::notAsked).toList());
  }

  private static Touchpoint.NotAsked notAsked(Document n) {
    return new Touchpoint.NotAsked(n.word("kind", SumKind.class), refusal(n.object("why")));
  }

  private static Place place(Document p) {
    return new Place(p.text("country"), p.optionalText("region"));
  }

  /** Only those that an owner can change something about are kept. */
  private static Refusal refusal(Document r) {
    RefusalReason reason = r.word("reason", RefusalReason.class);
    return switch (reason) {
      case NO_GOVERNING_LAW -> Refusal.Simple.NO_GOVERNING_LAW;
      case UNKNOWN_PLACE -> Refusal.Simple.UNKNOWN_PLACE;
      case UNKNOWN_KIND -> Refusal.Simple.UNKNOWN_KIND;
      case CONSUMER_ELSEWHERE -> new Refusal.ConsumerElsewhere(place(r.object("place")));
      case CLAUSE_WITHOUT_RULE -> new Refusal.ClauseWithoutRule(new Written(r.text("clause")));
      case MISSING_RATE -> new Refusal.MissingRate(r.text("reference"), r.date("day"));
      case UNVERIFIED -> new Refusal.Unverified(r.texts("facts"));
      case FORBIDDEN -> new Refusal.Forbidden(new Written(r.text("clause")));
      case COST_NOT_SHOWN -> new Refusal.CostNotShown(new Written(r.text("clause")));
      case OTHER_CURRENCY -> new Refusal.OtherCurrency(r.read("currency", CurrencyUnit::of));
      case NO_RULE,
          NOT_FOR_CONSUMERS,
          BEFORE_NOTICE,
          TOO_EARLY,
          COURT_ONLY,
          CONTRACT_OR_COURT,
          REPLACED_BY_CONTRACT,
          RESPITE,
          EXPIRED ->
          throw new IllegalArgumentException(
              "a message does not keep a refusal of the kind '%s'".formatted(reason.word()));
    };
  }

  private static OpenQuestion question(Document o) {
    Document q = o.object("question");
    return new OpenQuestion(
        new Question(q.word("kind", QuestionKind.class), q.texts("invoices"), q.text("detail")),
        o.instant("since"));
  }

  private static Receipt receipt(Document r) {
    return new Receipt(
        r.text("invoice"),
        r.text("number"),
        r.instant("at"),
        money(r.object("received")),
        money(r.object("left")),
        r.optionalObject("waived").map(FollowUpItem::money),
        r.optionalObject("remainder").map(FollowUpItem::remainder));
  }

  private static Remainder remainder(Document r) {
    return new Remainder(
        r.date("on"),
        money(r.object("besides")),
        money(r.object("overpaid")),
        r.objects("notAsked").stream().map(FollowUpItem::notAsked).toList());
  }

  private static Money money(Document m) {
    String amount = m.text("amount");
    return amount.startsWith("-")
        ? Amounts.parse(amount.substring(1), m.text("currency")).negated()
        : Amounts.parse(amount, m.text("currency"));
  }

  private static SortedMap<String, List<String>> texts(Document lists) {
    var read = new TreeMap<String, List<String>>();
    lists.members().keySet().forEach(key -> read.put(key, lists.texts(key)));
    return read;
  }

  private static <T> SortedMap<String, T> mapped(Document objects, Function<Document, T> reader) {
    var read = new TreeMap<String, T>();
    objects.members().keySet().forEach(key -> read.put(key, reader.apply(objects.object(key))));
    return read;
  }
}
