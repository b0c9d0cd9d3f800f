package dev.relance.account;

import dev.relance.account.FollowUp.OnRecord;
import dev.relance.account.FollowUp.OpenQuestion;
import dev.relance.account.FollowUp.Receipt;
import dev.relance.account.FollowUp.Timers;
import dev.relance.account.FollowUp.Unspoken;
import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.escalation.Question;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.LetterEvents;
import dev.relance.evidence.MatterCodec;
import dev.relance.evidence.ReplyEvents;
import dev.relance.invoice.AccountId;
import dev.relance.money.MoneyCodec;
import dev.relance.plan.BankNamed;
import dev.relance.plan.Movement;
import dev.relance.plan.Remainder;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes and reads our state of an account, without its key and version. It reads every format that
 * was ever written, and writes the newest.
 */
public final class StateCodec {
  /** The format before states had a number. It kept only the keys of records. */
  private static final int UNNUMBERED = 1;

  private static final int FORMAT = 2;

  private StateCodec() {}

  /** Writes the members of a state. */
  public static Map<String, Object> members(FollowUp state) {
    return new Members()
        .with("format", (long) FORMAT)
        .with("history", HistoryCodec.members(state.history()))
        .with("open", state.open(), StateCodec::question)
        .with("receipts", state.receipts(), StateCodec::receipt)
        .with("recorded", state.onRecord().recorded())
        .with("rejections", state.onRecord().rejections())
        .with("unspoken", state.onRecord().unspoken(), StateCodec::unspoken)
        .with("banks", state.onRecord().banks(), StateCodec::bank)
        .withAny("heard", state.onRecord().heard(), ReplyEvents::members)
        .with("deeds", state.onRecord().deeds(), DeedCodec::members)
        .withAny("letters", state.onRecord().letters(), LetterEvents::members)
        .with("head", head(state.head()))
        .with("dueAt", state.dueAt())
        .with("wakeUpAt", state.wakeUpAt())
        .all();
  }

  /**
   * Reads a state.
   *
   * @throws IllegalArgumentException for a format that this version does not know
   */
  public static FollowUp read(AccountId id, long version, Document state) {
    int format = state.optionalWhole("format").orElse(UNNUMBERED);
    return switch (format) {
      case UNNUMBERED -> newest(id, version, FirstFormat.upgraded(state));
      case FORMAT -> newest(id, version, state);
      default ->
          throw new IllegalArgumentException(
              "the state of %s has format %d, which this version does not know"
                  .formatted(id, format));
    };
  }

  private static FollowUp newest(AccountId id, long version, Document state) {
    return new FollowUp(
        id,
        version,
        HistoryCodec.read(state.object("history")),
        state.objects("open").stream().map(StateCodec::question).toList(),
        state.objects("receipts").stream().map(StateCodec::receipt).toList(),
        new OnRecord(
            texts(state.object("recorded")),
            lists(state.object("rejections")),
            state.optionalObject("unspoken").map(StateCodec::unspoken),
            state.objects("banks").stream().map(StateCodec::bank).toList(),
            state.objects("heard").stream().map(ReplyEvents::reply).toList(),
            state.objects("deeds").stream().map(DeedCodec::read).toList(),
            state.objects("letters").stream().map(LetterEvents::letter).toList()),
        head(state.object("head")),
        new Timers(state.optionalInstant("dueAt"), state.optionalInstant("wakeUpAt")));
  }

  private static Map<String, Object> head(ChainHead head) {
    return new Members().with("sequence", head.sequence()).with("hash", head.hash()).all();
  }

  private static ChainHead head(Document head) {
    return new ChainHead(head.whole("sequence"), head.text("hash"));
  }

  private static Map<String, Object> unspoken(Unspoken found) {
    return new Members()
        .with("language", found.language().toLanguageTag())
        .with("since", found.since())
        .all();
  }

  private static Unspoken unspoken(Document found) {
    return new Unspoken(Locale.forLanguageTag(found.text("language")), found.instant("since"));
  }

  private static Map<String, Object> bank(BankNamed bank) {
    return new Members().with("iban", bank.iban()).with("since", bank.since()).all();
  }

  private static BankNamed bank(Document bank) {
    return new BankNamed(bank.text("iban"), bank.date("since"));
  }

  private static Map<String, Object> question(OpenQuestion open) {
    Question question = open.question();
    return new Members()
        .with("since", open.since())
        .with(
            "question",
            new Members()
                .with("kind", question.kind())
                .with("invoices", question.invoices())
                .with("matter", MatterCodec.members(question.matter()))
                .with("answers", question.answers())
                .all())
        .all();
  }

  private static OpenQuestion question(Document open) {
    Document q = open.object("question");
    QuestionKind kind = q.word("kind", QuestionKind.class);
    return new OpenQuestion(
        new Question(
            kind, q.texts("invoices"), MatterCodec.read(q.object("matter")), answers(kind, q)),
        open.instant("since"));
  }

  /** States from before they were kept offer all of them, until the next look. */
  private static List<Answer> answers(QuestionKind kind, Document q) {
    return q.members().containsKey("answers")
        ? q.texts("answers").stream().map(word -> Word.parse(Answer.class, word)).toList()
        : kind.answers();
  }

  private static Map<String, Object> receipt(Receipt receipt) {
    return new Members()
        .with("invoice", receipt.invoice())
        .with("number", receipt.number())
        .with("at", receipt.at())
        .with("movements", receipt.movements(), StateCodec::movement)
        .with("left", MoneyCodec.members(receipt.left()))
        .with("waived", receipt.waived(), MoneyCodec::members)
        .with("remainder", receipt.remainder(), StateCodec::remainder)
        .with("earned", receipt.earned(), MoneyCodec::members)
        .all();
  }

  private static Receipt receipt(Document r) {
    return new Receipt(
        r.text("invoice"),
        r.text("number"),
        r.instant("at"),
        r.objects("movements").stream().map(StateCodec::movement).toList(),
        MoneyCodec.read(r.object("left")),
        r.optionalObject("waived").map(MoneyCodec::read),
        r.optionalObject("remainder").map(StateCodec::remainder),
        r.optionalObject("earned").map(MoneyCodec::read));
  }

  private static Map<String, Object> movement(Movement movement) {
    return new Members()
        .with("kind", movement.kind())
        .with("sum", MoneyCodec.members(movement.sum()))
        .with("on", movement.on())
        .all();
  }

  private static Movement movement(Document m) {
    return new Movement(
        m.word("kind", Movement.Kind.class), MoneyCodec.read(m.object("sum")), m.date("on"));
  }

  private static Map<String, Object> remainder(Remainder remainder) {
    return new Members()
        .with("on", remainder.on())
        .with("besides", MoneyCodec.members(remainder.besides()))
        .with("overpaid", MoneyCodec.members(remainder.overpaid()))
        .with("notAsked", remainder.notAsked(), HistoryCodec::notAsked)
        .all();
  }

  private static Remainder remainder(Document r) {
    return new Remainder(
        r.date("on"),
        MoneyCodec.read(r.object("besides")),
        MoneyCodec.read(r.object("overpaid")),
        r.objects("notAsked").stream().map(HistoryCodec::notAsked).toList());
  }

  private static SortedMap<String, String> texts(Document members) {
    var texts = new TreeMap<String, String>();
    members.members().keySet().forEach(name -> texts.put(name, members.text(name)));
    return texts;
  }

  private static SortedMap<String, List<String>> lists(Document members) {
    var lists = new TreeMap<String, List<String>>();
    members.members().keySet().forEach(name -> lists.put(name, members.texts(name)));
    return lists;
  }
}
