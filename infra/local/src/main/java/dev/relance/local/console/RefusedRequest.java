package dev.relance.local.console;

/** A request that the console refuses. */
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  RefusedRequest(Why why) {
    super(why.name());
    this.why = why;
  }

  Why why() {
    return why;
  }

  /** Why a request is refused. The page has the words. */
  enum Why {
    NOT_FOUND(404),
    FOREIGN_HOST(403),
    FOREIGN_FORM(403),
    WRONG_METHOD(405),
    TOO_LARGE(413),
    UNREADABLE(400);

    private final int status;

    Why(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
