package dev.relance.cloud;

/** What SES finds out about a mail that it receives, in its own words. */
public record Verdicts(String spf, String dkim, String dmarc, String spam, String virus) {
  /** A mail that is what it says. */
  public static final Verdicts GENUINE = new Verdicts("pass", "pass", "pass", "PASS", "PASS");

  /** A mail whose sender is somebody else. */
  public static final Verdicts FORGED = new Verdicts("fail", "none", "fail", "PASS", "PASS");

  /** A mail that looks like spam. */
  public static final Verdicts SPAM = new Verdicts("pass", "pass", "pass", "FAIL", "PASS");
}
