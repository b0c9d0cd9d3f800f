package dev.relance.letter;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.S3;
import dev.relance.document.Document;
import dev.relance.document.Sha256;
import dev.relance.journey.MakeLetter;
import dev.relance.story.Browser;
import dev.relance.story.Diary;
import dev.relance.story.Records.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debtor without an e-mail address gets a letter, made from the same text. */
class LettersToPostTest {
  private static final Pattern QUESTION = Pattern.compile("https://\\S+/question/[^\\s#]+");
  private static final Pattern LETTER = Pattern.compile("/letter/([^\"]+)\"");

  private final Diary diary = Diary.opens("2026-03-11T10:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, FR, 'Acme Lamps, 1 Rue, 69001 Lyon'",
    "fr, FR, 'Acme Lamps, 1 Rue, 69001 Lyon'",
    // Posted abroad, with the window on the left.
    "de, DE, 'Acme Lamps, 1 Rue, 69001 Lyon, Deutschland'",
  })
  void the_letter_says_what_a_message_would_say(String language, String country, String from)
      throws IOException {
    diary.writes(in(country), unreachable(language), invoice("A-1", "2026-03-01"));

    byte[] pdf = pdf(opened(letterToken()));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "letter-" + language + ".pdf"), pdf);
    try (PDDocument letter = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(letter).replace('\u00a0', ' ');
      assertThat(text).contains(from, "Żółw & Söhne", "12 Quai du Port", "13002", "A-1", "120");
      assertThat(text).contains("FR76 3000 6000 0112 3456 7890 189");
      assertThat(letter.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void a_letter_is_evidence_before_it_is_handed_out_and_is_made_once() {
    diary.writes(creditor(), unreachable("en"), invoice("A-1", "2026-03-01"));
    String token = letterToken();
    byte[] first = pdf(opened(token));

    diary.on("2026-03-12T17:30");
    assertThat(pdf(opened(token))).as("the same words").isEqualTo(first);
    Document made = only(made());
    assertThat(made.text("sha256")).isEqualTo(Sha256.hex(first));
    assertThat(made.whole("bytes")).isEqualTo(first.length);
    S3.Stored kept =
        only(
            diary
                .cloud()
                .s3()
                .versions(diary.relance().name("EvidenceArchive"), made.text("object")));
    assertThat(kept.content().asByteArray()).isEqualTo(first);
    assertThat(kept.lockMode()).isNotEmpty();

    diary.on("2026-03-13T09:00");
    assertThat(pdf(opened(token))).as("another day is another date").isNotEqualTo(first);
    assertThat(made()).hasSize(2);
  }

  @Test
  void whoever_loses_a_race_hands_out_the_letter_of_the_winner() {
    diary.writes(creditor(), unreachable("en"), invoice("A-1", "2026-03-01"));
    String token = letterToken();
    var winner = new ArrayList<byte[]>();
    MakeLetter late =
        diary
            .relance()
            .wiring()
            .makeLetter(
                letter -> {
                  winner.add(pdf(opened(token)));
                  return LetterPdf.of(letter);
                });

    assertThat(late.make(token)).contains(winner.getFirst());
    assertThat(made()).hasSize(1);
  }

  /** A mail alone was not enough, and nothing proved what was posted, and when. */
  @Test
  void pain_34_a_dated_letter_is_printed_and_its_posting_is_proved() throws IOException {
    diary.writes(creditor(), unreachable("en"), invoice("A-1", "2026-03-01"));
    byte[] letter = pdf(opened(letterToken()));
    try (PDDocument printed = Loader.loadPDF(letter)) {
      assertThat(new PDFTextStripper().getText(printed).replace('\u00a0', ' '))
          .contains("12 March 2026");
    }

    new Browser(diary)
        .fillIn(
            found(QUESTION, diary.summaryTexts().getLast(), 0),
            Map.of(
                "answer",
                "letter",
                "madeOn",
                "2026-03-12",
                "notes",
                "RR 12 FR",
                "confirmed",
                "yes"));
    diary.writes();

    Document posted = only(events("contact-recorded"));
    assertThat(posted.text("channel")).isEqualTo("letter");
    assertThat(posted.text("made")).startsWith("2026-03-12");
    assertThat(posted.text("notes")).as("the number of the registered letter").contains("12 FR");
    assertThat(posted.text("letter"))
        .isEqualTo(only(made()).text("sha256"))
        .isEqualTo(Sha256.hex(letter));
  }

  @Test
  void every_permission_in_the_template_is_needed() {
    diary.writes(creditor(), unreachable("en"), invoice("A-1", "2026-03-01"));
    String token = letterToken();
    opened(token);
    opened(token);

    assertThat(diary.cloud().permissions().unused())
        .filteredOn(grant -> grant.holder().equals("OnLetterOpenedFunction"))
        .isEmpty();
  }

  @Test
  void a_token_of_anything_else_opens_no_letter() {
    diary.writes(creditor(), unreachable("en"), invoice("A-1", "2026-03-01"));

    assertThat(opened("x" + letterToken()).getStatusCode()).isEqualTo(404);
    assertThat(opened("").getStatusCode()).isEqualTo(404);
  }

  @Test
  void the_event_file_is_answered() throws IOException {
    byte[] event = Files.readAllBytes(Path.of("../../events/letter-opened.json"));

    byte[] answer =
        LambdaRuntime.invoke(
            new OnLetterOpened(diary.relance().wiring()), event, LambdaContext.of(_ -> {}));

    assertThat(new String(answer, StandardCharsets.UTF_8)).contains("404");
  }

  private List<Document> made() {
    return events("letter-made");
  }

  private List<Document> events(String type) {
    return diary.evidence().stream().filter(e -> e.text("event").equals(type)).toList();
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }

  /** From the summary to the page of the question, and from there to the letter. */
  private String letterToken() {
    diary.on("2026-03-12T09:00");
    String page =
        new Browser(diary).open(found(QUESTION, diary.summaryTexts().getLast(), 0)).getBody();
    return found(LETTER, page, 1);
  }

  private static String found(Pattern link, String text, int group) {
    Matcher found = link.matcher(text);
    assertThat(found.find()).as("%s in %s", link, text).isTrue();
    return found.group(group);
  }

  private APIGatewayV2HTTPResponse opened(String token) {
    return LambdaRuntime.invoke(
        new OnLetterOpened(diary.relance().wiring()),
        APIGatewayV2HTTPEvent.builder().withPathParameters(Map.of("token", token)).build(),
        LambdaContext.of(_ -> {}));
  }

  private static byte[] pdf(APIGatewayV2HTTPResponse answer) {
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders()).containsEntry("content-type", "application/pdf");
    return Base64.getDecoder().decode(answer.getBody());
  }

  private static Written in(String country) {
    return creditor()
        .with(
            "address",
            Map.of("street", "1 Rue", "postcode", "69001", "city", "Lyon", "country", country));
  }

  private static Written unreachable(String language) {
    return debtor()
        .without("emails")
        .with("name", "Żółw & Söhne")
        .with("language", language)
        .with(
            "address",
            Map.of(
                "street",
                "12 Quai du Port",
                "postcode",
                "13002",
                "city",
                "Marseille",
                "country",
                "FR"));
  }
}
