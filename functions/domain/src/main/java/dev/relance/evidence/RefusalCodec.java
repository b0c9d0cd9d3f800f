package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.interest.Refusal;
import dev.relance.money.MoneyCodec;
import dev.relance.time.Place;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/**
 * Writes and reads why a sum is not asked for, as evidence and states keep it: a word, and what was
 * found.
 */
public final class RefusalCodec {
  private RefusalCodec() {}

  /** The members of a refusal. */
  public static Map<String, Object> members(Refusal refusal) {
    return values(new Members().with("refusal", WireWord.of(refusal)), refusal).all();
  }

  /** The refusal that {@link #members} wrote. */
  public static Refusal read(Document r) {
    return switch (r.word("refusal", WireWord.class)) {
      case NO_GOVERNING_LAW -> Refusal.SimpleRefusal.NO_GOVERNING_LAW;
      case UNKNOWN_PLACE -> Refusal.SimpleRefusal.UNKNOWN_PLACE;
      case UNKNOWN_KIND -> Refusal.SimpleRefusal.UNKNOWN_KIND;
      case NO_RULE -> Refusal.SimpleRefusal.NO_RULE;
      case NOT_FOR_CONSUMERS -> Refusal.SimpleRefusal.NOT_FOR_CONSUMERS;
      case COURT_ONLY -> Refusal.SimpleRefusal.COURT_ONLY;
      case CONTRACT_OR_COURT -> Refusal.SimpleRefusal.CONTRACT_OR_COURT;
      case REPLACED_BY_CONTRACT -> Refusal.SimpleRefusal.REPLACED_BY_CONTRACT;
      case NOT_STATED -> Refusal.SimpleRefusal.NOT_STATED;
      case DELIVERY_UNKNOWN -> Refusal.SimpleRefusal.DELIVERY_UNKNOWN;
      case CONSUMER_ELSEWHERE -> new Refusal.ConsumerElsewhere(place(r));
      case NO_LAW_KNOWN -> new Refusal.NoLawKnown(place(r));
      case CLAUSE_WITHOUT_RULE -> new Refusal.ClauseWithoutRule(clause(r));
      case MISSING_RATE -> new Refusal.MissingRate(r.text("reference"), r.date("day"));
      case UNVERIFIED -> new Refusal.UnverifiedLaw(r.texts("facts"));
      case FORBIDDEN -> new Refusal.ForbiddenByLaw(clause(r));
      case BEFORE_NOTICE -> new Refusal.BeforeNotice(r.optionalDate("noticeOn"));
      case BEFORE_LETTER -> new Refusal.BeforeLetter(r.optionalDate("letterOn"));
      case TOO_EARLY -> new Refusal.FreeDays(r.whole("freeDays"));
      case COST_NOT_SHOWN -> new Refusal.CostNotShown(clause(r));
      case OTHER_CURRENCY -> new Refusal.SumInOtherCurrency(r.read("currency", CurrencyUnit::of));
      case NOT_CONVERTED ->
          new Refusal.NotConverted(MoneyCodec.read(r.object("sum")), r.date("at"));
      case WITHIN_FIXED_SUM -> new Refusal.WithinFixedSum(MoneyCodec.read(r.object("sum")));
      case RESPITE -> new Refusal.InRespite(r.date("since"));
      case EXPIRED -> new Refusal.Expired(r.date("until"));
    };
  }

  private static Members values(Members members, Refusal refusal) {
    return switch (refusal) {
      case Refusal.SimpleRefusal _ -> members;
      case Refusal.ConsumerElsewhere(Place place) -> place(members, place);
      case Refusal.NoLawKnown(Place law) -> place(members, law);
      case Refusal.ClauseWithoutRule(Written clause) -> members.with("clause", clause.text());
      case Refusal.MissingRate(var reference, var day) ->
          members.with("reference", reference).with("day", day);
      case Refusal.UnverifiedLaw(var facts) -> members.with("facts", facts);
      case Refusal.ForbiddenByLaw(Written clause) -> members.with("clause", clause.text());
      case Refusal.BeforeNotice(var noticeOn) -> members.with("noticeOn", noticeOn);
      case Refusal.BeforeLetter(var letterOn) -> members.with("letterOn", letterOn);
      case Refusal.FreeDays(int freeDays) -> members.with("freeDays", (long) freeDays);
      case Refusal.CostNotShown(Written clause) -> members.with("clause", clause.text());
      case Refusal.SumInOtherCurrency(var currency) -> members.with("currency", currency.getCode());
      case Refusal.NotConverted(var sum, var at) ->
          members.with("sum", MoneyCodec.members(sum)).with("at", at);
      case Refusal.WithinFixedSum(var sum) -> members.with("sum", MoneyCodec.members(sum));
      case Refusal.InRespite(var since) -> members.with("since", since);
      case Refusal.Expired(var until) -> members.with("until", until);
    };
  }

