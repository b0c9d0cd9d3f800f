package dev.relance.local.report;

import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.local.Page;
import dev.relance.local.replay.Refusal;
import dev.relance.local.replay.ReplayResult;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes the report of a replay, for an owner and for a judge. */
public final class ReportPage {
  /** What a browser opens at once; those with open questions come first. */
  private static final int MOST_TIMELINES = 1_000;

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  private final ReplayResult result;
  private final List<AccountTimeline> accounts;

  private ReportPage(ReplayResult result) {
    this.result = result;
    this.accounts =
        result.accounts().stream()
            .map(story -> AccountTimeline.of(story, "mail/%s.eml"))
            .sorted(
                Comparator.comparing((AccountTimeline a) -> a.openQuestions() == 0)
                    .thenComparing(a -> a.sums().isEmpty())
                    .thenComparing(AccountTimeline::title))
            .toList();
  }

  /** The page, whole in itself. */
  public static String html(ReplayResult result) {
    return Page.of("report", new ReportPage(result).values());
  }

  private Map<String, Object> values() {
    Collected collected = Collected.of(result.accounts());
    return Map.of(
        "from", day(result.from()),
        "until", day(result.until()),
        "figures", figures(collected),
        "levels", levels(),
        "currencies", currencies(collected),
        "accounts", accounts.stream().limit(MOST_TIMELINES).toList(),
        "more", more(),
        "refusals", result.refusals().stream().map(ReportPage::refused).toList(),
        "hasRefusals", !result.refusals().isEmpty());
  }

  private String more() {
    return accounts.size() > MOST_TIMELINES ? String.valueOf(accounts.size() - MOST_TIMELINES) : "";
  }

  private List<Figure> figures(Collected collected) {
    var figures = new ArrayList<Figure>();
    figures.add(new Figure(String.valueOf(messages().count()), Label.MESSAGES));
    collected
        .byLevel()
        .keySet()
        .forEach(c -> figures.add(new Figure(ENGLISH.money(collected.total(c)), Label.COLLECTED)));
    figures.add(
        new Figure(
            String.valueOf(accounts.stream().mapToLong(AccountTimeline::openQuestions).sum()),
            Label.QUESTIONS));
    figures.add(new Figure(String.valueOf(heldBack()), Label.HELD_BACK));
    figures.add(new Figure(String.valueOf(result.refusals().size()), Label.REJECTED));
    return figures;
  }

  private long heldBack() {
    return result.accounts().stream().mapToLong(a -> a.heldBack().size()).sum();
  }

  private Stream<MessageAuthorized> messages() {
    return result.accounts().stream().flatMap(a -> a.events(MessageAuthorized.class));
  }

  private List<Bar> levels() {
    var counts =
        Arrays.stream(Level.values())
            .map(level -> Map.entry(level, messages(level)))
            .filter(count -> count.getValue() > 0)
            .toList();
    long most = counts.stream().mapToLong(Map.Entry::getValue).max().orElse(1);
    return counts.stream()
        .map(
            c ->
                new Bar(
                    Texts.level(Locale.ENGLISH, c.getKey()),
                    String.valueOf(c.getValue()),
                    percent(BigDecimal.valueOf(c.getValue()), BigDecimal.valueOf(most)),
                    c.getKey().isLegalStep()))
        .toList();
  }

  private long messages(Level level) {
    return messages().filter(message -> message.level() == level).count();
  }

  private static List<Currency> currencies(Collected collected) {
    return collected.byLevel().entrySet().stream()
        .map(c -> new Currency(c.getKey().getCode(), bars(c.getKey(), c.getValue())))
        .toList();
  }

  private static List<Bar> bars(CurrencyUnit currency, Map<Optional<Level>, Money> byLevel) {
    Money most = byLevel.values().stream().max(Money::compareTo).orElse(Money.zero(currency));
    return byLevel.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().map(Level::ordinal).orElse(-1)))
        .map(
            e ->
                new Bar(
                    e.getKey().map(l -> Texts.level(Locale.ENGLISH, l)).orElse(""),
                    ENGLISH.money(e.getValue()),
                    percent(e.getValue().getAmount(), most.getAmount()),
                    e.getKey().filter(Level::isLegalStep).isPresent()))
        .toList();
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? "0"
        : part.multiply(BigDecimal.valueOf(100))
            .divide(whole, 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String day(Instant at) {
    return ENGLISH.date(at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static Refused refused(Refusal refusal) {
    return new Refused(
        ENGLISH.moment(refusal.at().atZone(ZoneOffset.UTC)),
        refusal.creditorId(),
        refusal.record(),
        refusal.reasons());
  }

  /** What a headline figure counts; the template has the words. */
  enum Label {
    MESSAGES,
    COLLECTED,
    QUESTIONS,
    HELD_BACK,
    REJECTED
  }

  record Figure(String value, Label label) {
    boolean messages() {
      return label == Label.MESSAGES;
    }

    boolean collected() {
      return label == Label.COLLECTED;
    }

    boolean questions() {
      return label == Label.QUESTIONS;
    }

    boolean heldBack() {
      return label == Label.HELD_BACK;
    }

    boolean rejected() {
      return label == Label.REJECTED;
    }
  }

  record Refused(String at, String creditorId, String record, List<String> reasons) {}

  record Bar(String name, String value, String percent, boolean legal) {}

  record Currency(String code, List<Bar> bars) {}
}
