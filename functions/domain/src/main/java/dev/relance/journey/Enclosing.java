package dev.relance.journey;

import dev.relance.decide.Plan;
import dev.relance.delivery.InvoiceFiles;
import dev.relance.document.Sha256;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Papers.Paper;
import dev.relance.mail.Attachment;
import dev.relance.plan.Account;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Enclosure;
import dev.relance.plan.Enclosure.Attached;
import dev.relance.plan.Enclosure.NotAttached;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.WhyNotAttached;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The files of the invoices that one reminder asks for, where policy attaches them. */
final class Enclosing {
  /** SES takes 10 MB, and base64 makes four bytes of three. The text has the rest. */
  static final int MOST_BYTES = 5_000_000;

  static final int MOST_FILES = 20;

  private static final String UNREAD = "0".repeat(64);

  private final String creditor;
  private final InvoiceFiles files;
  private final Map<String, Enclosure> byInvoice = new TreeMap<>();
  private final Map<String, byte[]> byHash = new HashMap<>();
  private int left = MOST_BYTES;

  private Enclosing(String creditor, InvoiceFiles files) {
    this.creditor = creditor;
    this.files = files;
  }

  /**
   * What goes with a message.
   *
   * @param byInvoice by invoice id; none for an invoice that is not to be attached
   * @param files the bytes of those that are attached, by their SHA-256
   */
  record Enclosed(Map<String, Enclosure> byInvoice, Map<String, byte[]> files) {
    static final Enclosed NOTHING = new Enclosed(Map.of(), Map.of());

    Enclosed {
      byInvoice = Map.copyOf(byInvoice);
      files = Map.copyOf(files);
    }
  }

  /** Reads the files that a message is to carry, each once. */
  static Enclosed read(InvoiceFiles files, Account account, Plan.Send send, Terms terms) {
    var enclosing = new Enclosing(account.id().creditorId(), files);
    asked(account, send, terms)
        .forEach((invoice, paper) -> enclosing.add(invoice, paper, name(invoice, send)));
    return new Enclosed(enclosing.byInvoice, enclosing.byHash);
  }

  /** What a message carries that is only shown, as long as each file is there and as recorded. */
  static Enclosed presumed(Account account, Plan.Send send, Terms terms) {
    var presumed = new TreeMap<String, Enclosure>();
    asked(account, send, terms)
        .forEach(
            (invoice, paper) ->
                presumed.put(
                    invoice.id(),
                    new Attached(name(invoice, send), paper.sha256().orElse(UNREAD), 0)));
    return new Enclosed(presumed, Map.of());
  }

  private void add(Invoice invoice, Paper paper, String name) {
    Enclosure enclosure =
        byHash.size() == MOST_FILES
            ? new NotAttached(WhyNotAttached.TOO_LARGE)
            : files
                .read(creditor, paper.file().orElseThrow(), left)
                .map(bytes -> checked(bytes, paper, name))
                .orElseGet(() -> new NotAttached(WhyNotAttached.MISSING));
    byInvoice.put(invoice.id(), enclosure);
  }

  private Enclosure checked(byte[] bytes, Paper paper, String name) {
    if (bytes.length > left) {
      return new NotAttached(WhyNotAttached.TOO_LARGE);
    }
    String hash = Sha256.hex(bytes);
    if (paper.sha256().filter(recorded -> !recorded.equals(hash)).isPresent()) {
      return new NotAttached(WhyNotAttached.CHANGED);
    }
    left -= bytes.length;
    byHash.put(hash, bytes);
    return new Attached(name, hash, bytes.length);
  }

  private static Map<Invoice, Paper> asked(Account account, Plan.Send send, Terms terms) {
    LocalDate on = account.day(send.at());
    var asked = new LinkedHashMap<Invoice, Paper>();
    for (DueLevel due : send.items()) {
      due.invoice()
          .papers()
          .invoice()
          .filter(paper -> paper.file().isPresent())
          .filter(_ -> terms.policy(account, due.invoice(), on).attachesInvoices())
          .ifPresent(paper -> asked.put(due.invoice(), paper));
    }
    return asked;
  }

  private static String name(Invoice invoice, Plan.Send send) {
    return Wording.of(send.language())
        .say("attached.file", Map.of("number", Attachment.nameOf(invoice.number())));
  }
}
