package dev.relance.policy;

import dev.relance.document.Decimals;
import dev.relance.document.Document;
import dev.relance.law.Basis;
import dev.relance.law.Cap;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.Tone;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads policy and cap documents; the schema beside the standard policy describes them. */
public final class PolicyReader {
  /** A morning: 100,000 messages at 14 a second take two hours. */
  private static final int SPREAD_MINUTES = 240;

  /** Enough for a notice, its thirty days and a conciliation. */
  private static final int LIMITATION_DAYS = 180;

  /** What a policy from before this choice means. */
  private static final int DEBTOR_SPACING_DAYS = 7;

  private static final int PROMISE_RENEWALS = 2;
  private static final int PROMISE_DAYS_AHEAD = 30;

  /** A purchase ledger approves once or twice a week. */
  private static final int APPROVAL_HOLD_DAYS = 10;

  /** Two weeks to pay, to ask, or to object. */
  private static final int NOTICE_DAYS = 14;

  /** An e-mail that asks for a decision should not come at night. */
  private static final LocalTime TOLD_FROM = LocalTime.of(7, 0);

  private static final LocalTime TOLD_UNTIL = LocalTime.of(21, 0);

  private PolicyReader() {}

  /**
   * Reads one policy.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static Policy policy(Document document) {
    return new Policy(
        document.text("policy"),
        document.whole("version"),
        document.date("effectiveFrom"),
        document.objects("ladder").stream().map(PolicyReader::rung).toList(),
        sending(document),
        waiting(document),
        owner(document.object("ownerThreshold")),
        document.optionalObject("limits").map(PolicyReader::caps).orElse(List.of()));
  }

  private static Sending sending(Document document) {
    return new Sending(
        new Rhythm(
            document.whole("spacingDays"),
            document.optionalWhole("debtorSpacingDays").orElse(DEBTOR_SPACING_DAYS),
            document.isTrue("monthlyStatement"),
            document.optionalObject("regard").map(PolicyReader::regard).orElse(Regard.NONE)),
        document.read("sendFrom", LocalTime::parse),
        Duration.ofMinutes(document.optionalWhole("spreadMinutes").orElse(SPREAD_MINUTES)),
        amounts(document.object("minimumAmount")),
        document
            .optionalObject("acknowledgements")
            .map(PolicyReader::acknowledgements)
            .orElse(AcknowledgementTerms.NONE),
        document.optionalObject("calls").map(PolicyReader::calls),
        document.words("letters", Level.class),
        document.optionalWord("invoices", InvoiceDocument.class).orElse(InvoiceDocument.LINK));
  }

  private static Regard regard(Document regard) {
    var payers = new EnumMap<PayerKind, Regard.Manner>(PayerKind.class);
    regard
        .optionalObject("payers")
        .ifPresent(
            named ->
                named
                    .members()
                    .keySet()
                    .forEach(
                        kind ->
                            payers.put(
                                Word.parse(PayerKind.class, kind), manner(named.object(kind)))));
    return new Regard(payers, regard.optionalObject("valued").map(PolicyReader::valued));
  }

  private static Regard.Valued valued(Document valued) {
    return new Regard.Valued(
        valued.whole("years"),
        valued.decimal("turnoverTimes"),
        amounts(valued.object("below")),
        manner(valued));
  }

  private static Regard.Manner manner(Document manner) {
    return new Regard.Manner(
        manner.optionalWhole("spacingDays").orElse(0),
        manner.optionalWord("tone", Tone.class).orElse(Tone.PLAIN));
  }

  private static CallTerms calls(Document calls) {
    return new CallTerms(
        calls.whole("everyDays"),
        calls.optionalWord("from", Level.class).orElse(Level.CLARIFICATION),
        calls.optionalObject("worthFrom").map(PolicyReader::amounts).orElse(Map.of()));
  }

  private static AcknowledgementTerms acknowledgements(Document acknowledgements) {
    return new AcknowledgementTerms(
        acknowledgements.optionalWhole("recapDays"),
        acknowledgements.isTrue("recapApproval"),
        acknowledgements.isTrue("receipt"));
  }

  private static Patience waiting(Document document) {
    return new Patience(
        new Promising(
            document.whole("promiseGraceDays"),
            document.optionalWhole("promiseRenewals").orElse(PROMISE_RENEWALS),
            document.optionalWhole("promiseDaysAhead").orElse(PROMISE_DAYS_AHEAD)),
        document.optionalWhole("approvalHoldDays").orElse(APPROVAL_HOLD_DAYS),
        Duration.ofHours(document.whole("unconfirmedAfterHours")),
        document.optionalWhole("staleAfterHours").map(Duration::ofHours),
        document.optionalWhole("noticeDays").orElse(NOTICE_DAYS),
        document.optionalWord("onReply", OnReply.class).orElse(OnReply.HOLD));
  }

  private static OwnerThreshold owner(Document threshold) {
    Map<String, BigDecimal> amount = amounts(threshold.object("amount"));
    return new OwnerThreshold(
        threshold.whole("ageDays"),
        threshold.optionalWhole("limitationDays").orElse(LIMITATION_DAYS),
        amount,
        threshold.optionalObject("secondApproval").map(PolicyReader::amounts).orElse(Map.of()),
        threshold
            .optionalObject("atOnce")
            .map(atOnce -> atOnce(atOnce, amount))
            .orElseGet(() -> new AtOnce(TOLD_FROM, TOLD_UNTIL, amount)));
  }

  /** A dispute is told from the amount of the threshold, unless another one is named. */
  private static AtOnce atOnce(Document atOnce, Map<String, BigDecimal> amount) {
    return new AtOnce(
        time(atOnce, "from", TOLD_FROM),
        time(atOnce, "until", TOLD_UNTIL),
        atOnce.optionalObject("disputed").map(PolicyReader::amounts).orElse(amount));
  }

