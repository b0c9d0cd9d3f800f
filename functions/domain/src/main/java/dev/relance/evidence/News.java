package dev.relance.evidence;

import dev.relance.invoice.Promise;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The content of an announcement. */
public sealed interface News {
  /** The mail service took a message. */
  record FollowUpSent(String touchpoint, String messageId, Level level, List<String> invoices)
      implements News {
    public FollowUpSent {
      invoices = List.copyOf(invoices);
    }
  }

  /** The mail service took an acknowledgement. */
  record AcknowledgementSent(
      String touchpoint,
      String messageId,
      AcknowledgementKind acknowledgement,
      List<String> invoices)
      implements News {
    public AcknowledgementSent {
      invoices = List.copyOf(invoices);
    }
  }

  /** A level that was due did not go out. */
  record FollowUpDeferred(Event.FollowUpDeferred what) implements News {}

  /** An owner was asked. */
  record FollowUpEscalated(Event.FollowUpEscalated what) implements News {}

  /** A record was not accepted. */
  record RecordRejected(String record, List<String> reasons) implements News {
    public RecordRejected {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The debtor says that something is wrong.
   *
   * @param record the key of the record that says so: invoice#2026-041
   * @param invoices ids of the invoices; empty means the whole account
   * @param reason what is wrong, if recorded
   * @param amount the disputed part of each invoice, in its currency; empty means all of it
   */
  record DisputeRaised(
      String record,
      List<String> invoices,
      Optional<LocalDate> since,
      Optional<String> reason,
      Optional<BigDecimal> amount)
      implements News {
    public DisputeRaised {
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * The debtor promised to pay.
   *
   * @param record the key of the record that says so: contact#call-7
   * @param invoices ids of the invoices; empty means the whole account
   * @param promises each part with its day
   */
  record PromiseMade(String record, List<String> invoices, List<Promise> promises) implements News {
    public PromiseMade {
      invoices = List.copyOf(invoices);
      promises = List.copyOf(promises);
    }
  }

  /** Nothing is owed on an invoice any more. */
  record CaseClosed(Event.CaseClosed what) implements News {}

  /** The published names. */
  enum Type implements Word {
    FOLLOW_UP_SENT("FollowUpSent"),
    ACKNOWLEDGEMENT_SENT("AcknowledgementSent"),
    FOLLOW_UP_DEFERRED("FollowUpDeferred"),
    FOLLOW_UP_ESCALATED("FollowUpEscalated"),
    RECORD_REJECTED("RecordRejected"),
    DISPUTE_RAISED("DisputeRaised"),
    PROMISE_MADE("PromiseMade"),
    CASE_CLOSED("CaseClosed");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The published name. */
  default Type type() {
    return switch (this) {
      case FollowUpSent _ -> Type.FOLLOW_UP_SENT;
      case AcknowledgementSent _ -> Type.ACKNOWLEDGEMENT_SENT;
      case FollowUpDeferred _ -> Type.FOLLOW_UP_DEFERRED;
      case FollowUpEscalated _ -> Type.FOLLOW_UP_ESCALATED;
      case RecordRejected _ -> Type.RECORD_REJECTED;
      case DisputeRaised _ -> Type.DISPUTE_RAISED;
      case PromiseMade _ -> Type.PROMISE_MADE;
      case CaseClosed _ -> Type.CASE_CLOSED;
    };
  }
}
