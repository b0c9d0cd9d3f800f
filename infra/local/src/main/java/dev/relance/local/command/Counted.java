package dev.relance.local.command;

import dev.relance.invoice.AccountId;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Counts accounts, and tells every hundredth. */
final class Counted implements Consumer<AccountId> {
  private static final int STEP = 100;

  private final PrintWriter err;
  private int reached;

  Counted(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(AccountId account) {
    reached++;
    if (reached % STEP == 0) {
      err.println(Relance.TEXTS.say("reached", reached));
    }
  }

  /** How many there were. */
  int reached() {
    return reached;
  }
}
