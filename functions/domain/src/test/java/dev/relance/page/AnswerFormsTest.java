package dev.relance.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.wording.Languages;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerFormsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  /** Each flaw stands beside its field, all of them at once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          paid       | paidOn=2026-03-10                                | -
          paid       | paidOn=2026-03-11                                | paidOn not-yet
          paid       |                                                  | paidOn missing
          paid       | paidOn=soon                                      | paidOn no-day
          paid       | paidOn=2025-03-09                                | paidOn too-far
          paid       | paidOn=2025-03-10                                | -
          pause      |                                                  | -
          pause      | until=2026-03-10                                 | -
          pause      | until=2026-03-09                                 | until past
          settle     | agreed=80,00;payUntil=2026-04-01                 | -
          settle     | agreed=80.00;payUntil=2026-04-01                 | -
          settle     | agreed=0;payUntil=2026-03-09                     | agreed no-sum, payUntil past
          settle     | agreed=1 000;payUntil=2026-04-01                 | agreed no-sum
          settle     | agreed=240.01;payUntil=2026-04-01                | agreed too-much
          settle     | agreed=240.00;payUntil=2026-04-01                | -
          settle     | agreed=120.01;payUntil=2026-04-01;invoice=A      | agreed too-much
          # A sum is credited on one invoice alone.
          credit     | credited=10                                      | invoice one-invoice
          credit     | credited=10;invoice=B                            | -
          credit     | credited=10;invoice=Z                            | invoice one-invoice
          write-off  |                                                  | -
          plan       |                                                  | firstPart missing, parts missing
          plan       | parts=1;firstPart=2026-03-09                     | firstPart past, parts no-count
          plan       | parts=2;firstPart=2026-03-10                     | -
          # 240.00 is open. Parts of their own are the plan, whatever stands beside them.
          plan       | part1Day=2026-03-10;part1Sum=60,00;part2Day=2026-03-11;part2Sum=180 | -
          plan       | parts=1;part1Day=2026-03-10;part1Sum=60;part2Day=2026-03-11;part2Sum=180 | -
          plan       | part1Day=2026-03-10;part1Sum=60;part2Day=2026-03-11;part2Sum=179.99 | part2Sum not-all
          plan       | part1Day=2026-03-10;part1Sum=60;part2Day=2026-03-11;part2Sum=180.01 | part2Sum not-all
          plan       | part1Day=2026-03-10;part1Sum=60;part2Day=2026-03-11;part2Sum=60;invoice=A | -
          plan       | part1Day=2026-03-09;part1Sum=60;part2Day=2026-03-11;part2Sum=180 | part1Day past
          plan       | part1Day=2026-03-11;part1Sum=60;part2Day=2026-03-11;part2Sum=180 | part2Day not-later
          plan       | part1Day=2026-03-12;part1Sum=60;part2Day=2026-03-11;part2Sum=180 | part2Day not-later
          plan       | part1Day=soon;part1Sum=60;part2Day=2027-03-11;part2Sum=180 | part1Day no-day, part2Day too-far
          plan       | part1Day=2026-03-10;part1Sum=60.005;part2Day=2026-03-11;part2Sum=0 | part1Sum no-sum, part2Sum no-sum
          plan       | part1Day=2026-03-10;part1Sum=-60;part2Day=2026-03-11;part2Sum=300 | part1Sum no-sum, part2Sum too-much
          # A row is whole, none before it is left out, and one part is no plan.
          plan       | part1Day=2026-03-10                              | part1Sum missing, part2Day missing, part2Sum missing
          plan       | part1Day=2026-03-10;part1Sum=240                 | part2Day missing, part2Sum missing
          plan       | part1Day=2026-03-10;part1Sum=60;part3Day=2026-03-11;part3Sum=180 | part2Day missing, part2Sum missing
          plan       | part4Sum=180;part1Day=2026-03-10;part1Sum=20;part2Day=2026-03-11;part2Sum=20;part3Day=2026-03-12;part3Sum=20 | part4Day missing
          plan       | part4Sum=180;part4Day=2026-03-13;part1Day=2026-03-10;part1Sum=20;part2Day=2026-03-11;part2Sum=20;part3Day=2026-03-12;part3Sum=20 | -
          new-address | email=new@debtor.example                        | -
          new-address | email=new                                       | email no-address
          call       | outcome=reached;madeOn=2026-03-09                | -
          call       | madeOn=2026-03-09                                | outcome missing
          call       | outcome=shouted;madeOn=2026-03-09                | outcome missing
          call       | outcome=payment-promised;madeOn=2026-03-09       | promisedOn promise-day
          call       | outcome=payment-promised;madeOn=2026-03-09;promisedOn=2026-03-20;promised=60 | -
          letter     | madeOn=2026-03-09                                | -
          resolve    | resolution=corrected                             | -
          resolve    | resolution=corrected;reducedBy=5;invoice=A       | reducedBy reduction
          resolve    | resolution=reduced                               | reducedBy reduction
          resolve    | resolution=reduced;reducedBy=5;invoice=A         | -
          resolve    | resolution=rejected                              | why say-why
          resolve    | resolution=rejected;why=It was delivered.        | -
          """)
  void a_form_is_taken_or_each_flaw_is_told(String answer, String fields, String flaws) {
    assertThat(flaws(read(answer, fields == null ? "" : fields)))
        .isEqualTo(Optional.ofNullable(flaws).orElse(""));
  }

  static List<Locale> languages() {
    return Languages.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_answer_field_and_flaw_has_words(Locale language) {
    for (QuestionKind kind : QuestionKind.values()) {
      Question question = Question.of(kind, List.of("A"), new Matter.OfLevel(Level.INTENT));
      var flaws = new TreeMap<String, Flaw>();
      for (OwnerAnswer answer : answers(question)) {
        answer.asks().forEach(field -> flaws.put(field.word(), Flaw.MISSING));
        var forms =
            new AnswerForms(
                Wording.of(language),
                TODAY,
                EnumSet.allOf(Right.class),
                scope(),
                Optional.of(new Answered.Flawed(answer, Map.of(), flaws)));
        assertThat(forms.folded(List.of(answer))).hasSize(answer.isRecorded() ? 1 : 0);
        assertThat(forms.byHand(List.of(answer))).hasSize(answer.isRecorded() ? 0 : 1);
      }
    }
    for (Flaw flaw : Flaw.values()) {
      assertThat(
              Wording.of(language).say("page.question.flaw." + flaw.word(), Map.of("due", "€1.00")))
          .isNotEmpty();
    }
  }

  private static Answered read(String answer, String fields) {
    var form = new TreeMap<>(Map.of(AnswerForms.ANSWER, answer));
    Arrays.stream(fields.split(";"))
        .filter(field -> !field.isEmpty())
        .map(field -> field.split("=", 2))
        .forEach(field -> form.put(field[0].strip(), field[1].strip()));
    return AnswerForms.read(
        form,
        EnumSet.allOf(Right.class),
        answers(Question.of(QuestionKind.DISPUTED, List.of("A", "B"), new Matter.Nothing())),
        scope(),
        TODAY);
  }

  private static String flaws(Answered answered) {
    return switch (answered) {
      case Answered.Complete _ -> "";
      case Answered.Flawed flawed ->
          flawed.flaws().entrySet().stream()
              .map(flaw -> flaw.getKey() + " " + flaw.getValue().word())
              .sorted()
              .collect(Collectors.joining(", "));
      case Answered.Unknown _ -> "unknown";
    };
  }

  private static List<OwnerAnswer> answers(Question question) {
    return Stream.concat(OwnerAnswer.to(question).stream(), OwnerAnswer.atAnyTime().stream())
        .toList();
  }

  private static List<Invoice> scope() {
    return Stream.of("A", "B")
        .map(id -> AnInvoice.anInvoice(id).total(Money.parse("EUR 120.00")).build())
        .toList();
  }
}
