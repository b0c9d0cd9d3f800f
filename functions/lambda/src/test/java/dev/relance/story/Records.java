package dev.relance.story;

import dev.relance.aws.Items;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records as an invoicing system or a person writes them. */
public final class Records {
  public static final String CREDITOR = "acme";
  public static final String DEBTOR = "bistro";
  public static final String ADDRESS = "bistro@bistro.example";
  public static final String OWNER = "owner@acme.example";

  private Records() {}

  /** A record that is complete, and can be changed before it is written. */
  public record Written(String creditorId, String record, Map<String, Object> fields) {
    public Written with(String name, Object value) {
      var more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Written(creditorId, record, more);
    }

    public Written without(String name) {
      var fewer = new LinkedHashMap<>(fields);
      fewer.remove(name);
      return new Written(creditorId, record, fewer);
    }

    public Written of(String creditor) {
      return new Written(creditor, record, fields);
    }

    public Written from(String debtor) {
      return with("debtor", debtor);
    }

    /** With one more payment. */
    public Written paid(String date, String amount) {
      var payments = new ArrayList<Object>((List<?>) fields.getOrDefault("payments", List.of()));
      payments.add(Map.of("date", date, "amount", amount));
      return with("payments", payments);
    }

    public Written credited(String date, String amount) {
      return with(
          "credits", List.of(Map.of("date", date, "amount", amount, "reason", "goods returned")));
    }

    public Written disputed(String since) {
      return with("disputed", Map.of("since", since, "reason", "the wrong colour"));
    }

    public Written about(String... invoices) {
      return with("invoices", List.of(invoices));
    }

    /** As the Records table holds it. */
    public Map<String, AttributeValue> item() {
      var members = new LinkedHashMap<String, @Nullable Object>(fields);
      members.put("creditorId", creditorId);
      members.put("record", record);
      return Items.item(members);
    }

    /** A contact or a decision that does not say when it was made was made when it is written. */
    public Written at(Instant now) {
      boolean tellsItsTime = record.startsWith("contact#") || record.startsWith("decision#");
      return tellsItsTime && !fields.containsKey("at") ? with("at", now.toString()) : this;
    }
  }

  /** A creditor in Lyon who writes in English. */
  public static Written creditor() {
    return record("creditor")
        .with("name", "Acme Lamps")
        .with(
            "address",
            Map.of("street", "1 Rue", "postcode", "69001", "city", "Lyon", "country", "FR"))
        .with("registration", "RCS Lyon 123 456 789")
        .with("email", "billing@acme.example")
        .with("ownerEmails", List.of(OWNER))
        .with("language", "en")
        .with("timeZone", "Europe/Paris")
        .with("country", "FR")
        .with("payment", Map.of("iban", "FR7630006000011234567890189"));
  }

  public static Written debtor() {
    return debtor(DEBTOR, ADDRESS);
  }

  /** A company in France. */
  public static Written debtor(String id, String... emails) {
    return record("debtor#" + id)
        .with("name", "Debtor " + id)
        .with("kind", "company")
        .with("emails", List.of(emails))
        .with("address", Map.of("street", "2 Quai", "city", "Paris", "country", "FR"))
        .with("registration", "RCS Paris 987 654 321")
        .with("country", "FR")
        .with("timeZone", "Europe/Paris")
        .with("language", "en");
  }

  /** An invoice over 120 euros, issued 30 days before it is due. */
  public static Written invoice(String id, String dueDate) {
    return record("invoice#" + id)
        .with("number", id)
        .with("debtor", DEBTOR)
        .with("issueDate", java.time.LocalDate.parse(dueDate).minusDays(30).toString())
        .with("dueDate", dueDate)
        .with("currency", "EUR")
        .with("total", "120.00");
  }

  /** A decision, made when it is written. */
  public static Written decision(String id, String kind, String by) {
    return record("decision#" + id).with("debtor", DEBTOR).with("kind", kind).with("by", by);
  }

  /** The owner's decision about a level of one invoice. */
  public static Written decision(String id, String kind, String level, String invoice) {
    return decision(id, kind, "owner").with("level", level).about(invoice);
  }

  /** A contact by hand, made when it is written. */
  public static Written contact(String id, String channel, String outcome) {
    return record("contact#" + id)
        .with("debtor", DEBTOR)
        .with("channel", channel)
        .with("outcome", outcome);
  }

  public static Written record(String key) {
    return new Written(CREDITOR, key, Map.of());
  }
}
