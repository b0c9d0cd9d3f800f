package dev.relance.reply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a debtor wrote themselves, without the mail that they answered.
 *
 * @param said the text
 * @param signature what stands below it
 */
public record WrittenText(String said, String signature) {
  private static final Pattern SIGNATURE = Pattern.compile("--\\s?");
  private static final Pattern RULER = Pattern.compile("[_=-]{8,}");
  private static final Pattern DASHED = Pattern.compile("[-_*\\s]{2,}.*[-_*\\s]{2,}");
  private static final Pattern HAS_ADDRESS = Pattern.compile(".*(@|\\d{1,2}[:.h]\\d{2}).*");

  /** The line that introduces a quotation may be broken over as many lines. */
  private static final int INTRODUCTION_LINES = 3;

  private static final List<String> ORIGINAL = all("quoted.original");
  private static final List<String> SENT_FROM = all("signature.sent-from");
  private static final List<String> FROM = all("quoted.from");
  private static final List<String> SENT = all("quoted.sent");
  private static final List<Introduction> INTRODUCTIONS =
      Lexicon.ALL.stream()
          .flatMap(lexicon -> lexicon.list("quoted.introduction").stream())
          .map(Introduction::of)
          .toList();

  /** How a mail program introduces a quotation: On ... wrote. */
  private record Introduction(String begin, String end) {
    static Introduction of(String written) {
      int gap = written.indexOf("..");
      return new Introduction(
          written.substring(0, gap).strip() + " ", written.substring(gap + 2).strip());
    }

    boolean fits(String line) {
      return line.startsWith(begin) && line.contains(end) && line.endsWith(":");
    }
  }

  /** Whether its writer names a number, such as that of an invoice. */
  boolean names(String number) {
    List<String> words = words(number);
    return words.stream().anyMatch(WrittenText::hasDigit)
        && Collections.indexOfSubList(words(said), words) >= 0;
  }

  private static List<String> words(String text) {
    return Tokens.of(text).words().stream().filter(word -> !word.equals(Tokens.EDGE)).toList();
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** How many characters it has, the signature included. */
  public int length() {
    return said.length() + signature.length();
  }

  /** How it begins; something else if nothing was said. */
  String start(String otherwise, int mostCharacters) {
    String words = said.isEmpty() ? otherwise : said;
    return words.codePointCount(0, words.length()) <= mostCharacters
        ? words
        : words.substring(0, words.offsetByCodePoints(0, mostCharacters)) + " …";
  }

  private static List<String> all(String name) {
    return Lexicon.ALL.stream().flatMap(lexicon -> lexicon.list(name).stream()).toList();
  }

  /** Takes a plain text apart. */
  static WrittenText of(String text) {
    List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    var said = new ArrayList<String>();
    var signature = new ArrayList<String>();
    List<String> into = said;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Optional<Integer> introduced = introduction(lines, i);
      if (isEndOfText(lines, i)) {
        break;
      } else if (introduced.isPresent()) {
        i += introduced.get() - 1;
        if (!isQuotedBelow(lines, i + 1)) {
          break;
        }
      } else if (SIGNATURE.matcher(line).matches() || isSentFrom(line)) {
        into = signature;
      } else if (line.startsWith(">")) {
        into = said;
      } else {
        into.add(lines.get(i).stripTrailing());
      }
    }
    return new WrittenText(String.join("\n", said).strip(), String.join("\n", signature).strip());
  }

  /** Where a whole mail follows that no sign sets off line by line. */
  private static boolean isEndOfText(List<String> lines, int at) {
    String line = Tokens.plain(lines.get(at)).strip();
    boolean isOriginal =
        DASHED.matcher(line).matches() && ORIGINAL.stream().anyMatch(line::contains);
    return isOriginal
        || (RULER.matcher(line).matches() && isHeader(lines, at + 1))
        || isHeader(lines, at);
  }

  /** From and Sent, as Outlook writes them above what it quotes. */
  private static boolean isHeader(List<String> lines, int at) {
    return begins(lines, at, FROM) && (begins(lines, at + 1, SENT) || begins(lines, at + 2, SENT));
  }

  private static boolean begins(List<String> lines, int at, List<String> names) {
    if (at >= lines.size()) {
      return false;
    }
    String line = Tokens.plain(lines.get(at)).strip().replace("*", "");
    return names.stream()
        .anyMatch(name -> line.startsWith(name + ":") || line.startsWith(name + " :"));
  }

  private static boolean isSentFrom(String line) {
    String plain = Tokens.plain(line);
    return plain.length() < 80 && SENT_FROM.stream().anyMatch(plain::startsWith);
  }

  /** How many lines an introduction takes that begins here, if one does. */
  private static Optional<Integer> introduction(List<String> lines, int at) {
    var joined = new StringBuilder();
    for (int count = 1; count <= INTRODUCTION_LINES && at + count <= lines.size(); count++) {
      joined.append(Tokens.plain(lines.get(at + count - 1)).strip());
      String line = joined.toString();
      boolean isSure = HAS_ADDRESS.matcher(line).matches() || isQuotedBelow(lines, at + count);
      if (isSure && INTRODUCTIONS.stream().anyMatch(introduction -> introduction.fits(line))) {
        return Optional.of(count);
      }
      joined.append(' ');
    }
    return Optional.empty();
  }

  private static boolean isQuotedBelow(List<String> lines, int at) {
    return lines.stream()
        .skip(at)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.startsWith(">"))
        .isPresent();
  }
}
