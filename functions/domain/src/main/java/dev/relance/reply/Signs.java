package dev.relance.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the signs that no person wrote a mail. */
final class Signs {
  private static final List<String> ABSENCE =
      Lexicon.ALL.stream().flatMap(lexicon -> lexicon.list("absence.subject").stream()).toList();

  private static final Set<String> REPLIED = Set.of("auto_reply", "auto-reply", "autoreply");
  private static final Set<String> BULK = Set.of("bulk", "junk", "list");

  /** Headers of single systems that only stand on an automatic reply. */
  private static final List<String> OF_REPLIES =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From", "X-Vacation");

  private static final List<String> OF_LISTS =
      List.of("List-Id", "List-Post", "List-Unsubscribe", "List-Help");

  private Signs() {}

  /**
   * The signs of a mail.
   *
   * @param header the first value of a header by its name
   */
  static Set<Sign> of(
      Function<String, Optional<String>> header, String subject, boolean isDeliveryReport) {
    EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    signs.addAll(ofSubject(subject));
    add(signs, Sign.DELIVERY_REPORT, isDeliveryReport);
    Optional<String> submitted = said(header, "Auto-Submitted");
    add(signs, Sign.AUTO_REPLIED, submitted.filter(s -> s.startsWith("auto-replied")).isPresent());
    add(
        signs,
        Sign.AUTO_SUBMITTED,
        submitted.filter(s -> !s.startsWith("no") && !s.startsWith("auto-replied")).isPresent());
    add(signs, Sign.AUTO_REPLIED, OF_REPLIES.stream().anyMatch(name -> isYes(header, name)));
    Optional<String> precedence = said(header, "Precedence");
    add(signs, Sign.AUTO_REPLIED, precedence.filter(REPLIED::contains).isPresent());
    add(signs, Sign.PRECEDENCE, precedence.filter(BULK::contains).isPresent());
    add(
        signs,
        Sign.RESPONSE_SUPPRESSED,
        said(header, "X-Auto-Response-Suppress").filter(s -> !s.equals("none")).isPresent());
    add(
        signs,
        Sign.EMPTY_RETURN_PATH,
        said(header, "Return-Path").filter(s -> s.replace(" ", "").equals("<>")).isPresent());
    add(
        signs,
        Sign.MAILING_LIST,
        OF_LISTS.stream().anyMatch(name -> header.apply(name).isPresent()));
    return signs;
  }

  /** What the subject alone tells. */
  static Set<Sign> ofSubject(String subject) {
    String plain = Tokens.plain(subject).strip();
    boolean isAbsence = ABSENCE.stream().anyMatch(plain::startsWith);
    return isAbsence ? EnumSet.of(Sign.ABSENCE_SUBJECT) : EnumSet.noneOf(Sign.class);
  }

  private static boolean isYes(Function<String, Optional<String>> header, String name) {
    return said(header, name).filter(s -> !s.equals("no") && !s.equals("false")).isPresent();
  }

  private static Optional<String> said(Function<String, Optional<String>> header, String name) {
    return header.apply(name).map(value -> value.strip().toLowerCase(Locale.ROOT));
  }

  private static void add(Set<Sign> signs, Sign sign, boolean isThere) {
    if (isThere) {
      signs.add(sign);
    }
  }
}
