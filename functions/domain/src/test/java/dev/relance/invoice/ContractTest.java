package dev.relance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  /** Own, general, and what holds; a clause that is not there says nothing. */
  @ParameterizedTest
  @CsvSource({
    "     , true,  true",
    "false, true,  false",
    "true,  false, true",
    "true,  ,      true",
    "     , ,      false",
  })
  void a_clause_of_the_invoice_takes_the_place_of_that_clause_alone(
      @Nullable Boolean own, @Nullable Boolean general, boolean arbitrated) {
    Forum invoice = new Forum(Optional.ofNullable(own), Optional.of(false), Optional.empty());
    Forum creditor =
        new Forum(Optional.ofNullable(general), Optional.of(true), Optional.of(ClaimKind.WRITTEN));

    Forum both = saying(invoice).over(saying(creditor)).forum();

    assertThat(both.isArbitrated()).isEqualTo(arbitrated);
    assertThat(both.isMediated()).isFalse();
    assertThat(both.claim()).contains(ClaimKind.WRITTEN);
  }

  private static Contract saying(Forum forum) {
    return new Contract(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), forum);
  }
}
