package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.NoticeKind;
import dev.relance.money.Amounts;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What must be done before a court is asked.
 *
 * @param action what is done
 * @param delay when it counts
 * @param timing when it may be done
 * @param neededBy which claims need it
 * @param papers what must go with it
 * @param dispute what the debtor may do about it
 */
public record CourtStep(
    String id,
    Action action,
    Delay delay,
    Timing timing,
    NeededBy neededBy,
    Papers papers,
    Dispute dispute,
    Basis basis)
    implements Rule {
  /** The id of the notice that comes some days before a claim. */
  public static final String NOTICE_OF_CLAIM = "notice-of-claim";

  static CourtStep read(Document entry) {
    return new CourtStep(
        entry.text("id"),
        Action.read(entry),
        Delay.read(entry),
        Timing.read(entry),
        NeededBy.read(entry),
        Papers.read(entry),
        Dispute.read(entry),
        Basis.read(entry));
  }

  /** The notice that follows it and comes some days before the claim, if the law asks for one. */
  public Optional<CourtStep> noticeOfClaim() {
    return delay.beforeIssueDays() == 0
        ? Optional.empty()
        : Optional.of(
            new CourtStep(
                NOTICE_OF_CLAIM,
                new Action(NoticeKind.NOTICE_OF_CLAIM, Set.of(), 1, By.ANY),
                Delay.of(delay.beforeIssueDays()),
                Timing.ANY,
                neededBy,
                Papers.NONE,
                Dispute.NONE,
                basis));
  }

  /** Whether it counts from a later day when it went by post. */
  public boolean isCountedFromPost(LocalDate on, DebtorKind debtor) {
    return delay.postClock().equals(Optional.of(Clock.THIRD_WORKING_DAY_AFTER_POST))
        && basis.holds(on, debtor);
  }

  @Override
  public Sentence sentence() {
    Sentence core = Sentence.of("step").and("quoted", Sentence.name("step-id", id));
    return dispute.in(neededBy.in(papers.in(timing.in(delay.in(action.in(core, id))))));
  }

  /**
   * What is done.
   *
   * @param or what may be done in its place
   * @param count how often
   * @param by how it must be sent
   */
  public record Action(NoticeKind kind, Set<NoticeKind> or, int count, By by) {
    public Action {
      or = Set.copyOf(or);
    }

    private static Action read(Document entry) {
      return new Action(
          entry.word("kind", NoticeKind.class),
          entry.words("or", NoticeKind.class),
          entry.whole("count"),
          entry.word("channel", By.class));
    }

    /** Everything that fulfils it. */
    public Stream<NoticeKind> kinds() {
      return Stream.concat(Stream.of(kind), or.stream());
    }

    private Sentence in(Sentence sentence, String id) {
      Sentence core = id.equals(kind.word()) ? sentence : sentence.andWord("step-kind", kind);
      return core.andIf(!or.isEmpty(), "or", Sentence.row(Said.Joint.OR, "notice", or))
          .and("times", Sentence.count(count))
          .andWord("sent-by", by);
    }
  }

  /**
   * When it counts.
   *
   * @param days full days to wait after it
   * @param clock from when these days are counted
   * @param postClock from when they are counted after a letter by post, where that differs
   * @param afterReplyDays more full days once the debtor has answered
   * @param beforeIssueDays days of notice before the claim is issued; zero means none
   * @param complexMaxMonths how long it may take in a complex matter; it is told only
   */
  public record Delay(
      int days,
      Clock clock,
      Optional<Clock> postClock,
      int afterReplyDays,
      int beforeIssueDays,
      Optional<Integer> complexMaxMonths) {
    private static Delay of(int days) {
      return new Delay(days, Clock.DAY_AFTER_SENDING, Optional.empty(), 0, 0, Optional.empty());
    }

    private static Delay read(Document entry) {
      return new Delay(
          entry.whole("waitDays"),
          entry.optionalWord("clock", Clock.class).orElse(Clock.DAY_AFTER_SENDING),
          entry.optionalWord("postClock", Clock.class),
          entry.optionalWhole("afterReplyDays").orElse(0),
          entry.optionalWhole("beforeIssueDays").orElse(0),
          entry.optionalWhole("complexMaxMonths"));
    }

    /** The first day after the waiting days of a step, counted from a day. */
    public LocalDate from(LocalDate start) {
      return start.plusDays(days + 1L);
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("wait", Sentence.count(days))
          .andIf(days > 0, "clock", Sentence.of("clock", clock))
          .and("post-clock", postClock.map(there -> Sentence.of("clock", there)))
          .andIf(afterReplyDays > 0, "after-reply", Sentence.count(afterReplyDays))
          .andIf(beforeIssueDays > 0, "before-issue", Sentence.count(beforeIssueDays))
          .and("complex-months", complexMaxMonths.map(Sentence::count));
    }
  }

  /**
   * When it may be done.
   *
   * @param pastDueDays days past due before which it is not done
   * @param remindersBefore how many reminders come before it
   * @param within how soon after the first contact it must be sent; absent means at any time
   */
  public record Timing(int pastDueDays, int remindersBefore, Optional<Within> within) {
    private static final Timing ANY = new Timing(0, 0, Optional.empty());

    private static Timing read(Document entry) {
      return new Timing(
          entry.optionalWhole("pastDueDays").orElse(0),
          entry.optionalWhole("remindersBefore").orElse(0),
          Within.read(entry));
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .andIf(pastDueDays > 0, "not-before", Sentence.count(pastDueDays))
          .andIf(remindersBefore > 0, "reminders-before", Sentence.count(remindersBefore))
          .and("within", within.map(Within::said));
    }
  }

  /**
   * A time limit after the first contact.
   *
   * @param days the last of them is inclusive
   * @param working whether only working days count
   */
  public record Within(int days, boolean working) {
    private static Optional<Within> read(Document entry) {
      Optional<Within> ofWorkingDays =
          entry.optionalWhole("withinBusinessDays").map(days -> new Within(days, true));
      return entry
          .optionalWhole("withinDays")
          .map(days -> new Within(days, false))
          .or(() -> ofWorkingDays);
    }

    private Said said() {
      return Sentence.of(working ? "business-days" : "days", Sentence.count(days));
    }
  }

  /**
   * Which claims need it.
   *
   * @param upTo the claims that need it, up to and including; absent means all
   * @param exemptRoutes ids of the routes that do not need it
   * @param mediationClauseOnly whether only a contract with a mediation clause asks for it
   */
  public record NeededBy(
      Optional<Money> upTo, Set<String> exemptRoutes, boolean mediationClauseOnly) {
    public NeededBy {
      exemptRoutes = Set.copyOf(exemptRoutes);
    }

    private static NeededBy read(Document entry) {
      return new NeededBy(
          entry
              .optionalObject("upTo")
              .map(upTo -> upTo.read("amount", a -> Amounts.parse(a, upTo.text("currency")))),
          Set.copyOf(entry.texts("exemptRoutes")),
          entry.isTrue("mediationClauseOnly"));
    }

    /** Whether a claim of this size on this route needs it. */
    public boolean isOf(Money claim, String route) {
      return !exemptRoutes.contains(route)
          && upTo.filter(most -> most.isSameCurrency(claim))
              .map(most -> !claim.isGreaterThan(most))
              .orElse(true);
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("claims-up-to", upTo.map(Sentence::sum))
          .andIf(!exemptRoutes.isEmpty(), "not-needed-for", routes())
          .andIf(mediationClauseOnly, "mediation-clause-only");
    }

    private Said routes() {
      return new Said.Row(
          Said.Joint.OR,
          exemptRoutes.stream().sorted().map(id -> Sentence.name("route-id", id)).toList());
    }
  }

  /**
   * What must go with it.
   *
   * @param mustState what it must say
   * @param proofOfReceipt whether the creditor must prove receipt
   */
  public record Papers(List<String> enclosures, List<String> mustState, boolean proofOfReceipt) {
    private static final Papers NONE = new Papers(List.of(), List.of(), false);

    public Papers {
      enclosures = List.copyOf(enclosures);
      mustState = List.copyOf(mustState);
    }

    private static Papers read(Document entry) {
      return new Papers(
          entry.texts("enclosures"), entry.texts("mustState"), entry.isTrue("proofOfReceipt"));
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .andIf(!enclosures.isEmpty(), "enclosed", Sentence.quotes(Said.Joint.AND, enclosures))
          .andIf(!mustState.isEmpty(), "stating", Sentence.quotes(Said.Joint.COMMA, mustState))
          .andIf(proofOfReceipt, "proof-of-receipt");
    }
  }

  /**
   * What the debtor may do about it; it is told only.
   *
   * @param days days in which the debtor may dispute
   * @param stopsUntilVerified whether a dispute stops collection until the debt is verified
   */
  public record Dispute(Optional<Integer> days, boolean stopsUntilVerified) {
    private static final Dispute NONE = new Dispute(Optional.empty(), false);

    private static Dispute read(Document entry) {
      return new Dispute(entry.optionalWhole("disputeDays"), entry.isTrue("stopsUntilVerified"));
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("disputed-within", days.map(Sentence::count))
          .andIf(stopsUntilVerified, "stops-until-verified");
    }
  }

  /** From when the waiting days count. */
  public enum Clock implements Word {
    DAY_AFTER_SENDING("day-after-sending"),
    DAY_AFTER_RECEIPT("day-after-receipt"),
    THIRD_WORKING_DAY_AFTER_POST("third-working-day-after-post");

    private final String word;

    Clock(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How it must be sent. */
  public enum By implements Word {
    POST("post"),
    REGISTERED("registered"),
    EMAIL("email"),
    ANY("any");

    private final String word;

    By(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether a notice with a form of dispatch fulfils it; a registered letter went by post. */
    public boolean accepts(Dispatch dispatch) {
      return switch (this) {
        case POST -> dispatch.isByPost();
        case REGISTERED -> dispatch == Dispatch.REGISTERED;
        case EMAIL -> dispatch == Dispatch.EMAIL;
        case ANY -> true;
      };
    }
  }
}
