package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Rule.About;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gate asks every rule of the vocabulary, each for what it is about. */
class RulesTest {
  @Test
  void every_rule_about_an_account_is_asked_once_for_it() {
    assertThat(AccountRules.ALL.stream().map(AccountRules::rule))
        .containsExactlyInAnyOrderElementsOf(rules(About.ACCOUNT));
  }

  @Test
  void every_rule_about_an_invoice_is_asked_for_each() {
    assertThat(InvoiceRules.ALL.stream().map(InvoiceRules::rule))
        .containsExactlyInAnyOrderElementsOf(rules(About.INVOICE));
  }

  @Test
  void a_rule_that_may_be_left_aside_is_asked_before_the_message_is_written() {
    assertThat(Stream.of(Rule.values()).filter(Rule::mayBeLeftAside))
        .allMatch(rule -> rule.about() != About.MESSAGE);
  }

  private static List<Rule> rules(About about) {
    return Arrays.stream(Rule.values()).filter(rule -> rule.about() == about).toList();
  }
}
