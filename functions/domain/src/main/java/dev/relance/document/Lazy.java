package dev.relance.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, and then kept. A function starts sooner without
 * what its event does not need.
 */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value. If making it fails, the exception is thrown and the next call tries again. */
  public T value() {
    @Nullable T made = value;
    return made == null ? made() : made;
  }

  private synchronized T made() {
    @Nullable T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