  private static LocalTime time(Document document, String name, LocalTime otherwise) {
    return document.optionalText(name).isPresent()
        ? document.read(name, LocalTime::parse)
        : otherwise;
  }

  /** The caps of a policy. A cap without its own source has that of the limits as a whole. */
  private static List<Cap> caps(Document limits) {
    return limits.objects("caps").stream()
        .map(
            cap ->
                Cap.of(
                    cap,
                    Basis.house(
                        cap.optionalText("cites").orElse(limits.text("cites")),
                        cap.optionalText("why").orElse(limits.text("why")))))
        .toList();
  }

  private static Rung rung(Document rung) {
    return new Rung(
        rung.read("level", Level::parse),
        rung.whole("day"),
        rung.isTrue("needsApproval"),
        rung.optionalWhole("servedBefore").orElse(0),
        concession(rung),
        rung.optionalWhole("validDays").orElse(14));
  }

  private static Optional<Concession> concession(Document rung) {
    Optional<BigDecimal> reduction = rung.optionalDecimal("reductionPercent");
    Optional<BigDecimal> credit = rung.optionalDecimal("creditPercent");
    if (reduction.isPresent() && credit.isPresent()) {
      throw new IllegalArgumentException(
          "level %s has reductionPercent and creditPercent; keep one of them"
              .formatted(rung.text("level")));
    }
    return reduction
        .map(percent -> new Concession(Concession.Kind.REDUCTION, percent))
        .or(() -> credit.map(percent -> new Concession(Concession.Kind.CREDIT, percent)));
  }

  private static Map<String, BigDecimal> amounts(Document amounts) {
    return amounts.members().keySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(), currency -> amounts.read(currency, Decimals::parse)));
  }

  /** The newest version of a policy that is in force on a day. */
  public static Optional<Policy> inForce(List<Policy> policies, String name, LocalDate on) {
    return policies.stream()
        .filter(p -> p.name().equals(name) && !p.effectiveFrom().isAfter(on))
        .max(java.util.Comparator.comparingInt(Policy::version));
  }
}
