package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.escalation.Conversation;
import dev.relance.escalation.Matter;
import dev.relance.invoice.ContactOutcome;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Lodging;
import dev.relance.law.RequiredContent.Content;
import dev.relance.money.MoneyCodec;
import dev.relance.reply.Doubt;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.util.Map;
import java.util.Optional;

/**
 * Writes and reads what a question is about, as evidence and states keep it: a word and its values.
 */
public final class MatterCodec {
  private MatterCodec() {}

  /** The members of a matter. */
  public static Map<String, Object> members(Matter matter) {
    return values(new Members().with("matter", MatterWord.of(matter)), matter).all();
  }

  /** The matter that {@link #members} wrote. */
  public static Matter read(Document m) {
    return switch (m.word("matter", MatterWord.class)) {
      case NOTHING -> new Matter.Nothing();
      case LEVEL ->
          new Matter.OfLevel(
              m.word("level", Level.class),
              new Matter.Parts(m.dates("dueDates"), m.isTrue("besidesWhole")),
              ApproversCodec.read(m));
      case RULE -> new Matter.OfRule(m.word("rule", Rule.class));
      case ADDRESS -> new Matter.OfAddress(m.text("address"));
      case UNCONFIRMED_SEND ->
          new Matter.UnconfirmedSend(m.word("level", Level.class), m.date("on"));
      case BROKEN_PROMISE ->
          new Matter.BrokenPromise(
              m.date("by"),
              m.optionalObject("sum").map(MoneyCodec::read),
              m.optionalObject("paid").map(MoneyCodec::read));
      case LONG_PROMISE ->
          new Matter.LongPromise(
              m.date("by"),
              m.optionalObject("sum").map(MoneyCodec::read),
              m.objects("plan").stream()
                  .map(
                      part ->
                          new Matter.Instalment(
                              part.date("by"), MoneyCodec.read(part.object("sum"))))
                  .toList(),
              m.whole("renewals"),
              m.date("silentUntil"));
      case ANNOUNCED -> new Matter.Announced(m.word("step", LegalStep.class), m.date("on"));
      case INSOLVENCY ->
          new Matter.Insolvency(
              m.date("since"), m.optionalObject("lodging").map(MatterCodec::lodging));
      case SUM -> new Matter.AmountDue(MoneyCodec.read(m.object("due")));
      case AGE -> new Matter.Age(m.whole("days"));
      case END_OF_CLAIM -> new Matter.EndOfClaim(m.date("lastDay"));
      case REFUSALS -> new Matter.Refusals(m.whole("inARow"));
      case NO_ROOM -> new Matter.NoRoom(FindingCodec.limit(m.object("limit")));
      case DISPUTED ->
          new Matter.Disputed(
              m.optionalText("words").map(Written::new),
              m.optionalObject("part").map(MoneyCodec::read),
              m.isTrue("isRefusal"));
      case RECAP ->
          new Matter.Recap(
              m.text("contact"),
              conversation(m.object("said")),
              m.optionalText("notes").map(Written::new),
              m.date("lastDay"));
      case REPLIED ->
          new Matter.Replied(
              new Written(m.text("words")),
              m.texts("topics").stream()
                  .map(word -> Word.parse(dev.relance.reply.Topic.class, word))
                  .toList(),
              m.optionalDate("promised"),
              m.optionalWord("doubt", Doubt.class));
      case CALL_DUE ->
          new Matter.CallDue(m.word("level", Level.class), RegardedCodec.payer(m.object("payer")));
      case QUOTED -> new Matter.Quoted(new Written(m.text("words")));
      case LEFT_OUT -> new Matter.LeftOut(m.word("content", Content.class));
      case FORBIDDEN -> new Matter.Forbidden(m.word("topic", Topic.class));
      case FOUND -> new Matter.Found(FindingCodec.read(m.object("found")));
    };
  }

