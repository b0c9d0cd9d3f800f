package dev.relance.local.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample book keeps to the record contract, tells its stories, and can reach nobody. */
class SampleBookTest {
  private static final Book SAMPLE = BookReader.sample();
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}";
  private static final Pattern HOST = Pattern.compile("(?:@|://)([^/\"]+)");
  private static final Map<String, Set<String>> MANDATORY =
      Map.of(
          "creditor", Set.of("name", "email", "ownerEmails", "language", "timeZone", "country"),
          "debtor", Set.of("name"),
          "invoice", Set.of("number", "debtor", "issueDate", "dueDate", "currency", "total"),
          "contact", Set.of("debtor", "at", "channel", "outcome"),
          "decision", Set.of("debtor", "kind", "at", "by"));
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "kind",
          Set.of(
              "company",
              "sole-trader",
              "consumer",
              "public-body",
              "approve",
              "promise",
              "step-taken",
              "insolvency",
              "conciliation"),
          "language",
          Set.of("de", "en", "fr"),
          "channel",
          Set.of("call", "letter", "meeting"),
          "dispatch",
          Set.of("in-person"),
          "outcome",
          Set.of("not-reached", "payment-promised", "left-message", "refused"),
          "by",
          Set.of("owner", "debtor"),
          "level",
          Set.of("formal-notice", "intent"),
          "currency",
          Set.of("EUR", "GBP", "USD"),
          "summary",
          Set.of("daily", "weekly"));

  @Test
  void every_line_has_a_key_and_the_mandatory_fields_of_its_kind() {
    assertThat(SAMPLE.lines())
        .allSatisfy(
            line -> {
              assertThat(line.creditorId()).matches(ID);
              assertThat(line.record()).matches("creditor|(debtor|invoice|contact|decision)#" + ID);
              assertThat(line.fields().keySet()).containsAll(MANDATORY.get(line.kind()));
            });
  }

  @Test
  void every_field_has_the_form_of_the_contract() {
    SAMPLE.lines().forEach(line -> line.fields().forEach(SampleBookTest::requireForm));
  }

  @Test
  void it_covers_150_days_of_two_creditors_and_thirteen_debtors() {
    assertThat(SAMPLE.lines())
        .extracting(BookLine::creditorId)
        .containsOnly("atelier-lumen", "northlight");
    assertThat(SAMPLE.first()).contains(Instant.parse("2026-01-05T08:00:00Z"));
    assertThat(SAMPLE.last().orElseThrow()).isBefore(Instant.parse("2026-06-04T00:00:00Z"));
    assertThat(ofKind("debtor").map(BookLine::record).distinct()).hasSize(13);
  }

  @Test
  void people_write_on_weekdays_and_days_are_the_creditors_own() {
    assertThat(SAMPLE.lines())
        .filteredOn(line -> line.at().isPresent())
        .extracting(
            line -> line.at().orElseThrow().atZone(ZoneId.of("Europe/Paris")).getDayOfWeek())
        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void creditor_then_debtor_then_invoice_then_the_rest_are_written() {
    Set<String> written = new HashSet<>();
    for (BookLine line : SAMPLE.lines()) {
      assertThat(written).as(line.record()).containsAll(needed(line));
      written.add(line.creditorId() + " " + line.record());
    }
  }

  @Test
  void an_update_repeats_the_whole_record() {
    Map<String, BookLine> last = new HashMap<>();
    for (BookLine line : SAMPLE.lines()) {
      BookLine before = last.put(line.creditorId() + " " + line.record(), line);
      if (before != null) {
        Set<String> lost = new HashSet<>(before.fields().keySet());
        lost.removeAll(line.fields().keySet());
        assertThat(lost).as(line.record()).isSubsetOf("disputed"); // the dispute that is resolved
      }
    }
  }

  @Test
  void only_the_rejected_record_is_due_before_it_is_issued_and_it_is_corrected() {
    List<BookLine> wrong =
        ofKind("invoice")
            .filter(line -> day(line, "dueDate").isBefore(day(line, "issueDate")))
            .toList();

    assertThat(wrong).extracting(BookLine::record).containsExactly("invoice#FA-2026-0013");
    assertThat(ofKind("invoice"))
        .filteredOn(line -> line.record().equals("invoice#FA-2026-0013"))
        .first()
        .isEqualTo(wrong.getFirst());
  }

  @Test
  void one_invoice_is_imported_on_day_30_when_it_is_90_days_past_due() {
    BookLine late =
        ofKind("invoice")
            .filter(line -> line.record().equals("invoice#FA-2025-0121"))
            .findFirst()
            .orElseThrow();

    LocalDate written = late.at().orElseThrow().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    assertThat(written).isEqualTo(LocalDate.of(2026, 1, 5).plusDays(29));
    assertThat(day(late, "dueDate").plusDays(90)).isEqualTo(written);
  }

  @Test
  void nobody_pays_or_is_credited_more_than_is_owed() {
    assertThat(ofKind("invoice"))
        .allSatisfy(
            line ->
                assertThat(sum(line, "payments").add(sum(line, "credits")))
                    .isLessThanOrEqualTo(new BigDecimal((String) line.fields().get("total"))));
  }

  @Test
  void every_mail_address_and_link_is_reserved() throws IOException {
    assertThat(text().stream().flatMap(line -> HOST.matcher(line).results()))
        .hasSizeGreaterThan(20)
        .allSatisfy(host -> assertThat(host.group(1)).endsWith(".example"));
  }

  @Test
  void a_comment_of_one_sentence_tells_each_story_before_it_begins() throws IOException {
    List<String> lines = text();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).contains("\"record\":\"creditor\"") || isFirstOfDebtor(lines, i)) {
        assertThat(lines.get(i - 1)).matches("# .+\\.");
      }
    }
  }

  private static boolean isFirstOfDebtor(List<String> lines, int i) {
    String key = lines.get(i).replaceFirst(".*\"record\":\"(debtor#[^\"]+)\".*", "$1");
    return key.startsWith("debtor#")
        && lines.subList(0, i).stream().noneMatch(line -> line.contains("\"" + key + "\""));
  }

  private static List<String> needed(BookLine line) {
    String creditor = line.creditorId() + " ";
    return switch (line.kind()) {
      case "creditor" -> List.of();
      case "debtor" -> List.of(creditor + "creditor");
      default ->
          Stream.concat(
                  Stream.of("debtor#" + line.fields().get("debtor")),
                  invoices(line).map(id -> "invoice#" + id))
              .map(key -> creditor + key)
              .toList();
    };
  }

  private static Stream<?> invoices(BookLine line) {
    return ((List<?>) line.fields().getOrDefault("invoices", List.of())).stream();
  }

  private static void requireForm(String name, Object value) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((member, v) -> requireForm(member.toString(), v));
      case List<?> list -> list.forEach(item -> requireForm(name, item));
      case String text -> requireText(name, text);
      default -> throw new AssertionError(name + ": " + value);
    }
  }

  private static void requireText(String name, String text) {
    assertThat(text).as(name).matches("[^\\x00-\\x1f\\x7f]{1,200}");
    switch (name) {
      case "at" -> assertThat(Instant.parse(text)).hasToString(text);
      case "total", "amount" -> assertThat(text).as(name).matches("[1-9]\\d*\\.\\d\\d");
      case "date", "issueDate", "dueDate", "since", "on", "stepDate" -> LocalDate.parse(text);
      case "timeZone" -> assertThat(ZoneId.getAvailableZoneIds()).contains(text);
      case "country" -> assertThat(text).matches("DE|FR|GB|US");
      case "region" -> assertThat(text).matches("DE-SN|GB-ENG|US-NY");
      default -> assertThat(WORDS.getOrDefault(name, Set.of(text))).as(name).contains(text);
    }
  }

  private static BigDecimal sum(BookLine line, String name) {
    return ((List<?>) line.fields().getOrDefault(name, List.of()))
        .stream()
            .map(part -> new BigDecimal((String) ((Map<?, ?>) part).get("amount")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static LocalDate day(BookLine line, String name) {
    return LocalDate.parse(Optional.ofNullable(line.fields().get(name)).orElseThrow().toString());
  }

  private static Stream<BookLine> ofKind(String kind) {
    return SAMPLE.lines().stream().filter(line -> line.kind().equals(kind));
  }

  private static List<String> text() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                BookReader.class.getResourceAsStream("sample.jsonl"), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
