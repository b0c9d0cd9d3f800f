package dev.relance.link;

import dev.relance.vocabulary.Word;

/** What a link opens. A link for one purpose opens nothing else. */
public enum LinkPurpose implements Word {
  /** The debtor's page, with everything that the debtor can tell us. */
  DEBTOR_PAGE("account", 1),
  /** Stops e-mail in one click (RFC 8058). */
  STOP("stop", 2),
  /** The form of a debtor's page that was shown. */
  FORM("form", 3),
  /** A question to an owner, with the letter that an approval sends. */
  QUESTION("question", 4),
  /** The form of an owner's page that was shown. */
  ANSWER("answer", 5),
  /** An address to which a debtor replies. */
  REPLY("reply", 6),
  /** The desk of an owner. */
  DESK("desk", 7),
  /** What a browser keeps while its owner is at the desk. */
  SESSION("session", 8),
  /** A form of the desk that was shown. */
  WORK("work", 9),
  /** An account on the desk. */
  DESK_ACCOUNT("desk/account", 10),
  /** A message on the desk. */
  DESK_MESSAGE("desk/message", 11),
  /** A letter that an owner is to post. */
  LETTER("letter", 12);

  private final String word;
  private final int code;

  LinkPurpose(String word, int code) {
    this.word = word;
    this.code = code;
  }

  /** The first part of the link's path, or of the address. */
  @Override
  public String word() {
    return word;
  }

  /** The purpose inside a token. A code is never used for another purpose. */
  int code() {
    return code;
  }
}
