package dev.relance.plan;

import dev.relance.interest.Refusal;
import dev.relance.interest.Statement;
import dev.relance.interest.SumKind;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.WhyNotAttached;
import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A message that was decided, and what is known about it.
 *
 * @param at when it was decided
 * @param kind the leading level, or what it answers
 * @param items the kind for each of its invoices, by invoice id
 * @param lacks what its owner could mend for the next one
 * @param form whether it was the monthly statement of account
 */
public record Touchpoint(
    String id,
    Instant at,
    String to,
    MessageKind kind,
    SortedMap<String, MessageKind> items,
    Fate fate,
    Lacks lacks,
    Round.Form form) {
  public Touchpoint {
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
  }

  /**
   * What a message lacks.
   *
   * @param sums that it does not ask for and that the owner could make due
   * @param files the invoices, by number, whose files it was to carry, and why it does not
   */
  public record Lacks(List<NotAsked> sums, SortedMap<String, WhyNotAttached> files) {
    /** It lacks nothing. */
    public static final Lacks NOTHING = new Lacks(List.of(), Collections.emptySortedMap());

    public Lacks {
      sums = List.copyOf(sums);
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
  }

  /** A sum that a message does not ask for, and why. */
  public record NotAsked(SumKind kind, Refusal why) {
    /** The refused sums of a statement that the owner could make due. */
    public static Stream<NotAsked> of(Statement statement) {
      return statement.refused().stream()
          .filter(refused -> refused.why().reason().isForOwner())
          .map(refused -> new NotAsked(refused.kind(), refused.why()));
    }
  }

  /**
   * What became of a message, ordered by how much it tells. News of a lower rank never undoes news
   * of a higher one.
   */
  public enum Fate implements Word {
    AUTHORIZED("authorized"),
    UNCONFIRMED("unconfirmed"),
    /** The mail service took no mail for a while. */
    PUT_OFF("put-off"),
    REFUSED("refused"),
    ACCEPTED("accepted"),
    SENT("sent"),
    DELAYED("delayed"),
    /** The mail service took it, and then did not send it. */
    REJECTED("rejected"),
    DELIVERED("delivered"),
    BOUNCED("bounced"),
    COMPLAINED("complained");

    private final String word;

    Fate(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whether the mail service's answer is still unknown. */
  public boolean isUnsettled() {
    return fate == Fate.AUTHORIZED;
  }

  /** Whether its address takes no more mail because of it. */
  public boolean isSuppressing() {
    return fate == Fate.BOUNCED || fate == Fate.COMPLAINED;
  }

  /** Whether it counts as a contact. Everything that may have gone out does. */
  public boolean isContact() {
    return !isRefused() && !isPutOff();
  }

  /** Whether the mail service took no mail when it was due. */
  public boolean isPutOff() {
    return fate == Fate.PUT_OFF;
  }

  /** Whether the mail service refused it for what it is. */
  public boolean isRefused() {
    return fate == Fate.REFUSED || fate == Fate.REJECTED;
  }

  /** The message with a later fate. */
  public Touchpoint with(Fate later) {
    return new Touchpoint(id, at, to, kind, items, later, lacks, form);
  }
}
