package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.plan.PastLevel.Offer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Tone;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account hears at one time.
 *
 * @param form a reminder, or the monthly statement of account
 * @param items the levels that are due or what a statement on its own asks for, strictest first,
 *     then oldest due date first; the first one leads
 * @param others every other open invoice, which the message lists with its state
 */
public record Round(Form form, List<DueLevel> items, List<OtherInvoice> others) {
  public Round {
    items = List.copyOf(items);
    others = List.copyOf(others);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a round without a due level says nothing");
    }
  }

  /** The ids of all its invoices. */
  public List<String> invoices() {
    return Stream.concat(
            items.stream().map(DueLevel::invoice), others.stream().map(OtherInvoice::invoice))
        .map(Invoice::id)
        .toList();
  }

  /** What a round goes out as. A reminder or a statement in its place serves the levels in it. */
  public enum Form implements Word {
    REMINDER("reminder"),
    STATEMENT("statement"),
    /** The monthly statement while no level is due. It serves none. */
    STATEMENT_ALONE("statement-alone");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether it is the monthly statement of account. */
    public boolean isStatement() {
      return this != REMINDER;
    }
  }

  /**
   * What it offers on an invoice. Only invoices at the leading level get an offer, and all offers
   * of one message are of one kind.
   */
  public Optional<Offer> offer(DueLevel item, LocalDate on) {
    Level level = leading().rung().level();
    boolean isReduction =
        items.stream()
            .filter(other -> other.rung().level() == level)
            .flatMap(other -> other.offer(on).stream())
            .findFirst()
            .filter(Offer::isReduction)
            .isPresent();
    return item.rung().level() == level
        ? item.offer(on).filter(offer -> offer.isReduction() == isReduction)
        : Optional.empty();
  }

  /** The tone that it takes: a level that asks without pressing for more than payment takes one. */
  public Tone taken(Tone given) {
    return form.isStatement() ? Tone.PLAIN : taken(leading().rung().level(), given);
  }

  private static Tone taken(Level leading, Tone given) {
    return switch (leading) {
      case FRIENDLY, CLARIFICATION, FIRM -> given;
      // The level offers an arrangement itself.
      case COMPROMISE -> given == Tone.HELPFUL ? Tone.PLAIN : given;
      case COURTESY, FORMAL_NOTICE, INTENT, SETTLEMENT -> Tone.PLAIN;
    };
  }

  /** The level that leads. */
  public DueLevel leading() {
    return items.getFirst();
  }
}
