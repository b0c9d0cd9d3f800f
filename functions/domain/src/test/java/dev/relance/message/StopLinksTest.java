package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopLinksTest {
  private static final Instant MADE = Instant.parse("2026-03-17T08:30:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme", "bistro");
  private static final Duration VALID = Duration.ofDays(400);

  private final StopLinks links = signedWith("a key of thirty-two bytes or more");

  @Test
  void a_link_works_for_400_days_and_no_longer() {
    String token = token(links);

    assertThat(links.account(token, MADE)).contains(ACCOUNT);
    assertThat(links.account(token, MADE.plus(VALID))).contains(ACCOUNT);
    assertThat(links.account(token, MADE.plus(VALID).plusSeconds(1))).isEmpty();
  }

  @Test
  void a_link_that_somebody_else_signed_or_altered_names_nobody() {
    String token = token(links);

    assertThat(signedWith("another key of thirty-two bytes!!").account(token, MADE)).isEmpty();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String altered = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(links.account(altered, MADE).filter(id -> !id.equals(ACCOUNT))).isEmpty();
    }
  }

  private static StopLinks signedWith(String key) {
    return new StopLinks(
        Optional.of("https://links.example"), key.getBytes(StandardCharsets.UTF_8));
  }

  private static String token(StopLinks links) {
    String link = links.link(ACCOUNT, Locale.ENGLISH, MADE).orElseThrow();
    return link.substring(link.lastIndexOf('/') + 1, link.indexOf('?'));
  }
}
