package dev.relance.local.verify;

import dev.relance.document.Document;
import dev.relance.evidence.Chain;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the entries of one account in order, and stops at the first broken one. */
final class AccountCheck {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final AccountFiles files;
  private final MailFolder mail;
  private final Chain chain;
  private final List<String> messages = new ArrayList<>();
  private int entries;

  AccountCheck(AccountFiles files, MailFolder mail) {
    this.files = files;
    this.mail = mail;
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
    return Optional.empty();
  }

  ChainHead head() {
    return chain.head();
  }

  int entries() {
    return entries;
  }

  /** The touchpoints of the messages that were found. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  private Optional<Defect> defect(long sequence, byte[] bytes) {
    if (files.hasCopiesThatDiffer(sequence)) {
      return Optional.of(Defect.COPIES_DIFFER);
    }
    try {
      return defect(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.of(Defect.NOT_TEXT);
    }
  }

  private Optional<Defect> defect(String line) {
    if (line.indexOf(BYTE_ORDER_MARK) == 0) {
      return Optional.of(Defect.NOT_JSON);
    }
    Map<String, Object> tree;
    try {
      tree = Json.object(line);
    } catch (NotJson e) {
      return Optional.of(Defect.NOT_JSON);
    }
    return chain.check(line, tree).or(() -> content(line, new Document("", tree)));
  }

  private Optional<Defect> content(String line, Document tree) {
    try {
      if (tree.whole("format") != Entry.FORMAT) {
        return Optional.of(Defect.UNKNOWN_FORMAT);
      }
      return message(Entry.read(line, tree));
    } catch (IllegalArgumentException e) {
      return Optional.of(Defect.NOT_SPECIFIED);
    }
  }

  private Optional<Defect> message(Entry entry) {
    if (!(entry.event() instanceof MessageAuthorized message)) {
      return Optional.empty();
    }
    messages.add(message.touchpoint());
    return files.isReplay() && !mail.holds(message.touchpoint(), message.written().mime())
        ? Optional.of(Defect.MAIL_DIFFERS)
        : Optional.empty();
  }
}
