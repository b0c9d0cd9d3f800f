package dev.relance.local.report;

import dev.relance.document.Phrases;
import dev.relance.interest.Cited;
import dev.relance.interest.SumKind;
import dev.relance.law.Basis;
import dev.relance.law.Citation;
import dev.relance.law.Source;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.Rule;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** Lines for a terminal: texts of ours, with their values as English writes them. */
final class Lines {
  static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();
  static final StatementWords WORDS = new StatementWords(ENGLISH);
  static final Phrases TEXTS = Phrases.of("local.report.explain");

  private final ZoneId zone;
  private final StringBuilder text = new StringBuilder();
  private final List<Citation> citations = new ArrayList<>();

  /**
   * @param zone of the moments in them
   */
  Lines(ZoneId zone) {
    this.zone = zone;
  }

  void say(String key, Object... values) {
    add(TEXTS.say(key, Arrays.stream(values).map(this::written).toArray()));
  }

  void add(String line) {
    text.append(line).append('\n');
  }

  /** What these lines cite. */
  List<Citation> citations() {
    return List.copyOf(citations);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private String cited(Source source) {
    citations.add(source.citation());
    return ENGLISH.annotated(source);
  }

  private String cited(Cited cited) {
    cited.rule().map(Source::citation).ifPresent(citations::add);
    return WORDS.annotated(cited);
  }

  private String cited(Basis basis) {
    citations.add(basis.citation());
    String cites = ENGLISH.annotated(basis.citation());
    return basis.verified() ? cites : TEXTS.say("court-unverified", cites);
  }

  private Object written(Object value) {
    return switch (value) {
      case MessageKind kind -> ENGLISH.name(kind);
      case Rule rule -> ENGLISH.name("rule", rule);
      case Source source -> cited(source);
      case Cited cited -> cited(cited);
      case Basis basis -> cited(basis);
      case SumKind kind -> WORDS.label(kind);
      case Money sum -> ENGLISH.money(sum);
      case LocalDate day -> ENGLISH.date(day).alone();
      case Instant moment -> ENGLISH.moment(moment.atZone(zone)).alone();
      case Optional<?> optional -> optional.<Object>map(this::written).orElse("");
      default -> value;
    };
  }
}
