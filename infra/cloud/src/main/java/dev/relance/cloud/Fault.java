package dev.relance.cloud;

/** What goes wrong with one call. */
public sealed interface Fault {

  /** The service refuses the call because there were too many; nothing is done. */
  record Throttled() implements Fault {}

  /** The service refuses the call with an error; nothing is done. */
  record Refused(int status, String code, String message) implements Fault {}

  /** The call never arrives: nothing is done, and the caller gets no answer. */
  record LostRequest() implements Fault {}

  /** The answer never arrives: the work is done, and the caller does not know. */
  record LostAnswer() implements Fault {}

  static Fault throttled() {
    return new Throttled();
  }

  /** The service fails with status 500; nothing is done. */
  static Fault serverError() {
    return new Refused(500, "InternalServerError", "The service failed inside");
  }

  /** The service answers with this HTTP status and this error code of its API; nothing is done. */
  static Fault refused(int status, String code, String message) {
    return new Refused(status, code, message);
  }

  /** No answer, and nothing done. */
  static Fault beforeEffect() {
    return new LostRequest();
  }

  /** No answer, although the work is done. */
  static Fault afterEffect() {
    return new LostAnswer();
  }
}
