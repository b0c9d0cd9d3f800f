package dev.relance.local.console;

/** A request that the console does not serve. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Why why;

  Refused(int status, Why why) {
    super(why.name());
    this.status = status;
    this.why = why;
  }

  Refused(int status, Why why, Throwable cause) {
    super(why.name(), cause);
    this.status = status;
    this.why = why;
  }

  int status() {
    return status;
  }

  Why why() {
    return why;
  }

  /** Why a request is refused; the page has the words. */
  enum Why {
    NOT_FOUND,
    FOREIGN_HOST,
    FOREIGN_FORM,
    WRONG_METHOD,
    TOO_LARGE,
    UNREADABLE
  }
}
