package dev.relance.local;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.vocabulary.Word;
import java.util.Optional;

/** The files in which a replay leaves its messages. */
public final class MailFile {
  private MailFile() {}

  /**
   * The name of the file of a message: its day, its account, its level or kind ({@code statement}
   * of a monthly statement), and its place in the evidence of the account. No id contains the
   * tilde. Empty for any other event.
   */
  public static Optional<String> name(Entry entry) {
    return switch (entry.event()) {
      case MessageAuthorized message -> Optional.of(name(entry, message.local(), what(message)));
      case AcknowledgementAuthorized acknowledgement ->
          Optional.of(name(entry, acknowledgement.local(), acknowledgement.acknowledgement()));
      default -> Optional.empty();
    };
  }

  private static Word what(MessageAuthorized message) {
    return switch (message.form()) {
      case REMINDER -> message.level();
      case STATEMENT, STATEMENT_ALONE -> message.form();
    };
  }

  private static String name(Entry entry, MessageAuthorized.Local local, Word what) {
    return "%s~%s~%s~%s~%d.eml"
        .formatted(
            local.time().toLocalDate(),
            entry.account().creditorId(),
            entry.account().debtorId(),
            what.word(),
            entry.sequence());
  }
}