  private static Members values(Members to, Matter matter) {
    return switch (matter) {
      case Matter.Nothing() -> to;
      case Matter.OfLevel(var level, var parts, var by) ->
          ApproversCodec.members(
              to.with("level", level)
                  .withAny("dueDates", parts.dueDates())
                  .with("besidesWhole", Optional.of(true).filter(_ -> parts.besidesWhole())),
              by);
      case Matter.OfRule(var rule) -> to.with("rule", rule);
      case Matter.OfAddress(var address) -> to.with("address", address);
      case Matter.UnconfirmedSend(var level, var on) -> to.with("level", level).with("on", on);
      case Matter.BrokenPromise(var by, var sum, var paid) ->
          to.with("by", by)
              .with("sum", sum, MoneyCodec::members)
              .with("paid", paid, MoneyCodec::members);
      case Matter.LongPromise(var by, var sum, var plan, var renewals, var silentUntil) ->
          to.with("by", by)
              .with("sum", sum, MoneyCodec::members)
              .withAny("plan", plan.stream().map(MatterCodec::members).toList())
              .with("renewals", (long) renewals)
              .with("silentUntil", silentUntil);
      case Matter.Announced(var step, var on) -> to.with("step", step).with("on", on);
      case Matter.Insolvency(var since, var lodging) ->
          to.with("since", since).with("lodging", lodging, MatterCodec::members);
      case Matter.AmountDue(var due) -> to.with("due", MoneyCodec.members(due));
      case Matter.Age(var days) -> to.with("days", (long) days);
      case Matter.EndOfClaim(var lastDay) -> to.with("lastDay", lastDay);
      case Matter.Refusals(var inARow) -> to.with("inARow", (long) inARow);
      case Matter.NoRoom(var limit) -> to.with("limit", FindingCodec.limit(limit));
      case Matter.Disputed(var words, var part, var isRefusal) ->
          to.with("words", words.map(Written::text))
              .with("part", part, MoneyCodec::members)
              .with("isRefusal", isRefusal);
      case Matter.Recap(var contact, var said, var notes, var until) ->
          to.with("contact", contact)
              .with("said", members(said))
              .with("notes", notes.map(Written::text))
              .with("lastDay", until);
      case Matter.Replied(var words, var topics, var promised, var doubt) ->
          to.with("words", words.text())
              .with("topics", topics.stream().map(Word::word).toList())
              .with("promised", promised)
              .with("doubt", doubt);
      case Matter.CallDue(var after, var payer) ->
          to.with("level", after).with("payer", RegardedCodec.members(payer));
      case Matter.Quoted(var words) -> to.with("words", words.text());
      case Matter.LeftOut(var content) -> to.with("content", content);
      case Matter.Forbidden(var topic) -> to.with("topic", topic);
      case Matter.Found(var finding) -> to.with("found", FindingCodec.members(finding));
    };
  }

  private static Map<String, Object> members(Matter.Instalment part) {
    return new Members().with("by", part.by()).with("sum", MoneyCodec.members(part.sum())).all();
  }

  private static Map<String, Object> members(Conversation said) {
    return new Members()
        .with("channel", said.channel())
        .with("on", said.on())
        .with("outcome", said.outcome())
        .with("promisedBy", said.promisedBy())
        .with("promised", said.promised(), MoneyCodec::members)
        .with("agreed", said.agreed().map(Written::text))
        .with("numbers", said.numbers())
        .all();
  }

  private static Conversation conversation(Document s) {
    return new Conversation(
        s.word("channel", Channel.class),
        s.date("on"),
        s.word("outcome", ContactOutcome.class),
        s.optionalDate("promisedBy"),
        s.optionalObject("promised").map(MoneyCodec::read),
        s.optionalText("agreed").map(Written::new),
        s.texts("numbers"));
  }

  private static Map<String, Object> members(Lodging lodging) {
    return new Members()
        .with("withinMonths", (long) lodging.withinMonths())
        .with("cites", lodging.cites())
        .all();
  }

  private static Lodging lodging(Document l) {
    return new Lodging(l.whole("withinMonths"), l.text("cites"));
  }

  /** The word of each kind of matter. */
  enum MatterWord implements Word {
    NOTHING("nothing"),
    LEVEL("level"),
    RULE("rule"),
    ADDRESS("address"),
    UNCONFIRMED_SEND("unconfirmed-send"),
    BROKEN_PROMISE("broken-promise"),
    LONG_PROMISE("long-promise"),
    ANNOUNCED("announced"),
    INSOLVENCY("insolvency"),
    SUM("sum"),
    AGE("age"),
    END_OF_CLAIM("end-of-claim"),
    REFUSALS("refusals"),
    NO_ROOM("no-room"),
    DISPUTED("disputed"),
    RECAP("recap"),
    REPLIED("replied"),
    CALL_DUE("call-due"),
    QUOTED("quoted"),
    LEFT_OUT("left-out"),
    FORBIDDEN("forbidden"),
    FOUND("found");

    private final String word;

    MatterWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    static MatterWord of(Matter matter) {
      return switch (matter) {
        case Matter.Nothing _ -> NOTHING;
        case Matter.OfLevel _ -> LEVEL;
        case Matter.OfRule _ -> RULE;
        case Matter.OfAddress _ -> ADDRESS;
        case Matter.UnconfirmedSend _ -> UNCONFIRMED_SEND;
        case Matter.BrokenPromise _ -> BROKEN_PROMISE;
        case Matter.LongPromise _ -> LONG_PROMISE;
        case Matter.Announced _ -> ANNOUNCED;
        case Matter.Insolvency _ -> INSOLVENCY;
        case Matter.AmountDue _ -> SUM;
        case Matter.Age _ -> AGE;
        case Matter.EndOfClaim _ -> END_OF_CLAIM;
        case Matter.Refusals _ -> REFUSALS;
        case Matter.NoRoom _ -> NO_ROOM;
        case Matter.Disputed _ -> DISPUTED;
        case Matter.Recap _ -> RECAP;
        case Matter.Replied _ -> REPLIED;
        case Matter.CallDue _ -> CALL_DUE;
        case Matter.Quoted _ -> QUOTED;
        case Matter.LeftOut _ -> LEFT_OUT;
        case Matter.Forbidden _ -> FORBIDDEN;
        case Matter.Found _ -> FOUND;
      };
    }
  }
}
