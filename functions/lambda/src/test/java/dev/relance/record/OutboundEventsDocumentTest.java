package dev.relance.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.evidence.Announcement;
import dev.relance.evidence.Announcement.EvidencePlace;
import dev.relance.evidence.AnnouncementCodec;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Event;
import dev.relance.evidence.News;
import dev.relance.evidence.Reckoned;
import dev.relance.finding.Finding;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Promise;
import dev.relance.law.Source;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the outbound events of {@code infra/docs/RECORDS.md} to what is announced. */
class OutboundEventsDocumentTest {
  private static final Instant AT = Instant.parse("2026-04-02T09:31:04Z");
  private static final LocalDate DAY = LocalDate.parse("2026-04-10");
  private static final Optional<Money> SUM = Optional.of(Money.parse("EUR 1.00"));
  private static final Set<String> ALWAYS =
      Set.of("version", "creditorId", "at", "account", "sequence", "hash");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\| [^|]+ \\| ([^|]+) \\|$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  /** One of each, with every member that it can have. */
  static Stream<News> news() {
    var reckoned = new Reckoned(DAY, "1", new TreeMap<>(), List.of());
    return Stream.of(
        new News.FollowUpSent("t", "m", Level.FIRM, List.of("17")),
        new News.AcknowledgementSent("t", "m", AcknowledgementKind.RECAP, List.of("17")),
        new News.FollowUpDeferred(
            new Event.FollowUpDeferred(
                "17",
                Optional.of(DAY),
                Level.FIRM,
                new Event.FollowUpDeferred.Cause(
                    Rule.AUTO_PAY, new Finding.AutoPay(), Source.HOUSE),
                "FR-1",
                Optional.of(AT))),
        new News.FollowUpEscalated(
            new Event.FollowUpEscalated(
                QuestionKind.values()[0],
                List.of("17"),
                new Matter.Nothing(),
                List.of(Answer.PAUSE))),
        new News.RecordRejected("invoice#17", List.of("r")),
        new News.DisputeRaised(
            "invoice#17",
            List.of("17"),
            Optional.of(DAY),
            Optional.of("r"),
            Optional.of(BigDecimal.ONE)),
        new News.PromiseMade(
            "contact#1",
            List.of("17"),
            List.of(new Promise(DAY, Optional.of(new BigDecimal("1.00"))))),
        new News.CaseClosed(
            new Event.CaseClosed("17", "17", Event.Status.PAID, SUM, SUM, Optional.of(reckoned))));
  }

  @ParameterizedTest
  @MethodSource("news")
  void an_event_holds_what_the_document_says(News news) throws Exception {
    var written = new EvidencePlace(new AccountId("acme", "one"), new ChainHead(12, "hash"));
    Map<String, Object> members =
        AnnouncementCodec.members(new Announcement(news, "acme", AT, Optional.of(written)));

    var documented = new TreeSet<>(ALWAYS);
    documented.addAll(rows().getOrDefault(news.type().word(), List.of()));
    assertThat(new TreeSet<>(members.keySet())).isEqualTo(documented);
    assertThat(String.valueOf(members.get("version")))
        .isEqualTo(group(document(), "`version` \\((\\d+)\\)"));
  }

  @Test
  void every_event_is_documented_and_no_other() throws Exception {
    assertThat(rows().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(News.Type.values()).map(News.Type::word).toList())
        .containsExactlyInAnyOrderElementsOf(news().map(n -> n.type().word()).toList());
  }

  @Test
  void every_word_that_an_event_can_hold_is_named() throws Exception {
    String events = document().split("## Outbound events")[1];

    assertThat(
            Stream.<Word[]>of(QuestionKind.values(), Answer.values())
                .flatMap(Stream::of)
                .map(word -> "`" + word.word() + "`"))
        .allMatch(events::contains);
  }

  private static Map<String, List<String>> rows() throws Exception {
    return ROW.matcher(document())
        .results()
        .collect(
            Collectors.toMap(
                row -> row.group(1),
                row ->
                    NAME.matcher(row.group(2))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .toList()));
  }

  private static String group(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String document() throws Exception {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = Optional.ofNullable(folder.getParent()).orElseThrow();
    }
    return Files.readString(folder.resolve("infra/docs/RECORDS.md"));
  }
}
