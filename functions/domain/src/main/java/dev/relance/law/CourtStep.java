package dev.relance.law;

import dev.relance.invoice.Dispatch;
import dev.relance.invoice.NoticeKind;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A step that must be taken before court.
 *
 * @param action what is done
 * @param delay when it counts
 * @param timing when it may be done
 * @param neededBy which claims need it
 * @param papers what must go with it
 */
public record CourtStep(
    String id,
    Action action,
    Delay delay,
    Timing timing,
    NeededBy neededBy,
    RequiredPapers papers,
    Basis basis)
    implements LawRule {
  /** The id of the notice some days before a claim. */
  public static final String NOTICE_OF_CLAIM = "notice-of-claim";

  /** How long it may take in a complex matter, and how long the debtor may dispute. */
  private static final List<String> SAID_ONLY = List.of("complexMaxMonths", "disputeDays");

  static CourtStep read(RuleReading entry) {
    String id = entry.name("id");
    Action action = Action.read(entry, id);
    Delay delay = Delay.read(entry);
    Timing timing = Timing.read(entry);
    NeededBy neededBy = NeededBy.read(entry);
    RequiredPapers papers = RequiredPapers.read(entry);
    SAID_ONLY.forEach(entry::optionalCount);
    entry.isOrNot("stopsUntilVerified");
    return new CourtStep(id, action, delay, timing, neededBy, papers, entry.basis());
  }

  /** The notice after it, some days before the claim, if the law requires one. */
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
                RequiredPapers.NONE,
                basis));
  }

  /** Whether it counts from a later day when it went by post. */
  public boolean isCountedFromPost(LocalDate on, DebtorKind debtor) {
    return delay.postClock().equals(Optional.of(Clock.THIRD_WORKING_DAY_AFTER_POST))
        && basis.holds(on, debtor);
  }

  /**
   * What is done.
   *
   * @param or what may replace it
   * @param count how often
   * @param by how it must be sent
   */
  public record Action(NoticeKind kind, Set<NoticeKind> or, int count, By by) {
    public Action {
      or = Set.copyOf(or);
    }

    private static Action read(RuleReading entry, String id) {
      NoticeKind kind = entry.entry().word("kind", NoticeKind.class);
      if (!id.equals(kind.word())) {
        entry.say("kind", new Said.Term(kind.word()));
      }
      return new Action(
          kind,
          entry.words("or", NoticeKind.class),
          entry.count("count"),
          entry.word("channel", By.class));
    }

    /** Everything that fulfils it. */
    public Stream<NoticeKind> kinds() {
      return Stream.concat(Stream.of(kind), or.stream());
    }
  }

  /**
   * When it counts.
   *
   * @param days full days to wait after it
   * @param clock from when the days count
   * @param postClock from when they count after a letter by post, if that differs
   * @param afterReplyDays further full days after an answer of the debtor
   * @param beforeIssueDays days of notice before the claim is issued; zero if none
   */
  public record Delay(
      int days, Clock clock, Optional<Clock> postClock, int afterReplyDays, int beforeIssueDays) {
    private static Delay of(int days) {
      return new Delay(days, Clock.DAY_AFTER_SENDING, Optional.empty(), 0, 0);
    }

    private static Delay read(RuleReading entry) {
      return new Delay(
          entry.count("waitDays"),
          entry.optionalWord("clock", Clock.class).orElse(Clock.DAY_AFTER_SENDING),
          entry.optionalWord("postClock", Clock.class),
          entry.countOrZero("afterReplyDays"),
          entry.countOrZero("beforeIssueDays"));
    }

    /** The first day after the waiting days of a step, counted from a day. */
    public LocalDate from(LocalDate start) {
      return start.plusDays(days + 1L);
    }
  }

  /**
   * When it may be done.
   *
   * @param pastDueDays the earliest day past due
   * @param remindersBefore how many reminders come before it
   * @param within how soon after the first contact it must be sent; any time if absent
   */
  public record Timing(int pastDueDays, int remindersBefore, Optional<Within> within) {
    private static final Timing ANY = new Timing(0, 0, Optional.empty());

    private static Timing read(RuleReading entry) {
      return new Timing(
          entry.countOrZero("pastDueDays"),
          entry.countOrZero("remindersBefore"),
          Within.read(entry));
    }
  }

  /**
   * A time limit after the first contact.
   *
   * @param days the last of them is inclusive
   * @param working whether only working days count
   */
  public record Within(int days, boolean working) {
    private static Optional<Within> read(RuleReading entry) {
      Optional<Within> ofWorkingDays =
          entry.optionalCount("withinBusinessDays").map(days -> new Within(days, true));
      return entry
          .optionalCount("withinDays")
          .map(days -> new Within(days, false))
          .or(() -> ofWorkingDays);
    }
  }

  /**
   * Which claims need it.
   *
   * @param upTo the largest claim that needs it, inclusive; all claims if absent
   * @param exemptRoutes ids of the routes that do not need it
   * @param mediationClauseOnly whether it is needed only under a mediation clause
   */
  public record NeededBy(
      Optional<Money> upTo, Set<String> exemptRoutes, boolean mediationClauseOnly) {
    public NeededBy {
      exemptRoutes = Set.copyOf(exemptRoutes);
    }

    private static NeededBy read(RuleReading entry) {
      return new NeededBy(
          entry.part("upTo", "upTo", upTo -> upTo.sum("amount", upTo.currency())),
          Set.copyOf(entry.names("exemptRoutes")),
          entry.isOrNot("mediationClauseOnly"));
    }

    /** Whether a claim of this size on this route needs it. */
    public boolean isOf(Money claim, String route) {
      return !exemptRoutes.contains(route)
          && upTo.filter(most -> most.isSameCurrency(claim))
              .map(most -> !claim.isGreaterThan(most))
              .orElse(true);
    }
  }

  /**
   * What must go with it.
   *
   * @param mustState what it must say
   * @param proofOfReceipt whether the creditor must prove receipt
   */
  public record RequiredPapers(
      List<String> enclosures, List<String> mustState, boolean proofOfReceipt) {
    private static final RequiredPapers NONE = new RequiredPapers(List.of(), List.of(), false);

    public RequiredPapers {
      enclosures = List.copyOf(enclosures);
      mustState = List.copyOf(mustState);
    }

    private static RequiredPapers read(RuleReading entry) {
      return new RequiredPapers(
          entry.quotes("enclosures"), entry.quotes("mustState"), entry.isOrNot("proofOfReceipt"));
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
