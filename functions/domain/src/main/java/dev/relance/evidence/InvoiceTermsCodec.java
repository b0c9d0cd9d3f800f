package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Stage;
import dev.relance.money.MoneyCodec;
import java.util.Map;

/** Writes and reads the instalments of an invoice and the contract of which it is a stage. */
public final class InvoiceTermsCodec {
  private InvoiceTermsCodec() {}

  /** The members of an instalment. */
  public static Map<String, Object> instalment(Instalment part) {
    return new Members()
        .with("dueDate", part.dueDate())
        .with("amount", MoneyCodec.members(part.amount()))
        .all();
  }

  /** The instalment that {@link #instalment(Instalment)} wrote. */
  public static Instalment instalment(Document i) {
    return new Instalment(i.date("dueDate"), MoneyCodec.read(i.object("amount")));
  }

  /** The members of a stage. */
  public static Map<String, Object> stage(Stage stage) {
    return new Members().with("contract", stage.contract()).with("name", stage.name()).all();
  }

  /** The stage that {@link #stage(Stage)} wrote. */
  public static Stage stage(Document s) {
    return new Stage(s.text("contract"), s.optionalText("name"));
  }
}
