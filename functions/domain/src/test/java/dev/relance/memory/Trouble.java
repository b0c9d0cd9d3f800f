package dev.relance.memory;

/** Strikes before and after effects, when a test wants trouble. */
@FunctionalInterface
public interface Trouble {
  /** No trouble at all. */
  Trouble NONE = _ -> {};

  /**
   * May throw.
   *
   * @param moment such as {@code before commit} or {@code after send}
   */
  void strike(String moment);

  /** Does an effect, with trouble before or after it. */
  default <T> T around(String effect, java.util.function.Supplier<T> deed) {
    strike("before " + effect);
    T done = deed.get();
    strike("after " + effect);
    return done;
  }

  /** The process stops here: nothing after this point happens. */
  final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Crash(String moment) {
      super("crash " + moment);
    }
  }
}
