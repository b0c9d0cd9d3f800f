package dev.relance.message;

import dev.relance.interest.Claim;
import dev.relance.interest.Figure;
import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Limit;
import dev.relance.interest.Segment;
import dev.relance.interest.Share;
import dev.relance.interest.Statement;
import dev.relance.interest.Working;
import dev.relance.law.YearlyRate;
import dev.relance.mail.Attachment;
import dev.relance.money.Totals;
import dev.relance.plan.DueLevel;
import dev.relance.wording.Columns;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What law and contract add to the invoices that a message is about, and how it is reckoned. Only
 * what is owed is told; sums that are refused are not for the debtor. The invoices stay as they
 * are.
 */
record Additions(Reminder reminder, Wording wording, List<DueLevel> concerned) {
  /** With more lines than these, the calculation goes into a file. */
  private static final int MOST_LINES = 12;

  /** The laws that packs cite in English and that have a name of their own in another language. */
  private static final List<String> NAMED_LAWS =
      List.of("law.be-economic", "law.be-late-payment", "law.ca-interest", "law.eu-late-payment");

  /** Of these the rate of the day before the half-year counts (SI 2002/1675 art 4). */
  private static final Set<String> ON_THE_EVE = Set.of("BOE_BANK_RATE_REFERENCE");

  private static final Wording AS_CITED = Wording.of(Locale.ENGLISH);

  private static final Pattern SOURCE_NOTES = Pattern.compile("\\s*\\[[^]]*]");
  private static final Pattern RATE =
      Pattern.compile(
          "(?:(\\S+) x )?([A-Z0-9_]+)@(\\d{4}-\\d{2}-\\d{2})(?: \\+ (\\S+?))?(, up to the half"
              + " point)?");

  /**
   * A legal source as it is printed: without our notes on where it was read, and with the laws that
   * have a name in the language called by it.
   */
  static String source(Wording wording, String cites) {
    String printed =
        Plain.text(SOURCE_NOTES.matcher(cites).replaceAll(""))
            .replace("; ", wording.say("format.semicolon"));
    for (String law : NAMED_LAWS) {
      printed = printed.replace(AS_CITED.say(law), wording.say(law));
    }
    return printed;
  }

  /** How a message calls a sum. */
  static String label(Wording wording, Claim claim) {
    return wording.say("charge." + claim.word());
  }

  boolean isEmpty() {
    return all().findAny().isEmpty();
  }

  /** The sums of all that is added, per currency. */
  Totals sums() {
    return Totals.of(all().map(Owed::asked).toList());
  }

  /** The sums of one claim, per currency. */
  Optional<Money> sum(Claim claim, CurrencyUnit currency) {
    return all()
        .filter(owed -> owed.claim() == claim)
        .map(Owed::asked)
        .filter(money -> money.getCurrencyUnit().equals(currency))
        .reduce(Money::plus);
  }

  /** The claims that something is asked for, in order. */
  Stream<Claim> claims() {
    return Stream.of(Claim.values()).filter(claim -> all().anyMatch(owed -> owed.claim() == claim));
  }

  /** Interest, costs, or both: what the sums are, in words. */
  String what() {
    boolean interest = claims().anyMatch(claim -> claim == Claim.INTEREST);
    boolean costs = claims().anyMatch(claim -> claim != Claim.INTEREST);
    return isEmpty()
        ? ""
        : wording.say(
            interest && costs ? "charge.both" : interest ? "charge.only-interest" : "charge.costs");
  }

  /** Whether interest is left out because a published rate is not known. */
  boolean lackRate() {
    return concerned.stream()
        .flatMap(
            item -> Optional.ofNullable(reminder.statements().get(item.invoice().id())).stream())
        .flatMap(statement -> statement.refused().stream())
        .anyMatch(r -> r.claim() == Claim.INTEREST && r.reason() == Figure.Reason.MISSING_RATE);
  }

  /** Whether interest goes on. */
  boolean bearInterest() {
    return claims().anyMatch(claim -> claim == Claim.INTEREST);
  }

  /** The calculation, printed or in a file. */
  List<Calculation> calculation() {
    if (isEmpty()) {
      return List.of();
    }
    String attached =
        wording.say("calculation.attached", Map.of("file", wording.say("calculation.file")));
    boolean isReckoned = all().anyMatch(owed -> !owed.calculation().isEmpty());
    String rounded = isReckoned ? wording.say("calculation.note") : "";
    return List.of(
        new Calculation(
            wording.say("calculation.title"),
            isLong() ? List.of() : items().map(this::part).toList(),
            isLong() ? attached : rounded));
  }

  /** The file, where the calculation is too long to be printed. */
  Optional<Attachment> file() {
    return isLong()
        ? Optional.of(CalculationFile.of(concerned, reminder.statements(), wording))
        : Optional.empty();
  }

  private boolean isLong() {
    return all().mapToInt(owed -> Math.max(1, owed.calculation().size())).sum() > MOST_LINES;
  }

  /** The sums of each claim, per currency. */
  Stream<Money> split() {
    return Stream.of(Claim.values())
        .map(claim -> all().filter(owed -> owed.claim() == claim).map(Owed::asked).toList())
        .flatMap(sums -> Totals.of(sums).sums().stream());
  }

  Stream<Owed> all() {
    return items().flatMap(item -> owed(item).stream());
  }

