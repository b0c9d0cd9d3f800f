package dev.relance.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplyAddressesTest {
  private static final Instant MADE = Instant.parse("2026-03-17T08:30:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme", "bistro");
  private static final Duration VALID = Duration.ofDays(1098);
  private static final LinkKey OLD = key("a key of thirty-two bytes or more");
  private static final LinkKey NEW = key("another key of thirty-two bytes!!");

  private final ReplyAddresses addresses = with(OLD);
  private final String address = addresses.of(ACCOUNT, MADE).orElseThrow();

  @Test
  void an_address_names_its_account_for_three_years_and_no_longer() {
    assertThat(handle(addresses, address, MADE)).contains(ACCOUNT.handle());
    assertThat(handle(addresses, address, MADE.plus(VALID))).contains(ACCOUNT.handle());
    assertThat(handle(addresses, address, MADE.plus(VALID).plusMillis(1))).isEmpty();
  }

  @Test
  void what_stands_before_the_at_sign_fits_into_every_mail_system() {
    for (int i = 0; i < 2_000; i++) {
      var account = new AccountId("c" + i, "d".repeat(64));
      String made = addresses.of(account, MADE.plusMillis(i)).orElseThrow();

      assertThat(made.substring(0, made.indexOf('@'))).matches("reply\\+[0-9a-z]{20,58}");
      assertThat(handle(addresses, made, MADE)).as(made).contains(account.handle());
    }
  }

  @Test
  void capital_letters_and_other_recipients_do_no_harm() {
    assertThat(
            addresses.handle(
                List.of("billing@acme.example", address.toUpperCase(Locale.ROOT)), MADE))
        .contains(ACCOUNT.handle());
  }

  @Test
  void a_renewed_key_signs_and_the_one_before_still_opens() {
    assertThat(handle(with(NEW, OLD), address, MADE)).contains(ACCOUNT.handle());
    assertThat(handle(with(NEW), address, MADE)).as("after the old key left").isEmpty();
  }

  @Test
  void an_address_of_another_domain_is_none_of_ours() {
    assertThat(handle(addresses, address.replace("replies.example", "else.example"), MADE))
        .isEmpty();
    assertThat(SignedLinks.none().replies().of(ACCOUNT, MADE)).isEmpty();
    assertThat(handle(SignedLinks.none().replies(), address, MADE)).isEmpty();
  }

  @Test
  void no_altered_address_names_an_account() {
    var random = new Random(20260317);
    String digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i < 10_000; i++) {
      var altered = new StringBuilder(address);
      int at = "reply+".length() + random.nextInt(address.indexOf('@') - "reply+".length());
      switch (random.nextInt(3)) {
        case 0 -> altered.setCharAt(at, digits.charAt(random.nextInt(digits.length())));
        case 1 -> altered.deleteCharAt(at);
        default -> altered.insert(at, digits.charAt(random.nextInt(digits.length())));
      }
      String made = altered.toString();

      assertThat(made.equals(address) ? Optional.empty() : handle(addresses, made, MADE))
          .as(made)
          .isEmpty();
    }
  }

  private static Optional<String> handle(ReplyAddresses addresses, String address, Instant at) {
    return addresses.handle(List.of(address), at);
  }

  private static ReplyAddresses with(LinkKey... keys) {
    return new SignedLinks(Optional.empty(), LinkKeys.of(List.of(keys)))
        .receiving(Optional.of("replies.example"))
        .replies();
  }

  private static LinkKey key(String secret) {
    return LinkKey.of(secret.getBytes(StandardCharsets.UTF_8));
  }
}
