package dev.relance.law;

import dev.relance.vocabulary.Word;

/**
 * Where a rule comes from: its source, and whether that is law or our own choice.
 *
 * @param verified whether somebody has read the source; a house rule needs none
 */
public record Source(Citation citation, Origin origin, boolean verified) {
  /** A house rule without a document of its own. */
  public static final Source HOUSE = house("house rule");

  /** A rule of our own. */
  public static Source house(String cites) {
    return new Source(Citation.of(cites), Origin.HOUSE, true);
  }

  /** A rule of law with a verified source. */
  public static Source law(String cites) {
    return new Source(Citation.of(cites), Origin.LAW, true);
  }

  /** The statute or publication, without our keys. */
  public String cites() {
    return citation.text();
  }

  public boolean isHouseRule() {
    return origin == Origin.HOUSE;
  }

  /** Who asks for a rule. */
  public enum Origin implements Word {
    /** Only ourselves, so the owner may leave it aside. */
    HOUSE("house"),
    LAW("law");

    private final String word;

    Origin(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The source as evidence cites it, which does not say when to read it again. */
  public Source asCited() {
    return new Source(new Citation(citation.text(), citation.keys()), origin, verified);
  }
}
