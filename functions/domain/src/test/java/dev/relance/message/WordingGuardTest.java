package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.law.Basis;
import dev.relance.law.Citation;
import dev.relance.law.ForbiddenContent;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.InForce;
import dev.relance.law.Law;
import dev.relance.law.LawPack;
import dev.relance.law.RequiredContent;
import dev.relance.law.RequiredContent.Content;
import dev.relance.laws.StandardTerms;
import dev.relance.mail.Mail;
import dev.relance.message.WordingGuard.Breach;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Languages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingGuardTest {
  private static final Basis BASIS = Basis.house("Act 1", "because");

  /** Law that asks for everything and forbids everything. */
  private static final Law STRICTEST =
      law(
          Arrays.stream(Content.values())
              .map(content -> new RequiredContent(content, onlyIn(content), BASIS))
              .toList(),
          Arrays.stream(Topic.values()).map(c -> new ForbiddenContent(c, BASIS)).toList());

  /** The head of a letter stands in a formal notice alone. */
  private static Optional<Level> onlyIn(Content content) {
    return switch (content) {
      case CREDITOR_IDENTIFIER, DEBTOR_ADDRESS, DEBTOR_IDENTIFIER, PLACE_AND_DATE ->
          Optional.of(Level.FORMAL_NOTICE);
      case CREDITOR_NAME,
          CREDITOR_CONTACT,
          CREDITOR_PHONE,
          INVOICE,
          SUM_SPLIT,
          HOW_TO_PAY,
          HOW_TO_DISPUTE,
          HOW_TO_STOP,
          PURPOSE ->
          Optional.empty();
    };
  }

  static Stream<Arguments> everyMessage() {
    return Arrays.stream(Level.values())
        .flatMap(level -> Languages.all().stream().map(l -> Arguments.of(level, l)));
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void every_message_of_ours_says_what_the_strictest_law_asks_and_nothing_that_it_forbids(
      Level level, Locale language) {
    Reminder reminder = AReminder.at(level).in(language).build();

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void a_payment_link_alone_is_a_way_to_pay(Level level, Locale language) {
    Reminder one = AReminder.at(level).in(language).withoutTransfer().build();
    Reminder several =
        AReminder.at(level)
            .in(language)
            .withoutTransfer()
            .of("2026-041", "EUR 1500.00", "EUR 260.00")
            .of("2026-052", "EUR 99.90", "EUR 0.00")
            .of(Level.COURTESY, "2026-077", "EUR 310.00", "EUR 0.00")
            .build();

    assertThat(WordingGuard.breach(one, new Composer().compose(one), STRICTEST)).isEmpty();
    assertThat(WordingGuard.breach(several, new Composer().compose(several), STRICTEST)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Content.class)
  void a_message_that_leaves_something_out_is_refused_with_the_source(Content content) {
    Law law = law(List.of(new RequiredContent(content, BASIS)), List.of());
    Reminder reminder = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).build();
    Mail empty = saying(new Composer().compose(reminder), "Pay.");

    Optional<Breach> breach = WordingGuard.breach(reminder, empty, law);

    assertThat(breach).map(b -> b.basis().cites()).contains("Act 1");
    assertThat(breach.orElseThrow().finding().reason())
        .isEqualTo("missing-" + content.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void one_word_is_enough_to_stop(Level level, Locale language) {
    Law law = law(List.of(new RequiredContent(Content.HOW_TO_STOP, BASIS)), List.of());
    Reminder reminder = AReminder.at(level).in(language).build();
    Mail mail = new Composer().compose(reminder);

    assertThat(WordingGuard.breach(reminder, mail, law)).isEmpty();
    assertThat(WordingGuard.breach(reminder, saying(mail, mail.text().replace("STOP", "")), law))
        .isPresent();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | reminder-fee   | a late fee of EUR 15 is added
          fr | reminder-fee   | des frais de relance de 15 € s’ajoutent
          fr | reminder-fee   | Indemnité forfaitaire : 40 €
          en | undecided-step | otherwise we will go to Court
          fr | undecided-step | nous saisirons le tribunal
          fr | undecided-step | un commissaire de\u0020
          en | undecided-step | our lawyers will write to you
          en | undecided-step | a small claim follows
          en | undecided-step | enforcement action
          en | reminder-fee   | recovery costs of EUR 15 are added
          en | reminder-fee   | a late payment fee of EUR 15
          en | reminder-fee   | an administration fee of EUR 15
          en | reminder-fee   | a charge of EUR 15 for this reminder
          en | reminder-fee   | a dunning fee
          fr | reminder-fee   | frais de gestion de 15 EUR
          fr | reminder-fee   | des frais de retard
          en | collector-name | We will hand you over to Atlas, our debt recovery partner
          en | collector-name | Atlas Inkasso will collect
          fr | collector-name | notre cabinet de recouvrement
          en | crime          | we will inform the police
          fr | crime          | une plainte sera déposée
          en | crime          | we will ask the sheriff to collect it
          en | crime          | the sheriffs will call
          en | crime          | we shall prosecute you
          en | crime          | prosecuting is what remains
          en | crime          | the public prosecutor
          en | crime          | and have you imprisoned
          en | crime          | imprisonment is possible
          en | crime          | prisoners do not pay either
          en | crime          | arrests have been made
          en | crime          | arresting you
          en | crime          | you will be jailed
          en | crime          | behind bars, in jails
          en | crime          | policemen will come
          en | crime          | this is a criminal matter
          en | crime          | this is criminally wrong
          en | crime          | a felony
          en | crime          | that is theft
          en | crime          | fraudulent
          fr | crime          | des sanctions pénales
          fr | crime          | vous serez pénalement responsable
          fr | crime          | le code pénal
          fr | crime          | vous serez emprisonné
          fr | crime          | une peine d’emprisonnement
          fr | crime          | des arrestations
          fr | crime          | nous vous ferons arrêter
          fr | crime          | vous serez arrêtée
          fr | crime          | les policiers
          fr | crime          | les gendarmes
          fr | crime          | le procureur
          fr | crime          | un délit
          fr | crime          | une escroquerie
          fr | crime          | c’est criminel
          fr | crime          | frauduleux
          en | undecided-step | we are suing you
          en | undecided-step | litigation will follow
          en | undecided-step | the judge will decide
          en | undecided-step | collection agencies
          fr | undecided-step | nous engagerons des poursuites
          fr | undecided-step | la voie judiciaire
          fr | undecided-step | une saisie sur salaire
          en | official-look  | by warrants
          en | official-look  | SUMMONS
          fr | official-look  | dernière sommation
          """)
  void a_message_that_says_what_is_forbidden_is_refused(
      Locale language, String claim, String words) {
    Reminder reminder = AReminder.at(Level.FIRM).in(language).build();
    Mail mail = new Composer().compose(reminder);
    String said = words.startsWith("un commissaire") ? "un commissaire de\njustice" : words;

    assertThat(WordingGuard.breach(reminder, saying(mail, mail.text() + "\n" + said), STRICTEST))
        .map(breach -> breach.finding().reason())
        .contains("forbidden-" + claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>or we go to court</p>",
        "<p>a late fee is added</p>",
        "<p>the <b>police</b></p>",
        "<td title='x'>prosecu&#x60;tion</td><p>we shall prosecute</p>"
      })
  void the_other_form_of_the_message_is_read_as_well(String words) {
    Reminder reminder = AReminder.at(Level.FIRM).in(Locale.ENGLISH).build();
    Mail mail = new Composer().compose(reminder);

    assertThat(WordingGuard.breach(reminder, mail, STRICTEST)).isEmpty();
    assertThat(
            WordingGuard.breach(
                reminder,
                showing(mail, mail.html().replace("</body>", words + "</body>")),
                STRICTEST))
        .isPresent();
    assertThat(WordingGuard.breach(reminder, showing(mail, "<p>Pay.</p>"), STRICTEST)).isPresent();
  }

  @Test
  void each_invoice_and_its_sum_must_stand_in_the_message() {
    Reminder reminder =
        AReminder.at(Level.FIRM)
            .in(Locale.ENGLISH)
            .of("2026-041", "EUR 1500.00", "EUR 260.00")
            .of("2026-052", "EUR 99.90", "EUR 0.00")
            .build();
    Mail mail = new Composer().compose(reminder);

    assertThat(
            WordingGuard.breach(
                reminder, saying(mail, mail.text().replace("2026-052", "")), STRICTEST))
        .map(breach -> breach.finding().reason())
        .contains("missing-invoice");
    assertThat(
            WordingGuard.breach(
                reminder, saying(mail, mail.text().replace("99.90", "")), STRICTEST))
        .map(breach -> breach.finding().reason())
        .contains("missing-sum-split");
  }

  @Test
  void a_message_of_many_invoices_is_whole_with_those_that_stand_in_it() {
    AReminder many = AReminder.at(Level.FIRM).in(Locale.ENGLISH);
    for (int i = 0; i < 45; i++) {
      many.of("2026-" + (100 + i), "EUR 15.00", "EUR 0.00");
    }
    Reminder reminder = many.build();

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Member of Atlas Debt Collectors   | forbidden-collector-name
          unpaid debts go to the police     | forbidden-crime
          Registre du tribunal de commerce  |
          RCS Lyon 000 000 000              |
          RC décennale AXA, police n° 4567  |
          Inkasso Nord GmbH                 | forbidden-collector-name
          """)
  void what_the_creditor_says_of_itself_is_read_too(String registration, @Nullable String refused) {
    Reminder reminder =
        AReminder.at(Level.FIRM).in(Locale.ENGLISH).registered(registration).build();

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .map(breach -> breach.finding().reason())
        .isEqualTo(Optional.ofNullable(refused));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # words that look like forbidden ones and are none
          our policy is to ask first
          clause pénale, art. 8 CGV
          la police d’assurance n° 4567
          your complaint has our attention
          nobody discriminates here
          you are in arrears, for the rest
          the warranty of the goods stands
          a criterion of ours
          une pénalité, des pénalités
          arrêter les e-mails
          le délai court jusqu’au 31 mars
          nous préférons poursuivre notre relation
          un volume de marchandises
          """)
  void words_that_only_look_forbidden_may_be_said(String words) {
    Law law =
        law(
            List.of(),
            Stream.of(Topic.CRIME, Topic.OFFICIAL_LOOK)
                .map(c -> new ForbiddenContent(c, BASIS))
                .toList());
    Reminder reminder = AReminder.at(Level.FIRM).in(Locale.FRENCH).build();
    Mail mail = new Composer().compose(reminder);

    assertThat(WordingGuard.breach(reminder, saying(mail, mail.text() + "\n" + words), law))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void sums_that_law_grants_are_no_fee_for_a_reminder(Level level, Locale language) {
    Reminder reminder = granted(level, language, DebtorKind.COMPANY);

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"FIRM", "FORMAL_NOTICE", "INTENT"})
  void no_sum_is_charged_to_a_consumer_whose_law_forbids_it_whatever_was_reckoned(Level level) {
    Reminder reminder = granted(level, Locale.FRENCH, DebtorKind.COMPANY);

    assertThat(
            WordingGuard.breach(
                reminder, new Composer().compose(reminder), frenchLaw(DebtorKind.CONSUMER)))
        .map(breach -> breach.finding().reason())
        .contains("forbidden-reminder-fee");
    assertThat(
            WordingGuard.breach(
                reminder, new Composer().compose(reminder), frenchLaw(DebtorKind.COMPANY)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // place, debtor, what is cited
    "FR,    CONSUMER, CPCE L111-8",
    "CA-ON, CONSUMER, R.R.O. 1990 Reg. 74",
    "GB,    CONSUMER, house rule",
    "FR,    COMPANY,  house rule",
    "CA-ON, COMPANY,  house rule",
  })
  void a_fee_is_refused_in_the_name_of_the_law_that_forbids_it_before_that_of_the_house(
      String code, DebtorKind kind, String cites) {
    Reminder reminder = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).build();
    Mail mail = new Composer().compose(reminder);

    assertThat(
            WordingGuard.breach(
                reminder,
                saying(mail, mail.text() + " A reminder fee is added."),
                lawOf(code, kind)))
        .hasValueSatisfying(
            breach -> {
              assertThat(breach.finding().reason()).isEqualTo("forbidden-reminder-fee");
              assertThat(breach.basis().cites()).startsWith(cites);
            });
  }

  @Test
  void where_law_asks_for_a_telephone_number_nothing_goes_out_without_it() {
    Law law = law(List.of(new RequiredContent(Content.CREDITOR_PHONE, BASIS)), List.of());
    Reminder with = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).build();
    Reminder without = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).withoutPhone().build();

    assertThat(WordingGuard.breach(with, new Composer().compose(with), law)).isEmpty();
    assertThat(WordingGuard.breach(without, new Composer().compose(without), law))
        .map(breach -> breach.finding().reason())
        .contains("missing-creditor-phone");
  }

  @Test
  void a_law_against_fees_is_not_lifted_by_what_another_law_grants() {
    Reminder reminder = granted(Level.FIRM, Locale.ENGLISH, DebtorKind.COMPANY);
    Basis binding =
        new Basis(
            Optional.empty(),
            Basis.Bound.BINDS_CREDITOR,
            Citation.of("Act 2"),
            "because",
            true,
            Set.of(DebtorKind.values()),
            Basis.ANY_AGE,
            InForce.ALWAYS);

    assertThat(
            WordingGuard.breach(
                reminder,
                new Composer().compose(reminder),
                law(List.of(), List.of(new ForbiddenContent(Topic.REMINDER_FEE, binding)))))
        .map(b -> b.basis().cites())
        .contains("Act 2");
  }

  @Test
  void a_fee_beside_the_sums_that_law_grants_is_still_a_fee() {
    Reminder reminder = granted(Level.FIRM, Locale.ENGLISH, DebtorKind.COMPANY);
    Mail mail = new Composer().compose(reminder);

    assertThat(
            WordingGuard.breach(
                reminder, saying(mail, mail.text() + " A reminder fee is added."), STRICTEST))
        .map(breach -> breach.finding().reason())
        .contains("forbidden-reminder-fee");
  }

  @Test
  void a_message_that_leaves_a_sum_out_of_its_split_is_refused() {
    Reminder reminder = granted(Level.FIRM, Locale.ENGLISH, DebtorKind.COMPANY);
    Mail mail = new Composer().compose(reminder);
    Law law = law(List.of(new RequiredContent(Content.SUM_SPLIT, BASIS)), List.of());

    assertThat(WordingGuard.breach(reminder, mail, law)).isEmpty();
    assertThat(WordingGuard.breach(reminder, saying(mail, mail.text().replace("€40.00", "")), law))
        .map(breach -> breach.finding().reason())
        .contains("missing-sum-split");
  }

  @ParameterizedTest(name = "{0}, {1} in {2}: {3}")
  @CsvSource({
    "COMPANY,   whole,               FR, ",
    "COMPANY,   debtor-unregistered, FR, missing-debtor-identifier",
    "CONSUMER,  debtor-unregistered, FR, ", // people are in no register
    "COMPANY,   debtor-unregistered, DE, ",
    "COMPANY,   creditor-unregistered, FR, missing-creditor-identifier",
    "COMPANY,   creditor-unregistered, DE, ",
    "COMPANY,   without-address,     FR, missing-debtor-address",
    "CONSUMER,  without-address,     FR, missing-debtor-address",
    "COMPANY,   without-address,     DE, ",
  })
  void a_formal_notice_names_both_parties_as_a_letter_does(
      DebtorKind kind, String record, String place, @Nullable String reason) {
    Reminder notice = recorded(record, AReminder.at(Level.FORMAL_NOTICE), kind);
    Reminder firm = recorded(record, AReminder.at(Level.FIRM), kind);
    Law law = lawOf(place, kind);

    assertThat(WordingGuard.breach(notice, new Composer().compose(notice), law))
        .map(breach -> breach.finding().reason())
        .isEqualTo(Optional.ofNullable(reason));
    assertThat(WordingGuard.breach(firm, new Composer().compose(firm), law)).isEmpty();
  }

  private static Reminder recorded(String record, AReminder reminder, DebtorKind kind) {
    AReminder to = reminder.in(Locale.ENGLISH).debtor("Example Ltd", kind);
    return switch (record) {
      case "debtor-unregistered" -> to.toSomebodyUnregistered().build();
      case "creditor-unregistered" -> to.fromSomebodyUnregistered().build();
      case "without-address" -> to.toSomebodyWithoutAddress().build();
      default -> to.build();
    };
  }

  private static Reminder granted(Level level, Locale language, DebtorKind kind) {
    return AReminder.at(level)
        .in(language)
        .debtor("Example Ltd", kind)
        .under("FR")
        .confirmed("FR/fixedCompensation")
        .build();
  }

  /** The law of France as it ships. */
  private static Law frenchLaw(DebtorKind kind) {
    return lawOf("FR", kind);
  }

  private static Law lawOf(String code, DebtorKind kind) {
    LocalDate day = LocalDate.parse("2026-03-17");
    Place place = new Place(code.substring(0, 2), Optional.of(code));
    return new Law(
        StandardTerms.everywhere((_, _) -> false).law().holding(place, day),
        kind,
        Channel.EMAIL,
        day,
        31,
        Optional.empty());
  }

  @Test
  void a_step_that_the_owner_decided_may_be_named() {
    Reminder reminder = AReminder.at(Level.INTENT).in(Locale.ENGLISH).step("court").build();
    Mail mail = new Composer().compose(reminder);
    assertThat(mail.text()).contains("court");

    assertThat(WordingGuard.breach(reminder, mail, STRICTEST)).isEmpty();
  }

  @Test
  void what_others_are_called_is_not_what_we_say() {
    Reminder reminder =
        AReminder.at(Level.FRIENDLY)
            .in(Locale.ENGLISH)
            .from("Court Police Fraud Lawyers Ltd")
            .build();

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Martin,                   Martin Solicitors LLP",
    "Martin Solicitors LLP,    Martin",
    "Martin Court,             Police Martin Court SARL",
    "12 rue des Lilas,         Court of 12 rue des Lilas",
  })
  void a_name_that_is_a_part_of_another_does_not_break_it(String creditor, String debtor) {
    Reminder reminder =
        AReminder.at(Level.FRIENDLY)
            .in(Locale.ENGLISH)
            .from(creditor)
            .debtor(debtor, DebtorKind.COMPANY)
            .of("Martin", "EUR 10.00", "EUR 0.00")
            .build();
    Mail mail = new Composer().compose(reminder);

    assertThat(WordingGuard.breach(reminder, mail, STRICTEST)).isEmpty();
    assertThat(
            WordingGuard.breach(
                reminder, saying(mail, mail.text() + " Our solicitors will write."), STRICTEST))
        .map(breach -> breach.finding().reason())
        .contains("forbidden-undecided-step");
  }

  @Test
  void a_reference_and_a_telephone_number_are_not_what_we_say() {
    Reminder reminder =
        AReminder.at(Level.FRIENDLY)
            .in(Locale.ENGLISH)
            .reference("Court Road 5")
            .phone("1-800-LAWYERS (police line)")
            .build();
    Mail mail = new Composer().compose(reminder);
    assertThat(mail.text()).contains("Court Road 5", "1-800-LAWYERS (police line)");

    assertThat(WordingGuard.breach(reminder, mail, STRICTEST)).isEmpty();
    assertThat(
            WordingGuard.breach(reminder, saying(mail, mail.text() + " On to court."), STRICTEST))
        .map(breach -> breach.finding().reason())
        .contains("forbidden-undecided-step");
  }

  @Test
  void a_part_of_a_word_is_not_the_word() {
    Reminder reminder = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).build();
    Mail mail = new Composer().compose(reminder);
    String polite = mail.text() + "\nWith courtesy, we pursue the issue of your tissue order.";

    assertThat(WordingGuard.breach(reminder, saying(mail, polite), STRICTEST)).isEmpty();
  }

  private static Mail saying(Mail mail, String text) {
    return new Mail(
        mail.from(),
        mail.to(),
        mail.language(),
        "Subject",
        text,
        mail.html(),
        mail.mime(),
        mail.pictures());
  }

  private static Mail showing(Mail mail, String html) {
    return new Mail(
        mail.from(),
        mail.to(),
        mail.language(),
        mail.subject(),
        mail.text(),
        html,
        mail.mime(),
        mail.pictures());
  }

  private static Law law(List<RequiredContent> contents, List<ForbiddenContent> claims) {
    Map<String, ?> wording =
        Map.of(
            "must", contents.stream().map(WordingGuardTest::entry).toList(),
            "mustNot", claims.stream().map(r -> entry("topic", r.topic(), r.basis())).toList());
    Map<String, ?> document =
        Map.of(
            "law", "DEFAULT",
            "version", "1",
            "effectiveFrom", "2000-01-01",
            "contact", Map.of(),
            "wording", wording);
    return new Law(
        List.of(LawPack.read(new Document("", document))),
        DebtorKind.CONSUMER,
        Channel.EMAIL,
        LocalDate.parse("2026-03-17"),
        10,
        Optional.empty());
  }

  private static Map<String, ?> entry(RequiredContent rule) {
    var entry = new HashMap<String, Object>(entry("content", rule.content(), rule.basis()));
    rule.level().ifPresent(level -> entry.put("level", level.word()));
    return entry;
  }

  private static Map<String, ?> entry(String member, Word rule, Basis basis) {
    return Map.of(
        member,
        rule.word(),
        "bound",
        basis.bound().word(),
        "cites",
        basis.cites(),
        "why",
        basis.why(),
        "verified",
        basis.verified());
  }
}
