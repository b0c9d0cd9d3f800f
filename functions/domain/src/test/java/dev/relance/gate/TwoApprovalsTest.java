package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.finding.Approvers;
import dev.relance.invoice.ADecision;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose approval a legal step lacks where two owners approve it from 1,000 euros past due. */
class TwoApprovalsTest {
  private static final Map<String, Right> LIMITED =
      Map.of("carl@acme.example", Right.READ, "emil@acme.example", Right.DECIDE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          formal-notice | EUR 999.99  |                                             | one
          formal-notice | EUR 999.99  | anna                                        | nobody's
          formal-notice | EUR 1000.00 |                                             | two
          formal-notice | EUR 1000.00 | anna                                        | second to anna
          formal-notice | EUR 1000.00 | anna, bert                                  | nobody's
          formal-notice | EUR 1000.00 | anna, anna                                  | second to anna # once each
          formal-notice | EUR 1000.00 | anna, ANNA                                  | second to anna # in any letters
          formal-notice | EUR 1000.00 | anna, dora                                  | second to anna # no owner
          formal-notice | EUR 1000.00 | anna, carl                                  | second to anna # only reads
          formal-notice | EUR 1000.00 | anna, emil                                  | nobody's # no step is announced
          formal-notice | EUR 1000.00 | unnamed                                     | two # whose is it?
          formal-notice | EUR 1000.00 | unnamed, unnamed                            | two
          formal-notice | EUR 1000.00 | unnamed, anna                               | second to anna
          formal-notice | EUR 1000.00 | anna, unnamed, bert                         | nobody's
          formal-notice | EUR 1000.00 | anna, not bert                              | two
          formal-notice | EUR 1000.00 | anna, not bert, bert                        | second to bert
          formal-notice | EUR 1000.00 | anna, bert, not anna                        | two
          formal-notice | EUR 1000.00 | not anna, anna, bert                        | nobody's
          formal-notice | USD 5000.00 | anna                                        | nobody's # no amount in dollars
          intent        | EUR 999.99  | anna agency 04-20                           | nobody's
          intent        | EUR 1000.00 | anna agency 04-20                           | second to anna
          intent        | EUR 1000.00 | anna agency 04-20, bert agency 04-20        | nobody's
          intent        | EUR 1000.00 | anna agency 04-20, emil agency 04-20        | second to anna # announces nothing
          intent        | EUR 1000.00 | anna agency 04-20, bert agency 04-27        | second to bert # another day
          intent        | EUR 1000.00 | anna agency 04-20, bert counsel 04-20       | second to bert # another step
          intent        | EUR 1000.00 | anna agency 04-20, bert counsel 04-20, anna counsel 04-20 | nobody's
          intent        | EUR 1000.00 | anna agency 04-20, bert                     | two # names no step
          """)
  void two_different_owners_approve_the_same(
      String word, String pastDue, @Nullable String approvals, String expected) {
    Level level = Level.parse(word);
    ASituation account = owed(pastDue);
    Optional.ofNullable(approvals).stream()
        .flatMap(all -> Arrays.stream(all.split(", ")))
        .forEach(each -> decides(account, level, each));

    assertThat(lacking(account, level)).isEqualTo(expected.split(" #", 2)[0]);
  }

  @Test
  void what_is_past_due_of_all_invoices_counts_together() {
    ASituation two = owed("EUR 600.00").andOwes("B").andOwes(inDollars());
    assertThat(lacking(two, Level.FORMAL_NOTICE)).isEqualTo("two");
  }

  @Test
  void what_is_not_past_due_or_in_another_currency_does_not_count() {
    ASituation one = owed("EUR 600.00").andOwes("B", "2026-03-17").andOwes(inDollars());
    assertThat(lacking(one, Level.FORMAL_NOTICE)).isEqualTo("one");
  }

  @Test
  void one_approval_is_enough_no_more_when_more_falls_due() {
    ASituation grown = owed("EUR 600.00");
    decides(grown, Level.FORMAL_NOTICE, "anna");
    assertThat(lacking(grown, Level.FORMAL_NOTICE)).isEqualTo("nobody's");

    assertThat(lacking(grown.andOwes("B"), Level.FORMAL_NOTICE)).isEqualTo("second to anna");
  }

  @Test
  void a_second_approval_names_the_first_with_its_day_and_step() {
    ASituation account = owed("EUR 1000.00");
    decides(account, Level.INTENT, "anna agency 04-20");
    decides(account, Level.INTENT, "anna agency 04-20");

    assertThat(Approvals.lacking(account.build(), account.due(Level.INTENT)))
        .contains(
            new Approvers.Second(
                "anna@acme.example",
                LocalDate.parse("2026-03-10"),
                Optional.of(LegalStep.AGENCY),
                Optional.of(LocalDate.parse("2026-04-20"))));
  }

  private static Invoice inDollars() {
    return AnInvoice.anInvoice("D")
        .due(LocalDate.parse("2026-03-02"))
        .total(Money.parse("USD 9000.00"))
        .build();
  }

  private static ASituation owed(String pastDue) {
    return ASituation.now()
        .owes(pastDue)
        .approvedByTwoFrom("1000.00")
        .ownedBy(
            LIMITED,
            "anna@acme.example",
            "bert@acme.example",
            "carl@acme.example",
            "emil@acme.example");
  }

  /** Such as {@code anna}, {@code not anna} or {@code anna agency 04-20}; one a day. */
  private static void decides(ASituation account, Level level, String words) {
    boolean isRefusal = words.startsWith("not ");
    List<String> said = List.of((isRefusal ? words.substring(4) : words).split(" "));
    Optional<String> owner =
        Optional.of(said.getFirst())
            .filter(name -> !name.equals("unnamed"))
            .map(n -> n + "@acme.example");
    account.owner(
        "2026-03-%02dT10:00".formatted(10 + account.account().decisions().size()),
        isRefusal ? DecisionKind.REFUSE : DecisionKind.APPROVE,
        terms -> named(terms.level(Optional.of(level)).owner(owner), said));
  }

  private static ADecision named(ADecision terms, List<String> said) {
    return said.size() == 1
        ? terms
        : terms.step(
            Word.parse(LegalStep.class, said.get(1)), LocalDate.parse("2026-" + said.get(2)));
  }

  private static String lacking(ASituation account, Level level) {
    return Approvals.lacking(account.build(), account.due(level))
        .map(
            approvers ->
                switch (approvers) {
                  case Approvers.One() -> "one";
                  case Approvers.Two() -> "two";
                  case Approvers.Second second -> "second to " + second.first().split("@", 2)[0];
                })
        .orElse("nobody's");
  }
}
