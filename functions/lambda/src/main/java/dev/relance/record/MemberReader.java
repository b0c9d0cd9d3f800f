package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Ids;
import dev.relance.invoice.Promise;
import dev.relance.money.Amounts;
import java.util.List;
import org.joda.money.Money;

/** Reads members that records of several kinds have. */
final class MemberReader {
  private MemberReader() {}

  static Promise promise(Document p, String date) {
    return new Promise(p.date(date), p.optionalDecimal("amount"));
  }

  static Money amount(Document tree, String name, String currency) {
    return tree.read(name, text -> Amounts.parse(text, currency));
  }

  static List<String> ids(Document r, String name) {
    return r.texts(name).stream().map(id -> Ids.require("invoice", id)).toList();
  }
}
