package dev.relance.cloud;

import java.util.function.Supplier;

/** One call of an API operation: its name, and what the service does and answers. */
record Operation(String name, Supplier<HttpAnswer> deed) {
  HttpAnswer perform() {
    return deed.get();
  }
}
