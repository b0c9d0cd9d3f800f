package dev.relance.local.report;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.local.HtmlPage;
import dev.relance.local.MailFile;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.plan.Round;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes the report of a replay, for an owner and for a judge. */
public final class ReportPage {
  /** What a browser opens at once. Accounts with open questions come first. */
  private static final int MOST_TIMELINES = 1_000;

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();
  private static final Comparator<AccountTimeline> MOST_URGENT =
      Comparator.comparing((AccountTimeline a) -> !a.isOpen())
          .thenComparing(a -> a.sums().isEmpty())
          .thenComparing(AccountTimeline::title);

  private ReportPage() {}

  /** The page, whole in itself. */
  public static String html(ReplayResult result) {
    List<AccountTimeline> accounts =
        result.accounts().stream()
            .map(story -> AccountTimeline.of(story, ReportPage::besidesTheReport))
            .sorted(MOST_URGENT)
            .toList();
    List<MessageAuthorized> messages =
        result.accounts().stream().flatMap(a -> a.events(MessageAuthorized.class)).toList();
    var values = new HashMap<String, Object>();
    values.put("from", day(result.from()));
    values.put("until", day(result.until()));
    values.put("messages", messages.size());
    values.put("questions", accounts.stream().mapToLong(AccountTimeline::openQuestions).sum());
    values.put("heldBack", result.accounts().stream().mapToLong(AccountStory::silences).sum());
    values.put("rejected", result.refusals().size());
    values.put("levels", levels(messages));
    values.put("currencies", currencies(Collected.of(result.accounts())));
    values.put("accounts", accounts.stream().limit(MOST_TIMELINES).toList());
    int more = accounts.size() - MOST_TIMELINES;
    values.put("more", more > 0 ? String.valueOf(more) : "");
    values.put("refusals", result.refusals());
    values.put("hasRefusals", !result.refusals().isEmpty());
    return HtmlPage.of("report", values);
  }

  static List<Bar> levels(List<MessageAuthorized> messages) {
    var counts = new HashMap<Optional<Level>, BigDecimal>();
    messages.stream()
        .filter(m -> m.form() == Round.Form.REMINDER)
        .forEach(m -> counts.merge(Optional.of(m.level()), BigDecimal.ONE, BigDecimal::add));
    BigDecimal statements =
        BigDecimal.valueOf(messages.stream().filter(m -> m.form().isStatement()).count());
    BigDecimal most = most(counts).max(statements);
    Stream<Bar> last =
        Stream.of(statements).filter(n -> n.signum() > 0).map(n -> statements(n, most));
    return Stream.concat(bars(counts, most, BigDecimal::toPlainString), last).toList();
  }

  /** They are no level of their own. */
  private static Bar statements(BigDecimal count, BigDecimal most) {
    return new Bar(
        ENGLISH.name("form", Round.Form.STATEMENT),
        count.toPlainString(),
        percent(count, most),
        false);
  }

  private static List<Currency> currencies(Collected collected) {
    return collected.byLevel().entrySet().stream()
        .map(c -> currency(c.getKey(), c.getValue()))
        .toList();
  }

  private static Currency currency(CurrencyUnit currency, Map<Optional<Level>, BigDecimal> sums) {
    Function<BigDecimal, String> written = sum -> ENGLISH.money(Money.of(currency, sum));
    BigDecimal total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Currency(
        currency.getCode(), written.apply(total), bars(sums, most(sums), written).toList());
  }

  /** A bar for each level in its order, after a bar for what belongs to none. */
  private static Stream<Bar> bars(
      Map<Optional<Level>, BigDecimal> values,
      BigDecimal most,
      Function<BigDecimal, String> written) {
    return values.entrySet().stream()
        .sorted(Comparator.comparing(value -> value.getKey().map(Level::ordinal).orElse(-1)))
        .map(
            value ->
                new Bar(
                    value.getKey().map(l -> ENGLISH.name("level", l)).orElse(""),
                    written.apply(value.getValue()),
                    percent(value.getValue(), most),
                    value.getKey().filter(Level::isLegalStep).isPresent()));
  }

  private static BigDecimal most(Map<Optional<Level>, BigDecimal> values) {
    return values.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.scaleByPowerOfTen(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString();
  }

  private static String day(Instant at) {
    return ENGLISH.date(at.atZone(ZoneOffset.UTC).toLocalDate()).alone();
  }

  record Bar(String name, String value, String percent, boolean legal) {}

  record Currency(String code, String total, List<Bar> bars) {}

  /** In the folder of a replay, beside its report. */
  private static String besidesTheReport(Entry entry, String touchpoint) {
    return "mail/" + MailFile.name(entry).orElseThrow();
  }
}
