package dev.relance.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read or made when somebody first asks for it, and then kept: a function starts
 * sooner without what its event does not need.
 */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value; whatever its maker throws is thrown, and the next one to ask tries again. */
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
