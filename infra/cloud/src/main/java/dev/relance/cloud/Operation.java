package dev.relance.cloud;

import java.util.function.Supplier;

/** One call of an API operation: its name, and the service's work and answer. */
record Operation(String name, Supplier<HttpAnswer> deed) {
  HttpAnswer perform() {
    return deed.get();
  }
}
