package dev.relance.law;

import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The channels that a rule is about. */
public record Channels(Set<Channel> set) {
  public static final Channels ALL = new Channels(Channel.COUNTED);
  public static final Channels ELECTRONIC = new Channels(Set.of(Channel.EMAIL, Channel.SMS));

  public Channels {
    set = Set.copyOf(set);
    if (set.isEmpty()) {
      throw new IllegalArgumentException("a rule about no channel is none; name one, or all");
    }
  }

  /** Reads the words of a document: all, electronic, or single channels. */
  public static Channels of(List<String> words) {
    var channels = EnumSet.noneOf(Channel.class);
    for (String word : words) {
      channels.addAll(of(word));
    }
    return new Channels(channels);
  }

  private static Set<Channel> of(String word) {
    return switch (word) {
      case "all" -> ALL.set();
      case "electronic" -> ELECTRONIC.set();
      default -> Set.of(Word.parse(Channel.class, word));
    };
  }

  /** Whether the rule is about a channel. */
  public boolean includes(Channel channel) {
    return set.contains(channel);
  }

  /** Whether a contact counts that may have used any of several channels. */
  public boolean includesAnyOf(Set<Channel> channels) {
    return channels.stream().anyMatch(set::contains);
  }

  /** The channels in a sentence. */
  Said said() {
    return equals(ALL)
        ? new Said.Term("all")
        : new Said.Series(set.stream().sorted().<Said>map(c -> new Said.Term(c.word())).toList());
  }

  /** A number of such contacts, in words: 2 electronic contacts. */
  public String counted(int number) {
    String contacts = number == 1 ? "contact" : "contacts";
    if (equals(ALL)) {
      return number + " " + contacts;
    }
    return equals(ELECTRONIC)
        ? "%d electronic %s".formatted(number, contacts)
        : "%d %s by %s".formatted(number, contacts, this);
  }

  @Override
  public String toString() {
    return set.stream().sorted().map(Word::word).collect(Collectors.joining(" or "));
  }
}
