package dev.relance.page;

import dev.relance.invoice.Promise;
import dev.relance.vocabulary.PageTopic;
import java.util.List;

/** What came of a form that a debtor sent. */
public sealed interface Said {
  /** It can be recorded. */
  record Complete(PageTopic topic, Told told) implements Said {}

  /** The debtor is shown the parts before agreeing. */
  record Proposed(List<Promise> parts) implements Said {
    public Proposed {
      parts = List.copyOf(parts);
    }
  }

  /** Something is missing or impossible; the text for it stands under the topic. */
  record Flawed(PageTopic topic) implements Said {}

  /** It is no form of ours. */
  record Unknown() implements Said {}
}
