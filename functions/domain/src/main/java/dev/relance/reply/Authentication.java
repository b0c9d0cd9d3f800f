package dev.relance.reply;

import dev.relance.vocabulary.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the receiving mail service found out about a mail and its sender. Empty where it said
 * nothing.
 *
 * @param dmarc whether the domain of the sender stands by the mail
 * @param spam fails if the mail looks like spam
 * @param virus fails if something harmful is in it
 */
public record Authentication(
    Optional<Result> spf,
    Optional<Result> dkim,
    Optional<Result> dmarc,
    Optional<Result> spam,
    Optional<Result> virus) {
  /** Nobody checked. */
  public static final Authentication UNKNOWN =
      new Authentication(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

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

  /** Reads the first Authentication-Results of a mail (RFC 8601) and the verdicts beside it. */
  static Authentication of(Function<String, Optional<String>> header) {
    return header
        .apply("Authentication-Results")
        .map(results -> results.toLowerCase(Locale.ROOT))
        .filter(results -> SERVICE.matcher(results).lookingAt())
        .map(
            results ->
                new Authentication(
                    result(results, "spf"),
                    result(results, "dkim"),
                    result(results, "dmarc"),
                    verdict(header, "X-SES-Spam-Verdict"),
                    verdict(header, "X-SES-Virus-Verdict")))
        .orElse(UNKNOWN);
  }

  /** Why the mail may not be the debtor's. It then decides nothing. */
  public Optional<Doubt> doubt() {
    return Stream.of(
            Optional.of(Doubt.VIRUS).filter(_ -> hasFailed(virus)),
            Optional.of(Doubt.FORGED).filter(_ -> hasFailed(dmarc)),
            Optional.of(Doubt.SPAM).filter(_ -> hasFailed(spam)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean hasFailed(Optional<Result> check) {
    return check.filter(result -> result == Result.FAIL).isPresent();
  }

  private static Optional<Result> verdict(Function<String, Optional<String>> header, String name) {
    return header.apply(name).map(said -> result(said.strip().toLowerCase(Locale.ROOT)));
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
