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
 * @param or what may be done in its place
 * @param count how often
 * @param waitDays full days to wait after it
 * @param clock from when these days are counted
 * @param enclosures what goes with it
 * @param mustState what it must say
 * @param proofOfReceipt whether the creditor must prove receipt
 * @param upTo the claims that need it, up to and including; absent means all
 * @param exemptRoutes ids of the routes that do not need it
 * @param postClock from when they are counted after a letter by post, where that differs
 * @param pastDueDays days past due before which it is not done
 * @param remindersBefore how many reminders come before it
 * @param afterReplyDays more full days once the debtor has answered
 * @param beforeIssueDays days of notice before the claim is issued; zero means none
 * @param within how soon after the first contact it must be sent; absent means at any time
 * @param mediationClauseOnly whether only a contract with a mediation clause asks for it
 */
public record CourtStep(
    String id,
    NoticeKind kind,
    Set<NoticeKind> or,
    int count,
    int waitDays,
    Clock clock,
    By by,
    List<String> enclosures,
    List<String> mustState,
    boolean proofOfReceipt,
    Optional<Money> upTo,
    Set<String> exemptRoutes,
    Optional<Clock> postClock,
    int pastDueDays,
    int remindersBefore,
    int afterReplyDays,
    int beforeIssueDays,
    Optional<Within> within,
    boolean mediationClauseOnly,
    Basis basis) {
  public CourtStep {
    or = Set.copyOf(or);
    enclosures = List.copyOf(enclosures);
    mustState = List.copyOf(mustState);
    exemptRoutes = Set.copyOf(exemptRoutes);
  }

  static CourtStep read(Document entry) {
    return new CourtStep(
        entry.text("id"),
        entry.word("kind", NoticeKind.class),
        entry.words("or", NoticeKind.class),
        entry.whole("count"),
        entry.whole("waitDays"),
        entry.optionalWord("clock", Clock.class).orElse(Clock.DAY_AFTER_SENDING),
        entry.word("channel", By.class),
        entry.texts("enclosures"),
        entry.texts("mustState"),
        entry.isTrue("proofOfReceipt"),
        entry
            .optionalObject("upTo")
            .map(upTo -> upTo.read("amount", a -> Amounts.parse(a, upTo.text("currency")))),
        Set.copyOf(entry.texts("exemptRoutes")),
        entry.optionalWord("postClock", Clock.class),
        entry.optionalWhole("pastDueDays").orElse(0),
        entry.optionalWhole("remindersBefore").orElse(0),
        entry.optionalWhole("afterReplyDays").orElse(0),
        entry.optionalWhole("beforeIssueDays").orElse(0),
        Within.read(entry),
        entry.isTrue("mediationClauseOnly"),
        Basis.read(entry));
  }

  /** Everything that fulfils it. */
  public Stream<NoticeKind> kinds() {
    return Stream.concat(Stream.of(kind), or.stream());
  }

  /** Whether a claim of this size on this route needs it. */
  public boolean isNeededFor(Money claim, String route) {
    return !exemptRoutes.contains(route)
        && upTo.filter(most -> most.isSameCurrency(claim))
            .map(most -> !claim.isGreaterThan(most))
            .orElse(true);
  }

  /** Whether it counts from a later day when it went by post. */
  public boolean isCountedFromPost(LocalDate on, DebtorKind debtor) {
    return postClock.equals(Optional.of(Clock.THIRD_WORKING_DAY_AFTER_POST))
        && basis.holds(on, debtor);
  }

  /** The first day after the days of waiting, for a step whose days count from a day. */
  public LocalDate waitedFrom(LocalDate start) {
    return start.plusDays(waitDays + 1L);
  }

  /**
   * A time after the first contact.
   *
   * @param days the last of them is inclusive
   * @param working whether only working days count
   */
  public record Within(int days, boolean working) {
    private static Optional<Within> read(Document entry) {
      return entry
          .optionalWhole("withinDays")
          .map(days -> new Within(days, false))
          .or(() -> entry.optionalWhole("withinBusinessDays").map(days -> new Within(days, true)));
    }
  }

  /** From when the days of waiting are counted. */
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

    /** Whether a notice sent in a way fulfils it; a registered letter went by post. */
    public boolean accepts(Dispatch way) {
      return switch (this) {
        case POST -> way.isByPost();
        case REGISTERED -> way == Dispatch.REGISTERED;
        case EMAIL -> way == Dispatch.EMAIL;
        case ANY -> true;
      };
    }
  }
}
