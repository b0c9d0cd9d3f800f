package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.evidence.Archive;
import dev.relance.invoice.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@link Archive}. */
public abstract class ArchiveContract {
  private static final AccountId ONE = new AccountId("acme", "d-1");
  private static final AccountId OTHER = new AccountId("acme", "d-2");

  protected abstract Archive archive();

  /** Has the archive fail the next time. */
  protected abstract void failNext();

  /** The lines that are kept for an account, in order. */
  protected abstract List<String> kept(AccountId account);

  @Test
  void lines_are_kept_in_the_order_of_the_chain_and_apart_by_account() {
    archive().keep(ONE, 1, List.of("{\"a\":1}", "{\"b\":\"é\"}"));
    archive().keep(OTHER, 1, List.of("{\"x\":1}"));
    archive().keep(ONE, 3, List.of("{\"c\":3}"));

    assertThat(kept(ONE)).containsExactly("{\"a\":1}", "{\"b\":\"é\"}", "{\"c\":3}");
    assertThat(kept(OTHER)).containsExactly("{\"x\":1}");
  }

  @Test
  void the_same_lines_again_do_no_harm() {
    archive().keep(ONE, 1, List.of("{\"a\":1}"));
    archive().keep(ONE, 1, List.of("{\"a\":1}"));

    assertThat(kept(ONE)).containsExactly("{\"a\":1}");
  }

  @Test
  void a_failure_is_told_so_that_it_can_be_kept_again() {
    failNext();

    assertThatThrownBy(() -> archive().keep(ONE, 1, List.of("{}")))
        .isInstanceOf(RuntimeException.class);
    archive().keep(ONE, 1, List.of("{}"));

    assertThat(kept(ONE)).containsExactly("{}");
  }
}
