package dev.relance.evidence;

import dev.relance.document.Members;
import dev.relance.evidence.Announcement.EvidencePlace;
import java.util.Map;
import java.util.Optional;

/** Writes announcements as the members that the specification names. */
public final class AnnouncementCodec {
  private static final long VERSION = 2;

  private AnnouncementCodec() {}

  /** The members of an announcement. */
  public static Map<String, Object> members(Announcement announcement) {
    Optional<EvidencePlace> written = announcement.written();
    var detail =
        new Members()
            .with("version", VERSION)
            .with("creditorId", announcement.creditorId())
            .with("at", announcement.at())
            .with("account", written.map(w -> w.account().key()))
            .with("sequence", written.map(w -> w.head().sequence()))
            .with("hash", written.map(w -> w.head().hash()));
    news(announcement.news()).forEach(detail::with);
    return detail.all();
  }

  private static Map<String, Object> news(News news) {
    return switch (news) {
      case News.FollowUpSent sent -> members(sent);
      case News.AcknowledgementSent sent -> members(sent);
      case News.FollowUpDeferred(Event.FollowUpDeferred what) -> EventCodec.members(what);
      case News.FollowUpEscalated(Event.FollowUpEscalated what) -> EventCodec.members(what);
      case News.RecordRejected rejected -> members(rejected);
      case News.DisputeRaised raised -> members(raised);
      case News.PromiseMade made -> members(made);
      case News.CaseClosed(Event.CaseClosed what) -> EventCodec.members(what);
    };
  }

  private static Map<String, Object> members(News.FollowUpSent sent) {
    return new Members()
        .with("touchpoint", sent.touchpoint())
        .with("messageId", sent.messageId())
        .with("level", sent.level())
        .with("invoices", sent.invoices())
        .all();
  }

  private static Map<String, Object> members(News.AcknowledgementSent sent) {
    return new Members()
        .with("touchpoint", sent.touchpoint())
        .with("messageId", sent.messageId())
        .with("acknowledgement", sent.acknowledgement())
        .with("invoices", sent.invoices())
        .all();
  }

  private static Map<String, Object> members(News.RecordRejected rejected) {
    return new Members()
        .with("record", rejected.record())
        .with("reasons", rejected.reasons())
        .all();
  }

  private static Map<String, Object> members(News.DisputeRaised raised) {
    return new Members()
        .with("record", raised.record())
        .with("invoices", raised.invoices())
        .with("since", raised.since())
        .with("reason", raised.reason())
        .with("amount", raised.amount())
        .all();
  }

  private static Map<String, Object> members(News.PromiseMade made) {
    return new Members()
        .with("record", made.record())
        .with("invoices", made.invoices())
        .with("promises", made.promises(), RecordEvents::promise)
        .all();
  }
}
