package dev.relance.cloud;

/** What goes wrong with one call. */
public sealed interface Fault {

  /** The service throttles the call; nothing is done. */
  record Throttled() implements Fault {}

  /** The service refuses the call with a status and an API error code; nothing is done. */
  record ApiError(int status, String code, String message) implements Fault {}

  /** The call never arrives: nothing is done, and the caller gets no answer. */
  record LostRequest() implements Fault {}

  /** The answer never arrives: the work is done, but the caller does not know. */
  record LostAnswer() implements Fault {}
}
