package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Invoice;
import dev.relance.mail.Mail;
import dev.relance.plan.Happening;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Resolution;
import dev.relance.wording.Plain;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {
  private static final Pattern COURT =
      Pattern.compile(
          "court\\b|lawsuit|sue\\b|legal|lawyer|solicitor|attorney|bailiff|collection agency"
              + "|tribunal|huissier|avocat|justice|juridique|judiciaire|poursuite|mise en demeure"
              + "|formal notice|recouvrement|contentieux|saisir",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARGE =
      Pattern.compile(
          "\\bfees?\\b|penalt|interest\\b|surcharge|indemnit|\\bfrais\\b|pénalité|intérêt|Mahngebühr",
          Pattern.CASE_INSENSITIVE);

  private final Composer composer = new Composer();

  static Stream<Arguments> every_level_in_every_language() {
    return Stream.of(Level.values())
        .flatMap(
            level ->
                Stream.of(Locale.ENGLISH, Locale.FRENCH)
                    .map(spoken -> Arguments.of(level, spoken)));
  }

  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void says_who_writes_what_is_owed_and_how_to_answer(Level level, Locale language) {
    Opened mail = opened(AReminder.at(level).in(language));
    boolean isFrench = language.equals(Locale.FRENCH);
    for (String form : List.of(onOneLine(mail.text()), onOneLine(mail.html()))) {
      assertThat(form)
          .contains("Atelier Martin", "12 rue des Lilas, 69003 Lyon", "RCS Lyon 812 345 678")
          .contains("Example Ltd")
          .contains("2026-041")
          .contains(isFrench ? "1 240,00 €" : "€1,240.00")
          .contains(isFrench ? "1 500,00 €" : "€1,500.00")
          .contains(isFrench ? "260,00 €" : "€260.00")
          .contains(isFrench ? "Émise le" : "Issued on")
          .contains("FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP")
          .contains(isFrench ? "J’ai payé" : "I have paid")
          .contains(isFrench ? "Signaler un problème" : "There is a problem")
          .contains(isFrench ? "Ne plus recevoir d’e-mails à ce sujet" : "Stop e-mails about this")
          .contains("mailto:reply%2Bacme@atelier-martin.example?subject");
    }
    assertThat(mail.text())
        .contains("https://links.example/stop?t=abc&s=1")
        .contains(level == Level.SETTLEMENT ? "amount=1116.00" : "amount=1240.00");
    assertThat(mail.html()).contains("<html lang=\"" + language.getLanguage() + "\"");
  }

  /** Three levels say it in their own words; nobody is told twice. */
  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void says_once_what_to_do_for_somebody_who_has_paid(Level level, Locale language) {
    String said =
        language.equals(Locale.FRENCH) ? "a croisé ce message" : "have paid in the last few days";
    boolean isSaidBefore =
        Set.of(Level.COURTESY, Level.FRIENDLY, Level.FORMAL_NOTICE).contains(level);
    Opened mail = opened(AReminder.at(level).in(language));
    assertThat(List.of(onOneLine(mail.text()), onOneLine(mail.html())))
        .allMatch(form -> form.contains(said) != isSaidBefore);
  }

  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void asks_for_the_invoice_alone(Level level, Locale language) {
    Opened mail = opened(AReminder.at(level).in(language));
    assertThat(mail.text()).doesNotContainPattern(CHARGE);
    assertThat(mail.html()).doesNotContainPattern(CHARGE);
  }

  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void below_the_formal_notice_nobody_speaks_of_the_law(Level level, Locale language) {
    Opened mail = opened(AReminder.at(level).in(language).of("1", "EUR 10.00", "EUR 0.00"));
    if (level.compareTo(Level.FORMAL_NOTICE) < 0 || level == Level.SETTLEMENT) {
      assertThat(mail.text()).doesNotContainPattern(COURT);
    }
    if (level == Level.FORMAL_NOTICE) {
      assertThat(mail.text()).doesNotContainPattern("(?i)court\\b|lawyer|tribunal|avocat|huissier");
    }
  }

  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void the_text_is_complete_and_stays_within_72_columns(Level level, Locale language) {
    String text =
        opened(
                AReminder.at(level)
                    .in(language)
                    .of("2026-041", "EUR 1500.00", "EUR 260.00")
                    .of(Level.COURTESY, "2026-077", "USD 310.00", "USD 0.00"))
            .text();
    assertThat(text.lines().filter(line -> !line.contains("https:") && !line.contains("mailto:")))
        .allSatisfy(
            line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(72));
    assertThat(text).doesNotContain("{{", "}}", "&#", "&amp;", "<td", "null");
  }

  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void the_html_loads_nothing_and_tracks_nobody(Level level, Locale language) {
    String html = opened(AReminder.at(level).in(language)).html();
    assertThat(html)
        .doesNotContainPattern(
            "(?i)src=\"(?!cid:)|<script|<link|<iframe|@import|url\\(|<form|srcset|onload")
        .contains("max-width:600px", "prefers-color-scheme: dark", "name=\"viewport\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COURTESY      | en | Invoice 2026-041: payment due soon
          FRIENDLY      | en | Invoice 2026-041: friendly reminder
          CLARIFICATION | en | Invoice 2026-041: is anything holding up payment?
          COMPROMISE    | en | Invoice 2026-041: finding a way forward
          FIRM          | en | Invoice 2026-041: past due
          FORMAL_NOTICE | en | Invoice 2026-041: formal notice to pay
          INTENT        | en | Invoice 2026-041: our next step
          SETTLEMENT    | en | Invoice 2026-041: an offer to settle
          COURTESY      | fr | Facture 2026-041 : échéance prochaine
          FRIENDLY      | fr | Facture 2026-041 : simple rappel
          CLARIFICATION | fr | Facture 2026-041 : y a-t-il une difficulté ?
          COMPROMISE    | fr | Facture 2026-041 : trouvons une solution
          FIRM          | fr | Facture 2026-041 : échéance dépassée
          FORMAL_NOTICE | fr | Facture 2026-041 : mise en demeure de payer
          INTENT        | fr | Facture 2026-041 : notre prochaine démarche
          SETTLEMENT    | fr | Facture 2026-041 : proposition de règlement
          """)
  void the_subject_names_the_invoice_and_nothing_personal(
      Level level, Locale language, String subject) {
    Mail mail = composer.compose(AReminder.at(level).in(language).build());
    assertThat(mail.subject().replace('\u00a0', ' ')).isEqualTo(subject);
    assertThat(Opened.of(mail).message().getSubject()).isEqualTo(mail.subject());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COURTESY      | en | falls due on 24 March 2026 | there is no need to reply
          COURTESY      | fr | arrive à échéance le 24 mars 2026 | il est inutile de répondre
          FRIENDLY      | en | It may simply have been overlooked | If you have already paid
          FRIENDLY      | fr | Il s’agit sans doute d’un simple oubli | Si vous avez déjà payé
          CLARIFICATION | en | We would like to understand why | we will look into it
          CLARIFICATION | fr | Nous aimerions en comprendre la raison | nous examinerons votre réponse
          COMPROMISE    | en | payment in instalments | Suggest a payment plan
          COMPROMISE    | fr | un paiement en plusieurs fois | Proposer un échéancier
          FIRM          | en | It is now 31 days past due | Statement of account as at 17 March 2026
          FIRM          | fr | L’échéance est dépassée de 31 jours | Relevé de compte au 17 mars 2026
          FORMAL_NOTICE | en | We hereby give you formal notice to pay €1,240.00 by 31 March 2026 | If you dispute
          FORMAL_NOTICE | fr | nous vous mettons en demeure de nous payer la somme de 1 240,00 € au plus tard le 31 mars 2026 | Si vous contestez
          INTENT        | en | on 1 April 2026, the matter will be passed to a collection agency | the step will no longer be necessary
          INTENT        | fr | le 1er avril 2026, le dossier sera confié à une société de recouvrement | n’aura plus lieu d’être
          SETTLEMENT    | en | €1,116.00 instead of €1,240.00, a reduction of €124.00 | up to and including 31 March 2026
          SETTLEMENT    | fr | 1 116,00 € au lieu de 1 240,00 €, soit une réduction de 124,00 € | valable jusqu’au 31 mars 2026
          """)
  void each_level_says_its_one_thing(Level level, Locale language, String first, String second) {
    Opened mail = opened(AReminder.at(level).in(language));
    assertThat(onOneLine(mail.text())).contains(first, second);
    assertThat(onOneLine(mail.html())).contains(first, second);
  }

  @Test
  void several_invoices_make_one_message_with_a_sum_per_currency() {
    Opened mail =
        opened(
            AReminder.at(Level.FRIENDLY)
                .of("2026-041", "EUR 1500.00", "EUR 260.00")
                .of("2026-052", "EUR 99.90", "EUR 0.00")
                .of("2026-077", "USD 310.00", "USD 0.00"));
    assertThat(mail.message().getSubject())
        .isEqualTo("3 invoices: friendly reminder (2026-041 and 2 more)");
    assertThat(mail.text())
        .contains("€1,339.90 and")
        .containsPattern("Total +€1,339\\.90\n")
        .containsPattern("Total +\\$310\\.00\n")
        .contains("2026-077, 1 day past due", "2026-052, 1 day past due")
        .contains("https://pay.example/2026-052?amount=99.90")
        .contains("subject=Invoice%202026-041%20and%202%20more%3A%20I%20have%20paid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Registration: RCS Lyon 812 345 678 VAT number: FR40812345678 | Lyon, 17 March 2026   | Past due since 31 January 2026 | Payable by 31 March 2026
          fr | Immatriculation : RCS Lyon 812 345 678 N° de TVA intracommunautaire : FR40812345678 | Lyon, le 17 mars 2026 | Échéance dépassée depuis le 31 janvier 2026 | À payer au plus tard le 31 mars 2026
          """)
  void a_formal_notice_names_both_parties_the_sum_its_age_and_its_last_day(
      String language, String creditor, String placeAndDate, String since, String until) {
    Opened mail = opened(AReminder.at(Level.FORMAL_NOTICE).in(Locale.forLanguageTag(language)));

    for (String form : List.of(onOneLine(mail.text()), onOneLine(Plain.ofHtml(mail.html())))) {
      assertThat(form)
          .contains("2 promenade du Lac 74000 Annecy")
          .contains("RCS Annecy 423 456 789", "FR12423456789")
          .contains(creditor, placeAndDate, since, until);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FRIENDLY", "CLARIFICATION", "COMPROMISE", "FIRM"})
  void what_is_about_to_fall_due_is_listed_and_not_called_overlooked(Level level) {
    String text =
        opened(
                AReminder.at(level)
                    .of("2026-041", "EUR 1500.00", "EUR 260.00")
                    .of(Level.COURTESY, "2026-077", "EUR 310.00", "EUR 0.00"))
            .text();
    assertThat(text).contains("Invoice 2026-041", "2026-077, due in 7 days");
    assertThat(text.indexOf("2026-077")).isGreaterThan(text.indexOf("Also open"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | If anything else is holding up payment, please      | If anything is holding up payment, please
          fr | Si autre chose s’oppose au paiement, une ligne      | Si quelque chose s’oppose au paiement, une ligne
          de | Falls der Zahlung noch etwas anderes im Weg steht   | Falls der Zahlung etwas im Weg steht
          """)
  void who_told_us_why_is_not_asked_why_again(
      Locale language, String afterReason, String afterPromise) {
    LocalDate on = LocalDate.of(2026, 3, 10);
    var reason =
        new Happening.Told("2026-041", Channel.CALL, on, ContactOutcome.WAITING_FOR_APPROVAL);
    var promise =
        new Happening.PromiseMissed("2026-041", false, on, Optional.empty(), Optional.empty());

    assertThat(clarificationAfter(reason, language)).contains(afterReason);
    assertThat(clarificationAfter(promise, language)).contains(afterPromise);
  }

  @Test
  void what_was_settled_is_not_called_noted_once_more() {
    var settled =
        new Happening.DisputeSettled(
            "2026-041",
            new Invoice.Resolved(LocalDate.of(2026, 3, 10), Resolution.REDUCED, Optional.empty()));

    assertThat(
            onOneLine(
                opened(AReminder.at(Level.CLARIFICATION).toSomebodyWhoComplained().since(settled))
                    .text()))
        .contains("You were right to say so", "If anything else is holding up payment")
        .doesNotContain("We have noted");
  }

  private String clarificationAfter(Happening known, Locale language) {
    return onOneLine(opened(AReminder.at(Level.CLARIFICATION).in(language).since(known)).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We are looking into the part that you dispute | We have noted
          fr | Nous examinons la partie que vous contestez   | Nous avons bien noté
          de | Den Teil, den Sie bestreiten, prüfen wir noch | haben wir notiert
          """)
  void an_open_dispute_is_not_called_settled(Locale language, String open, String noted) {
    String disputed =
        opened(
                AReminder.at(Level.CLARIFICATION)
                    .in(language)
                    .toSomebodyWhoComplained()
                    .disputedInPart("2026-041", "EUR 1000.00", "EUR 300.00"))
            .text();
    String settled =
        opened(AReminder.at(Level.CLARIFICATION).in(language).toSomebodyWhoComplained()).text();

    assertThat(onOneLine(disputed)).contains(open).doesNotContain(noted);
    assertThat(onOneLine(settled)).contains(noted).doesNotContain(open);
  }

  /** German goes on in lower case after the comma, unless with a noun or a formal pronoun. */
  @ParameterizedTest
  @EnumSource
  void a_german_message_goes_on_with_a_word_that_has_a_capital(Level level) {
    String rightly = "(Damen und Herren,|Guten Tag [^,]+,) (Rechnung|Ihre?|Ihnen|Sie) ";
    LocalDate on = LocalDate.of(2026, 3, 10);
    Money sum = Money.parse("EUR 20.00");
    for (AReminder reminder :
        List.of(
            AReminder.at(level),
            AReminder.at(level).of("1", "EUR 9.00", "EUR 0.00").of("2", "EUR 9.00", "EUR 0.00"),
            AReminder.at(level)
                .since(new Happening.PaymentCame("1", sum, on, false, Optional.empty())),
            AReminder.at(level)
                .since(new Happening.PaymentCame("1", sum, on, true, Optional.of(sum))),
            AReminder.at(level).since(new Happening.CreditGiven("1", sum, on)),
            AReminder.at(level)
                .since(
                    new Happening.PromiseMissed(
                        "1", false, on, Optional.of(sum), Optional.empty())))) {
      assertThat(onOneLine(opened(reminder.in(Locale.GERMAN)).text())).containsPattern(rightly);
    }
  }

  @Test
  void a_formal_notice_asks_only_for_the_invoices_of_its_level() {
    String text =
        opened(
                AReminder.at(Level.FORMAL_NOTICE)
                    .of("2026-001", "EUR 100.00", "EUR 0.00")
                    .of(Level.FRIENDLY, "2026-050", "EUR 40.00", "EUR 0.00"))
            .text();
    assertThat(onOneLine(text))
        .contains("pay €100.00 by")
        .contains("All invoices below together: €140.00")
        .contains("Also open on your account");
    assertThat(text.indexOf("2026-050")).isGreaterThan(text.indexOf("Also open"));
  }

  @Test
  void a_statement_splits_the_sum_per_currency() {
    String text =
        opened(
                AReminder.at(Level.FIRM)
                    .of("2026-041", "EUR 1500.00", "EUR 260.00")
                    .of("2026-052", "GBP 20.00", "GBP 0.00"))
            .text();
    assertThat(text)
        .containsPattern("EUR\n  Invoiced +€1,500\\.00\n  Paid +−€260\\.00\n")
        .containsPattern("GBP\n  Invoiced +£20\\.00\n  Paid +£0\\.00\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # of 900, 100 are paid, 200 are past due, and 600 come later
          FRIENDLY      | en | Instalment 1 of 2 of invoice P-1 was due on 16 March 2026, and we have not yet received your payment of €200.00
          FRIENDLY      | fr | La tranche 1 sur 2 de la facture P-1 était à régler le 16 mars 2026. Sauf erreur de notre part, votre paiement de 200,00 € ne nous est pas encore parvenu
          CLARIFICATION | en | Instalment 1 of 2 of invoice P-1 was due on 7 March 2026, and €200.00 is still outstanding
          CLARIFICATION | fr | La tranche 1 sur 2 de la facture P-1, échue le 7 mars 2026, n’est toujours pas soldée : 200,00 €
          FIRM          | en | Instalment 1 of 2 of invoice P-1 was due on 14 February 2026. It is now 31 days past due, and €200.00 remains unpaid.
          FIRM          | fr | La tranche 1 sur 2 de la facture P-1 était à régler le 14 février 2026.
          FORMAL_NOTICE | en | This sum is the part of the invoice that is now past due; nothing has been added to it.
          FORMAL_NOTICE | fr | Cette somme correspond à la partie échue de la facture ; aucun montant n’y est ajouté.
          INTENT        | en | Instalment 1 of 2 of invoice P-1, due on 1 January 2026, remains unpaid: €200.00 is outstanding.
          INTENT        | fr | La tranche 1 sur 2 de la facture P-1, échue le 1er janvier 2026, demeure impayée : 200,00 € restent à régler.
          """)
  void of_an_invoice_in_parts_what_is_past_due_is_asked_for_and_the_rest_is_a_line_of_its_own(
      Level level, Locale language, String sentence) {
    Opened mail =
        opened(
            AReminder.at(level)
                .in(language)
                .inParts("P-1", "EUR 900.00", "EUR 100.00", "EUR 200.00"));
    boolean isFrench = language.equals(Locale.FRENCH);
    for (String form : List.of(onOneLine(mail.text()), shown(mail.html()))) {
      assertThat(form)
          .contains(sentence)
          .contains(
              isFrench
                  ? "Tranche 2 sur 2 : 600,00 €, à régler le 16 avril 2026 (échéance dans 30"
                      + " jours)"
                  : "Instalment 2 of 2: €600.00, due on 16 April 2026 (due in 30 days)")
          .doesNotContain("700.00", "700,00");
      if (level.isPressing()) {
        assertThat(form)
            .contains(
                isFrench
                    ? "Facturé 900,00 € Réglé −100,00 € Avoirs 0,00 € Pas encore échu −600,00 €"
                        + " Montant à payer 200,00 €"
                    : "Invoiced €900.00 Paid −€100.00 Credited €0.00 Not yet due −€600.00"
                        + " Amount due €200.00");
      }
    }
    assertThat(mail.text()).contains("https://pay.example/P-1?amount=200.00");
  }

  @Test
  void several_invoices_of_which_one_is_in_parts_are_summed_by_what_is_past_due() {
    AReminder reminder =
        AReminder.at(Level.FORMAL_NOTICE)
            .of("2026-041", "EUR 1500.00", "EUR 260.00")
            .inParts("P-1", "EUR 900.00", "EUR 100.00", "EUR 200.00");
    assertThat(onOneLine(opened(reminder).text()))
        .contains("pay €1,440.00 by", "the part of these invoices that is now past due")
        .contains("All invoices below together: €2,040.00")
        .contains(
            "Invoiced €2,400.00 Paid −€360.00 Credited €0.00 Not yet due −€600.00"
                + " Amount due €1,440.00");
    assertThat(onOneLine(opened(reminder.in(Locale.FRENCH)).text()))
        .contains("Cette somme correspond à la partie échue de ces factures");
  }

  @ParameterizedTest
  @MethodSource("every_level_in_every_language")
  void a_whole_invoice_has_no_part_that_is_not_yet_due(Level level, Locale language) {
    assertThat(opened(AReminder.at(level).in(language)).text())
        .doesNotContain("Not yet due", "Pas encore échu", "Part of", "Une partie", "la partie");
  }

  @Test
  void the_file_of_invoices_tells_what_is_not_yet_due() {
    AReminder reminder = AReminder.at(Level.FRIENDLY);
    for (int i = 1; i <= 40; i++) {
      reminder.of("n" + i, "EUR 10.00", "EUR 1.00");
    }
    reminder.inParts("P-1", "EUR 900.00", "EUR 100.00", "EUR 200.00");
    assertThat(Opened.content(opened(reminder).attachments().getFirst()))
        .contains("Total,Paid,Credited,Not yet due,Disputed,Amount due")
        .contains("n40,2026-02-14,2026-03-16,1,EUR,10.00,1.00,0.00,0.00,0.00,9.00")
        .contains("P-1,2026-02-14,2026-03-16,1,EUR,900.00,100.00,0.00,600.00,0.00,200.00");
  }

  @Test
  void stages_of_one_contract_are_listed_together_under_its_reference() {
    Opened mail =
        opened(
            AReminder.at(Level.FRIENDLY)
                .ofStage("2026-041", "EUR 1500.00", "Villa Rosa", "the roof")
                .of("2026-052", "EUR 99.90", "EUR 0.00")
                .ofStage("2026-077", "EUR 310.00", "Villa Rosa", "the walls"));
    for (String form : List.of(mail.text(), Plain.ofHtml(mail.html()))) {
      assertThat(form)
          .containsSubsequence(
              "Contract Villa Rosa: the roof",
              "2026-077",
              "Contract Villa Rosa: the walls",
              "2026-052");
    }
  }

  @Test
  void a_compromise_promises_a_reduction_only_when_its_rung_does() {
    assertThat(opened(AReminder.at(Level.COMPROMISE)).text()).doesNotContain("Reduced", "in full");
    assertThat(onOneLine(opened(AReminder.at(Level.COMPROMISE).reducedBy("12.5")).text()))
        .contains("if we receive €1,085.00 by 31 March 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | if we receive €1,240.00 by 31 March 2026, you will have a credit of €155.00
          fr | si nous recevons 1 240,00 € au plus tard le 31 mars 2026, vous disposerez chez nous d’un crédit de 155,00 €
          de | Geht der Betrag von 1.240,00 € bis zum 31. März 2026 bei uns ein, haben Sie bei uns ein Guthaben von 155,00 €
          es | si recibimos 1.240,00 € a más tardar el 31 de marzo de 2026, tendrá con nosotros un saldo a favor de 155,00 €
          it | se riceviamo 1.240,00 € entro il 31 marzo 2026, avrà presso di noi un credito di 155,00 €
          nl | ontvangen wij € 1.240,00 uiterlijk op 31 maart 2026, dan hebt u bij ons een tegoed van € 155,00
          """)
  void a_compromise_may_offer_a_credit_and_asks_for_the_whole_sum(Locale language, String offer) {
    String text =
        onOneLine(opened(AReminder.at(Level.COMPROMISE).in(language).crediting("12.5")).text());
    assertThat(text).contains(offer).doesNotContain("1,085.00", "1.085,00", "1 085,00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the word of the owner's step, and what must not stand beside it
          agency    | collection agency     | court
          court     | before the court      | agency
          mediation | propose mediation     | court
          """)
  void an_announcement_names_only_the_step_that_the_owner_decided(
      String step, String said, String unsaid) {
    String text = opened(AReminder.at(Level.INTENT).step(step)).text();
    assertThat(onOneLine(text)).contains(said).doesNotContain(unsaid);
  }

  @Test
  void an_announcement_without_a_decided_step_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.INTENT).withoutStep().build()))
        .withMessage("message acme/d1/7 announces a step, and none was decided");
  }

  @Test
  void a_settlement_without_a_reduction_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> composer.compose(AReminder.at(Level.SETTLEMENT).withoutReduction().build()))
        .withMessageContaining("no reductionPercent");
  }

  @Test
  void a_language_without_texts_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.FIRM).in(Locale.of("pt")).build()))
        .withMessage("language 'pt' has no texts");
  }

  @Test
  void a_country_does_not_change_the_language() {
    assertThat(opened(AReminder.at(Level.FIRM).in(Locale.CANADA_FRENCH)).text())
        .contains("Échéance dépassée");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CONSUMER,    FRIENDLY,      'Dear Camille Petit,'
          SOLE_TRADER, FIRM,          'Dear Camille Petit,'
          COMPANY,     FRIENDLY,      'Dear Sir or Madam,'
          PUBLIC_BODY, FRIENDLY,      'Dear Sir or Madam,'
          CONSUMER,    FORMAL_NOTICE, 'Dear Sir or Madam,'
          """)
  void a_person_is_greeted_by_name(DebtorKind kind, Level level, String greeting) {
    assertThat(opened(AReminder.at(level).debtor("Camille Petit", kind)).text()).contains(greeting);
  }

  @Test
  void who_has_no_way_to_pay_is_asked_to_answer() {
    assertThat(opened(AReminder.at(Level.FRIENDLY).withoutWaysToPay()).text())
        .contains("Please reply to this message, and we will tell you how to pay.")
        .doesNotContain("IBAN", "Pay €");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1 | How to pay    | Please use the payment link above.
          en | 2 | How to pay    | Please use the payment link of each invoice above.
          fr | 1 | Modalités de règlement | Merci d’utiliser le lien de paiement ci-dessus.
          fr | 2 | Modalités de règlement | Merci d’utiliser le lien de paiement de chaque facture ci-dessus.
          """)
  void who_can_pay_by_a_link_alone_is_told_so(
      Locale language, int invoices, String heading, String sentence) {
    AReminder reminder = AReminder.at(Level.FRIENDLY).in(language).withoutTransfer();
    for (int i = 1; i <= invoices; i++) {
      reminder.of("n" + i, "EUR 10.00", "EUR 0.00");
    }
    Opened mail = opened(reminder);
    assertThat(onOneLine(mail.text()))
        .contains(heading, sentence, "https://pay.example/n1?amount=10.00")
        .doesNotContain("IBAN");
    assertThat(onOneLine(mail.html()))
        .contains(heading, sentence, "https://pay.example/n1?amount&#x3D;10.00");
  }

  @ParameterizedTest
  @CsvSource({
    "en, This message is an attempt to collect a consumer debt.",
    "fr, Ce message est une démarche visant à obtenir le paiement d’une dette de consommation.",
  })
  void the_purpose_is_said_where_law_asks_for_it(Locale language, String sentence) {
    AReminder reminder = AReminder.at(Level.FIRM).in(language);
    assertThat(onOneLine(opened(reminder).text())).contains(sentence);
    assertThat(onOneLine(opened(reminder.withoutPurpose()).text())).doesNotContain(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "http://pay.example/{invoice}",
    "javascript:alert(1)",
    "https:///{invoice}",
    "'https://pay example/{invoice}'"
  })
  void a_payment_page_that_is_not_https_is_refused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composer.compose(AReminder.at(Level.FIRM).payAt(url).build()))
        .withMessageContaining("link '");
  }

  @Test
  void names_are_escaped_in_html_and_plain_in_text() {
    Opened mail =
        opened(
            AReminder.at(Level.FRIENDLY)
                .from("<script>alert('x')</script> & Sons")
                .debtor("\"><b>bold</b>", DebtorKind.CONSUMER)
                .of("<i>1</i>", "EUR 10.00", "EUR 0.00"));
    assertThat(mail.html())
        .doesNotContain("<script>", "<b>bold", "<i>1")
        .contains("&lt;script&gt;", "&lt;b&gt;bold", "&lt;i&gt;1");
    assertThat(mail.text())
        .contains("<script>alert('x')</script> & Sons", "https://pay.example/%3Ci%3E1%3C%2Fi%3E");
  }

  @Test
  void a_thousand_invoices_are_cut_to_forty_with_all_of_them_attached() {
    AReminder reminder = AReminder.at(Level.FIRM);
    for (int i = 1; i <= 1000; i++) {
      reminder.of("2026-%04d".formatted(i), "EUR 100.50", "EUR 0.00");
    }
    Mail mail = composer.compose(reminder.build());
    Opened opened = Opened.of(mail);
    assertThat(mail.bytes()).hasSizeLessThan(200_000);
    assertThat(onOneLine(opened.text()))
        .contains("2026-0040,")
        .doesNotContain("2026-0041,")
        .contains("and 960 more in the attached file; total of all 1,000 invoices: €100,500.00");
    assertThat(opened.message().getMimeType()).isEqualTo("multipart/mixed");
    assertThat(opened.attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.getMimeType()).isEqualTo("text/csv");
              assertThat(file.getCharset()).isEqualToIgnoringCase("utf-8");
              assertThat(file.getFilename()).isEqualTo("invoices.csv");
              assertThat(Opened.content(file).lines()).hasSize(1001);
            });
  }

  @Test
  void forty_invoices_need_no_file() {
    AReminder reminder = AReminder.at(Level.FRIENDLY);
    for (int i = 1; i <= 40; i++) {
      reminder.of("n" + i, "EUR 1.00", "EUR 0.00");
    }
    Opened mail = opened(reminder);
    assertThat(mail.attachments()).isEmpty();
    assertThat(mail.text()).contains("n40,").doesNotContain("attached");
  }

  /** No step is announced before the owner decided on one. */
  @ParameterizedTest
  @MethodSource("dev.relance.wording.Languages#all")
  void a_formal_notice_says_what_follows_and_only_what_is_certain(Locale language) {
    Opened mail = opened(AReminder.at(Level.FORMAL_NOTICE).in(language));

    assertThat(onOneLine(mail.text()))
        .contains(
            switch (language.getLanguage()) {
              case "fr" ->
                  "Si votre paiement ne nous est pas parvenu à la date du 31 mars 2026, nous"
                      + " déciderons de la suite à donner.";
              case "de" ->
                  "Geht bis zum 31. März 2026 keine Zahlung ein, entscheiden wir über das weitere"
                      + " Vorgehen.";
              case "es" ->
                  "Si el 31 de marzo de 2026 no hemos recibido el pago, decidiremos cómo proceder.";
              case "it" ->
                  "Se entro il 31 marzo 2026 non avremo ricevuto il pagamento, decideremo"
                      + " come procedere.";
              case "nl" ->
                  "Hebben wij uw betaling op 31 maart 2026 niet ontvangen, dan beslissen wij over"
                      + " het vervolg.";
              default ->
                  "If we have not received payment by 31 March 2026, we will decide how to"
                      + " proceed.";
            });
  }

  @ParameterizedTest
  @MethodSource("dev.relance.wording.Languages#all")
  void bank_details_stand_in_one_column(Locale language) {
    List<String> lines = opened(AReminder.at(Level.FRIENDLY).in(language)).text().lines().toList();

    assertThat(
            Stream.of("FR76 3000", "AGRIFRPP", "2026-041")
                .map(
                    value -> column(lines.subList(lines.indexOf(iban(lines)), lines.size()), value))
                .distinct())
        .hasSize(1);
  }

  private static String iban(List<String> lines) {
    return lines.stream().filter(line -> line.contains("FR76 3000")).findFirst().orElseThrow();
  }

  private static int column(List<String> lines, String value) {
    return lines.stream()
        .mapToInt(line -> line.indexOf(value))
        .filter(at -> at >= 0)
        .findFirst()
        .orElseThrow();
  }

  private Opened opened(AReminder reminder) {
    return Opened.of(composer.compose(reminder.build()));
  }

  /** What a reader sees of the HTML, on one line. */
  private static String shown(String html) {
    return onOneLine(html.replaceAll("(?s)<style>.*?</style>", " ").replaceAll("<[^>]*>", " "));
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ").replace("&#39;", "'");
  }
}
