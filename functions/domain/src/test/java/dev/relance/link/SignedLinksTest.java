package dev.relance.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
  private static final Instant MADE = Instant.parse("2026-03-17T08:30:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme", "bistro");
  private static final Duration VALID = Duration.ofDays(400);
  private static final LinkKey OLD = key("a key of thirty-two bytes or more");
  private static final LinkKey NEW = key("another key of thirty-two bytes!!");

  private final SignedLinks links = with(OLD);

  @Test
  void a_link_works_for_400_days_and_no_longer() {
    String token = token(links);

    assertThat(opened(links, token, MADE)).contains(ACCOUNT);
    assertThat(opened(links, token, MADE.plus(VALID))).contains(ACCOUNT);
    assertThat(opened(links, token, MADE.plus(VALID).plusMillis(1))).isEmpty();
  }

  @Test
  void a_link_opens_only_what_it_was_made_for() {
    assertThat(links.account(LinkPurpose.DEBTOR_PAGE, token(links), MADE)).isEmpty();
  }

  @Test
  void a_link_shows_neither_its_account_nor_its_expiry() {
    String token = token(links);
    String seen =
        token + new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);

    assertThat(seen).doesNotContain("acme").doesNotContain("bistro");
    assertThat(token(links, MADE.plusMillis(1)).substring(4)).isNotEqualTo(token.substring(4));
  }

  @Test
  void a_renewed_key_signs_and_the_one_before_still_opens() {
    String before = token(links);
    SignedLinks renewed = with(NEW, OLD);

    assertThat(opened(renewed, before, MADE)).contains(ACCOUNT);
    assertThat(opened(with(NEW), token(renewed), MADE)).contains(ACCOUNT);
    assertThat(opened(with(NEW), before, MADE)).as("after the old key left").isEmpty();
  }

  @Test
  void a_link_that_somebody_else_signed_or_altered_names_nobody() {
    byte[] token = Base64.getUrlDecoder().decode(token(links));
    var random = new Random(20260317);
    for (int i = 0; i < 10_000; i++) {
      byte[] altered = token.clone();
      altered[random.nextInt(token.length)] ^= (byte) (1 + random.nextInt(255));
      assertThat(opened(links, text(altered), MADE)).isEmpty();
      assertThat(opened(links, text(noise(random)), MADE)).isEmpty();
    }
  }

  @Test
  void what_is_no_token_names_nobody() {
    for (String token : List.of("", "/", "?", "é", "a", "A".repeat(513), "A".repeat(512))) {
      assertThat(opened(links, token, MADE)).as(token).isEmpty();
    }
  }

  @Test
  void a_link_of_an_owner_names_its_question_and_works_for_30_days() {
    var about = new SignedLinks.Subject(ACCOUNT, "0a1b2c3d", "ffee");
    String link = links.ownerLink(LinkPurpose.QUESTION, about, Locale.FRENCH, MADE).orElseThrow();
    String token = link.substring(link.lastIndexOf('/') + 1, link.indexOf('?'));
    Instant last = MADE.plus(Duration.ofDays(30));

    assertThat(links.subject(LinkPurpose.QUESTION, token, last)).contains(about);
    assertThat(links.subject(LinkPurpose.QUESTION, token, last.plusMillis(1))).isEmpty();
    assertThat(links.expired(LinkPurpose.QUESTION, token)).as("its owner is known").contains(about);
    assertThat(links.subject(LinkPurpose.ANSWER, token, MADE)).as("no form was shown").isEmpty();
    assertThat(links.account(LinkPurpose.DEBTOR_PAGE, token, MADE)).as("the debtor's").isEmpty();
    assertThat(with(NEW).subject(LinkPurpose.QUESTION, token, MADE)).as("another stack").isEmpty();
  }

  @Test
  void a_short_secret_is_no_key() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key("thirty-one bytes are not enough"))
        .withMessage("the link key must have 32 bytes or more");
  }

  @Test
  void without_an_address_there_are_no_links() {
    assertThat(SignedLinks.none().link(LinkPurpose.STOP, ACCOUNT, Locale.ENGLISH, MADE)).isEmpty();
    assertThat(opened(SignedLinks.none(), token(links), MADE)).isEmpty();
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[random.nextInt(120)];
    random.nextBytes(noise);
    return noise;
  }

  private static LinkKey key(String secret) {
    return LinkKey.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static SignedLinks with(LinkKey... keys) {
    return new SignedLinks(Optional.of("https://links.example"), LinkKeys.of(List.of(keys)));
  }

  private static Optional<AccountId> opened(SignedLinks links, String token, Instant at) {
    return links.account(LinkPurpose.STOP, token, at);
  }

  private static String token(SignedLinks links) {
    return token(links, MADE);
  }

  private static String token(SignedLinks links, Instant at) {
    String link = links.link(LinkPurpose.STOP, ACCOUNT, Locale.ENGLISH, at).orElseThrow();
    assertThat(link).startsWith("https://links.example/stop/").endsWith("?language=en");
    return link.substring(link.lastIndexOf('/') + 1, link.indexOf('?'));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
