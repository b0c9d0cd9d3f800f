package dev.relance.message;

import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.wording.Wording;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of each topic that a message may be forbidden to say, in one language. A text is read
 * once for all topics. The patterns are slow, so each is tried only at words that begin like one of
 * its own.
 */
final class ForbiddenWords {
  /** So many letters tell most words apart, and few enough of them occur to be remembered. */
  private static final int OPENING = 4;

  private static final Map<String, ForbiddenWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<Topic, Pattern> patterns;
  private final Map<String, Map<Topic, Pattern>> byOpening = new ConcurrentHashMap<>();

  private ForbiddenWords(Map<Topic, Pattern> patterns) {
    this.patterns = patterns;
  }

  static ForbiddenWords of(Wording wording) {
    return BY_LANGUAGE.computeIfAbsent(
        wording.locale().getLanguage(), _ -> new ForbiddenWords(patterns(wording)));
  }

  static Map<Topic, Pattern> patterns(Wording wording) {
    var patterns = new EnumMap<Topic, Pattern>(Topic.class);
    for (Topic topic : Topic.values()) {
      patterns.put(
          topic,
          Pattern.compile(
              "\\b(" + wording.name("forbidden", topic) + ")\\b",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }
    return patterns;
  }

  /** What a text says first of each topic. */
  Map<Topic, String> in(String text) {
    var said = new EnumMap<Topic, String>(Topic.class);
    for (int at = 0; at < text.length(); at++) {
      if (isLetter(text, at) && !isLetter(text, at - 1)) {
        sayAt(at, text, said);
      }
    }
    return said;
  }

  private void sayAt(int at, String text, Map<Topic, String> said) {
    byOpening
        .computeIfAbsent(opening(text, at), this::mayBegin)
        .forEach(
            (topic, pattern) -> {
              Matcher matcher = from(at, text, pattern);
              if (!said.containsKey(topic) && matcher.lookingAt()) {
                said.put(topic, matcher.group());
              }
            });
  }

  /** The matcher sees what stands before the word, too. */
  private static Matcher from(int at, String text, Pattern pattern) {
    return pattern
        .matcher(text)
        .region(at, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  private Map<Topic, Pattern> mayBegin(String opening) {
    var topics = new EnumMap<Topic, Pattern>(patterns);
    topics.values().removeIf(pattern -> !mayBegin(opening, pattern));
    return topics;
  }

  /** A pattern that ran out of text might match, if the text went on. */
  private static boolean mayBegin(String opening, Pattern pattern) {
    Matcher matcher = pattern.matcher(opening);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static String opening(String text, int at) {
    int end = at + 1;
    while (end < at + OPENING && isLetter(text, end)) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isLetter(String text, int at) {
    return 0 <= at && at < text.length() && Character.isLetter(text.charAt(at));
  }
}
