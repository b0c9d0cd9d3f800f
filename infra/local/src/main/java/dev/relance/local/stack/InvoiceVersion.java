package dev.relance.local.stack;

import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.money.Amounts;
import dev.relance.record.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record of an invoice as it was written at some time. What came in later is left out, and what
 * has been taken away since stands in it again.
 */
record InvoiceVersion(Instant at, Map<String, @Nullable Object> fields) {

  /**
   * The versions of a record, oldest first; the last is the record as it stands now.
   *
   * @param fields of the record now
   * @param entries the evidence of its account
   */
  static List<InvoiceVersion> of(
      String key, Map<String, @Nullable Object> fields, List<Entry> entries) {
    List<InvoiceVersion> known =
        entries.stream()
            .flatMap(
                entry ->
                    entry.event() instanceof InvoiceRecorded recorded
                            && key.equals(RecordKind.INVOICE.key(recorded.invoice()))
                        ? Stream.of(new InvoiceVersion(entry.at(), asOf(fields, recorded)))
                        : Stream.of())
            .toList();
    var versions = new ArrayList<InvoiceVersion>();
    for (InvoiceVersion version : known) {
      boolean isLast = version == known.getLast();
      Map<String, @Nullable Object> then = isLast ? fields : version.fields();
      if (versions.isEmpty() || !versions.getLast().fields().equals(then)) {
        versions.add(new InvoiceVersion(version.at(), then));
      }
    }
    return versions;
  }

  private static Map<String, @Nullable Object> asOf(
      Map<String, @Nullable Object> now, InvoiceRecorded then) {
    var fields = new LinkedHashMap<>(now);
    keep(fields, "payments", then.sums().payments().stream().map(Moved::of).toList());
    keep(fields, "credits", then.sums().credits().stream().map(Moved::of).toList());
    InvoiceStatus status = then.following();
    set(fields, "disputed", status.dispute().map(InvoiceVersion::dispute));
    set(fields, "onHold", status.hold().map(InvoiceVersion::hold));
    set(fields, "autoPay", Optional.of(status.autoPay()).filter(holds -> holds));
    if (status.resolved().isEmpty()) {
      fields.remove("resolution");
    }
    if (!status.isWrittenOff()) {
      fields.remove("writtenOff");
    }
    return fields;
  }

  /** Money that moved on a day. */
  private record Moved(LocalDate on, BigDecimal amount) {
    static Moved of(Invoice.Payment payment) {
      return new Moved(payment.date(), payment.amount().getAmount().stripTrailingZeros());
    }

    static Moved of(Invoice.Credit credit) {
      return new Moved(credit.date(), credit.amount().getAmount().stripTrailingZeros());
    }

    static Moved of(Document member) {
      return new Moved(member.date("date"), member.decimal("amount").stripTrailingZeros());
    }
  }

  /** Of a list in the record, keeps what was there by then. */
  private static void keep(
      Map<String, @Nullable Object> fields, String name, List<Moved> knownThen) {
    var left = new ArrayList<>(knownThen);
    List<Map<String, ?>> kept =
        new Document("", fields)
            .objects(name).stream()
                .filter(member -> left.remove(Moved.of(member)))
                .<Map<String, ?>>map(Document::members)
                .toList();
    if (kept.isEmpty()) {
      fields.remove(name);
    } else {
      fields.put(name, kept);
    }
  }

  private static void set(
      Map<String, @Nullable Object> fields, String name, Optional<? extends Object> value) {
    value.ifPresentOrElse(then -> fields.put(name, then), () -> fields.remove(name));
  }

  private static Map<String, Object> dispute(Invoice.Dispute dispute) {
    var members = new LinkedHashMap<String, Object>();
    members.put("since", dispute.since().toString());
    members.put("reason", dispute.reason());
    dispute.amount().map(Amounts::plain).ifPresent(amount -> members.put("amount", amount));
    return members;
  }

  private static Map<String, Object> hold(Invoice.Hold hold) {
    var members = new LinkedHashMap<String, Object>();
    hold.until().ifPresent(until -> members.put("until", until.toString()));
    members.put("reason", hold.reason());
    return members;
  }
}