  private static Members place(Members members, Place place) {
    return members.with("country", place.country()).with("region", place.region());
  }

  private static Place place(Document r) {
    return new Place(r.text("country"), r.optionalText("region"));
  }

  private static Written clause(Document r) {
    return new Written(r.text("clause"));
  }

  /** What each refusal is called. */
  enum WireWord implements Word {
    NO_GOVERNING_LAW("no-governing-law"),
    UNKNOWN_PLACE("unknown-place"),
    UNKNOWN_KIND("unknown-kind"),
    NO_RULE("no-rule"),
    NOT_FOR_CONSUMERS("not-for-consumers"),
    COURT_ONLY("court-only"),
    CONTRACT_OR_COURT("contract-or-court"),
    REPLACED_BY_CONTRACT("replaced-by-contract"),
    NOT_STATED("not-stated"),
    DELIVERY_UNKNOWN("delivery-unknown"),
    CONSUMER_ELSEWHERE("consumer-elsewhere"),
    NO_LAW_KNOWN("no-law-known"),
    CLAUSE_WITHOUT_RULE("clause-without-rule"),
    MISSING_RATE("missing-rate"),
    UNVERIFIED("unverified"),
    FORBIDDEN("forbidden"),
    BEFORE_NOTICE("before-notice"),
    BEFORE_LETTER("before-letter"),
    TOO_EARLY("too-early"),
    COST_NOT_SHOWN("cost-not-shown"),
    OTHER_CURRENCY("other-currency"),
    NOT_CONVERTED("not-converted"),
    WITHIN_FIXED_SUM("within-fixed-sum"),
    RESPITE("respite"),
    EXPIRED("expired");

    private final String word;

    WireWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    static WireWord of(Refusal refusal) {
      return switch (refusal) {
        case Refusal.SimpleRefusal simple -> of(simple);
        case Refusal.ConsumerElsewhere _ -> CONSUMER_ELSEWHERE;
        case Refusal.NoLawKnown _ -> NO_LAW_KNOWN;
        case Refusal.ClauseWithoutRule _ -> CLAUSE_WITHOUT_RULE;
        case Refusal.MissingRate _ -> MISSING_RATE;
        case Refusal.UnverifiedLaw _ -> UNVERIFIED;
        case Refusal.ForbiddenByLaw _ -> FORBIDDEN;
        case Refusal.BeforeNotice _ -> BEFORE_NOTICE;
        case Refusal.BeforeLetter _ -> BEFORE_LETTER;
        case Refusal.FreeDays _ -> TOO_EARLY;
        case Refusal.CostNotShown _ -> COST_NOT_SHOWN;
        case Refusal.SumInOtherCurrency _ -> OTHER_CURRENCY;
        case Refusal.NotConverted _ -> NOT_CONVERTED;
        case Refusal.WithinFixedSum _ -> WITHIN_FIXED_SUM;
        case Refusal.InRespite _ -> RESPITE;
        case Refusal.Expired _ -> EXPIRED;
      };
    }

    private static WireWord of(Refusal.SimpleRefusal simple) {
      return switch (simple) {
        case NO_GOVERNING_LAW -> NO_GOVERNING_LAW;
        case UNKNOWN_PLACE -> UNKNOWN_PLACE;
        case UNKNOWN_KIND -> UNKNOWN_KIND;
        case NO_RULE -> NO_RULE;
        case NOT_FOR_CONSUMERS -> NOT_FOR_CONSUMERS;
        case COURT_ONLY -> COURT_ONLY;
        case CONTRACT_OR_COURT -> CONTRACT_OR_COURT;
        case REPLACED_BY_CONTRACT -> REPLACED_BY_CONTRACT;
        case NOT_STATED -> NOT_STATED;
        case DELIVERY_UNKNOWN -> DELIVERY_UNKNOWN;
      };
    }
  }
}
