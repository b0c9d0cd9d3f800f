package dev.relance.summary;

import static dev.relance.summary.ASummary.line;
import static dev.relance.summary.ASummary.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.escalation.Matter;
import dev.relance.interest.Refusal;
import dev.relance.interest.RefusalReason;
import dev.relance.interest.SumKind;
import dev.relance.invoice.DecisionKind;
import dev.relance.link.SignedLinks;
import dev.relance.mail.Mail;
import dev.relance.message.Opened;
import dev.relance.plan.Deed;
import dev.relance.plan.Deed.ByHand;
import dev.relance.plan.Deed.Decided;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Written;
import dev.relance.wording.Languages;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryComposerTest {
  private static final String OWNER = "owner@atelier-martin.example";

  private final SummaryComposer composer = new SummaryComposer(SignedLinks.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 3 new decisions; 1 record not accepted; 2 messages sent, €1,290.00 paid since Monday
          fr | 3 nouvelles décisions ; 1 fiche non acceptée ; 2 messages envoyés, 1 290,00 € reçus depuis lundi
          """)
  void the_headline_tells_it_in_one_breath(Locale language, String headline) {
    Mail mail = composer.compose(ASummary.full(language), OWNER);
    assertThat(mail.subject().replace('\u00a0', ' ')).endsWith(": " + headline);
    assertThat(Opened.of(mail).text().replaceAll("\\s+", " ")).contains(headline);
    assertThat(mail.to()).isEqualTo(OWNER);
    assertThat(mail.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # told before | new | subject
          en | 0 | 1 | Follow-ups: 1 new decision
          en | 1 | 0 | Follow-ups: 1 decision waiting
          en | 4 | 0 | Follow-ups: 4 decisions waiting
          en | 4 | 1 | Follow-ups: 5 decisions waiting, 1 of them new
          en | 4 | 2 | Follow-ups: 6 decisions waiting, 2 of them new
          fr | 0 | 2 | Relances : 2 nouvelles décisions
          fr | 4 | 0 | Relances : 4 décisions en attente
          fr | 4 | 1 | Relances : 5 décisions en attente, dont 1 nouvelle
          """)
  void the_subject_tells_how_many_decisions_wait_in_all(
      Locale language, int before, int after, String subject) {
    ASummary summary = ASummary.in(language);
    IntStream.range(0, before).forEach(i -> waits(summary, "Debtor " + i));
    summary.told();
    IntStream.range(0, after).forEach(i -> waits(summary, "New debtor " + i));
    assertThat(Plain.withPlainSpaces(composer.compose(summary.build(), OWNER).subject()))
        .isEqualTo(subject);
  }

  @Test
  void a_subject_without_other_news_tells_what_was_held_back() {
    OwnerSummary summary =
        waits(ASummary.in(Locale.ENGLISH), "Duval")
            .told()
            .deferred(line("Duval", "1", "EUR 1.00", 1), Rule.SPACING, Optional.empty())
            .build();
    assertThat(composer.compose(summary, OWNER).subject())
        .isEqualTo("Follow-ups: 1 decision waiting; 1 message held back since Monday");
  }

  @Test
  void what_is_new_is_told_apart_from_what_was_told_before() {
    ASummary summary = waits(waits(ASummary.in(Locale.ENGLISH), "Duval").told(), "Moreau");
    assertThat(text(summary.build()))
        .containsSubsequence("Duval", "(open since 16 March 2026)")
        .containsSubsequence("Moreau", "(new, open since 16 March 2026)");
  }

  private static ASummary waits(ASummary summary, String debtor) {
    return summary.asks(QuestionKind.BOUNCED, debtor, new Matter.Nothing(), "2026-03-16");
  }

  @Test
  void decisions_come_first_the_oldest_and_then_the_largest() {
    String text =
        text(
            ASummary.in(Locale.ENGLISH)
                .asks(
                    QuestionKind.BOUNCED,
                    "C",
                    new Matter.Nothing(),
                    "2026-03-16",
                    line("C", "1", "EUR 10.00", 5))
                .asks(
                    QuestionKind.BOUNCED,
                    "B",
                    new Matter.Nothing(),
                    "2026-03-16",
                    line("B", "2", "EUR 900.00", 5))
                .asks(
                    QuestionKind.BOUNCED,
                    "A",
                    new Matter.Nothing(),
                    "2026-03-10",
                    line("A", "3", "EUR 5.00", 5))
                .sent(Level.FIRM, "D", "sent", line("D", "4", "EUR 1.00", 31))
                .build());
    assertThat(text).containsSubsequence("\nA\n", "\nB\n", "\nC\n", "Sent (1)");
  }

  @Test
  void a_message_about_what_was_paid_since_shows_no_sum_of_nothing() {
    String text =
        text(
            ASummary.in(Locale.ENGLISH)
                .sent(Level.COURTESY, "D", "delivered", line("D", "4", "EUR 0.00", 0))
                .build());

    assertThat(text).contains("nothing left to pay").doesNotContain("€0.00\n4");
  }

  @Test
  void a_question_is_a_sentence_with_its_amounts_ages_and_answers() {
    String text =
        text(
            ASummary.in(Locale.ENGLISH)
                .asks(
                    QuestionKind.APPROVAL_NEEDED,
                    "Maison Duval",
                    new Matter.OfLevel(Level.FORMAL_NOTICE),
                    "2026-03-14",
                    line("Maison Duval", "2026-017", "EUR 4820.50", 45))
                .build());
    assertThat(text)
        .contains("The next message (formal notice) needs your approval")
        .containsPattern("2026-017 +€4,820\\.50\n    45 days past due")
        .contains("Possible answers\n  - approve it\n  - refuse it", "open since 14 March 2026");
  }

  @Test
  void stages_of_one_contract_are_listed_together_under_its_reference() {
    OwnerSummary summary =
        ASummary.in(Locale.ENGLISH)
            .asks(
                QuestionKind.APPROVAL_NEEDED,
                "Maison Duval",
                new Matter.OfLevel(Level.FORMAL_NOTICE),
                "2026-03-14",
                stage("2026-017", "EUR 100.00", "Villa Rosa", "the roof"),
                line("Maison Duval", "2026-018", "EUR 200.00", 5),
                stage("2026-019", "EUR 300.00", "Villa Rosa", "the walls"))
            .build();
    Opened mail = Opened.of(composer.compose(summary, OWNER));
    for (String form : List.of(mail.text(), Plain.ofHtml(mail.html()))) {
      assertThat(form)
          .containsSubsequence(
              "2026-017",
              "Contract Villa Rosa: the roof",
              "2026-019",
              "Contract Villa Rosa: the walls",
              "2026-018");
    }
  }

  @Test
  void what_was_not_sent_names_the_rule_and_the_next_time_in_the_creditors_zone() {
    String text = text(ASummary.full(Locale.ENGLISH));
    assertThat(text)
        .contains("Request for clarification to Café des Arts")
        .contains("The limit on contacts with one debtor has been reached.")
        .contains("Earliest next attempt: 21 March 2026, 09:30", "Source: 940 CMR 7.04")
        .contains("The debtor disputes the invoice.\n  Waiting until someone acts")
        .doesNotContain("house rule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | What you are owed | Owed in all €19,376.40 Of which past due €6,976.40 Paid since Monday €1,290.00 By days past due, without interest and costs Not yet due €12,400.00 1–30 days €1,420.00 31–60 days €4,820.50 61–90 days €640.00 Over 90 days €95.90 Owed in all $2,610.00
          fr | Ce qui vous est dû | Total dû 19 376,40 € Dont échu 6 976,40 € Payé depuis lundi 1 290,00 € Par jours de retard, hors intérêts et frais Non échu 12 400,00 € 1 à 30 jours 1 420,00 € 31 à 60 jours 4 820,50 € 61 à 90 jours 640,00 € Plus de 90 jours 95,90 € Total dû 2 610,00
          """)
  void the_money_is_told_in_figures_and_by_age_in_both_forms(
      Locale language, String heading, String figures) {
    Opened mail = Opened.of(composer.compose(ASummary.full(language), OWNER));
    for (String form : List.of(mail.text(), Plain.ofHtml(mail.html()))) {
      assertThat(form.replaceAll("[\\s\u00a0\u202f]+", " ").replaceAll("-{9,} ", ""))
          .contains(heading + " " + figures);
    }
  }

  @Test
  void the_longest_bar_is_the_largest_sum_and_a_small_sum_is_still_seen() {
    OwnerSummary summary =
        ASummary.in(Locale.ENGLISH)
            .owes("EUR 1000.00", "2026-04-10")
            .owes("EUR 500.00", "2026-03-10")
            .owes("EUR 0.01", "2025-03-10")
            .build();
    assertThat(Opened.of(composer.compose(summary, OWNER)).html())
        .containsSubsequence(
            "width:100%;\"><tr><td class=\"age-not-yet-due\"",
            "width:50%;\"><tr><td class=\"age-1-30\"", "width:1%;\"><tr><td class=\"age-over-90\"")
        .doesNotContain("<td class=\"age-31-60\"");
  }

  @Test
  void without_anything_owed_or_paid_there_is_no_empty_chart() {
    assertThat(text(ASummary.in(Locale.ENGLISH).build())).doesNotContain("What you are owed");
    assertThat(text(ASummary.in(Locale.ENGLISH).paid("A", "1", "EUR 10.00", "EUR 0.00").build()))
        .contains("What you are owed", "Paid since Monday")
        .doesNotContain("By days past due");
  }

  @Test
  void what_was_sent_paid_and_rejected_is_told() {
    String text = text(ASummary.full(Locale.ENGLISH));
    assertThat(text)
        .contains("Friendly reminder to Orchard & Sons")
        .contains("delivered, 16 March 2026, 10:30")
        .contains("2026-021, 2026-027")
        .containsPattern(
            "Garage Moreau +€1,240\\.00\n  2026-012\n  on 16 March 2026\n  paid in full")
        .contains("still outstanding: €120.00")
        .contains("invoice#88", "dueDate '2026-02-30' is not a day");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Statement of account to Duval",
    "de, Kontoauszug an Duval",
    "es, Estado de cuenta a Duval",
    "fr, Relevé de compte à Duval",
    "it, Estratto conto a Duval",
    "nl, Rekeningoverzicht aan Duval",
  })
  void a_monthly_statement_is_told_as_what_it_is(Locale language, String told) {
    OwnerSummary summary =
        ASummary.in(language)
            .stated(Level.COMPROMISE, "Duval", line("Duval", "1", "EUR 10.00", 20))
            .build();
    assertThat(text(summary))
        .contains(told)
        .doesNotContainIgnoringCase(Wording.of(language).name(Level.COMPROMISE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Not requested: interest for late payment. A published rate is missing; the operator can add it (ECB_MRO_HALF_YEAR, 1 January 2027).
          fr | Non réclamé : intérêts de retard. Un taux publié manque ; l’exploitant peut l’ajouter (ECB_MRO_HALF_YEAR, 1er janvier 2027).
          """)
  void what_a_message_does_not_ask_for_is_told_with_its_reason(Locale language, String told) {
    String text =
        text(
            ASummary.in(language)
                .leftOut(
                    SumKind.INTEREST,
                    new Refusal.MissingRate("ECB_MRO_HALF_YEAR", LocalDate.parse("2027-01-01")))
                .build());
    assertThat(text.replaceAll("\\s+", " ")).contains(told);
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_reason_has_its_words(RefusalReason reason) {
    for (Locale language : Languages.all()) {
      assertThat(Wording.of(language).has("refusal." + reason.word())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | EUR 53.20 | EUR 0.00 | EUR 52.80 | paid in full In addition, what came in does not cover €53.20 of interest and costs, calculated to 16 March 2026; €52.80 was requested on 3 March 2026 Not requested: late fee under the contract. The law forbids it (clause 8).
          en | EUR 53.20 | EUR 0.00 |           | In addition, what came in does not cover €53.20 of interest and costs, calculated to 16 March 2026; no message asked for it
          en | EUR 0.00  | EUR 0.40 | EUR 52.80 | paid in full €0.40 came in over and above everything owed
          fr | EUR 53.20 | EUR 0.00 | EUR 52.80 | En outre, les sommes reçues ne couvrent pas 53,20 € d’intérêts et de frais, calculés au 16 mars 2026 ; 52,80 € ont été réclamés le 3 mars 2026
          fr | EUR 53.20 | EUR 0.00 |           | calculés au 16 mars 2026 ; aucun message ne les a réclamés
          fr | EUR 0.00  | EUR 0.40 |           | 0,40 € ont été reçus en plus de tout ce qui est dû
          """)
  void what_a_paid_invoice_leaves_behind_is_told(
      Locale language, String besides, String overpaid, String asked, String told) {
    String text =
        text(
            ASummary.in(language)
                .paidWithout("EUR 1240.00", besides, overpaid, Optional.ofNullable(asked))
                .build());
    assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("\\s+", " "))
        .contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 31 days past due; €52.80 of interest and costs requested on 3 March 2026",
        "fr | échue depuis 31 jours ; 52,80 € d’intérêts et de frais réclamés le 3 mars 2026",
      })
  void an_open_question_tells_what_was_asked_for_besides_the_invoice(Locale language, String told) {
    String text =
        text(
            ASummary.in(language)
                .asks(
                    QuestionKind.APPROVAL_NEEDED,
                    "Garage Moreau",
                    new Matter.OfLevel(Level.FORMAL_NOTICE),
                    "2026-03-16",
                    line("2026-012", "EUR 1240.00", 31, "EUR 52.80"))
                .build());
    assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("\\s+", " "))
        .contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T07:00:00Z, nothing to report since Monday",
    "2026-03-11T07:00:00Z, nothing to report since Wednesday",
    "2026-03-10T07:00:00Z, nothing to report since 10 March 2026",
  })
  void nothing_to_tell_is_said_too(String since, String headline) {
    assertThat(text(ASummary.in(Locale.ENGLISH).since(since).build()))
        .contains(headline, "Nothing needs your decision today.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Done (3) | Formal notice approved | Court taken on 16 March 2026, reference IP-26-77"
            + " | Letter of 15 March 2026",
        "fr | Fait (3) | Mise en demeure : accord donné | Saisine du tribunal : démarche engagée le"
            + " 16 mars 2026, référence IP-26-77 | Courrier du 15 mars 2026",
        "de | Erledigt (3) | Mahnung mit Fristsetzung freigegeben | Gericht: Schritt am 16. März"
            + " 2026 unternommen, Aktenzeichen IP-26-77 | Brief vom 15. März 2026",
      })
  void what_the_owner_did_is_told_and_is_no_news_by_itself(
      Locale language, String heading, String approved, String taken, String letter) {
    OwnerSummary summary =
        ASummary.in(language)
            .did("Maison Duval", "2026-017", decided(DecisionKind.APPROVE, Level.FORMAL_NOTICE))
            .did(
                "Maison Duval",
                "2026-017",
                new Decided(
                    DecisionKind.STEP_TAKEN,
                    Optional.empty(),
                    Optional.of(LegalStep.COURT),
                    Optional.of(LocalDate.parse("2026-03-16")),
                    Optional.of("IP-26-77")))
            .did(
                "Studio Lenoir",
                "2026-021",
                new ByHand(Channel.LETTER, Instant.parse("2026-03-15T08:00:00Z")))
            .build();

    assertThat(text(summary).replace('\u00a0', ' ').replaceAll("\\s+", " "))
        .contains(heading, approved, taken, letter);
    assertThat(Occasion.of(summary)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everythingThatCanBeDone")
  void everything_that_can_be_done_has_its_words(Locale language, Deed.What what) {
    assertThat(text(ASummary.in(language).did("Maison Duval", "2026-017", what).build()))
        .contains("Maison Duval", "2026-017");
  }

  static Stream<Arguments> everythingThatCanBeDone() {
    Stream<Deed.What> decided =
        Arrays.stream(DecisionKind.values()).map(kind -> decided(kind, Level.FIRM));
    Stream<Deed.What> byHand =
        Arrays.stream(Channel.values())
            .map(channel -> new ByHand(channel, Instant.parse("2026-03-15T08:00:00Z")));
    return Stream.concat(decided, byHand)
        .flatMap(what -> Languages.all().stream().map(language -> Arguments.of(language, what)));
  }

  private static Decided decided(DecisionKind kind, Level level) {
    return new Decided(
        kind, Optional.of(level), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It came in time for the reduced sum: €186.00 is no longer owed",
        "fr | Reçu à temps pour le montant réduit : 186,00 € ne sont plus dus",
      })
  void what_an_accepted_offer_let_go_is_told(Locale language, String told) {
    String text =
        text(
            ASummary.in(language)
                .paidForLess("Garage Moreau", "2026-012", "EUR 1054.00", "EUR 186.00")
                .build());
    assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("\\s+", " "))
        .contains(told);
  }

  @Test
  void a_credit_that_was_earned_is_told() {
    assertThat(
            text(ASummary.in(Locale.ENGLISH)
                    .paidForCredit("Garage Moreau", "2026-012", "EUR 1240.00", "EUR 155.00")
                    .build())
                .replaceAll("\\s+", " "))
        .contains("€155.00 for later work");
  }

  @Test
  void credit_notes_are_told_apart_from_payments() {
    String text =
        text(
            ASummary.in(Locale.ENGLISH)
                .paid("Garage Moreau", "2026-012", "EUR 100.00", "EUR 60.00")
                .credited("Nora Vidal", "2026-036", "EUR 40.00", "EUR 0.00")
                .build());

    assertThat(text)
        .contains("€100.00 paid, €40.00 credited since Monday")
        .containsPattern("Paid since Monday +€100\\.00\nCredited since Monday +€40\\.00")
        .containsPattern("Moreau +€100\\.00\n +2026-012\n +on 16 March 2026\n +still outstanding")
        .containsPattern("Vidal +€40\\.00\n +2026-036\n +on 13 March 2026\n +nothing left to pay");
  }

  @Test
  void every_currency_has_its_own_sum() {
    assertThat(
            text(
                ASummary.in(Locale.ENGLISH)
                    .paid("A", "1", "EUR 10.00", "EUR 0.00")
                    .paid("B", "2", "USD 5.00", "USD 0.00")
                    .paid("C", "3", "EUR 2.50", "EUR 0.00")
                    .build()))
        .contains("€12.50 and $5.00 paid since Monday");
  }

  @Test
  void what_others_wrote_is_escaped() {
    ASummary hostile =
        ASummary.in(Locale.ENGLISH)
            .asks(
                QuestionKind.DISPUTED,
                "<b>x</b>",
                new Matter.Quoted(new Written("<script>\r\nBcc: x")),
                "2026-03-16")
            .rejected("invoice#<i>", "<u>");
    Opened mail = Opened.of(composer.compose(hostile.build(), OWNER));
    assertThat(mail.html()).doesNotContain("<b>x", "<script>", "<i>", "<u>");
    assertThat(mail.text()).contains("<script> Bcc: x");
  }

  @Test
  void long_lists_are_cut() {
    ASummary many = ASummary.in(Locale.ENGLISH);
    for (int i = 0; i < 500; i++) {
      many.deferred(line("D" + i, "n" + i, "EUR 1.00", 10), Rule.SPACING, Optional.empty());
    }
    Mail mail = composer.compose(many.build(), OWNER);
    assertThat(Opened.of(mail).text()).contains("Not sent, and why (500)", "and 460 more");
    assertThat(mail.bytes()).hasSizeLessThan(100_000);
  }

  @Test
  void the_same_summary_makes_the_same_bytes_and_is_no_touchpoint() {
    Mail mail = composer.compose(ASummary.full(Locale.FRENCH), OWNER);
    assertThat(new SummaryComposer(SignedLinks.none()).compose(ASummary.full(Locale.FRENCH), OWNER))
        .isEqualTo(mail);
    assertThat(mail.mime()).doesNotContain("X-Relance-Touchpoint", "List-Unsubscribe");
    assertThat(mail.mime()).matches("(?s)[\\r\\n\\x20-\\x7e]*").doesNotContainPattern("[^\r]\n");
  }

  @Test
  void a_language_without_texts_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(ASummary.in(Locale.of("pt")).build(), OWNER));
  }

  private String text(OwnerSummary summary) {
    return Opened.of(composer.compose(summary, OWNER)).text();
  }
}
