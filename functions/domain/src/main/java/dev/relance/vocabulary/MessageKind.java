package dev.relance.vocabulary;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a message is: a reminder of a level, or an acknowledgement of something that happened. */
public sealed interface MessageKind extends Word permits Level, AcknowledgementKind {
  /**
   * Finds the kind of a word. No level and no acknowledgement have the same word.
   *
   * @throws IllegalArgumentException for an unknown word
   */
  static MessageKind of(String word) {
    return Stream.<MessageKind>concat(
            Arrays.stream(Level.values()), Arrays.stream(AcknowledgementKind.values()))
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'%s' is no kind of message".formatted(word)));
  }
}
