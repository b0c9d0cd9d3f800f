package dev.relance.local.doctor;

/** The domain name system gave no answer. */
final class DnsTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DnsTrouble(String name, Throwable cause) {
    super(name, cause);
  }
}
