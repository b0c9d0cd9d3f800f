package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.money.MoneyCodec;
import dev.relance.plan.PastLevel.Offer;
import java.util.Map;

/** Writes and reads what a message offered to whoever pays in time. */
public final class OfferCodec {
  private OfferCodec() {}

  /** The members of an offer. */
  public static Map<String, Object> members(Offer offer) {
    return new Members()
        .with("payable", MoneyCodec.members(offer.payable()))
        .with("until", offer.until())
        .with("credit", offer.credit(), MoneyCodec::members)
        .all();
  }

  /** Reads an offer. */
  public static Offer read(Document o) {
    return new Offer(
        MoneyCodec.read(o.object("payable")),
        o.date("until"),
        o.optionalObject("credit").map(MoneyCodec::read));
  }
}
