package dev.relance.local.story;

import dev.relance.aws.Items;
import dev.relance.local.book.BookLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records as an invoicing system or a person writes them. */
final class Records {
  static final String CREDITOR = "acme";
  static final String DEBTOR = "bistro";
  static final String ADDRESS = "bistro@bistro.example";
  static final String OWNER = "owner@acme.example";

  private Records() {}

  /** A record that is complete, and can be changed before it is written. */
  record Written(String creditorId, String record, Map<String, Object> fields) {
    Written with(String name, Object value) {
      var more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Written(creditorId, record, more);
    }

    Written without(String name) {
      var fewer = new LinkedHashMap<>(fields);
      fewer.remove(name);
      return new Written(creditorId, record, fewer);
    }

    Written of(String creditor) {
      return new Written(creditor, record, fields);
    }

    Written from(String debtor) {
      return with("debtor", debtor);
    }

    /** With one more payment. */
    Written paid(String date, String amount) {
      var payments = new ArrayList<Object>((List<?>) fields.getOrDefault("payments", List.of()));
      payments.add(Map.of("date", date, "amount", amount));
      return with("payments", payments);
    }

    Written credited(String date, String amount) {
      return with(
          "credits", List.of(Map.of("date", date, "amount", amount, "reason", "goods returned")));
    }

    Written disputed(String since) {
      return with("disputed", Map.of("since", since, "reason", "the wrong colour"));
    }

    Written about(String... invoices) {
      return with("invoices", List.of(invoices));
    }

    /** As the Records table holds it. */
    Map<String, AttributeValue> item() {
      var members = new LinkedHashMap<String, @Nullable Object>(fields);
      members.put("creditorId", creditorId);
      members.put("record", record);
      return Items.item(members);
    }

    BookLine line() {
      return new BookLine(
          1,
          Optional.empty(),
          creditorId,
          record,
          new LinkedHashMap<String, @Nullable Object>(fields));
    }
  }

  /** A creditor in Lyon who writes in English. */
  static Written creditor() {
    return record("creditor")
        .with("name", "Acme Lamps")
        .with(
            "address",
            Map.of("street", "1 Rue", "postcode", "69001", "city", "Lyon", "country", "FR"))
        .with("email", "billing@acme.example")
        .with("ownerEmails", List.of(OWNER))
        .with("language", "en")
        .with("timeZone", "Europe/Paris")
        .with("country", "FR")
        .with("payment", Map.of("iban", "FR7630006000011234567890189"));
  }

  static Written debtor() {
    return debtor(DEBTOR, ADDRESS);
  }

  /** A company in France. */
  static Written debtor(String id, String... emails) {
    return record("debtor#" + id)
        .with("name", "Debtor " + id)
        .with("kind", "company")
        .with("emails", List.of(emails))
        .with("country", "FR")
        .with("timeZone", "Europe/Paris")
        .with("language", "en");
  }

  /** An invoice over 120 euros, issued 30 days before it is due. */
  static Written invoice(String id, String dueDate) {
    return record("invoice#" + id)
        .with("number", id)
        .with("debtor", DEBTOR)
        .with("issueDate", java.time.LocalDate.parse(dueDate).minusDays(30).toString())
        .with("dueDate", dueDate)
        .with("currency", "EUR")
        .with("total", "120.00");
  }

  /** A decision, made when it is written. */
  static Written decision(String id, String kind, String by) {
    return record("decision#" + id).with("debtor", DEBTOR).with("kind", kind).with("by", by);
  }

  /** The owner's decision about a level of one invoice. */
  static Written decision(String id, String kind, String level, String invoice) {
    return decision(id, kind, "owner").with("level", level).about(invoice);
  }

  /** A contact by hand, made when it is written. */
  static Written contact(String id, String channel, String outcome) {
    return record("contact#" + id)
        .with("debtor", DEBTOR)
        .with("channel", channel)
        .with("outcome", outcome);
  }

  static Written record(String key) {
    return new Written(CREDITOR, key, Map.of());
  }
}
