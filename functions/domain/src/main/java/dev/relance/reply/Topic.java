package dev.relance.reply;

import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.util.Optional;

/** What a reply is about, the strictest first. */
public enum Topic implements Word {
  INSOLVENCY("insolvency", StopKind.INSOLVENCY),
  LAWYER("lawyer", StopKind.LAWYER),
  CEASE("cease", StopKind.CEASE),
  STOP("stop", StopKind.OPT_OUT),
  WRONG_PERSON("wrong-person"),
  DISPUTE("dispute"),
  PAID("paid"),
  PLAN("plan"),
  PROMISE("promise"),
  DOCUMENTS("documents"),
  /** Anything else, and everything that we are not sure of. */
  OTHER("other");

  private final String word;
  private final Optional<StopKind> stop;

  Topic(String word) {
    this.word = word;
    this.stop = Optional.empty();
  }

  Topic(String word, StopKind stop) {
    this.word = word;
    this.stop = Optional.of(stop);
  }

  @Override
  public String word() {
    return word;
  }

  /** The stop that it means at once, before anybody has read the reply. */
  public Optional<StopKind> stop() {
    return stop;
  }
}
