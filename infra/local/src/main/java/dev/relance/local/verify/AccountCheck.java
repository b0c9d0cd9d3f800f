package dev.relance.local.verify;

import dev.relance.document.Document;
import dev.relance.evidence.Chain;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.DebtorErased;
import dev.relance.evidence.Event.Erased;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.local.MailFile;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the entries of one account in order, and stops at the first broken one. */
final class AccountCheck {
  private final AccountFiles files;
  private final Messages messages;
  private final Chain chain;
  private int entries;
  private int erased;

  /** The first erased entry that no later entry has told of so far. */
  private Optional<Long> untold = Optional.empty();

  AccountCheck(AccountFiles files, Messages messages) {
    this.files = files;
    this.messages = messages;
    this.chain = new Chain(files.account());
  }

  /** The first broken entry, if there is one. */
  Optional<Broken> firstBroken() {
    for (Map.Entry<Long, byte[]> line : files.lines().entrySet()) {
      long expected = chain.head().sequence() + 1;
      Optional<Defect> defect =
          line.getKey() == expected
              ? defect(expected, line.getValue())
              : Optional.of(Defect.WRONG_SEQUENCE);
      entries++;
      if (defect.isPresent()) {
        return defect.map(found -> Broken.entry(files.account(), expected, found));
      }
    }
    return untold.map(entry -> Broken.entry(files.account(), entry, Defect.ERASURE_UNTOLD));
  }

  /** The end of the chain; empty if the files hold no entry. */
  Optional<ChainHead> head() {
    return Optional.of(chain.head()).filter(head -> head.sequence() > 0);
  }

  int entries() {
    return entries;
  }

  /** How many of the entries were erased. */
  int erased() {
    return erased;
  }

  private Optional<Defect> defect(long sequence, byte[] bytes) {
    if (files.hasCopiesThatDiffer(sequence)) {
      return Optional.of(Defect.COPIES_DIFFER);
    }
    return switch (Parsed.of(bytes)) {
      case Parsed.NotText() -> Optional.of(Defect.NOT_TEXT);
      case Parsed.NotObject() -> Optional.of(Defect.NOT_JSON);
      case Parsed.Whole(String line, var members) ->
          chain.check(line, members).or(() -> content(line, new Document("", members)));
    };
  }

  private Optional<Defect> content(String line, Document tree) {
    if (!Long.valueOf(Entry.FORMAT).equals(tree.members().get("format"))) {
      return Optional.of(Defect.UNKNOWN_FORMAT);
    }
    try {
      Entry entry = Entry.read(line, tree);
      noteErasure(entry);
      return entry.isWrittenAsSpecified(tree.text("previous"))
          ? message(entry)
          : Optional.of(Defect.NOT_SPECIFIED);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.of(Defect.NOT_SPECIFIED);
    }
  }

  private void noteErasure(Entry entry) {
    switch (entry.event()) {
      case Erased _ -> {
        erased++;
        untold = untold.or(() -> Optional.of(entry.sequence()));
      }
      case DebtorErased _ -> untold = Optional.empty();
      default -> {}
    }
  }

  private Optional<Defect> message(Entry entry) {
    boolean isRight =
        switch (entry.event()) {
          case MessageAuthorized message ->
              messages.isRight(
                  message.touchpoint(),
                  file(entry),
                  new KeptMail(message.written().mime(), message.attached()));
          case AcknowledgementAuthorized acknowledgement ->
              messages.isRight(
                  acknowledgement.touchpoint(),
                  file(entry),
                  new KeptMail(acknowledgement.written().mime(), Set.of()));
          default -> true;
        };
    return isRight ? Optional.empty() : Optional.of(Defect.MAIL_DIFFERS);
  }

  private static String file(Entry entry) {
    return MailFile.name(entry).orElseThrow();
  }
}
