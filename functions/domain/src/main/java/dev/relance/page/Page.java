package dev.relance.page;

/** A page as a browser receives it, with its HTTP status. */
public record Page(int status, String html) {
  private static final int FIRST_REFUSAL = 400;

  /** Whether the request was refused: a link that opens nothing, or a form that does not count. */
  public boolean isRefusal() {
    return status >= FIRST_REFUSAL;
  }
}
