package dev.relance.vocabulary;

/** What a debtor can tell us on the page that messages link. */
public enum PageTopic implements Word {
  PAID("paid"),
  WRONG("wrong"),
  PROMISE("promise"),
  PLAN("plan"),
  OFFER("offer"),
  ADDRESS("address"),
  WRONG_PERSON("wrong-person"),
  STOP("stop");

  private final String word;

  PageTopic(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
