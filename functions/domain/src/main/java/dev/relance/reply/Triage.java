package dev.relance.reply;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sorts what a debtor wrote into topics. Every language is asked, and every topic that is found
 * counts. A text without any is of the topic {@code other}.
 */
public final class Triage {
  /** What a lawyer or an administrator has below the text tells who writes. */
  private static final Set<Topic> OF_SIGNATURE = EnumSet.of(Topic.LAWYER, Topic.INSOLVENCY);

  /** The subject of our own mail, which the debtor only sent back. */
  private static final Pattern SENT_BACK =
      Pattern.compile("\\s*(re|aw|antw|sv|r|rv|rif|tr|wg|fw|fwd|doorst|i)\\s*(\\[\\d+])?\\s*:.*");

  private static final List<TopicWords> WORDS =
      Arrays.stream(Topic.values()).map(TopicWords::of).toList();

  private Triage() {}

  /**
   * What was said.
   *
   * @param topics never empty, the strictest first
   * @param ofSignature those of them that only the signature tells
   * @param promised the day that was named, if it was exactly one
   */
  public record Said(Set<Topic> topics, Set<Topic> ofSignature, Optional<LocalDate> promised) {
    public Said {
      if (topics.isEmpty()) {
        throw new IllegalArgumentException("a reply has at least one topic");
      }
      topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
      ofSignature = ofSignature.isEmpty() ? Set.of() : EnumSet.copyOf(ofSignature);
    }

    /** The topic that decides what is proposed. */
    public Topic strictest() {
      return topics.iterator().next();
    }
  }

  /**
   * Sorts a reply.
   *
   * @param on the debtor's day on which it came, from which "tomorrow" counts
   */
  public static Said of(String subject, WrittenText written, LocalDate on) {
    boolean isOwnSubject = !SENT_BACK.matcher(Tokens.plain(subject)).matches();
    String said = isOwnSubject ? subject + "\n\n" + written.said() : written.said();
    Set<Topic> topics = topics(said);
    Set<Topic> ofSignature = topics(written.signature());
    ofSignature.retainAll(OF_SIGNATURE);
    ofSignature.removeAll(topics);
    topics.addAll(ofSignature);
    Optional<LocalDate> promised =
        topics.contains(Topic.PROMISE) ? PromisedDay.in(said, on) : Optional.empty();
    return new Said(topics.isEmpty() ? EnumSet.of(Topic.OTHER) : topics, ofSignature, promised);
  }

  private static Set<Topic> topics(String text) {
    List<String> words = Tokens.of(text).words();
    Set<String> occurring = Set.copyOf(words);
    var topics = EnumSet.noneOf(Topic.class);
    for (TopicWords topic : WORDS) {
      if (topic.isSaid(words, occurring)) {
        topics.add(topic.topic());
      }
    }
    return topics;
  }

  /**
   * The phrases for a topic in every language.
   *
   * @param meansNot those that only look like it
   */
  private record TopicWords(Topic topic, List<Phrase> means, List<Phrase> meansNot) {
    static TopicWords of(Topic topic) {
      return new TopicWords(topic, phrases(topic.word()), phrases(topic.word() + ".not"));
    }

    private static List<Phrase> phrases(String list) {
      return Lexicon.ALL.stream().flatMap(lexicon -> lexicon.phrases(list).stream()).toList();
    }

    boolean isSaid(List<String> words, Set<String> occurring) {
      List<Phrase> possible =
          means.stream()
              .filter(phrase -> phrase.canBeSaid(occurring))
              .filter(phrase -> phrase.isSaid(words, new BitSet()))
              .toList();
      if (possible.isEmpty()) {
        return false;
      }
      BitSet masked = masked(words);
      return possible.stream().anyMatch(phrase -> phrase.isSaid(words, masked));
    }

    private BitSet masked(List<String> words) {
      var masked = new BitSet();
      meansNot.forEach(phrase -> phrase.mask(words, masked));
      return masked;
    }
  }
}
