package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.finding.Approvers;
import dev.relance.finding.Finding;
import dev.relance.finding.Findings;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingWordsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final FindingWords ENGLISH =
      new FindingWords(Wording.of(Locale.ENGLISH).withPlainSpaces(), PARIS);
  private static final FindingWords FRENCH =
      new FindingWords(Wording.of(Locale.FRENCH).withPlainSpaces(), PARIS);

  @Test
  void a_finding_of_every_kind_is_told_in_these_tests() {
    assertThat(Findings.ofEveryKind().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(Findings.kinds(Finding.class).toList());
  }

  static List<Finding> findings() {
    return Findings.ofEveryKind();
  }

  @ParameterizedTest
  @MethodSource("findings")
  void every_finding_is_told_in_every_language(Finding finding) {
    for (FindingWords words : List.of(ENGLISH, FRENCH)) {
      assertThat(words.found(finding)).isNotBlank().doesNotContain("{{", "()", "  ");
      assertThat(words.expected(finding)).isNotBlank().doesNotContain("{{", "()", "  ");
    }
    assertThat(finding.reason()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  static Stream<Arguments> told() {
    LocalDate day = LocalDate.parse("2013-05-01");
    Instant at = Instant.parse("2026-03-19T08:30:00Z");
    return Stream.of(
        Arguments.of(
            new Finding.Stopped(StopKind.LAWYER, day, Optional.empty(), Optional.empty()),
            "represented by a lawyer since 1 May 2013",
            "no stop"),
        Arguments.of(
            new Finding.FeedStale(Duration.ofHours(72), Optional.of(at)),
            "the last one came on 19 March 2026, 09:30",
            "a record from the invoicing system within 72 hours"),
        Arguments.of(
            new Finding.LimitReached(
                new dev.relance.finding.ContactLimit(
                    Cap.Per.DEBTOR, 3, 7, Channels.of(List.of("sms", "call"))),
                3,
                day),
            "3 contacts, the last on 1 May 2013",
            "at most 3 contacts by text message or by telephone per debtor in 7 days"),
        Arguments.of(
            new Finding.DisputeReported(Channel.CALL, at, Optional.empty(), Optional.empty()),
            "disputed by telephone on 19 March 2026, 09:30",
            "no open dispute"),
        Arguments.of(new Finding.TooFewServed(1, 2), "1 delivered", "2 reminders delivered"),
        Arguments.of(
            new Finding.ApprovalNeeded(Level.FORMAL_NOTICE, new Approvers.One()),
            "none on record",
            "the owner’s recorded approval of the formal notice"),
        Arguments.of(
            new Finding.MomentPassed(day),
            "the last of them was 1 May 2013",
            "a message within the days that your policy gives it"),
        Arguments.of(
            new Finding.CreditorMissing(List.of()),
            "no record of the creditor",
            "a creditor record"));
  }

  @ParameterizedTest
  @MethodSource("told")
  void a_finding_is_told_with_its_values(Finding finding, String found, String expected) {
    assertThat(ENGLISH.found(finding)).isEqualTo(found);
    assertThat(ENGLISH.expected(finding)).isEqualTo(expected);
  }

  @Test
  void what_a_person_wrote_is_told_word_for_word() {
    var disputed =
        new Finding.DisputeRecorded(
            LocalDate.parse("2026-03-20"),
            Optional.of(new Written("ceiling court 12")),
            Optional.empty());

    assertThat(ENGLISH.found(disputed)).isEqualTo("disputed since 20 March 2026: ceiling court 12");
    assertThat(FRENCH.found(disputed)).endsWith("ceiling court 12");
  }
}