  private Stream<DueLevel> items() {
    return concerned.stream().filter(item -> !owed(item).isEmpty());
  }

  private List<Owed> owed(DueLevel item) {
    return Optional.ofNullable(reminder.statements().get(item.invoice().id()))
        .map(Statement::forDelay)
        .orElse(List.of());
  }

  private Part part(DueLevel item) {
    var lines = new ArrayList<Line>();
    owed(item).forEach(owed -> lines.addAll(lines(owed)));
    return new Part(concerned.size() > 1 ? Plain.name(item.invoice().number()) : "", lines);
  }

  private List<Line> lines(Owed owed) {
    var lines = new ArrayList<Line>();
    owed.calculation().forEach(working -> lines.add(line(working)));
    lines.add(owed.claim() == Claim.INTEREST ? interest(owed) : once(owed));
    return lines;
  }

  private Line interest(Owed owed) {
    return new Line(
        label(wording, owed.claim()),
        wording.money(owed.asked()),
        source(wording, owed.cites()),
        true);
  }

  private Line once(Owed owed) {
    return new Line(
        wording.say("calculation.once", Map.of("what", label(wording, owed.claim()))),
        wording.money(owed.asked()),
        wording.say(
            "calculation.once-note",
            Map.of(
                "base", wording.money(owed.base()),
                "since", wording.date(owed.since()),
                "source", source(wording, owed.cites()))),
        true);
  }

  private Line line(Working working) {
    return switch (working) {
      case Segment segment -> days(segment);
      case Share share -> new Line(label(wording, share), amount(share.amount()), "", false);
      case Limit limit -> new Line(label(wording, limit), wording.money(limit.sum()), "", false);
    };
  }

  static String label(Wording wording, Share share) {
    return wording.say(
        "calculation.share",
        Map.of(
            "rate", wording.percent(share.percent()),
            "part", wording.money(share.part()),
            "over", share.over().isZero() ? "" : wording.money(share.over())));
  }

  static String label(Wording wording, Limit limit) {
    var said = new HashMap<String, Object>();
    said.put("instead", wording.money(limit.instead()));
    said.put("fixed", "");
    limit.by().ifPresent(by -> name(said, by, wording));
    return wording.say("calculation." + limit.kind().word(), said);
  }

  private static void name(Map<String, Object> said, Limit.Reckoned by, Wording wording) {
    boolean hasShare = by.part().isPositive() && by.tier().percent().signum() != 0;
    said.put("fixed", wording.money(by.tier().amount()));
    said.put("rate", hasShare ? wording.percent(by.tier().percent()) : "");
    said.put("part", wording.money(by.part()));
    said.put("over", wording.money(by.tier().over()));
    said.put("max", by.tier().max().map(wording::money).orElse(""));
  }

  private String amount(BigMoney amount) {
    return wording.money(amount.getCurrencyUnit(), amount.getAmount());
  }

  private Line days(Segment segment) {
    return new Line(
        wording.say(
            "calculation.days",
            Map.of(
                "from", wording.date(segment.from()),
                "to", wording.date(segment.to()),
                "days", wording.count("count.days", segment.days()),
                "balance", wording.money(segment.balance().toMoney(RoundingMode.HALF_UP)),
                "rate", wording.percent(segment.ratePct()))),
        amount(segment.amount()),
        wording.say(
            "calculation.days-note",
            Map.of(
                "rate",
                wording.capital(rate(wording, segment.source())),
                "year",
                segment.daysInYear())),
        false);
  }

  /** How a rate is built, in words, and whether law set it in place of the contract's. */
  static String rate(Wording wording, String source) {
    for (String limit : List.of(YearlyRate.AT_LEAST, YearlyRate.AT_MOST)) {
      if (source.startsWith(limit)) {
        return wording.say(
            limit.equals(YearlyRate.AT_LEAST) ? "calculation.least-rate" : "calculation.most-rate",
            Map.of("rate", built(wording, source.substring(limit.length()))));
      }
    }
    return built(wording, source);
  }

  /** What is not of the known form is told as it is. */
  private static String built(Wording wording, String source) {
    Matcher built = RATE.matcher(source);
    if (!built.matches()) {
      return wording.word("rate", source);
    }
    return wording.say(
        "calculation.rate",
        Map.of(
            "times", number(wording, built.group(1)),
            "name", wording.word("rate", built.group(2)),
            "from", wording.date(published(built.group(2), LocalDate.parse(built.group(3)))),
            "margin", number(wording, built.group(4)),
            "up", built.group(5) != null));
  }

  private static LocalDate published(String reference, LocalDate from) {
    return ON_THE_EVE.contains(reference) ? from.minusDays(1) : from;
  }

  private static String number(Wording wording, @Nullable String decimal) {
    return decimal == null ? "" : wording.number(new BigDecimal(decimal));
  }

  /**
   * How all sums are reckoned.
   *
   * @param note what holds for all of it, or where the calculation is to be found
   */
  record Calculation(String heading, List<Part> parts, String note) {}

  /** How the sums of one invoice are reckoned; the invoice is named when there are several. */
  record Part(String number, List<Line> lines) {}

  /** A step of a calculation, or what it comes to. */
  record Line(String label, String value, String note, boolean isStrong, String line) {
    Line(String label, String value, String note, boolean isStrong) {
      this(label, value, note, isStrong, Columns.row("  " + label, value));
    }
  }
}
