package dev.relance.local.stack;

import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.DeliveryReported;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookEvent;
import dev.relance.local.book.BookEvent.Deed;
import dev.relance.local.book.BookLine;
import dev.relance.record.RecordKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, as a book that can be replayed. The table holds each record as it stands now;
 * evidence knows when each version of an invoice came in, and what of it was there by then.
 * Creditors and debtors have no time, and stand as they are now from the first day.
 */
public final class LiveBook {
  private final Function<AccountId, List<Entry>> evidence;
  private final Map<String, Instant> rejectedAt = new HashMap<>();
  private final List<BookLine> lines = new ArrayList<>();
  private final List<BookEvent> events = new ArrayList<>();

  private LiveBook(Function<AccountId, List<Entry>> evidence) {
    this.evidence = evidence;
  }

  /**
   * The book of some records.
   *
   * @param records with their keys; rejections among them
   * @param evidence of an account, in order
   * @param told receives each account when its turn comes
   */
  public static Book of(
      List<Map<String, Object>> records,
      Function<AccountId, List<Entry>> evidence,
      Consumer<AccountId> told) {
    var book = new LiveBook(evidence);
    var byAccount = new TreeMap<AccountId, List<Map<String, Object>>>();
    records.stream().filter(LiveBook::isRejection).forEach(book::noteRejection);
    for (Map<String, Object> record : records) {
      if (!isRejection(record)) {
        account(record)
            .ifPresentOrElse(
                id -> byAccount.computeIfAbsent(id, _ -> new ArrayList<>()).add(record),
                () -> book.add(record, List.of()));
      }
    }
    byAccount.forEach(
        (id, ofAccount) -> {
          told.accept(id);
          book.add(id, ofAccount);
        });
    return new Book(book.lines, book.events, List.of());
  }

  private void add(AccountId id, List<Map<String, Object>> records) {
    List<Entry> entries = evidence.apply(id);
    records.forEach(record -> add(record, entries));
    entries.forEach(entry -> addNews(id, entry));
  }

  private void add(Map<String, Object> record, List<Entry> entries) {
    Document read = new Document("", record);
    String key = read.text("record");
    var fields = new LinkedHashMap<String, @Nullable Object>(record);
    fields.remove("creditorId");
    fields.remove("record");
    List<InvoiceVersion> versions = InvoiceVersion.of(key, fields, entries);
    if (versions.isEmpty()) {
      lines.add(new BookLine(next(), at(read, key), read.text("creditorId"), key, fields));
    }
    for (InvoiceVersion version : versions) {
      lines.add(
          new BookLine(
              next(), Optional.of(version.at()), read.text("creditorId"), key, version.fields()));
    }
  }

  /** What the mail service said of a message and would not say of itself in a replay. */
  private void addNews(AccountId id, Entry entry) {
    if (entry.event() instanceof DeliveryReported report) {
      deed(report).ifPresent(deed -> events.add(new BookEvent(next(), entry.at(), id, deed)));
    }
  }

  private static Optional<Deed> deed(DeliveryReported report) {
    return switch (report.fate()) {
      case BOUNCED -> Optional.of(new Deed.Bounce(true));
      case COMPLAINED -> Optional.of(new Deed.Complaint());
      case AUTHORIZED,
          UNCONFIRMED,
          PUT_OFF,
          REFUSED,
          ACCEPTED,
          SENT,
          DELAYED,
          REJECTED,
          DELIVERED ->
          Optional.empty();
    };
  }

  /** When a record was written: it says so itself, or its rejection does. */
  private Optional<Instant> at(Document record, String key) {
    boolean tellsItsTime =
        RecordKind.of(key)
            .filter(
                kind ->
                    switch (kind) {
                      case CONTACT, DECISION, REPLY -> true;
                      case CREDITOR, DEBTOR, INVOICE -> false;
                    })
            .isPresent();
    return tellsItsTime
        ? instant(record)
        : Optional.ofNullable(rejectedAt.get(record.text("creditorId") + "/" + key));
  }

  private void noteRejection(Map<String, Object> rejection) {
    Document read = new Document("", rejection);
    String rejected = RecordKind.rejected(read.text("record")).orElseThrow();
    instant(read).ifPresent(at -> rejectedAt.put(read.text("creditorId") + "/" + rejected, at));
  }

  private static Optional<Instant> instant(Document record) {
    try {
      return record.optionalInstant("at");
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isRejection(Map<String, Object> record) {
    return RecordKind.rejected(new Document("", record).text("record")).isPresent();
  }

  private static Optional<AccountId> account(Map<String, Object> record) {
    Document read = new Document("", record);
    String key = read.text("record");
    try {
      return Stream.of(
              RecordKind.of(key).filter(RecordKind.DEBTOR::equals).map(_ -> RecordKind.id(key)),
              read.optionalText("debtor"))
          .flatMap(Optional::stream)
          .findFirst()
          .map(debtor -> new AccountId(read.text("creditorId"), debtor));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private int next() {
    return lines.size() + events.size() + 1;
  }
}
