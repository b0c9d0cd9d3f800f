package dev.relance.local.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The messages in evidence, over all accounts. */
final class Messages {
  private final Optional<MailFolder> mail;
  private final Set<String> touchpoints = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param mail empty for an archive, which keeps no mail beside its evidence
   */
  Messages(Optional<MailFolder> mail) {
    this.mail = mail;
  }

  /** Whether no earlier message has this touchpoint, and the file of this name holds its bytes. */
  boolean isRight(String touchpoint, String name, KeptMail kept) {
    names.add(name);
    return touchpoints.add(touchpoint)
        && mail.stream().allMatch(folder -> folder.holds(name, kept));
  }

  /** The files of the mail that belong to no message so far. */
  List<String> strays() {
    return mail.map(folder -> folder.strays(names)).orElse(List.of());
  }

  int count() {
    return touchpoints.size();
  }
}
