package dev.relance.reply;

import dev.relance.vocabulary.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the receiving mail service found out about the sender. Empty where it said nothing.
 *
 * @param dmarc whether the domain of the sender stands by the mail
 */
public record Authentication(Optional<Result> spf, Optional<Result> dkim, Optional<Result> dmarc) {
  /** Nobody checked. */
  public static final Authentication UNKNOWN =
      new Authentication(Optional.empty(), Optional.empty(), Optional.empty());

  /** The service whose word counts. Anybody can write the same header further down. */
  private static final Pattern SERVICE = Pattern.compile("\\s*amazonses\\.com\\s*;");

  /** The result of one check. */
  public enum Result implements Word {
    PASS("pass"),
    FAIL("fail"),
    /** Neither: the domain says nothing, or the check could not be made. */
    UNDECIDED("undecided");

    private final String word;

    Result(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Reads the first Authentication-Results of a mail (RFC 8601). */
  static Authentication of(Optional<String> first) {
    return first
        .map(header -> header.toLowerCase(Locale.ROOT))
        .filter(header -> SERVICE.matcher(header).lookingAt())
        .map(
            header ->
                new Authentication(
                    result(header, "spf"), result(header, "dkim"), result(header, "dmarc")))
        .orElse(UNKNOWN);
  }

  /** Whether the sender is not who the mail says. */
  public boolean isForged() {
    return dmarc.filter(result -> result == Result.FAIL).isPresent();
  }

  private static Optional<Result> result(String header, String method) {
    Matcher found = Pattern.compile("[;\\s]" + method + "\\s*=\\s*([a-z]+)").matcher(header);
    return found.find() ? Optional.of(result(found.group(1))) : Optional.empty();
  }

  private static Result result(String said) {
    return switch (said) {
      case "pass" -> Result.PASS;
      case "fail", "permfail", "hardfail" -> Result.FAIL;
      default -> Result.UNDECIDED;
    };
  }
}
